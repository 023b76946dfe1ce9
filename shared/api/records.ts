/** Records as the screens of users, groups, profiles, entities and the tree show and change them. */
import { z } from 'zod';
import type { RecordGesture } from '../changes/records/gesture.ts';
import type { ConsequenceKind } from '../changes/records/removal.ts';
import { RECORD_LISTS, recordGestureSchema } from '../changes/records/schema.ts';
import type { Told } from '../changes/told.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import type {
  Assignment,
  Entity,
  EntityAccessProfile,
  Group,
  HierarchyProfile,
  Profile,
  TreeNode,
  User,
} from '../model/types.ts';
import type { Staged } from './draft.ts';
import type { Sent } from './patch.ts';
import { codeSchema, holderKeySchema, nothing, versionSchema } from './values.ts';

export type { RecordGesture };

/** What is asked about: with the draft in force unless it says `store`. */
const state = z.literal('store').exactOptional();

export const recordCalls = {
  /** `known`: the version of this list, in whichever state, that whoever asks has and wants to be told the rest to. */
  'records.list': z.strictObject({ list: z.enum(RECORD_LISTS), state, known: versionSchema.exactOptional() }),
  'records.get': z.strictObject({ list: z.enum(RECORD_LISTS), key: codeSchema, state }),
  /** What users may do in sum, for the rows that are on the screen. */
  'records.summary': z.strictObject({ users: z.array(codeSchema).max(500).readonly() }),
  /** The own grants of a holder, in tree order: the first ones, to be shown beside it. */
  'records.grants': z.strictObject({ holder: holderKeySchema }),
  /** Users, active or not, without Read on any node. */
  'records.rightless': nothing,
  /** What one user may do in sum, branch by branch of the tree. */
  'records.branches': z.strictObject({ user: codeSchema }),
  /** Carried out one after the other, as one step of the draft. */
  'records.stage': z.strictObject({ gestures: z.array(recordGestureSchema).min(1).max(10_000).readonly() }),
  /** What gestures would do, told; nothing is staged. A newer question ends an older one early. */
  'records.preview': z.strictObject({ gestures: z.array(recordGestureSchema).min(1).max(100).readonly() }),
  /** Takes the deletion of records by the draft back, as one step; what went along returns (changes/records/restore.ts). */
  'records.restore': z.strictObject({
    list: z.enum(RECORD_LISTS),
    keys: z.array(codeSchema).min(1).readonly(),
  }),
  /** What deleting would take along; nothing is staged. To do it, stage a `delete`. */
  'records.consequences': z.strictObject({
    list: z.enum(RECORD_LISTS),
    keys: z.array(codeSchema).min(1).readonly(),
  }),
} as const;

export interface RecordAnswers {
  'records.list': Outcome<Sent<RecordList>>;
  'records.get': Outcome<RecordDetails>;
  'records.summary': Outcome<Summary>;
  'records.grants': Outcome<OwnGrants>;
  /** Logins. */
  'records.rightless': Outcome<readonly string[]>;
  'records.branches': Outcome<Branches>;
  'records.stage': Outcome<Staged>;
  'records.preview': Outcome<RecordPreview>;
  'records.restore': Outcome<Staged>;
  'records.consequences': Outcome<DeletionPreview>;
}

/** Lists in columns: position i of every column is about record i, in the order of the store. */
export type RecordList =
  | UserList
  | GroupList
  | ProfileList
  | EntityList
  | EntityAccessList
  | HierarchyList
  | NodeList;

export interface ListOf<L extends string> {
  readonly list: L;
  /** Codes; of users, logins. */
  readonly keys: readonly string[];
  readonly names: readonly string[];
  /** SAME, CHANGED or ADDED by the draft. */
  readonly changed: Uint8Array;
  /** Keys of records that the draft removes; they stand in no column. The list of the store has them. */
  readonly removed: readonly string[];
  /** Keys that the draft changed, each with the one in the store. */
  readonly recoded: Readonly<Record<string, string>>;
}

export const SAME = 0;
export const CHANGED = 1;
export const ADDED = 2;

/** A list of numbers for each record: those of record i are numbers[starts[i]] … numbers[starts[i + 1] - 1]. */
export interface NumbersByRecord {
  readonly starts: Int32Array;
  readonly numbers: Int32Array;
}

export interface UserList extends ListOf<'users'> {
  readonly emails: readonly string[];
  /** Bits of FLAG_…, as in `Directory`. */
  readonly flags: Uint8Array;
  /** Positions in LANGUAGES. */
  readonly languages: Uint8Array;
  /** Positions, among the groups of the store, of those a user is a direct member of. */
  readonly groups: NumbersByRecord;
  /** How many grants of his own. */
  readonly ownGrants: Int32Array;
  /** Position of the Entity Access profile; -1 = none. */
  readonly entityAccess: Int32Array;
  /** Position of the general profile for every module, his role; -1 = none. */
  readonly role: Int32Array;
  /** How many general and hierarchy profiles are assigned for named modules. */
  readonly modules: Int32Array;
  readonly activeUsers: number;
  readonly seats: number | null;
  readonly named: UserListNames;
}

/** What positions in a UserList stand for. */
export interface UserListNames {
  readonly groupCodes: readonly string[];
  readonly groupNames: readonly string[];
  readonly accessNames: readonly string[];
  /** Protected profiles have no name here, but for administrators. */
  readonly profileNames: readonly string[];
}

export interface GroupList extends ListOf<'groups'> {
  /** Positions of the groups directly in each. */
  readonly inside: NumbersByRecord;
  /** Direct members. */
  readonly users: Int32Array;
  readonly groups: Int32Array;
  /** Users, those of groups in it included. */
  readonly allUsers: Int32Array;
  readonly activeUsers: Int32Array;
  /** In how many groups it is, directly. */
  readonly memberOf: Int32Array;
  readonly ownGrants: Int32Array;
}

export const PROFILE_BUILT_IN = 1;
export const PROFILE_PROTECTED = 2;

/** Protected profiles stand in it for administrators alone. */
export interface ProfileList extends ListOf<'profiles'> {
  /** Positions in PROFILE_TYPES. */
  readonly types: Uint8Array;
  /** Bits of PROFILE_…. */
  readonly flags: Uint8Array;
  /** Users it is assigned to, also through a Hierarchy profile. */
  readonly users: Int32Array;
  /** Hierarchy profiles that name it. */
  readonly hierarchies: Int32Array;
  readonly ownGrants: Int32Array;
}

export interface EntityList extends ListOf<'entities'> {
  /** Positions; -1 = top level. */
  readonly parents: Int32Array;
  /** Positions of the Entity Access profiles that reach it. */
  readonly access: NumbersByRecord;
  /** Users who reach it. */
  readonly users: Int32Array;
}

export interface EntityAccessList extends ListOf<'entityAccessProfiles'> {
  readonly includeNewEntities: Uint8Array;
  readonly entities: NumbersByRecord;
  readonly users: Int32Array;
  readonly hierarchies: Int32Array;
}

export interface HierarchyList extends ListOf<'hierarchyProfiles'> {
  readonly records: readonly HierarchyProfile[];
  readonly users: Int32Array;
}

/** In the order of the tree, as `Directory.nodes` has those of the draft. */
export interface NodeList extends ListOf<'nodes'> {
  /** Positions of the parents; -1 = at the top. */
  readonly parents: Int32Array;
  /** Positions in NODE_KINDS. */
  readonly kinds: Uint8Array;
}

/** One record with what it is connected to. */
export type RecordDetails =
  | {
      readonly list: 'users';
      readonly record: User;
      readonly assignment: Assignment | null;
      /** Codes of the groups he is a direct member of. */
      readonly groups: readonly string[];
      /** Groups he is in through those. */
      readonly outerGroups: readonly string[];
      readonly ownGrants: number;
    }
  | {
      readonly list: 'groups';
      readonly record: Group;
      /** Groups it is a direct member of. */
      readonly memberOf: readonly string[];
      /** Groups that cannot become its members, since it is in them. */
      readonly around: readonly string[];
      readonly ownGrants: number;
    }
  | {
      readonly list: 'profiles';
      readonly record: Profile;
      /** Users with the modules it is assigned for directly. */
      readonly users: readonly { readonly login: string; readonly modules: readonly string[] }[];
      readonly hierarchies: readonly string[];
      readonly ownGrants: number;
    }
  | {
      readonly list: 'entities';
      readonly record: Entity;
      readonly access: readonly string[];
      /** Which profile each Hierarchy profile that reaches it assigns; null = none. */
      readonly profiles: readonly { readonly hierarchy: string; readonly profile: string | null }[];
    }
  | {
      readonly list: 'entityAccessProfiles';
      readonly record: EntityAccessProfile;
      readonly users: readonly string[];
      readonly hierarchies: readonly string[];
    }
  | {
      readonly list: 'hierarchyProfiles';
      readonly record: HierarchyProfile;
      readonly users: readonly string[];
    }
  | { readonly list: 'nodes'; readonly record: TreeNode; readonly below: number; readonly grants: number };

/** For each user asked for, how many nodes there are on which … Nodes are counted without an entity. */
export interface Summary {
  readonly draftVersion: number;
  readonly users: readonly string[];
  /** COLUMNS numbers for each user, one after the other; the columns are SUMMARY_COLUMNS. */
  readonly counts: Int32Array;
  readonly nodes: number;
}

/** `other`: sets of rights on `actions` nodes that are no level. */
export const SUMMARY_COLUMNS = ['none', 'read', 'write', 'delete', 'other', 'undefined'] as const;

/** As `Summary`, for one user: one line of counts for each node at the top of the tree, itself and all below it. */
export interface Branches {
  readonly draftVersion: number;
  /** Codes and names of the nodes at the top. */
  readonly codes: readonly string[];
  readonly names: readonly string[];
  readonly counts: Int32Array;
}

export interface OwnGrants {
  readonly draftVersion: number;
  /** All of them; `shown` are the first ones. */
  readonly count: number;
  readonly shown: readonly {
    readonly node: string;
    /** With the names above it. */
    readonly nodeName: string;
    /** In words, with the days back where they are limited. */
    readonly rights: string;
  }[];
}

export interface RecordPreview {
  readonly told: readonly Told[];
  /** Changes that are not told any more. */
  readonly more: number;
  readonly notices: readonly Problem[];
  /** Users who would gain and lose; null = another question came meanwhile. */
  readonly effect: { readonly gaining: number; readonly losing: number } | null;
}

export interface DeletionPreview {
  readonly names: readonly string[];
  readonly consequences: readonly {
    readonly kind: ConsequenceKind;
    readonly count: number;
    /** In words, such as “3 permissions”. */
    readonly text: string;
    readonly names: readonly string[];
  }[];
  readonly changes: number;
}
