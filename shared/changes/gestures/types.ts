/** What an administrator does on a selection (domain.md §9). A gesture becomes Changes, and one step of the draft. */
import type { Problem } from '../../model/problem.ts';
import type { Letter, Level } from '../../model/rights.ts';
import type { HolderKey } from '../../model/types.ts';
import type { Change } from '../types.ts';

/** The nodes a gesture is meant for: some by code, or a node with all below it; `under: null` = the whole tree. */
export type NodeScope = { readonly nodes: readonly string[] } | { readonly under: string | null };

interface Selection {
  readonly holders: readonly HolderKey[];
  readonly nodes: readonly string[];
}

/** Add sets the undefined nodes, Update the defined ones, Save all, Remove clears all. */
export const BULK_ACTIONS = ['add', 'update', 'save', 'remove'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** How a node's level goes to the nodes below: past acquired and own levels, over acquired ones, in place of own ones. */
export const PROPAGATIONS = ['propagate', 'override', 'replace'] as const;
export type Propagation = (typeof PROPAGATIONS)[number];

/** A permission as it was copied: what was shown, so that what is pasted is what was seen. */
export interface CopiedCell {
  readonly holder: HolderKey;
  readonly node: string;
  /** null = nothing was defined. */
  readonly rights: number | null;
  /** Days back; null = unlimited, or none applied. */
  readonly updatePeriod: number | null;
}

/** What a cell is to get; `from` is the permission it gets. */
export interface PastedCell {
  readonly holder: HolderKey;
  readonly node: string;
  readonly rights: number | null;
  readonly updatePeriod: number | null;
}

export type Gesture =
  | ({ readonly kind: 'setLevel'; readonly level: Level } & Selection)
  | ({ readonly kind: 'setRight'; readonly right: Letter; readonly on: boolean } & Selection)
  | ({ readonly kind: 'setPeriod'; readonly days: number | null } & Selection)
  | ({ readonly kind: 'undefine' } & Selection)
  | ({ readonly kind: 'defineAsShown' } & Selection)
  | {
      readonly kind: 'bulk';
      readonly holders: readonly HolderKey[];
      readonly where: NodeScope;
      readonly action: BulkAction;
      /** Means nothing for `remove`. */
      readonly level: Level;
    }
  | {
      readonly kind: 'propagate';
      readonly holders: readonly HolderKey[];
      readonly nodes: readonly string[];
      readonly form: Propagation;
    }
  | {
      /** Copy from a principal, with its two ticks. */
      readonly kind: 'copy';
      readonly source: HolderKey;
      readonly targets: readonly HolderKey[];
      readonly permissions: boolean;
      readonly membership: boolean;
      /** Permissions on this node and below only; null = everywhere. */
      readonly under: string | null;
      /** Takes away from the targets what the source does not have. */
      readonly exact: boolean;
    }
  | {
      /** Gives one holder what another one is shown to have on some nodes. */
      readonly kind: 'copyCells';
      readonly source: HolderKey;
      readonly targets: readonly HolderKey[];
      readonly nodes: readonly string[];
    }
  | { readonly kind: 'paste'; readonly cells: readonly PastedCell[] }
  | {
      /** Clears own grants of users where groups or profiles would decide without them. */
      readonly kind: 'resetToGroup';
      readonly holders: readonly HolderKey[];
      readonly where: NodeScope;
    }
  | { readonly kind: 'join'; readonly members: readonly HolderKey[]; readonly groups: readonly string[] }
  | {
      /** Assigns a general profile for a module, or `*` for every module. */
      readonly kind: 'assign';
      readonly users: readonly HolderKey[];
      readonly module: string;
      readonly profile: string;
    }
  | { readonly kind: 'assignHierarchy'; readonly users: readonly HolderKey[]; readonly hierarchy: string };

export type GestureOf<K extends Gesture['kind']> = Extract<Gesture, { readonly kind: K }>;

export interface Gestured {
  readonly changes: readonly Change[];
  /** What a person should know: a coerced switch, cells left alone. */
  readonly notices: readonly Problem[];
}
