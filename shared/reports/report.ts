/** Every kind of report from its definition; what each contains stands in the file of its name. */
import type { Outcome } from '../model/problem.ts';
import type { Index } from '../rules/compile.ts';
import type { ReportDefinition } from './definition.ts';
import type { ReportDocument } from './document.ts';
import type { ReportContext } from './heading.ts';
import { permissionsReport } from './permissions.ts';

/** The report; codes in the definition that the store does not have are problems. */
export function report(
  index: Index,
  definition: ReportDefinition,
  context: ReportContext,
): Outcome<ReportDocument> {
  switch (definition.kind) {
    case 'permissions':
      return permissionsReport(index, definition, context);
  }
}
