/** Entities in Entity Access profiles, and the profiles that Hierarchy profiles over them assign (domain.md §6). */
import type { EntityAccessProfile, HierarchyProfile } from '../../model/types.ts';
import { codeMap } from '../../model/validateLists.ts';
import type { Made } from './made.ts';

/** Entities join a profile; each gets the default of every Hierarchy profile over it, to be changed at will. */
export function joinAccess(made: Made, access: EntityAccessProfile, entities: readonly string[]): void {
  const reached = new Set(access.entities);
  const added = [...new Set(entities)].filter((entity) => !reached.has(entity));
  if (added.length === 0) return;
  const record = { ...access, entities: [...access.entities, ...added] };
  made.add({ kind: 'put', list: 'entityAccessProfiles', record });
  for (const hierarchy of hierarchiesOver(made, access)) {
    const { default: fallback } = hierarchy;
    if (fallback === null) continue;
    putAssignments(made, hierarchy, [
      ...Object.entries(hierarchy.assignments),
      ...added.map((entity) => [entity, fallback] as const),
    ]);
  }
}

/** Entities leave a profile; what Hierarchy profiles over it assign to them goes with them. */
export function leaveAccess(made: Made, access: EntityAccessProfile, entities: readonly string[]): void {
  const leaving = new Set(entities);
  const staying = access.entities.filter((entity) => !leaving.has(entity));
  if (staying.length === access.entities.length) return;
  for (const hierarchy of hierarchiesOver(made, access)) {
    const entries = Object.entries(hierarchy.assignments);
    const kept = entries.filter(([entity]) => !leaving.has(entity));
    if (kept.length < entries.length) putAssignments(made, hierarchy, kept);
  }
  made.add({ kind: 'put', list: 'entityAccessProfiles', record: { ...access, entities: staying } });
}

export function putAssignments(
  made: Made,
  hierarchy: HierarchyProfile,
  entries: Iterable<readonly [string, string]>,
): void {
  const record = { ...hierarchy, assignments: codeMap(entries) };
  made.add({ kind: 'put', list: 'hierarchyProfiles', record });
}

function hierarchiesOver({ model }: Made, { code }: EntityAccessProfile): HierarchyProfile[] {
  return [...model.hierarchyProfiles.values()].filter(({ entityAccess }) => entityAccess === code);
}
