/** Models of any size for benchmarks and tests of large stores: the same for the same options. */
import { EMPTY_MODEL, type Model } from '../model/types.ts';
import { entitiesOf, grantsOfProfiles, perEntityModules } from './large/entities.ts';
import { grantsOf } from './large/grants.ts';
import { groupsOf, usersOf } from './large/people.ts';
import { largeNodeCode, nodesOf } from './large/tree.ts';
import { createRandom } from './random.ts';

export { largeNodeCode } from './large/tree.ts';

export interface LargeOptions {
  readonly users: number;
  /** Most of them are members of another one, up to about four deep. */
  readonly groups: number;
  readonly nodes: number;
  /** What users and groups hold together, exactly; the few grants of the profiles of `entities` come on top. */
  readonly grants: number;
  readonly seed: number;
  /** With entities, every other module is per entity, and each user has the profiles of domain.md §6. */
  readonly entities?: number;
  /**
   * Position of a node in whose column every user stands: each acquires from a group that holds a grant on it, and
   * every tenth holds one as well. Its code is `largeNodeCode(crowdedNode)`. Takes at least one group.
   */
  readonly crowdedNode?: number;
}

/** A sound Model with as many records as asked. Throws RangeError for options that cannot be met together. */
export function largeModel(options: LargeOptions): Model {
  const random = createRandom(options.seed);
  const nodes = nodesOf(options.nodes, (options.entities ?? 0) > 0);
  const users = usersOf(options.users, random);
  const logins = [...users.keys()];
  const groups = groupsOf(options.groups, logins, random);
  const modules = perEntityModules(nodes.values());
  const lists = entitiesOf(options.entities ?? 0, modules, logins, random);
  const grants = grantsOf({
    nodes: [...nodes.values()],
    groups: [...groups.keys()],
    users: logins,
    total: options.grants,
    crowded: crowdedNode(options, nodes),
    random,
  });
  for (const [profile, own] of grantsOfProfiles(lists, modules)) grants.set(profile, own);
  return { ...EMPTY_MODEL, ...lists, nodes, users, groups, grants };
}

function crowdedNode({ crowdedNode: position, groups }: LargeOptions, nodes: Model['nodes']) {
  if (position === undefined) return null;
  const node = nodes.get(largeNodeCode(position));
  if (node === undefined || groups === 0) throw new RangeError(`node ${position} cannot be crowded`);
  return node;
}
