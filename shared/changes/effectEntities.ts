/**
 * At which entities the answers for a user can differ between two states. Entities at which the same profiles count before
 * and after are asked as one: what comes out is the same at each of them (domain.md §6).
 */
import type { Assigned } from '../rules/assigned.ts';
import type { Index } from '../rules/compile.ts';
import { at } from '../rules/tree.ts';
import type { Pairs } from './effectReach.ts';

export interface AtEntities {
  /** Codes; the answers are the same at each. */
  readonly entities: readonly string[];
  /** Nodes that depend on the entity. */
  readonly pairs: Pairs;
}

const NOWHERE: readonly AtEntities[] = [];

/** By number of a user in the later state, for whom `compared` tells which nodes can differ. */
export function comparedAtEntities(
  before: Index,
  after: Index,
  compared: (user: number) => Pairs | null,
): (user: number) => readonly AtEntities[] {
  const classes = keptClasses(before, after);
  const narrowed = new Map<Pairs, Pairs>();
  const perEntity = (pairs: Pairs): Pairs => {
    const known = narrowed.get(pairs) ?? pairsByEntity(before, after, pairs);
    narrowed.set(pairs, known);
    return known;
  };
  return (user) => {
    const reached = compared(user);
    if (reached === null) return NOWHERE;
    const pairs = perEntity(reached);
    if (pairs.nodes.length === 0) return NOWHERE;
    return classes(user).map((entities) => ({ entities, pairs }));
  };
}

/** Who is assigned the same before and after shares what is assigned to him (rules/assigned.ts), and his entities. */
function keptClasses(before: Index, after: Index): (user: number) => readonly string[][] {
  const known = new Map<Assigned | undefined, Map<Assigned | undefined, string[][]>>();
  return (user) => {
    const login = after.users[user]?.login ?? '';
    const old = before.assigned[before.holders.userNumbers.get(login) ?? -1];
    const next = after.assigned[user];
    const byNext = known.get(old) ?? new Map<Assigned | undefined, string[][]>();
    known.set(old, byNext);
    const classes = byNext.get(next) ?? classesOf(old, next);
    byNext.set(next, classes);
    return classes;
  };
}

function pairsByEntity(before: Index, after: Index, { nodes, nodesBefore }: Pairs): Pairs {
  const kept: number[] = [];
  const keptBefore: number[] = [];
  nodes.forEach((node, place) => {
    const nodeBefore = nodesBefore[place] ?? -1;
    const depends =
      at(after.tree.perEntity, node) === 1 ||
      (nodeBefore >= 0 && at(before.tree.perEntity, nodeBefore) === 1);
    if (!depends) return;
    kept.push(node);
    keptBefore.push(nodeBefore);
  });
  return { nodes: kept, nodesBefore: keptBefore };
}

/** The entities a user reaches before or after, those together at which the same profiles count. */
function classesOf(old: Assigned | undefined, next: Assigned | undefined): string[][] {
  const classes = new Map<string, string[]>();
  for (const entity of new Set([...(old?.entities ?? []), ...(next?.entities ?? [])])) {
    const sides = [old, next].map((assigned) => {
      if (assigned?.entities.has(entity) !== true) return null;
      return Array.from(assigned.hierarchy, ([module, { assigned: profiles }]) => [
        module,
        profiles.get(entity) ?? -1,
      ]);
    });
    const key = JSON.stringify(sides);
    const known = classes.get(key);
    if (known === undefined) classes.set(key, [entity]);
    else known.push(entity);
  }
  return [...classes.values()];
}
