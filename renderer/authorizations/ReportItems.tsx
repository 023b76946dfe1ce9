/** Report ▸ in a right-click menu: each leads to Reports, with the report ready. */
import { useReporting } from '../state/reporting.ts';
import { ContextMenuItem, ContextMenuLine, ContextSubmenu } from '../ui/ContextMenu.tsx';
import { useText } from '../ui/text.tsx';
import { reportsAbout, type Selected } from './reportsAbout.ts';

interface ReportItemsProps extends Selected {
  /** Opens the print preview over the desk, where there is anything to print at once. */
  readonly onPrint?: () => void;
}

export function ReportItems({ onPrint, ...selected }: ReportItemsProps) {
  const t = useText();
  const offers = reportsAbout(selected);
  if (offers.length === 0) return null;
  return (
    <ContextSubmenu label={t('authorizations.menu.report')}>
      {onPrint !== undefined && (
        <ContextMenuItem label={t('authorizations.menu.print')} keys="Ctrl+P" onAction={onPrint} />
      )}
      {onPrint !== undefined && <ContextMenuLine />}
      {offers.map(({ report, definition }) => (
        <ContextMenuItem
          key={report}
          label={t(`authorizations.report.${report}`)}
          onAction={() => useReporting.getState().ask(definition())}
        />
      ))}
    </ContextSubmenu>
  );
}
