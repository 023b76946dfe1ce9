/** What a model says, for comparing two of them. */
import type { Model } from '../../shared/model/types.ts';

/** Sets and maps compared by what they mean: the order of members and of grants is none. */
export function meaning(model: Model): unknown {
  const list = <T>(map: ReadonlyMap<string, T>): unknown[] => [...map.values()];
  return {
    ...Object.fromEntries(
      Object.entries(model).map(([name, value]) => [name, value instanceof Map ? list(value) : value]),
    ),
    groups: list(model.groups).map((group) =>
      JSON.stringify(group, (_, v) => (Array.isArray(v) ? [...v].sort() : v)),
    ),
    entityAccessProfiles: [...model.entityAccessProfiles.values()].map((p) => ({
      ...p,
      entities: [...p.entities].sort(),
    })),
    grants: [...model.grants]
      .flatMap(([holder, grants]) =>
        [...grants].map(([code, grant]) => JSON.stringify([holder, code, grant])),
      )
      .sort(),
  };
}
