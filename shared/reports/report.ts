/** Every kind of report from its definition; what each contains stands in the file of its name. */
import type { Outcome } from '../model/problem.ts';
import type { Index } from '../rules/compile.ts';
import type { ReportDefinition } from './definition.ts';
import { differencesReport } from './differences.ts';
import type { ReportDocument } from './document.ts';
import type { ReportContext } from './heading.ts';
import { licenceReport } from './licence.ts';
import { changeLogReport, eventLogReport } from './logs.ts';
import { matrixReport } from './matrix.ts';
import { permissionsReport } from './permissions.ts';
import { reviewReport } from './review.ts';
import { undefinedReport } from './undefined.ts';
import { whoCanReport } from './whoCan.ts';

/** The report; codes in the definition that the store does not have are problems. */
export function report(
  index: Index,
  definition: ReportDefinition,
  context: ReportContext,
): Outcome<ReportDocument> {
  switch (definition.kind) {
    case 'permissions':
    case 'userPermissions':
    case 'groupPermissions':
    case 'profile':
      return permissionsReport(index, definition, context);
    case 'whoCan':
      return whoCanReport(index, definition, context);
    case 'matrix':
      return matrixReport(index, definition, context);
    case 'differences':
      return differencesReport(index, definition, context);
    case 'undefined':
      return undefinedReport(index, definition, context);
    case 'licence':
      return licenceReport(index, definition, context);
    case 'changeLog':
      return changeLogReport(index, definition, context);
    case 'eventLog':
      return eventLogReport(index, definition, context);
    case 'review':
      return reviewReport(index, definition, context);
  }
}
