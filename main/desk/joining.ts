/** Where a new entity would stand at once: found by making one, not by a second rule (domain.md §6). */
import type { Joining } from '../../shared/api.ts';
import { recordChanges } from '../../shared/changes/records.ts';
import { reduce } from '../../shared/changes/reduce.ts';
import type { Model } from '../../shared/model/types.ts';

export function joiningOf(model: Model): Joining['access'] {
  const code = unusedCode(model);
  const made = recordChanges(model, [{ kind: 'create', list: 'entities', record: { code } }], {
    login: null,
  });
  const after = made.ok ? reduce(model, made.value.changes) : made;
  if (!after.ok) return [];
  const { entityAccessProfiles, hierarchyProfiles, assignments, profiles } = after.value;
  return [...entityAccessProfiles.values()]
    .filter(({ entities }) => entities.includes(code))
    .map((access) => ({
      code: access.code,
      name: access.name,
      users: [...assignments.values()].filter(({ entityAccess }) => entityAccess === access.code).length,
      hierarchies: [...hierarchyProfiles.values()]
        .filter(({ entityAccess }) => entityAccess === access.code)
        .map((hierarchy) => {
          const profile = hierarchy.assignments[code];
          return {
            code: hierarchy.code,
            name: hierarchy.name,
            profile: profile === undefined ? null : (profiles.get(profile)?.name ?? profile),
          };
        }),
    }));
}

function unusedCode({ entities }: Model): string {
  let code = 'new';
  while (entities.has(code)) code += '-';
  return code;
}
