/** How the grants of the sample are written down. */
import type { Letter, Level } from '../model/rights.ts';

/** One grant: node code, level (letters where the node's scale is `actions`), and what else there is to say. */
export type Line = readonly [node: string, rights: Level | readonly Letter[], more?: More];

interface More {
  readonly days?: number;
  readonly note?: string;
  /** Also on every node below, so that a group does not decide there (*Propagate and override acquired*, domain.md §9). */
  readonly below?: true;
}

/** Holder code → its lines; of two for the same node the later one stands. */
export type Lines = Readonly<Record<string, readonly Line[]>>;
