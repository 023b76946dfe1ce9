/** The net changes of a draft, put together by the step that made each what it is. */
import type { Draft, StepAbout } from './draft.ts';
import { targetOf } from './target.ts';
import type { Change } from './types.ts';

export interface StepChanges {
  /** null = a step that says nothing of itself, or changes that no single step made. */
  readonly about: StepAbout | null;
  readonly changes: readonly Change[];
}

/** Each net change with the last step that touched the same thing; steps in the order they were made. */
export function changesByStep(draft: Draft): StepChanges[] {
  const steps = draft.inForce;
  const net = draft.netChanges();
  const [only, ...further] = steps;
  // One step made all of them, also where the shortest way names another record than the step did.
  const parts = only !== undefined && further.length === 0 ? [{ ...only, changes: net }] : byLast(steps, net);
  return parts.filter(({ changes }) => changes.length > 0);
}

function byLast(steps: Draft['inForce'], net: readonly Change[]): StepChanges[] {
  const last = new Map<string, number>();
  steps.forEach(({ changes }, step) => {
    for (const change of changes) last.set(targetOf(change), step);
  });
  const groups: Change[][] = steps.map(() => []);
  const others: Change[] = [];
  for (const change of net) (groups[last.get(targetOf(change)) ?? -1] ?? others).push(change);
  return [
    ...steps.map(({ about }, step) => ({ about, changes: groups[step] ?? [] })),
    { about: null, changes: others },
  ];
}
