/** Cycles among records that refer to others of their own list: parents, and groups in groups. */

/** A way that comes back to where it began: `members` in order, of which the last refers to the first. */
export interface Cycle {
  readonly members: readonly [string, ...string[]];
  readonly last: string;
}

interface Visit {
  readonly code: string;
  next: number;
}

/**
 * One cycle for every reference that closes one; the list is empty exactly when there is no cycle. Runs in linear time
 * and without recursion, so that a chain of a hundred thousand is fine. Codes that are no key are passed over.
 */
export function findCycles(references: ReadonlyMap<string, readonly string[]>): Cycle[] {
  const cycles: Cycle[] = [];
  const finished = new Set<string>();
  for (const root of references.keys()) {
    const visits: Visit[] = [];
    const depthOf = new Map<string, number>();
    const enter = (code: string) => {
      depthOf.set(code, visits.length);
      visits.push({ code, next: 0 });
    };
    if (!finished.has(root)) enter(root);
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const targets = references.get(visit.code) ?? [];
      if (visit.next === targets.length) {
        visits.pop();
        depthOf.delete(visit.code);
        finished.add(visit.code);
        continue;
      }
      const target = targets[visit.next++];
      if (target === undefined || finished.has(target)) continue;
      const depth = depthOf.get(target);
      if (depth === undefined) enter(target);
      else {
        const [, ...rest] = visits.slice(depth).map(({ code }) => code);
        cycles.push({ members: [target, ...rest], last: visit.code });
      }
    }
  }
  return cycles;
}

/** `a → b → a`, a long one with its middle left out. */
export function cycleText({ members }: Cycle): string {
  const shown = members.length <= 8 ? members : [...members.slice(0, 4), '…', ...members.slice(-3)];
  return [...shown, members[0]].join(' → ');
}
