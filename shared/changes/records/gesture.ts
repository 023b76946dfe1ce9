/**
 * What an administrator does with records (users, groups, profiles, entities, nodes …), as data: from a screen, the
 * command line or a file. `recordChanges` turns it into Changes (domain.md §9).
 */
import type { HolderKey, Language, NodeKind, ProfileType, Scale } from '../../model/types.ts';
import type { ListName } from '../types.ts';

/** Lists whose records people make, name and remove; assignments follow from users (`assign`). */
export type RecordListName = Exclude<ListName, 'assignments'>;

/** What a new record is made of: the code (login) and what differs from the obvious. */
export interface NewRecord {
  nodes: {
    readonly code: string;
    readonly name?: string;
    readonly parent?: string | null;
    readonly kind?: NodeKind;
    readonly scale?: Scale;
    readonly dated?: boolean;
    readonly perEntity?: boolean;
  };
  entities: { readonly code: string; readonly name?: string; readonly parent?: string | null };
  users: {
    readonly login: string;
    readonly name?: string;
    readonly email?: string;
    readonly active?: boolean;
    readonly locked?: boolean;
    readonly shared?: boolean;
    readonly administrator?: boolean;
    readonly language?: Language;
  };
  groups: {
    readonly code: string;
    readonly name?: string;
    readonly users?: readonly string[];
    readonly groups?: readonly string[];
  };
  profiles: {
    readonly code: string;
    readonly name?: string;
    readonly type?: ProfileType;
    readonly protected?: boolean;
  };
  entityAccessProfiles: {
    readonly code: string;
    readonly name?: string;
    readonly entities?: readonly string[];
    readonly includeNewEntities?: boolean;
  };
  hierarchyProfiles: {
    readonly code: string;
    readonly name?: string;
    readonly module: string;
    readonly entityAccess: string;
    readonly default?: string | null;
    readonly assignments?: Readonly<Record<string, string>>;
  };
}

/** What can be set on many records at once. Parents go by `move`, members by `join`, codes by `recode`. */
export interface EditedFields {
  nodes: {
    readonly name?: string;
    readonly kind?: NodeKind;
    readonly scale?: Scale;
    readonly dated?: boolean;
    readonly perEntity?: boolean;
  };
  entities: { readonly name?: string };
  users: Omit<NewRecord['users'], 'login'>;
  groups: { readonly name?: string };
  profiles: { readonly name?: string; readonly protected?: boolean };
  entityAccessProfiles: { readonly name?: string; readonly includeNewEntities?: boolean };
  hierarchyProfiles: { readonly name?: string; readonly default?: string | null };
}

export type CreateGesture = {
  [L in RecordListName]: {
    readonly kind: 'create';
    readonly list: L;
    readonly record: NewRecord[L];
    /** Key of the record it is to stand before; null or absent = at the end. */
    readonly before?: string | null;
  };
}[RecordListName];

export type EditGesture = {
  [L in RecordListName]: {
    readonly kind: 'edit';
    readonly list: L;
    readonly keys: readonly string[];
    readonly fields: EditedFields[L];
  };
}[RecordListName];

/** A new record like another one, with what belongs to it: permissions, memberships, assignments, entities. */
export interface CopyGesture {
  readonly kind: 'copy';
  readonly list: RecordListName;
  readonly key: string;
  /** Code (login) of the copy. */
  readonly code: string;
  readonly name: string;
}

/** Another code (login) for a record; everything that refers to it goes along. */
export interface RecodeGesture {
  readonly kind: 'recode';
  readonly list: RecordListName;
  readonly key: string;
  readonly code: string;
}

/** Removes records and everything that `consequencesOf` names. */
export interface DeleteGesture {
  readonly kind: 'delete';
  readonly list: RecordListName;
  readonly keys: readonly string[];
}

export type MovePlace = 'before' | 'after' | 'into';

/** Records of a tree go beside or below another one, in the order given; into null = to the end of the top level. */
export interface MoveGesture {
  readonly kind: 'move';
  readonly list: 'nodes' | 'entities';
  readonly keys: readonly string[];
  readonly place: MovePlace;
  readonly target: string | null;
}

/** Users and groups become members of groups, or leave them; who is one already (no longer) is passed over. */
export interface MembersGesture {
  readonly kind: 'join' | 'leave';
  readonly groups: readonly string[];
  readonly members: readonly HolderKey[];
}

/** What is assigned to users. Absent = stays; null = is taken away; modules not named stay. */
export interface AssignGesture {
  readonly kind: 'assign';
  readonly users: readonly string[];
  readonly entityAccess?: string | null;
  /** Module or `*` → general profile. */
  readonly general?: Readonly<Record<string, string | null>>;
  /** Module → hierarchy profile. */
  readonly hierarchy?: Readonly<Record<string, string | null>>;
}

/** Entities join Entity Access profiles, or leave them (domain.md §6). */
export interface ReachGesture {
  readonly kind: 'reach' | 'unreach';
  readonly profiles: readonly string[];
  readonly entities: readonly string[];
}

/** Which entity-dependent profile a Hierarchy profile assigns to entities; null = none. */
export interface AssignEntitiesGesture {
  readonly kind: 'assignEntities';
  readonly hierarchy: string;
  readonly entities: readonly string[];
  readonly profile: string | null;
}

/** Users get an entity-dependent profile at one entity alone; whatever profiles that takes are made (limit.ts). */
export interface LimitGesture {
  readonly kind: 'limit';
  readonly users: readonly string[];
  readonly profile: string;
  readonly entity: string;
  /** Their general profiles, which count at every entity, are taken away. */
  readonly only: boolean;
}

export interface LicenceGesture {
  readonly kind: 'setLicence';
  /** null = unlimited. */
  readonly seats: number | null;
}

export type RecordGesture =
  | CreateGesture
  | EditGesture
  | CopyGesture
  | RecodeGesture
  | DeleteGesture
  | MoveGesture
  | MembersGesture
  | AssignGesture
  | ReachGesture
  | AssignEntitiesGesture
  | LimitGesture
  | LicenceGesture;
