/** What an import makes of a store without `--replace`: records come along, and nothing goes. */
import type { HierarchyProfile, Model } from '../model/types.ts';
import { codeMap } from '../model/validateLists.ts';

/**
 * What merging `added` into `base` makes (domain.md §12): records and grants of `added` win, the rest stays. Members
 * are united, since a merge never takes anything away. Entities that `base` does not know join what it holds as new
 * ones do (domain.md §6); what `added` says of entities and profiles stands as it says it.
 */
export function merge(base: Model, added: Model): Model {
  const groups = new Map(base.groups);
  for (const group of added.groups.values()) {
    const before = base.groups.get(group.code);
    groups.set(group.code, {
      ...group,
      users: [...new Set([...(before?.users ?? []), ...group.users])],
      groups: [...new Set([...(before?.groups ?? []), ...group.groups])],
    });
  }
  const grants = new Map(base.grants);
  for (const [holder, own] of added.grants) {
    grants.set(holder, new Map([...(base.grants.get(holder) ?? []), ...own]));
  }
  return {
    nodes: new Map([...base.nodes, ...added.nodes]),
    entities: new Map([...base.entities, ...added.entities]),
    users: new Map([...base.users, ...added.users]),
    groups,
    profiles: new Map([...base.profiles, ...added.profiles]),
    ...joined(base, added),
    assignments: new Map([...base.assignments, ...added.assignments]),
    grants,
    licence: added.licence.seats === null ? base.licence : added.licence,
  };
}

/** Both lists of profiles over entities, the new entities among those of the store that take new ones in. */
function joined(base: Model, added: Model): Pick<Model, 'entityAccessProfiles' | 'hierarchyProfiles'> {
  const access = new Map([...base.entityAccessProfiles, ...added.entityAccessProfiles]);
  const hierarchies = new Map([...base.hierarchyProfiles, ...added.hierarchyProfiles]);
  const fresh = [...added.entities.keys()].filter((code) => !base.entities.has(code));
  for (const profile of base.entityAccessProfiles.values()) {
    if (!profile.includeNewEntities || added.entityAccessProfiles.has(profile.code)) continue;
    access.set(profile.code, { ...profile, entities: [...profile.entities, ...fresh] });
    for (const hierarchy of hierarchies.values())
      if (hierarchy.entityAccess === profile.code)
        hierarchies.set(hierarchy.code, assigningDefault(hierarchy, fresh));
  }
  return { entityAccessProfiles: access, hierarchyProfiles: hierarchies };
}

function assigningDefault(hierarchy: HierarchyProfile, entities: readonly string[]): HierarchyProfile {
  const { default: fallback, assignments } = hierarchy;
  if (fallback === null) return hierarchy;
  const defaults = entities.map((entity) => [entity, fallback] as const);
  return { ...hierarchy, assignments: codeMap([...Object.entries(assignments), ...defaults]) };
}
