/**
 * Own grants where groups or profiles give something: whatever is changed there later does not reach the user (seed
 * 003, the trap after an upgrade). Some repeat what the group gives, and nobody notices; others take its place.
 */
import { nodeName } from '../changes/words.ts';
import { ALL_RIGHTS, D, U } from '../model/rights.ts';
import { holderKey } from '../model/types.ts';
import { blockOf, type Index } from '../rules/compile.ts';
import type { GrantTable } from '../rules/grantTable.ts';
import { collectTier, Found, NO_PERIOD, widestPeriod } from '../rules/resolve.ts';
import { acquiredAt } from '../rules/standing.ts';
import { at } from '../rules/tree.ts';
import type { Finding } from './finding.ts';

export function* blockedGroups(index: Index): Generator<Finding | null> {
  const found = new Found();
  for (const [user, record] of index.users.entries()) {
    const blocked: number[] = [];
    const repeated: number[] = [];
    const { table, start, end } = blockOf(index, user);
    for (let grant = start; grant < end; grant++) {
      const node = table.node(grant);
      const acquired = acquiredAt(index, user, node, null);
      if (acquired === 0) continue;
      const rights = table.rights(grant);
      const same =
        rights === (acquired & ALL_RIGHTS) &&
        ownPeriod(index, table, grant, node) === acquiredPeriod(index, user, node, found);
      (same ? repeated : blocked).push(node);
    }
    yield null;
    for (const [check, nodes] of [
      ['own-blocks-group', blocked],
      ['own-repeats-group', repeated],
    ] as const) {
      const first = index.tree.nodes[nodes[0] ?? -1]?.code;
      if (first === undefined) continue;
      yield {
        id: `${check} ${record.login}`,
        check,
        params: { user: record.name, count: nodes.length, node: nodeName(first, index.model) },
        place: { kind: 'cell', holder: holderKey('user', record.login), node: first },
        nodes: nodes.map((node) => index.tree.nodes[node]?.code ?? ''),
        cure: 'resetToGroup',
      };
    }
  }
}

function ownPeriod({ tree }: Index, table: GrantTable, grant: number, node: number): number {
  const counts = at(tree.dated, node) === 1 && (table.rights(grant) & (U | D)) !== 0;
  return counts ? table.period(grant) : NO_PERIOD;
}

function acquiredPeriod(index: Index, user: number, node: number, found: Found): number {
  if (at(index.tree.dated, node) === 0) return NO_PERIOD;
  collectTier(index, user, node, null, 'acquired', found);
  return widestPeriod(index, node, found);
}
