/** The net changes of a draft, put together by the step that made each what it is. */
import type { Draft, StepAbout } from './draft.ts';
import { type Change, recordKey } from './types.ts';

export interface StepChanges {
  /** null = a step that says nothing of itself, or changes that no single step made. */
  readonly about: StepAbout | null;
  readonly changes: readonly Change[];
}

/** Each net change with the last step that touched the same thing; steps in the order they were made. */
export function changesByStep(draft: Draft): StepChanges[] {
  const steps = draft.inForce;
  const net = draft.netChanges();
  const [only] = steps;
  if (steps.length === 1 && only !== undefined) return net.length === 0 ? [] : [{ ...only, changes: net }];
  const last = new Map<string, number>();
  steps.forEach(({ changes }, step) => {
    for (const change of changes) last.set(thingOf(change), step);
  });
  const groups: Change[][] = steps.map(() => []);
  const others: Change[] = [];
  for (const change of net) (groups[last.get(thingOf(change)) ?? -1] ?? others).push(change);
  return [
    ...steps.map(({ about }, step) => ({ about, changes: groups[step] ?? [] })),
    { about: null, changes: others },
  ].filter(({ changes }) => changes.length > 0);
}

/** What a change is about: two with the same one cannot both be net changes. */
function thingOf(change: Change): string {
  switch (change.kind) {
    case 'setGrant':
    case 'clearGrant':
      return `${change.holder}\u001f${change.node}`;
    case 'addMember':
    case 'removeMember':
      return `${change.group}\u001f\u001f${change.member}`;
    case 'put':
      return `${change.list}\u001f\u001f\u001f${recordKey(change)}`;
    case 'remove':
      return `${change.list}\u001f\u001f\u001f${change.key}`;
    case 'setLicence':
      return 'licence';
  }
}
