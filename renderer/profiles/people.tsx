/** Users as candidates of two lists, from the list of users. */
import { FLAG_ACTIVE, FLAG_ADMINISTRATOR, FLAG_LOCKED, FLAG_SHARED } from '../../shared/api.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { Candidate } from '../records/TwoLists.tsx';
import type { ListOf } from '../state/answers.ts';
import { principalIcon } from '../ui/icons.tsx';

const NOTES = [
  ['locked', FLAG_LOCKED],
  ['shared', FLAG_SHARED],
  ['administrator', FLAG_ADMINISTRATOR],
] as const;

export function userCandidate(users: ListOf<'users'>, at: number, t: Translate): Candidate {
  const flags = users.flags[at] ?? FLAG_ACTIVE;
  const isInactive = (flags & FLAG_ACTIVE) === 0;
  const notes = NOTES.filter(([, flag]) => (flags & flag) !== 0).map(([note]) => note);
  return {
    key: users.keys[at] ?? '',
    name: users.names[at] ?? '',
    code: users.keys[at] ?? '',
    icon: principalIcon('user', isInactive),
    words: [t('terms.holder.user'), ...(isInactive ? ['inactive' as const] : []), ...notes]
      .map((word, place) => (place === 0 ? word : t(`authorizations.note.${word}`)))
      .join(', '),
    isInactive,
  };
}
