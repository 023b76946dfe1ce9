/** People from a table of the person's own: a file is chosen, its columns are said, what would change is looked at. */
import { z } from 'zod';
import type { Told } from '../changes/told.ts';
import { TABLE_FIELDS, TABLE_KINDS, type TableShape } from '../formats/people.ts';
import type { Outcome, Problem } from '../model/problem.ts';
import type { Staged } from './draft.ts';
import { nothing } from './values.ts';

/** How the chosen table is read; without a mapping the headings tell. */
const reading = z.strictObject({
  kind: z.enum(TABLE_KINDS).nullable(),
  mapping: z.partialRecord(z.enum(TABLE_FIELDS), z.string().nullable()),
});
export type TableReading = z.infer<typeof reading>;

export const peopleCalls = {
  /** Asks for a file and reads it. */
  'people.choose': nothing,
  /** What the chosen table would do; nothing is staged. */
  'people.plan': reading,
  /** Stages it as one step. */
  'people.stage': reading,
} as const;

export interface PeopleAnswers {
  /** null = the person chose nothing. */
  'people.choose': Outcome<ChosenTable | null>;
  'people.plan': Outcome<PeoplePlan>;
  'people.stage': Outcome<Staged>;
}

export interface ChosenTable {
  /** Name without the folder. */
  readonly file: string;
  /** Rows below the headings. */
  readonly rows: number;
  readonly columns: readonly TableColumn[];
}

export interface TableColumn {
  readonly heading: string;
  /** The first values in it, to tell what it is. */
  readonly samples: readonly string[];
}

export interface PeoplePlan extends TableShape {
  readonly draftVersion: number;
  /** What is wrong with it, the first ones; any at all means that nothing can be staged. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  readonly notices: readonly Problem[];
  readonly told: readonly Told[];
  /** Changes that are not told any more. */
  readonly more: number;
  readonly counts: PeopleCounts;
  /** Users who gain and lose by it; null = another plan was asked for meanwhile. */
  readonly effect: { readonly gaining: number; readonly losing: number } | null;
}

export interface PeopleCounts {
  readonly usersNew: number;
  readonly usersChanged: number;
  readonly groupsNew: number;
  readonly groupsChanged: number;
  readonly memberships: number;
}
