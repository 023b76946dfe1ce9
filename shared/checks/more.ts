/** Who may do more than a role allows (seed 002: who holds more than Member). */
import type { Rights } from '../model/rights.ts';
import { row } from '../rules/cells.ts';
import type { Index } from '../rules/compile.ts';
import { standingsOf } from '../rules/standings.ts';

export interface HoldsMore {
  readonly user: string;
  /** Nodes in tree order, with the rights beyond the role and the entity at which they are held; null = at any. */
  readonly nodes: readonly {
    readonly node: string;
    readonly rights: Rights;
    readonly entity: string | null;
  }[];
}

/**
 * Users with rights that a holder (a role's profile, by number) does not give. At entities, too: of those a user
 * reaches, one stands for all to which his hierarchy profiles assign the same. Whether they may sign in is left aside.
 * It yields before every user, so that the caller can give way to others.
 */
export function* holdersOfMore(index: Index, holder: number): Generator<null, HoldsMore[]> {
  const role = row(index, holder).rights;
  const all: HoldsMore[] = [];
  for (const [user, { login }] of index.users.entries()) {
    yield null;
    const found = new Map<number, { rights: Rights; entity: string | null }>();
    for (const entity of [null, ...entitiesThatDiffer(index, user)]) {
      const { rights } = standingsOf(index, user, entity);
      for (let node = 0; node < index.tree.size; node++) {
        const more = (rights[node] ?? 0) & ~(role[node] ?? 0);
        const known = found.get(node);
        if (more === 0 || (known !== undefined && (more & ~known.rights) === 0)) continue;
        found.set(node, { rights: more | (known?.rights ?? 0), entity });
      }
    }
    if (found.size === 0) continue;
    const nodes = [...found].sort(([one], [other]) => one - other);
    all.push({
      user: login,
      nodes: nodes.map(([node, more]) => ({ node: index.tree.nodes[node]?.code ?? '', ...more })),
    });
  }
  return all;
}

function entitiesThatDiffer({ assigned }: Index, user: number): string[] {
  const seen = new Set<string>();
  const hierarchies = [...(assigned[user]?.hierarchy.values() ?? [])];
  return [...(assigned[user]?.entities ?? [])].filter((entity) => {
    const profiles = hierarchies.map((hierarchy) => hierarchy.assigned.get(entity) ?? -1).join(' ');
    if (seen.has(profiles)) return false;
    seen.add(profiles);
    return true;
  });
}
