/** Gestures on single cells: a level, one right, the days back, or nothing, for holders × nodes (domain.md §9). */
import { assertNever, problem } from '../../model/problem.ts';
import {
  ALL_RIGHTS,
  D,
  type Letter,
  type Level,
  NO_RIGHTS,
  R,
  type Rights,
  rightsOfLetters,
  rightsOfLevel,
  storable,
  U,
} from '../../model/rights.ts';
import type { Grant, TreeNode } from '../../model/types.ts';
import { layersOf, tierIn } from '../../rules/layers.ts';
import { UNDEFINED } from '../../rules/standing.ts';
import { Shown } from './shown.ts';
import type { GestureOf } from './types.ts';
import type { Work } from './work.ts';

export type CellGesture = GestureOf<'setLevel' | 'setRight' | 'setPeriod' | 'undefine' | 'defineAsShown'>;

/** Cells that already are as asked give no change; a cell that cannot hold what is asked is left alone and reported. */
export function* changeCells(work: Work, gesture: CellGesture): Generator<undefined, void> {
  const nodes = work.nodes({ nodes: gesture.nodes });
  for (const { key, number } of work.holders(gesture.holders)) {
    const shown = new Shown(work.index, number, work.grantsOf(key), nodes.length);
    for (const node of nodes) {
      const record = work.index.tree.nodes[node];
      if (record === undefined) continue;
      work.grant(key, record.code, shown.own(record.code), nextGrant(work, shown, node, record, gesture));
    }
    yield undefined;
  }
}

/** Add sets the undefined nodes, Update the defined ones, Save all, Remove clears all own grants. */
export function* changeInBulk(
  work: Work,
  { holders, where, action, level }: GestureOf<'bulk'>,
): Generator<undefined, void> {
  const nodes = work.nodes(where);
  const { tree } = work.index;
  for (const { key, number } of work.holders(holders)) {
    yield undefined;
    const own = work.grantsOf(key);
    if (action === 'remove') {
      for (const node of nodes) {
        const code = tree.nodes[node]?.code ?? '';
        if (own.has(code)) work.add({ kind: 'clearGrant', holder: key, node: code });
      }
      continue;
    }
    const shown = new Shown(work.index, number, own, nodes.length);
    const layers = action === 'save' ? null : layersOf(work.index, number, 0, tree.size);
    for (const node of nodes) {
      const record = tree.nodes[node];
      if (record === undefined) continue;
      if (layers !== null && (tierIn(layers, node) === UNDEFINED) !== (action === 'add')) continue;
      const rights = levelOn(work, record, level);
      work.grant(key, record.code, own.get(record.code), shown.grantWith(rights, node, record));
    }
  }
}

function nextGrant(
  work: Work,
  shown: Shown,
  node: number,
  record: TreeNode,
  gesture: CellGesture,
): Grant | undefined {
  const own = shown.own(record.code);
  switch (gesture.kind) {
    case 'undefine':
      return undefined;
    case 'setLevel':
      return shown.grantWith(levelOn(work, record, gesture.level), node, record);
    case 'setRight': {
      if (record.scale !== 'actions') {
        work.count('single-rights-on-actions-only', record.name);
        return own;
      }
      return shown.grantWith(withRight(shown.rights(node), gesture.right, gesture.on), node, record);
    }
    case 'setPeriod': {
      if (!record.dated) {
        work.note(problem('period-on-undated-node', { value: gesture.days ?? -1, node: record.code }));
        return own;
      }
      if (own === undefined && !shown.isDefined(node)) {
        work.count('period-without-permission', record.name);
        return undefined;
      }
      const grant = own ?? asShown(shown, node, record);
      if (gesture.days !== null && (grant.rights & (U | D)) === 0) {
        work.count('period-without-effect', record.name);
      }
      return { ...grant, updatePeriod: gesture.days };
    }
    case 'defineAsShown':
      return own ?? asShown(shown, node, record);
    default:
      return assertNever(gesture);
  }
}

/** What a level is on a node: every scale can hold one; `switch` counts anything but none as all, and says so. */
function levelOn(work: Work, { scale, name }: TreeNode, level: Level): Rights {
  const asked = rightsOfLevel(level);
  const rights = storable(scale, asked) ?? asked;
  if (rights !== asked) work.count('switch-counts-as-delete', name, { value: level });
  return rights;
}

function asShown(shown: Shown, node: number, record: TreeNode): Grant {
  return shown.grantWith(storable(record.scale, shown.rights(node)) ?? NO_RIGHTS, node, record);
}

/** U, A and D bring R along; taking R away takes all away (domain.md §1). */
function withRight(rights: Rights, letter: Letter, on: boolean): Rights {
  const right = rightsOfLetters([letter]);
  if (on) return rights | right | R;
  return right === R ? NO_RIGHTS : rights & ~right & ALL_RIGHTS;
}
