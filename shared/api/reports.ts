/** Printouts: made, shown, printed and saved. One is made at a time; a new one stops the one before. */
import { z } from 'zod';
import type { Outcome } from '../model/problem.ts';
import type { HolderKey } from '../model/types.ts';
import { OUTPUT_FORMATS, reportDefinition } from '../reports/definition.ts';

/** So many bytes of a preview can be had at once. */
const MOST_BYTES = 1 << 22;

/** A preview's `id`. */
const preview = z.number().int();

export const reportCalls = {
  'report.preview': reportDefinition,
  'report.bytes': z
    .strictObject({ preview, begin: z.number().int().min(0), end: z.number().int() })
    .refine(({ begin, end }) => end - begin <= MOST_BYTES),
  'report.rows': z.strictObject({ preview, page: z.number().int().min(1) }),
  'report.search': z.strictObject({ preview, text: z.string().max(1000) }),
  'report.close': z.strictObject({ preview }),
  'report.print': reportDefinition,
  'report.save': z.strictObject({ definition: reportDefinition, format: z.enum(OUTPUT_FORMATS) }),
  'report.cancel': z.undefined(),
} as const;

export interface ReportAnswers {
  'report.preview': Outcome<Preview>;
  /** A part of a preview's file; fewer bytes where it ends, none when it is closed. */
  'report.bytes': Uint8Array;
  /** What the rows on a page of a preview are about. */
  'report.rows': PlacedRows;
  /** Numbers of the pages of a preview on which a text stands, whatever its case and accents. */
  'report.search': Uint32Array;
  /** The window shows the preview no more. */
  'report.close': null;
  'report.print': Outcome<PrintingEnd>;
  /** The path written; null = cancelled in the dialog. */
  'report.save': Outcome<string | null>;
  /** Stops what is being made; it then answers `report-cancelled`. */
  'report.cancel': null;
}

/**
 * How printing ended: on its way to the printer, cancelled in the system dialog, or, where the report is too long for
 * that, opened as PDF in the computer's own program for it, which prints it from its file.
 */
export type PrintingEnd = 'printed' | 'cancelled' | 'opened';

/** A report that main keeps as a PDF file, of which the window asks for the parts it shows. */
export interface Preview {
  readonly id: number;
  readonly pages: number;
  /** Of the file, in bytes. */
  readonly length: number;
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
