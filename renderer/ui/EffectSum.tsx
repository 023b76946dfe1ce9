/** How many users gain and lose: `4 users gain · 1 loses`. */
import { useText } from './text.tsx';

interface EffectSumProps {
  readonly gaining: number;
  readonly losing: number;
}

export function EffectSum({ gaining, losing }: EffectSumProps) {
  const t = useText();
  if (gaining === 0 && losing === 0) return <span className="muted">{t('desk.draft.nobody')}</span>;
  return (
    <>
      <span className={gaining === 0 ? 'muted' : 'draft__gain'}>
        {t('desk.draft.gain', { count: gaining })}
      </span>
      {' · '}
      <span className={losing === 0 ? 'muted' : 'draft__loss'}>
        {t('desk.draft.lose', { count: losing })}
      </span>
    </>
  );
}
