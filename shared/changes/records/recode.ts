/**
 * Another code or login for a record. A code is the key of a record everywhere, so its change is one step that puts
 * the record under the new code and carries along whatever refers to it: rights stay as they are.
 */
import { LayeredMap } from '../../model/layered.ts';
import type { Grant, GrantsOfHolder, HolderKey, Model } from '../../model/types.ts';
import { type HolderKind, holderKey } from '../../model/types.ts';
import { codeMap } from '../../model/validateLists.ts';
import { difference } from '../difference.ts';
import { AUTHORIZATIONS_NODE } from '../soundness.ts';
import { ADMINISTRATORS } from './create.ts';
import type { RecodeGesture, RecordListName } from './gesture.ts';
import type { Made } from './made.ts';

export function recode(made: Made, { list, key, code }: RecodeGesture): void {
  if (made.known(list, key) === undefined || key === code || !made.isFree(list, code)) return;
  if (list === 'profiles' && made.model.profiles.get(key)?.builtIn === true) {
    made.refuse('built-in-read-only', { value: made.model.profiles.get(key)?.name ?? key });
    return;
  }
  // The program itself goes by these codes.
  if ((list === 'groups' && key === ADMINISTRATORS) || (list === 'nodes' && key === AUTHORIZATIONS_NODE)) {
    made.refuse('code-is-fixed', { value: key });
    return;
  }
  made.add(...difference(made.model, recoded(made.model, list, key, code)));
}

/** The model with one code for another, at the same place. */
function recoded(model: Model, list: RecordListName, from: string, to: string): Model {
  const code = (given: string): string => (given === from ? to : given);
  const reference = (given: string | null): string | null => (given === from ? to : given);
  const codes = (given: readonly string[]): readonly string[] =>
    given.includes(from) ? given.map(code) : given;
  const { nodes, entities, users, groups, profiles, assignments } = model;
  const { entityAccessProfiles, hierarchyProfiles } = model;
  switch (list) {
    case 'nodes':
      return {
        ...model,
        nodes: mapped(rekeyed(nodes, from, to, { code: to }), (node) => ({ parent: reference(node.parent) })),
        hierarchyProfiles: mapped(hierarchyProfiles, ({ module }) => ({ module: code(module) })),
        assignments: mapped(assignments, ({ general, hierarchy }) => ({
          general: keys(general, code),
          hierarchy: keys(hierarchy, code),
        })),
        grants: grantsOnNode(model, from, to),
      };
    case 'entities':
      return {
        ...model,
        entities: mapped(rekeyed(entities, from, to, { code: to }), ({ parent }) => ({
          parent: reference(parent),
        })),
        entityAccessProfiles: mapped(entityAccessProfiles, (each) => ({ entities: codes(each.entities) })),
        hierarchyProfiles: mapped(hierarchyProfiles, (each) => ({
          assignments: keys(each.assignments, code),
        })),
      };
    case 'users':
      return {
        ...model,
        users: rekeyed(users, from, to, { login: to }),
        groups: mapped(groups, (each) => ({ users: codes(each.users) })),
        assignments: assignments.has(from) ? rekeyed(assignments, from, to, { user: to }) : assignments,
        grants: grantsOfHolder(model, 'user', from, to),
      };
    case 'groups':
      return {
        ...model,
        groups: mapped(rekeyed(groups, from, to, { code: to }), (each) => ({ groups: codes(each.groups) })),
        grants: grantsOfHolder(model, 'group', from, to),
      };
    case 'profiles':
      return {
        ...model,
        profiles: rekeyed(profiles, from, to, { code: to }),
        hierarchyProfiles: mapped(hierarchyProfiles, (each) => ({
          default: reference(each.default),
          assignments: values(each.assignments, code),
        })),
        assignments: mapped(assignments, ({ general }) => ({ general: values(general, code) })),
        grants: grantsOfHolder(model, 'profile', from, to),
      };
    case 'entityAccessProfiles':
      return {
        ...model,
        entityAccessProfiles: rekeyed(entityAccessProfiles, from, to, { code: to }),
        hierarchyProfiles: mapped(hierarchyProfiles, (each) => ({ entityAccess: code(each.entityAccess) })),
        assignments: mapped(assignments, (each) => ({ entityAccess: reference(each.entityAccess) })),
      };
    case 'hierarchyProfiles':
      return {
        ...model,
        hierarchyProfiles: rekeyed(hierarchyProfiles, from, to, { code: to }),
        assignments: mapped(assignments, ({ hierarchy }) => ({ hierarchy: values(hierarchy, code) })),
      };
  }
}

function rekeyed<T extends object>(
  map: ReadonlyMap<string, T>,
  from: string,
  to: string,
  fields: Partial<T>,
): Map<string, T> {
  return new Map(
    Array.from(map, ([key, record]) => (key === from ? [to, { ...record, ...fields }] : [key, record])),
  );
}

/** New fields where they differ; records in which nothing does stay the same objects. */
function mapped<T extends object>(
  map: ReadonlyMap<string, T>,
  change: (record: T) => Partial<T>,
): Map<string, T> {
  const differs = (record: T, fields: Partial<T>): boolean =>
    (Object.keys(fields) as (keyof T)[]).some((field) => fields[field] !== record[field]);
  return new Map(
    Array.from(map, ([key, record]) => {
      const fields = change(record);
      return [key, differs(record, fields) ? { ...record, ...fields } : record];
    }),
  );
}

type Codes = Readonly<Record<string, string>>;

function keys(given: Codes, code: (key: string) => string): Codes {
  const entries = Object.entries(given);
  return entries.some(([key]) => code(key) !== key)
    ? codeMap(entries.map(([key, value]) => [code(key), value]))
    : given;
}

function values(given: Codes, code: (value: string) => string): Codes {
  const entries = Object.entries(given);
  return entries.some(([, value]) => code(value) !== value)
    ? codeMap(entries.map(([key, value]) => [key, code(value)]))
    : given;
}

function grantsOfHolder(model: Model, kind: HolderKind, from: string, to: string): Model['grants'] {
  const own = model.grants.get(holderKey(kind, from));
  if (own === undefined) return model.grants;
  const grants = new LayeredMap<HolderKey, GrantsOfHolder>(model.grants);
  grants.delete(holderKey(kind, from));
  grants.set(holderKey(kind, to), own);
  return grants;
}

function grantsOnNode(model: Model, from: string, to: string): Model['grants'] {
  const grants = new LayeredMap<HolderKey, GrantsOfHolder>(model.grants);
  for (const [holder, own] of model.grants) {
    const grant = own.get(from);
    if (grant === undefined) continue;
    const next = new LayeredMap<string, Grant>(own);
    next.delete(from);
    next.set(to, grant);
    grants.set(holder, next);
  }
  return grants;
}
