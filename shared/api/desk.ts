/** The table principals × nodes as the grids show it, and why a cell says what it says. */
import { z } from 'zod';
import type { Change } from '../changes/types.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import type { HolderKey } from '../model/types.ts';
import type { Cells } from '../rules/cells.ts';
import type { Comparison } from '../rules/comparison.ts';
import type { Evidence, LostEvidence } from '../rules/evidence.ts';
import type { Reason } from '../rules/ruling.ts';
import type { ChangeCounts } from './draft.ts';
import { gesturesSchema } from './gestures.ts';
import type { Sent } from './patch.ts';
import { codeSchema, holderKeySchema, nothing, versionSchema } from './values.ts';

/** One line of the table. */
const lineSchema = z.discriminatedUnion('pivot', [
  z.strictObject({ pivot: z.literal('node'), node: codeSchema, entity: codeSchema.nullable() }),
  z.strictObject({ pivot: z.literal('principal'), holder: holderKeySchema, entity: codeSchema.nullable() }),
]);
export type LineAsked = z.infer<typeof lineSchema>;

export const deskCalls = {
  /** `known`: the version, of those sent, that whoever asks has. */
  'desk.directory': z.strictObject({ known: versionSchema.exactOptional() }),
  'desk.column': z.strictObject({ node: codeSchema, entity: codeSchema.nullable() }),
  'desk.row': z.strictObject({ holder: holderKeySchema, entity: codeSchema.nullable() }),
  /** Whether rights differ below a node. It takes longer than the column; a newer question makes an older one end early. */
  'desk.various': z.strictObject({ node: codeSchema, entity: codeSchema.nullable() }),
  /** Which cells of a line the store has other than before a day. */
  'desk.changedSince': z.strictObject({ line: lineSchema, day: z.iso.date() }),
  'desk.why': z.strictObject({ holder: holderKeySchema, node: codeSchema, entity: codeSchema.nullable() }),
  /** What gestures would change for one user; nothing is staged. */
  'desk.whatIf': z.strictObject({
    user: codeSchema,
    gestures: gesturesSchema,
    /** Where nodes that depend on it are asked; null = whether they are available at all. */
    entity: codeSchema.nullable(),
  }),
  'desk.compare': z.strictObject({ holders: z.array(holderKeySchema).min(2).max(4).readonly() }),
  'desk.assignable': nothing,
} as const;

export interface DeskAnswers {
  'desk.directory': Sent<Directory>;
  'desk.column': Outcome<Column>;
  'desk.row': Outcome<Row>;
  /** null = a newer question came, or there is no such node. */
  'desk.various': VariousBelow | null;
  'desk.changedSince': Outcome<ChangedSince>;
  'desk.why': Outcome<Why>;
  'desk.whatIf': Outcome<WhatIf>;
  'desk.compare': Outcome<Compared>;
  'desk.assignable': Assignable;
}

/** What would change for one user, in columns. */
export interface WhatIf {
  readonly user: string;
  readonly counts: ChangeCounts;
  readonly notices: readonly Problem[];
  /** Numbers of the nodes that would change, in tree order. */
  readonly nodes: Int32Array;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Days back; -1 = unlimited, -2 = none applies. */
  readonly periodBefore: Int32Array;
  readonly periodAfter: Int32Array;
  /** GAINS, LOSES, or both. */
  readonly means: Uint8Array;
}

/** Principals side by side over all nodes (rules/comparison.ts). */
export interface Compared extends Comparison {
  readonly directoryVersion: number;
  readonly draftVersion: number;
  readonly holders: readonly HolderKey[];
}

/** Profiles that can be assigned to a user. */
export interface Assignable {
  readonly general: readonly { readonly code: string; readonly name: string }[];
  readonly hierarchies: readonly { readonly code: string; readonly name: string; readonly module: string }[];
  /** Nodes of kind `module`. */
  readonly modules: readonly { readonly code: string; readonly name: string }[];
}

/** Names and shape of everything the grid shows; cells refer to it by number. */
export interface Directory {
  /** Goes up whenever the directory differs from the one before. */
  readonly version: number;
  readonly nodes: {
    readonly codes: readonly string[];
    readonly names: readonly string[];
    /** Positions in NODE_KINDS and SCALES. */
    readonly kinds: Uint8Array;
    readonly scales: Uint8Array;
    readonly parents: Int32Array;
    readonly ends: Int32Array;
    readonly depths: Int32Array;
    readonly dated: Uint8Array;
    readonly perEntity: Uint8Array;
  };
  readonly holders: {
    readonly keys: readonly HolderKey[];
    readonly names: readonly string[];
    /** Bits of FLAG_…; groups and profiles have FLAG_ACTIVE alone. */
    readonly flags: Uint8Array;
    readonly users: number;
    readonly groups: number;
    readonly profiles: number;
  };
  /**
   * By group, then by profile (in holder order): the numbers of the direct members, users and groups; of a profile,
   * the users it is assigned to.
   */
  readonly members: readonly Int32Array[];
  readonly entities: readonly { readonly code: string; readonly name: string }[];
}

export const FLAG_ACTIVE = 1;
export const FLAG_LOCKED = 2;
export const FLAG_SHARED = 4;
export const FLAG_ADMINISTRATOR = 8;
/** A protected profile that whoever is signed in must not see: it has no name here and stands in no list. */
export const FLAG_HIDDEN = 16;

/** The two ways to look at the table: the principals of one node, or the nodes for one principal. */
export const PIVOTS = ['node', 'principal'] as const;
export type Pivot = (typeof PIVOTS)[number];

/** One line of the table: a cell for every holder of a node, or for every node of a holder; see its `pivot`. */
export type Line = Column | Row;

interface LineCells {
  readonly directoryVersion: number;
  readonly draftVersion: number;
  /** For nodes that depend on the entity; null = at any entity. */
  readonly entity: string | null;
  readonly cells: Cells;
  /** The same cells in the store, without the draft; null when the draft is empty. */
  readonly before: Cells | null;
  /** Per cell: how many of the holder's own grants stand below the node. */
  readonly ownBelow: Int32Array;
}

/** One node's column: a cell for every holder, with what the draft changes. */
export interface Column extends LineCells {
  readonly pivot: 'node';
  readonly node: string;
}

/** One holder's row: a cell for every node, with what the draft changes. */
export interface Row extends LineCells {
  readonly pivot: 'principal';
  readonly holder: HolderKey;
  /** Per node: 1 where something below it has other rights than the node's own would give there. */
  readonly various: Uint8Array;
}

/** For every holder of a column. */
export interface VariousBelow {
  readonly directoryVersion: number;
  /** 1 where something below the node has other rights than the node's own would give there. */
  readonly various: Uint8Array;
}

/** By item of the line: 1 where it is other in the store than when the day began. */
export interface ChangedSince {
  readonly directoryVersion: number;
  readonly changed: Uint8Array;
}

/** An answer with its evidence, for the Why pane. */
export interface Why {
  readonly draftVersion: number;
  readonly holder: HolderKey;
  readonly node: string;
  readonly rights: number;
  readonly reason: Reason;
  readonly period: number;
  /** The answer in one sentence. */
  readonly sentence: string;
  readonly deciding: readonly Told<Evidence>[];
  readonly lost: readonly Told<LostEvidence>[];
  /** Ways to another answer; the changes of each can be staged as they are. */
  readonly suggestions: readonly { readonly text: string; readonly changes: readonly Change[] }[];
}

/** Evidence with its sentence. */
export interface Told<E> {
  readonly evidence: E;
  readonly sentence: string;
}
