/** Prints a report and tells how that ended, where the system's dialog did not. */
import type { ReportDefinition } from '../../shared/reports/definition.ts';
import { useDesk } from '../state/desk.ts';

export async function printIt(definition: ReportDefinition): Promise<void> {
  const { tell } = useDesk.getState();
  const printed = await window.grantree.invoke('report.print', definition);
  if (!printed.ok) tell({ tone: 'problem', problems: printed.problems });
  else if (printed.value === 'opened') tell({ tone: 'done', key: 'reports.opened', params: {} });
}
