/** Levels as they are read in lists: a word, the days back beside it; what is gained or lost, with a sign. */
import { Minus, Plus } from 'lucide-react';
import { GAINS, LOSES, UNDEFINED_RIGHTS } from '../../shared/api.ts';
import { rightsName } from '../../shared/changes/words.ts';
import { D, U } from '../../shared/model/rights.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { useNumberText } from './text.tsx';
import './levels.css';

/** `Write`, `Write, 7 days`; UNDEFINED_RIGHTS reads Undefined. A period that limits nothing is not said. */
export function levelText(rights: number, period: number, t: Translate): string {
  if (rights === UNDEFINED_RIGHTS) return t('terms.level.undefined');
  const level = rightsName(rights, t);
  return period < 0 || (rights & (U | D)) === 0
    ? level
    : `${level}, ${t('terms.period.days', { count: period })}`;
}

/** `means` = GAINS, LOSES, or both. */
export function meansText(means: number, t: Translate): string {
  if (means === (GAINS | LOSES)) return t('desk.review.both');
  return means === GAINS ? t('desk.review.gains') : means === LOSES ? t('desk.review.loses') : '';
}

export function Means({ means, text }: { readonly means: number; readonly text: string }) {
  return (
    <span className="means">
      {(means & GAINS) !== 0 && (
        <Plus className="means__gain" size={13} strokeWidth={2.5} aria-hidden={true} />
      )}
      {(means & LOSES) !== 0 && (
        <Minus className="means__loss" size={13} strokeWidth={2.5} aria-hidden={true} />
      )}
      <span className={means === GAINS ? 'means__gain' : 'means__loss'}>{text}</span>
    </span>
  );
}

/** How many are more and how many less, with their signs; nothing is said of none. */
export function Balance({ gains, losses }: { readonly gains: number; readonly losses: number }) {
  const numberText = useNumberText();
  return (
    <span className="means">
      {gains > 0 && <span className="means__gain">+{numberText(gains)}</span>}
      {losses > 0 && <span className="means__loss">−{numberText(losses)}</span>}
    </span>
  );
}
