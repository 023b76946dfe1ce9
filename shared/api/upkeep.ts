/** What keeps a store safe: what it is, a copy of it, and putting one back. */
import type { Outcome } from '../model/problem.ts';
import type { StoreInfo } from './app.ts';
import { nothing } from './values.ts';

export const upkeepCalls = {
  'upkeep.details': nothing,
  /** Asks for a file and writes a consistent copy of the store to it. */
  'upkeep.backup': nothing,
  /** Asks for a copy and puts it in the place of the store, which is kept beside; the draft is lost. */
  'upkeep.restore': nothing,
} as const;

export interface UpkeepAnswers {
  'upkeep.details': Outcome<StoreDetails>;
  /** The path written; null = cancelled. */
  'upkeep.backup': Outcome<string | null>;
  /** Null = cancelled. */
  'upkeep.restore': Outcome<{ readonly info: StoreInfo; readonly kept: string } | null>;
}

export interface StoreDetails {
  readonly path: string;
  readonly readOnly: boolean;
  /** In bytes, with the log beside it. */
  readonly size: number;
  readonly revision: number;
  /** UTC, ISO 8601; null = the log has no first entry that could be read. */
  readonly created: string | null;
  readonly changed: string | null;
  readonly entries: number;
  readonly counts: {
    readonly nodes: number;
    readonly users: number;
    readonly groups: number;
    readonly profiles: number;
    readonly entities: number;
    readonly grants: number;
  };
}
