/** The grant nearest to a given one that allows, or no longer allows, what was asked (domain.md §1, §5). */
import {
  ALL_RIGHTS,
  D,
  lettersOfRights,
  NO_RIGHTS,
  R,
  type Rights,
  storable,
  U,
} from '../../model/rights.ts';
import type { Grant, TreeNode } from '../../model/types.ts';

/** What was asked of a node. */
export interface Asked {
  readonly node: TreeNode;
  readonly wanted: Rights;
  /** Age of the document in days; null = no document. */
  readonly age: number | null;
}

/** With the rights that were asked for, and back as far as the document is old. */
export function grantMore({ node, wanted, age }: Asked, from: Grant): Grant {
  const rights = nearestRights(node, from.rights, ALL_RIGHTS, (given) => (given & wanted) === wanted);
  const { updatePeriod } = from;
  const short = limits(node, wanted) && updatePeriod !== null && age !== null && updatePeriod < age;
  return { ...from, rights, updatePeriod: short ? age : updatePeriod };
}

/** Without what was asked for. Reading is taken only where nothing but reading was asked for: it takes all away. */
export function grantLess({ node, wanted }: Asked, from: Grant): Grant {
  const taken = wanted === R ? R : wanted & ~R;
  const rights = nearestRights(node, from.rights, NO_RIGHTS, (given) => (given & taken) === NO_RIGHTS);
  return { ...from, rights };
}

/** Back not quite as far as the document is old; null where it does not reach so far, or no period can keep it out. */
export function grantNarrower({ node, wanted, age }: Asked, from: Grant): Grant | null {
  if (!limits(node, wanted & from.rights) || age === null || age < 1) return null;
  const reaches = from.updatePeriod === null || from.updatePeriod >= age;
  return reaches ? { ...from, updatePeriod: age - 1 } : null;
}

/** Does a period limit these rights? */
function limits(node: TreeNode, rights: Rights): boolean {
  return node.dated && (rights & (U | D)) !== NO_RIGHTS;
}

/** Among the rights the node can store, the nearest accepted ones; the fewest among equally near ones. */
function nearestRights(
  { scale }: TreeNode,
  from: Rights,
  last: Rights,
  accepts: (rights: Rights) => boolean,
): Rights {
  let nearest = last;
  let least = Number.POSITIVE_INFINITY;
  for (let rights = NO_RIGHTS; rights <= ALL_RIGHTS; rights++) {
    if (storable(scale, rights) !== rights || !accepts(rights)) continue;
    const far = distance(rights, from);
    if (far >= least) continue;
    nearest = rights;
    least = far;
  }
  return nearest;
}

function distance(one: Rights, other: Rights): number {
  return lettersOfRights(one ^ other).length;
}
