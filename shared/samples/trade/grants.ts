/** The grants of the sample, from the lines that groupGrants.ts and userGrants.ts write down per holder. */
import { fit, type Rights, rightsOfLetters, rightsOfLevel, storable } from '../../model/rights.ts';
import {
  type Grant,
  type GrantsOfHolder,
  type HolderKey,
  type HolderKind,
  holderKey,
  type TreeNode,
} from '../../model/types.ts';
import { GROUP_GRANTS } from './groupGrants.ts';
import type { Line, Lines } from './lines.ts';
import { UPGRADED, USER_GRANTS } from './userGrants.ts';

type Nodes = ReadonlyMap<string, TreeNode>;

export function tradeGrants(nodes: Nodes): Map<HolderKey, GrantsOfHolder> {
  return new Map([
    ...holders('group', GROUP_GRANTS, nodes),
    ...holders('user', { ...USER_GRANTS, ...upgraded() }, nodes),
  ]);
}

/**
 * The trap of an upgrade: what these users acquired from a group at that time was written to them
 * as own grants, which have kept the group from reaching them since. What was set by hand since then comes last.
 */
function upgraded(): Lines {
  return Object.fromEntries(
    Object.entries(UPGRADED).map(([login, group]) => [
      login,
      [...(GROUP_GRANTS[group] ?? []).map(written), ...(USER_GRANTS[login] ?? [])],
    ]),
  );
}

function written([node, rights, more]: Line): Line {
  return [node, rights, { ...more, note: 'Written by the upgrade' }];
}

function holders(kind: HolderKind, lines: Lines, nodes: Nodes): [HolderKey, GrantsOfHolder][] {
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
