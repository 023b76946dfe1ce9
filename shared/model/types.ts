/**
 * The vocabulary of domain.md as types, and the Model: a store's whole content as plain, immutable data.
 * A Model is never changed in place; `changes/reduce.ts` makes the next one and shares what stayed the same.
 */
import type { Rights } from './rights.ts';

/** What a node stands for in the administered system (domain.md §2). */
export const NODE_KINDS = [
  'module',
  'menu',
  'form',
  'report',
  'section',
  'field',
  'documentType',
  'documentStatus',
  'data',
  'feature',
  'administration',
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** Which sets of rights make sense on a node (domain.md §1). */
export const SCALES = ['levels', 'switch', 'actions'] as const;
export type Scale = (typeof SCALES)[number];

/** An element of the authorization tree. Siblings keep the order in which `Model.nodes` lists them. */
export interface TreeNode {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  readonly kind: NodeKind;
  readonly scale: Scale;
  /** An update period applies to documents of this node (domain.md §5). */
  readonly dated: boolean;
  /** The rights depend on the entity (domain.md §6). */
  readonly perEntity: boolean;
}

/** A site, plant, company or project. The parent is for display only. */
export interface Entity {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
}

export const LANGUAGES = ['en', 'sl', 'fr', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface User {
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly locked: boolean;
  /** A departmental login, used by several people (domain.md §10). */
  readonly shared: boolean;
  readonly administrator: boolean;
  readonly language: Language;
}

export interface Group {
  readonly code: string;
  readonly name: string;
  /** Logins of the direct members. */
  readonly users: readonly string[];
  /** Codes of the groups that are direct members; never a cycle. */
  readonly groups: readonly string[];
}

export const PROFILE_TYPES = ['general', 'entityDependent'] as const;
export type ProfileType = (typeof PROFILE_TYPES)[number];

export interface Profile {
  readonly code: string;
  readonly name: string;
  readonly type: ProfileType;
  readonly builtIn: boolean;
  readonly protected: boolean;
}

export interface EntityAccessProfile {
  readonly code: string;
  readonly name: string;
  readonly entities: readonly string[];
  readonly includeNewEntities: boolean;
}

export interface HierarchyProfile {
  readonly code: string;
  readonly name: string;
  /** Code of the node of kind `module` the profile belongs to. */
  readonly module: string;
  /** Code of the Entity Access profile it is made for. */
  readonly entityAccess: string;
  /** Code of the entity-dependent profile that gates availability and that new entities get. */
  readonly default: string | null;
  /** Entity code → code of an entity-dependent profile. */
  readonly assignments: Readonly<Record<string, string>>;
}

/** The module that stands for every module and for nodes of none (domain.md §3). */
export const EVERY_MODULE = '*';

/** What is assigned to one user; at most one per user. */
export interface Assignment {
  readonly user: string;
  readonly entityAccess: string | null;
  /** Module code or `*` → code of a general profile. */
  readonly general: Readonly<Record<string, string>>;
  /** Module code → code of a hierarchy profile. */
  readonly hierarchy: Readonly<Record<string, string>>;
}

export interface Licence {
  /** The most users that may be active at once; null = unlimited. */
  readonly seats: number | null;
}

/** The lists of a Model whose records are put and removed whole, by name as in the file format. */
export interface RecordOf {
  nodes: TreeNode;
  entities: Entity;
  users: User;
  groups: Group;
  profiles: Profile;
  entityAccessProfiles: EntityAccessProfile;
  hierarchyProfiles: HierarchyProfile;
  assignments: Assignment;
}

/** Those of them whose records have a code of their own, and a name; the code of a user is his login. */
export const CODED_LISTS = [
  'nodes',
  'entities',
  'users',
  'groups',
  'profiles',
  'entityAccessProfiles',
  'hierarchyProfiles',
] as const satisfies readonly (keyof RecordOf)[];

export const HOLDER_KINDS = ['user', 'group', 'profile'] as const;
export type HolderKind = (typeof HOLDER_KINDS)[number];

/** Anything that can hold grants, as written in files: `user:ann`, `group:sales`, `profile:full`. */
export type HolderKey = `${HolderKind}:${string}`;

/** What one holder is given on one node. */
export interface Grant {
  readonly rights: Rights;
  /** Days back that documents may be updated or deleted; null = unlimited, also written -1 (domain.md §5). */
  readonly updatePeriod: number | null;
  readonly note: string;
}

export function sameGrant(one: Grant, other: Grant): boolean {
  return one.rights === other.rights && one.updatePeriod === other.updatePeriod && one.note === other.note;
}

/** Node code → grant, for one holder. */
export type GrantsOfHolder = ReadonlyMap<string, Grant>;

/** A store's whole content. Maps keep the order of the file; keys are codes (for users, logins). */
export interface Model {
  readonly nodes: ReadonlyMap<string, TreeNode>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly users: ReadonlyMap<string, User>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly entityAccessProfiles: ReadonlyMap<string, EntityAccessProfile>;
  readonly hierarchyProfiles: ReadonlyMap<string, HierarchyProfile>;
  readonly assignments: ReadonlyMap<string, Assignment>;
  readonly grants: ReadonlyMap<HolderKey, GrantsOfHolder>;
  readonly licence: Licence;
}

export const EMPTY_MODEL: Model = {
  nodes: new Map(),
  entities: new Map(),
  users: new Map(),
  groups: new Map(),
  profiles: new Map(),
  entityAccessProfiles: new Map(),
  hierarchyProfiles: new Map(),
  assignments: new Map(),
  grants: new Map(),
  licence: { seats: null },
};

/** Makes the key of a holder. */
export function holderKey(kind: HolderKind, code: string): HolderKey {
  return `${kind}:${code}`;
}

/** Takes a holder's key apart; null when the text is not of the form `kind:code`. */
export function parseHolderKey(text: string): { kind: HolderKind; code: string } | null {
  // Thousands are taken apart for one step, so no part is cut out that is not asked for.
  for (const kind of HOLDER_KINDS) {
    const code = kind.length + 1;
    if (text.charAt(kind.length) === ':' && text.startsWith(kind))
      return text.length === code ? null : { kind, code: text.slice(code) };
  }
  return null;
}
