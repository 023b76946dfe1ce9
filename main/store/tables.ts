/** How the records of each list of a Model lie in tables: the writing side; load.ts is the reading side. */
import type { ListName, RecordOf } from '../../shared/changes/types.ts';
import type { HolderKind } from '../../shared/model/types.ts';

export type Value = string | number | null;

/** A table of what a record holds several of; `owner` is the column with the record's key. */
export interface DetailTable<R> {
  readonly name: string;
  readonly owner: string;
  readonly columns: readonly string[];
  rows(record: R): readonly (readonly Value[])[];
}

export interface ListTable<R> {
  readonly name: string;
  readonly key: string;
  /** What the records are held as; undefined for records that cannot hold grants. */
  readonly holders: HolderKind | undefined;
  /** Columns besides id, key and position. */
  readonly columns: readonly string[];
  values(record: R): readonly Value[];
  readonly details: readonly DetailTable<R>[];
}

export const TABLES: { readonly [L in ListName]: ListTable<RecordOf[L]> } = {
  nodes: {
    name: 'nodes',
    key: 'code',
    holders: undefined,
    columns: ['name', 'parent', 'kind', 'scale', 'dated', 'per_entity'],
    values: (node) => [
      node.name,
      node.parent,
      node.kind,
      node.scale,
      Number(node.dated),
      Number(node.perEntity),
    ],
    details: [],
  },
  entities: {
    name: 'entities',
    key: 'code',
    holders: undefined,
    columns: ['name', 'parent'],
    values: (entity) => [entity.name, entity.parent],
    details: [],
  },
  users: {
    name: 'users',
    key: 'login',
    holders: 'user',
    columns: ['name', 'email', 'active', 'locked', 'shared', 'administrator', 'language'],
    values: (user) => [
      user.name,
      user.email,
      Number(user.active),
      Number(user.locked),
      Number(user.shared),
      Number(user.administrator),
      user.language,
    ],
    details: [],
  },
  groups: {
    name: 'groups',
    key: 'code',
    holders: 'group',
    columns: ['name'],
    values: (group) => [group.name],
    details: [
      { name: 'group_users', owner: 'group_code', columns: ['login'], rows: (group) => single(group.users) },
      {
        name: 'group_groups',
        owner: 'group_code',
        columns: ['member'],
        rows: (group) => single(group.groups),
      },
    ],
  },
  profiles: {
    name: 'profiles',
    key: 'code',
    holders: 'profile',
    columns: ['name', 'type', 'built_in', 'protected'],
    values: (profile) => [profile.name, profile.type, Number(profile.builtIn), Number(profile.protected)],
    details: [],
  },
  entityAccessProfiles: {
    name: 'entity_access_profiles',
    key: 'code',
    holders: undefined,
    columns: ['name', 'include_new_entities'],
    values: (profile) => [profile.name, Number(profile.includeNewEntities)],
    details: [
      {
        name: 'entity_access_entities',
        owner: 'profile',
        columns: ['entity'],
        rows: (profile) => single(profile.entities),
      },
    ],
  },
  hierarchyProfiles: {
    name: 'hierarchy_profiles',
    key: 'code',
    holders: undefined,
    columns: ['name', 'module', 'entity_access', 'default_profile'],
    values: (profile) => [profile.name, profile.module, profile.entityAccess, profile.default],
    details: [
      {
        name: 'hierarchy_assignments',
        owner: 'hierarchy',
        columns: ['entity', 'profile'],
        rows: (profile) => Object.entries(profile.assignments),
      },
    ],
  },
  assignments: {
    name: 'assignments',
    key: 'login',
    holders: undefined,
    columns: ['entity_access'],
    values: (assignment) => [assignment.entityAccess],
    details: [
      {
        name: 'assigned_general',
        owner: 'login',
        columns: ['module', 'profile'],
        rows: (assignment) => Object.entries(assignment.general),
      },
      {
        name: 'assigned_hierarchy',
        owner: 'login',
        columns: ['module', 'hierarchy'],
        rows: (assignment) => Object.entries(assignment.hierarchy),
      },
    ],
  },
};

function single(members: readonly string[]): [string][] {
  return members.map((member) => [member]);
}
