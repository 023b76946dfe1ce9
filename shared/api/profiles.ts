/** What profiles grant, side by side; what a Hierarchy profile makes of them; who holds more than one of them. */
import { z } from 'zod';
import type { Outcome } from '../model/problem.ts';
import type { HolderKey } from '../model/types.ts';
import type { Cells } from '../rules/cells.ts';
import { codeSchema, nothing } from './values.ts';

export const profileCalls = {
  'profiles.rights': z.strictObject({ profile: codeSchema }),
  /** `state`: as it is in the store; there, profiles that the draft makes grant nothing. */
  'profiles.table': z.strictObject({
    profiles: z.array(codeSchema).max(200).readonly(),
    state: z.literal('store').exactOptional(),
  }),
  'profiles.hierarchy': z.strictObject({ hierarchy: codeSchema }),
  'profiles.exceeding': z.strictObject({ profile: codeSchema }),
  'profiles.joining': nothing,
} as const;

export interface ProfileAnswers {
  'profiles.rights': Outcome<ProfileRights>;
  'profiles.table': Outcome<ProfileTable>;
  'profiles.hierarchy': Outcome<HierarchyEffect>;
  'profiles.exceeding': Outcome<Exceeding>;
  /** Where a new entity would stand at once (domain.md §6). */
  'profiles.joining': Outcome<Joining>;
}

/** What one profile grants on every node, as in `Directory.nodes`, with what the draft changes. */
export interface ProfileRights {
  readonly draftVersion: number;
  readonly holder: HolderKey;
  readonly cells: Cells;
  /** The same in the store; null where the draft changes nothing, or the tree itself. */
  readonly before: Cells | null;
}

/** Nodes × profiles. */
export interface ProfileTable {
  readonly draftVersion: number;
  /** Codes, as asked for. */
  readonly profiles: readonly string[];
  /** All nodes, as in `Directory.nodes`. */
  readonly nodes: number;
  /** By node, then by profile: rights, or UNDEFINED_RIGHTS (rules/gate.ts). */
  readonly rights: Uint8Array;
}

/** A HierarchyTable with codes for nodes. */
export interface HierarchyEffect {
  readonly draftVersion: number;
  readonly hierarchy: string;
  readonly nodes: readonly string[];
  readonly profiles: readonly string[];
  readonly granted: Uint8Array;
  readonly entities: readonly string[];
  readonly given: Uint8Array;
  readonly hidden: readonly (readonly number[])[];
}

/** Who holds a right somewhere that a profile does not grant there, at no entity in particular. */
export interface Exceeding {
  readonly draftVersion: number;
  readonly profile: string;
  readonly users: readonly {
    readonly login: string;
    /** On how many nodes, and the first of them. */
    readonly nodes: number;
    readonly first: string;
  }[];
}

export interface Joining {
  readonly draftVersion: number;
  readonly access: readonly {
    readonly code: string;
    readonly name: string;
    /** Users who would reach it. */
    readonly users: number;
    readonly hierarchies: readonly {
      readonly code: string;
      readonly name: string;
      /** Name of the profile it would get there; null = none, since there is no default. */
      readonly profile: string | null;
    }[];
  }[];
}
