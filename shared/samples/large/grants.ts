/** Grants of a large model. There are few different ones, each made once, so that a million of them fit in memory. */
import { LEVELS, rightsOfLevel, storable } from '../../model/rights.ts';
import {
  type Grant,
  type GrantsOfHolder,
  type HolderKey,
  holderKey,
  type TreeNode,
} from '../../model/types.ts';
import type { Random } from '../random.ts';

export interface Wanted {
  readonly nodes: readonly TreeNode[];
  readonly groups: readonly string[];
  readonly users: readonly string[];
  /** How many grants groups and users hold together. */
  readonly total: number;
  /** The node on which every group and every tenth user holds a grant. */
  readonly crowded: TreeNode | null;
  readonly random: Random;
}

/** Throws RangeError where the holders have no room for so many, or where the crowd alone holds more. */
export function grantsOf({
  nodes,
  groups,
  users,
  total,
  crowded,
  random,
}: Wanted): Map<HolderKey, GrantsOfHolder> {
  const ofGroups = groups.map(() => new Map<string, Grant>());
  const ofUsers = users.map(() => new Map<string, Grant>());
  const crowd = crowded === null ? [] : [...ofGroups, ...ofUsers.filter((_, number) => number % 10 === 0)];
  if (crowded !== null) for (const grants of crowd) grants.set(crowded.code, anyGrant(crowded, random));

  const pool = nodes.filter((node) => node !== crowded);
  const rest = total - crowd.length;
  const byGroups = shareOfGroups(rest, groups.length * pool.length, users.length * pool.length);
  if (rest < 0 || byGroups > groups.length * pool.length) {
    throw new RangeError(`no room for ${total} grants on ${nodes.length} nodes`);
  }
  fill(ofGroups, byGroups, pool, random);
  fill(ofUsers, rest - byGroups, pool, random);
  return new Map([...keyed('group', groups, ofGroups), ...keyed('user', users, ofUsers)]);
}

/** A tenth, but no more than groups can hold, and at least what users cannot. */
function shareOfGroups(total: number, roomOfGroups: number, roomOfUsers: number): number {
  return Math.max(Math.min(Math.floor(total / 10), roomOfGroups), total - roomOfUsers);
}

/** Gives the holders as many grants together, each as many as the others or one more, on nodes by chance. */
function fill(
  holders: readonly Map<string, Grant>[],
  total: number,
  pool: readonly TreeNode[],
  random: Random,
): void {
  const shuffled = [...pool];
  holders.forEach((grants, number) => {
    const count = Math.floor(total / holders.length) + (number < total % holders.length ? 1 : 0);
    for (let position = 0; position < count; position++) {
      const other = position + random.below(shuffled.length - position);
      const [here, there] = [shuffled[position], shuffled[other]];
      if (here === undefined || there === undefined) continue;
      shuffled[position] = there;
      shuffled[other] = here;
      grants.set(there.code, anyGrant(there, random));
    }
  });
}

function anyGrant(node: TreeNode, random: Random): Grant {
  const rights = storable(node.scale, rightsOfLevel(random.pick(LEVELS))) ?? 0;
  const period = node.dated ? random.pick(PERIODS) : null;
  const key = `${rights}/${period}`;
  const known = GRANTS.get(key);
  if (known !== undefined) return known;
  const grant = { rights, updatePeriod: period, note: '' };
  GRANTS.set(key, grant);
  return grant;
}

const PERIODS = [null, 0, 1, 7, 30] as const;

/** Every grant made so far, by what it grants: at most sixteen sets of rights with five periods. */
const GRANTS = new Map<string, Grant>();

function* keyed(
  kind: 'group' | 'user',
  codes: readonly string[],
  grants: readonly GrantsOfHolder[],
): Generator<[HolderKey, GrantsOfHolder]> {
  for (const [number, code] of codes.entries()) {
    const own = grants[number];
    if (own !== undefined && own.size > 0) yield [holderKey(kind, code), own];
  }
}
