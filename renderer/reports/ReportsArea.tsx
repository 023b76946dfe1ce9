/** The area Reports: kinds and saved settings, what the report is to be about, and the report as it will be printed. */
import { useEffect, useEffectEvent, useState } from 'react';
import {
  defaultDefinition,
  type ReportDefinition,
  type ReportKind,
} from '../../shared/reports/definition.ts';
import { useDesk } from '../state/desk.ts';
import { useReporting } from '../state/reporting.ts';
import { Splitter, useKeptWidth } from '../ui/Splitter.tsx';
import { useText } from '../ui/text.tsx';
import { KindList } from './KindList.tsx';
import { ReportSettings } from './ReportSettings.tsx';
import { ReportView } from './ReportView.tsx';
import { useLastDefinition, useSavedReports } from './saved.ts';
import { useReport } from './useReport.ts';
import './reports.css';

const SETTINGS = { initial: 300, min: 240, max: 460 };

export function ReportsArea() {
  const t = useText();
  const directory = useDesk((state) => state.directory);
  const [last, keepLast] = useLastDefinition();
  const [definition, setDefinition] = useState<ReportDefinition>(
    last ?? defaultDefinition('userPermissions'),
  );
  const [drafts] = useState(() => new Map<ReportKind, ReportDefinition>());
  const settings = useKeptWidth('reports.settingsWidth', SETTINGS);
  const saved = useSavedReports();
  const report = useReport();
  const asked = useReporting((state) => state.asked);
  const take = useEffectEvent((definition: ReportDefinition) => {
    useReporting.getState().taken();
    drafts.set(definition.kind, definition);
    run(definition);
  });
  useEffect(() => {
    if (asked !== null && directory !== null) take(asked);
  }, [asked, directory]);

  const change = (next: ReportDefinition): void => {
    setDefinition(next);
    keepLast(next);
  };
  const choose = (kind: ReportKind): void => {
    drafts.set(definition.kind, definition);
    change(drafts.get(kind) ?? defaultDefinition(kind));
  };
  const run = (asked: ReportDefinition): void => {
    change(asked);
    report.show(asked);
  };
  if (directory === null) return null;

  return (
    <div className="reports">
      <KindList chosen={definition.kind} onChoose={choose} saved={saved} onRun={run} />
      <section
        className="reports__settings"
        style={{ inlineSize: settings.width }}
        aria-label={t('reports.settings')}
      >
        <ReportSettings
          key={definition.kind}
          definition={definition}
          directory={directory}
          onChange={change}
          onShow={() => report.show(definition)}
          onSave={(name) => saved.add(name, definition)}
        />
      </section>
      <Splitter label={t('reports.settings')} side="start" {...settings} />
      <ReportView report={report} definition={definition} directory={directory} onChange={run} />
    </div>
  );
}
