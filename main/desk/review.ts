/** The review of a draft: refusals and warnings first, then the changes in words and what they mean for people. */
import type { DraftState, Review, ReviewedCell } from '../../shared/api.ts';
import type { Draft } from '../../shared/changes/draft.ts';
import { type CellChange, type Effect, isGain, isLoss } from '../../shared/changes/effect.ts';
import { administers, refusals } from '../../shared/changes/soundness.ts';
import type { Change } from '../../shared/changes/types.ts';
import { holderName, nodeName, rightsName, wordsOf } from '../../shared/changes/words.ts';
import { type Problem, problem } from '../../shared/model/problem.ts';
import { holderKey, type Model } from '../../shared/model/types.ts';
import { cell } from '../../shared/rules/cells.ts';
import { cascadePosition, type Index } from '../../shared/rules/compile.ts';
import type { Translate } from '../../shared/texts/translate.ts';

/** Changes listed in words; more are counted. */
const LISTED_CHANGES = 2000;

export function reviewOf(
  draft: Draft,
  state: DraftState,
  effect: Effect,
  signedIn: string,
  t: Translate,
): Review {
  const { base, current } = draft;
  const changes = draft.netChanges();
  return {
    draft: state,
    refusals: refusals(base, current),
    warnings: warningsOf(base, current, changes, effect, signedIn),
    changes: changes.slice(0, LISTED_CHANGES).map((change) => wordsOf(change, current.model, t)),
    cells: effect.cells.map((change) => reviewedCell(change, current.model, t)),
    cellCount: effect.cellCount,
    gaining: effect.gaining.map((login) => holderName(holderKey('user', login), current.model)),
    losing: effect.losing.map((login) => holderName(holderKey('user', login), current.model)),
  };
}

/** What Apply asks about first (domain.md §9): locking oneself out, and own grants that block what groups give. */
export function warningsOf(
  base: Index,
  current: Index,
  changes: readonly Change[],
  effect: Effect,
  signedIn: string,
): Problem[] {
  const warnings: Problem[] = [];
  const [was, is] = [base, current].map((index) => index.holders.numberOf.get(holderKey('user', signedIn)));
  if (was !== undefined && administers(base, was) && (is === undefined || !administers(current, is))) {
    warnings.push(problem('locks-yourself-out', { value: signedIn }));
  }
  const shut = effect.losing.filter((login) => losesEverything(base, current, login));
  if (shut.length > 0)
    warnings.push(
      problem('users-without-any-right', { count: shut.length, value: shut.slice(0, 5).join(', ') }),
    );
  const blocking = changes.filter((change) => blocksAGroup(current, change));
  if (blocking.length > 0) warnings.push(problem('own-grants-block-groups', { count: blocking.length }));
  return warnings;
}

function losesEverything(base: Index, current: Index, login: string): boolean {
  const defined = (index: Index): boolean => {
    const user = index.holders.numberOf.get(holderKey('user', login));
    if (user === undefined) return false;
    const holders = [user, ...(index.groupsOf[user] ?? [])];
    const assigned =
      (index.assigned[user]?.general.size ?? 0) + (index.assigned[user]?.hierarchy.size ?? 0) > 0;
    return (
      assigned ||
      holders.some((holder) => index.grants[holder]?.rights.some((rights) => rights !== 0) === true)
    );
  };
  return defined(base) && !defined(current);
}

/** An own grant set where a group or profile of the user gives something else: it no longer reaches the user. */
function blocksAGroup(index: Index, change: Change): boolean {
  if (change.kind !== 'setGrant' || !change.holder.startsWith('user:')) return false;
  const user = index.holders.numberOf.get(change.holder);
  const node = index.tree.numberOf.get(change.node);
  if (user === undefined || node === undefined) return false;
  const own = cell(index, user, node).rights[0];
  return (index.groupsOf[user] ?? []).some(
    (group) => cascadePosition(index, group, node) >= 0 && cell(index, group, node).rights[0] !== own,
  );
}

function reviewedCell(change: CellChange, model: Model, t: Translate): ReviewedCell {
  const text = (rights: number, period: number): string =>
    period < 0
      ? rightsName(rights, t)
      : `${rightsName(rights, t)} (${t('terms.period.days', { count: period })})`;
  return {
    user: change.user,
    userName: holderName(holderKey('user', change.user), model),
    node: change.node,
    nodeName: nodeName(change.node, model),
    before: text(change.before, change.periodBefore),
    after: text(change.after, change.periodAfter),
    gains: isGain(change),
    loses: isLoss(change),
  };
}
