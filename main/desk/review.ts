/** The review of a draft: refusals and warnings first, then the changes by step and what they mean for people. */
import type { DraftState, Review } from '../../shared/api.ts';
import type { Draft } from '../../shared/changes/draft.ts';
import type { Effect } from '../../shared/changes/effect.ts';
import { type Finding, findings } from '../../shared/changes/findings.ts';
import { refusals } from '../../shared/changes/soundness.ts';
import { holderName } from '../../shared/changes/words.ts';
import { holderKey } from '../../shared/model/types.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { columnsOf } from './reviewCells.ts';
import { reviewedChanges } from './reviewChanges.ts';
import { inSlices } from './slices.ts';

export async function reviewOf(
  draft: Draft,
  state: DraftState,
  effect: Effect,
  signedIn: string,
  t: Translate,
): Promise<Review> {
  const { base, current } = draft;
  return {
    draft: state,
    refusals: refusals(base, current),
    warnings: await warningsOf(draft, effect, signedIn),
    changes: reviewedChanges(draft, t),
    users: effect.users.map(({ user, ...counts }) => ({
      login: user,
      name: holderName(holderKey('user', user), current.model),
      ...counts,
    })),
    cells: columnsOf(effect.cells, current.model),
    cellCount: effect.cellCount,
  };
}

/** What Apply asks about first (domain.md §9), without holding the window up. */
export async function warningsOf(
  draft: Draft,
  effect: Effect,
  signedIn: string,
): Promise<readonly Finding[]> {
  const work = findings(draft.base, draft.current, draft.netChanges(), effect, signedIn);
  return (await inSlices(work, () => false)) ?? [];
}
