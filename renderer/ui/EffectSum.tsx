/** How many users gain and lose, and are deleted: `4 users gain · 1 loses · 1 user is deleted`. */
import { useText } from './text.tsx';

interface EffectSumProps {
  readonly gaining: number;
  readonly losing: number;
  /** Who is there no more is not among those who lose: he loses everything. */
  readonly deleted?: number;
}

export function EffectSum({ gaining, losing, deleted = 0 }: EffectSumProps) {
  const t = useText();
  const gone = deleted > 0 && (
    <span className="draft__loss">{t('desk.draft.deletes', { count: deleted })}</span>
  );
  if (gaining === 0 && losing === 0) {
    return gone === false ? <span className="muted">{t('desk.draft.nobody')}</span> : gone;
  }
  return (
    <>
      <span className={gaining === 0 ? 'muted' : 'draft__gain'}>
        {t('desk.draft.gain', { count: gaining })}
      </span>
      {' · '}
      <span className={losing === 0 ? 'muted' : 'draft__loss'}>
        {t('desk.draft.lose', { count: losing })}
      </span>
      {gone !== false && ' · '}
      {gone}
    </>
  );
}
