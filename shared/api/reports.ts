/** Printouts: made, shown, printed and saved. One is made at a time; a new one stops the one before. */
import { z } from 'zod';
import type { Outcome } from '../model/problem.ts';
import type { HolderKey } from '../model/types.ts';
import { OUTPUT_FORMATS, reportDefinition } from '../reports/definition.ts';

export const reportCalls = {
  'report.preview': reportDefinition,
  'report.rows': z.strictObject({ page: z.number().int().min(1) }),
  'report.search': z.strictObject({ text: z.string().max(1000) }),
  'report.print': reportDefinition,
  'report.save': z.strictObject({ definition: reportDefinition, format: z.enum(OUTPUT_FORMATS) }),
  'report.cancel': z.undefined(),
} as const;

export interface ReportAnswers {
  'report.preview': Outcome<Preview>;
  /** What the rows on a page of the last preview are about. */
  'report.rows': PlacedRows;
  /** Numbers of the pages of the last preview on which a text stands, whatever its case and accents. */
  'report.search': Uint32Array;
  /** false = cancelled in the system dialog. */
  'report.print': Outcome<boolean>;
  /** The path written; null = cancelled in the dialog. */
  'report.save': Outcome<string | null>;
  /** Stops what is being made; it then answers `report-cancelled`. */
  'report.cancel': null;
}

export interface Preview {
  /** The file's bytes. */
  readonly pdf: Uint8Array;
  readonly pages: number;
}

export type PlacedRows = readonly PlacedRowAbout[];

/** A row of a page, from `top` to `bottom` in points, and what it is about. */
export interface PlacedRowAbout {
  readonly top: number;
  readonly bottom: number;
  readonly holder: HolderKey | null;
  readonly node: string | null;
}

/** How far the report is that is being made, in sections. */
export interface ReportProgress {
  readonly done: number;
  readonly of: number;
}
