/** The sample `trade`: a company that buys, makes, sells and services tools, with the main menu of its ERP as the tree. */
import { EMPTY_MODEL, type Model } from '../model/types.ts';
import { tradeGrants } from './trade/grants.ts';
import { tradeGroups } from './trade/groups.ts';
import { tradeTree } from './trade/tree.ts';
import { tradeUsers } from './trade/users.ts';

/** The same Model every time; a new one at each call. */
export function tradeSample(): Model {
  const nodes = tradeTree();
  return {
    ...EMPTY_MODEL,
    nodes,
    users: tradeUsers(),
    groups: tradeGroups(),
    grants: tradeGrants(nodes),
    licence: { seats: 55 },
  };
}
