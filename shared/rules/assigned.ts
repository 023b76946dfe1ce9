/** What is assigned to users, compiled: entities they reach and profiles that apply to them (domain.md §6). */
import { type Assignment, EVERY_MODULE, holderKey, type Model } from '../model/types.ts';
import type { Holders } from './holders.ts';
import type { Tree } from './tree.ts';

/** A hierarchy profile that counts for a user: it is made for the user's own Entity Access profile. */
export interface Hierarchy {
  readonly code: string;
  /** Number of the default entity-dependent profile; -1 = none, which gates everything away. */
  readonly fallback: number;
  /** Entity code → number of the entity-dependent profile. */
  readonly assigned: ReadonlyMap<string, number>;
}

export interface Assigned {
  /** Codes of the entities the user reaches. */
  readonly entities: ReadonlySet<string>;
  /** Number of the module node (-1 = `*`) → number of the general profile. */
  readonly general: ReadonlyMap<number, number>;
  /** Number of the module node → hierarchy profile. */
  readonly hierarchy: ReadonlyMap<number, Hierarchy>;
}

export const NOTHING_ASSIGNED: Assigned = { entities: new Set(), general: new Map(), hierarchy: new Map() };

/** Key of `general` for the module `*`. */
export const ANY_MODULE = -1;

/** What an assignment says, whoever it is for; records never change, so each is written once. */
function contentOf(record: Assignment): string {
  const known = CONTENTS.get(record);
  if (known !== undefined) return known;
  const content = JSON.stringify([record.entityAccess, record.general, record.hierarchy]);
  CONTENTS.set(record, content);
  return content;
}

const CONTENTS = new WeakMap<Assignment, string>();

/** For every user number, what is assigned to him. */
export function compileAssignments(model: Model, tree: Tree, holders: Holders): readonly Assigned[] {
  const profile = (code: string): number => holders.numberOf.get(holderKey('profile', code)) ?? -1;
  const hierarchies = new Map<string, Hierarchy>();
  for (const record of model.hierarchyProfiles.values()) {
    const assigned = new Map(
      Object.entries(record.assignments).map(([entity, code]) => [entity, profile(code)]),
    );
    const fallback = record.default === null ? -1 : profile(record.default);
    hierarchies.set(record.code, { code: record.code, fallback, assigned });
  }
  const entitySets = new Map<string, ReadonlySet<string>>();
  for (const access of model.entityAccessProfiles.values())
    entitySets.set(access.code, new Set(access.entities));

  const assignedOf = (record: Assignment): Assigned => {
    const general = new Map<number, number>();
    for (const [module, code] of Object.entries(record.general)) {
      const number = module === EVERY_MODULE ? ANY_MODULE : tree.numberOf.get(module);
      if (number !== undefined) general.set(number, profile(code));
    }
    const hierarchy = new Map<number, Hierarchy>();
    for (const [module, code] of Object.entries(record.hierarchy)) {
      const number = tree.numberOf.get(module);
      const compiled = hierarchies.get(code);
      const counts = model.hierarchyProfiles.get(code)?.entityAccess === record.entityAccess;
      if (number !== undefined && compiled !== undefined && counts) hierarchy.set(number, compiled);
    }
    return {
      entities: (record.entityAccess !== null && entitySets.get(record.entityAccess)) || new Set<string>(),
      general,
      hierarchy,
    };
  };

  // Roles are few and users many: who is assigned the same shares what it compiles to.
  const shared = new Map<string, Assigned>();
  return Array.from(model.users.keys(), (login) => {
    const record = model.assignments.get(login);
    if (record === undefined) return NOTHING_ASSIGNED;
    const content = contentOf(record);
    const assigned = shared.get(content) ?? assignedOf(record);
    shared.set(content, assigned);
    return assigned;
  });
}
