/** The grants of the sample, from the lines that groupGrants.ts and userGrants.ts write down per holder. */
import type { GrantsOfHolder, HolderKey, TreeNode } from '../../model/types.ts';
import { holders } from '../grants.ts';
import type { Line, Lines } from '../lines.ts';
import { GROUP_GRANTS } from './groupGrants.ts';
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
