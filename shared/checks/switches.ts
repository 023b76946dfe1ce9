/** Switches that a level below Full on a node above them opens wholly (domain.md §1; the screen warns of it). */
import { holderName, nodeName, rightsName } from '../changes/words.ts';
import { ALL_RIGHTS, NO_RIGHTS } from '../model/rights.ts';
import { SCALES } from '../model/types.ts';
import { blockOf, type HolderGrants, type Index } from '../rules/compile.ts';
import { acquiredAt } from '../rules/standing.ts';
import { at } from '../rules/tree.ts';
import type { Translate } from '../texts/translate.ts';
import type { Finding } from './finding.ts';

const SWITCH = SCALES.indexOf('switch');

/** One finding for each grant that opens switches below it, with those it opens. */
export function* openedSwitches(index: Index, t: Translate): Generator<Finding | null> {
  const { tree, holders, model } = index;
  const before = switchesBefore(index);
  const between = (from: number, to: number): number => at(before, to) - at(before, from);
  for (const [holder, key] of holders.keys.entries()) {
    yield null;
    const own = blockOf(index, holder);
    const { table } = own;
    for (let row = own.start; row < own.end; row++) {
      const rights = table.rights(row);
      if (rights === NO_RIGHTS || rights === ALL_RIGHTS) continue;
      const from = table.node(row);
      const behind = at(tree.end, from);
      if (between(from, behind) === 0) continue;
      const opened = opens(index, holder, own, row, from, behind);
      const [first] = opened;
      const code = tree.nodes[from]?.code;
      if (first === undefined || code === undefined) continue;
      yield {
        id: `switch-opened ${key} ${code}`,
        check: 'switch-opened',
        params: {
          holder: holderName(key, model),
          rights: rightsName(rights, t),
          above: nodeName(code, model),
          count: opened.length,
          node: nodeName(first, model),
        },
        place: { kind: 'cell', holder: key, node: first },
        nodes: opened,
        cure: isBuiltIn(index, holder) ? null : 'setNone',
      };
    }
  }
}

/** Codes of the switches at which the grant of a row arrives and decides. */
function opens(
  index: Index,
  holder: number,
  { table, end }: HolderGrants,
  row: number,
  from: number,
  behind: number,
): string[] {
  const { tree, holders } = index;
  const opened: string[] = [];
  let next = row + 1;
  for (let node = from; node < behind; node++) {
    // A nearer grant takes the place of this one in its whole subtree.
    if (next < end && table.node(next) === node) {
      const over = at(tree.end, node);
      while (next < end && table.node(next) < over) next++;
      node = over - 1;
      continue;
    }
    if (at(tree.scale, node) !== SWITCH) continue;
    if (holder < holders.users && acquiredAt(index, holder, node, null) !== 0) continue;
    opened.push(tree.nodes[node]?.code ?? '');
  }
  return opened;
}

function isBuiltIn({ model, holders }: Index, holder: number): boolean {
  const code = holders.keys[holder]?.slice('profile:'.length) ?? '';
  return holder >= holders.users + holders.groups && model.profiles.get(code)?.builtIn === true;
}

/** By node: how many switches stand before it in tree order. */
function switchesBefore({ tree }: Index): Int32Array {
  const before = new Int32Array(tree.size + 1);
  for (let node = 0; node < tree.size; node++) {
    before[node + 1] = at(before, node) + (at(tree.scale, node) === SWITCH ? 1 : 0);
  }
  return before;
}
