/** Printouts: made, shown, printed and saved. */
import type { Outcome } from '../model/problem.ts';
import { permissionsDefinition } from '../reports/definition.ts';

export const reportCalls = {
  'report.preview': permissionsDefinition,
  'report.print': permissionsDefinition,
  'report.savePdf': permissionsDefinition,
} as const;

export interface ReportAnswers {
  'report.preview': Outcome<Uint8Array>;
  /** false = cancelled in the system dialog. */
  'report.print': Outcome<boolean>;
  /** The path written; null = cancelled. */
  'report.savePdf': Outcome<string | null>;
}
