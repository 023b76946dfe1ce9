/** Own grants that stand in the way of what groups and profiles give, and clearing them. */
import type { Index } from '../../rules/compile.ts';
import { collectTier, Found } from '../../rules/resolve.ts';
import type { GestureOf } from './types.ts';
import type { Work } from './work.ts';

/** Clears own grants of users where a group or profile would decide without them; others stay. */
export function* resetToGroup(
  work: Work,
  { holders, where }: GestureOf<'resetToGroup'>,
): Generator<undefined, void> {
  const { tree } = work.index;
  const meant = new Uint8Array(tree.size);
  for (const node of work.nodes(where)) meant[node] = 1;
  for (const { key, number } of work.holders(holders)) {
    for (const code of work.grantsOf(key).keys()) {
      const node = tree.numberOf.get(code) ?? -1;
      if (meant[node] === 1 && isBlocked(work.index, number, node)) {
        work.add({ kind: 'clearGrant', holder: key, node: code });
      }
    }
    yield undefined;
  }
}

/** Whether an own grant of a user on a node keeps from him what groups or profiles give there. */
export function isBlocked(index: Index, holder: number, node: number): boolean {
  if (holder >= index.holders.users) return false;
  collectTier(index, holder, node, null, 'acquired', FOUND);
  return FOUND.count > 0;
}

const FOUND = new Found();
