/** The grants of a sample, from the lines that write them down per holder. */
import { fit, type Rights, rightsOfLetters, rightsOfLevel, storable } from '../model/rights.ts';
import {
  type Grant,
  type GrantsOfHolder,
  type HolderKey,
  type HolderKind,
  holderKey,
  type TreeNode,
} from '../model/types.ts';
import type { Line, Lines } from './lines.ts';

type Nodes = ReadonlyMap<string, TreeNode>;

/** The grants that lines write down, holder by holder. */
export function holders(kind: HolderKind, lines: Lines, nodes: Nodes): [HolderKey, GrantsOfHolder][] {
  return Object.entries(lines).map(([code, own]) => [
    holderKey(kind, code),
    new Map(own.flatMap((line) => grantsOf(line, nodes))),
  ]);
}

/** A line that the tree cannot hold is a mistake in this folder, not an input: it stops everything. */
function grantsOf([code, level, more]: Line, nodes: Nodes): [string, Grant][] {
  const node = nodes.get(code);
  const asked = typeof level === 'string' ? rightsOfLevel(level) : rightsOfLetters(level);
  const rights = node === undefined ? null : storable(node.scale, asked);
  const days = more?.days ?? null;
  if (rights === null || (days !== null && node?.dated !== true)) {
    throw new Error(`the sample cannot grant ${level} on ${code}`);
  }
  const first: [string, Grant] = [code, { rights, updatePeriod: days, note: more?.note ?? '' }];
  return more?.below === true ? [first, ...propagated(code, rights, days, nodes)] : [first];
}

function propagated(code: string, rights: Rights, days: number | null, nodes: Nodes): [string, Grant][] {
  return [...nodes.values()]
    .filter((node) => node.code.startsWith(`${code}.`))
    .map((node) => [
      node.code,
      { rights: fit(node.scale, rights), updatePeriod: node.dated ? days : null, note: '' },
    ]);
}
