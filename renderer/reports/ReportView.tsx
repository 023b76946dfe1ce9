/** The report as it will be printed, and what can be done with it. */
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Directory, PlacedRowAbout } from '../../shared/api.ts';
import type { OutputFormat, ReportDefinition } from '../../shared/reports/definition.ts';
import { useAreaCommand } from '../state/areaCommands.ts';
import { useDesk } from '../state/desk.ts';
import { usePlaces } from '../state/places.ts';
import { LiveRegion, useAnnouncements } from '../ui/LiveRegion.tsx';
import { folded } from '../ui/search.ts';
import { Problems, useText } from '../ui/text.tsx';
import { PageList } from './PageList.tsx';
import { PdfPages, type PdfPagesHandle } from './PdfPages.tsx';
import { printIt } from './printIt.ts';
import { ReportToolbar } from './ReportToolbar.tsx';
import { useMarkedRow } from './useMarkedRow.ts';
import type { ShownReport } from './useReport.ts';
import { useSearch } from './useSearch.ts';
import { AUTOMATIC, type Zoom } from './zoom.ts';
import './preview.css';

interface ReportViewProps {
  readonly report: ShownReport;
  /** What the settings say now. */
  readonly definition: ReportDefinition;
  readonly directory: Directory;
  readonly onChange: (definition: ReportDefinition) => void;
}

export function ReportView({ report, definition, directory, onChange }: ReportViewProps) {
  const t = useText();
  const { pdf, loading, progress, problems, failed, definition: shown } = report;
  const pages = useRef<PdfPagesHandle>(null);
  const search = useRef<HTMLInputElement>(null);
  const [zoom, setZoom] = useState<Zoom>(AUTOMATIC);
  const [page, setPage] = useState(1);
  const [busy, setBusy] = useState(false);
  const [typed, setTyped] = useState('');
  const marked = useMarkedRow(pdf);
  const { row } = marked;
  const [said, say] = useAnnouncements();
  const needle = folded(typed.trim());
  const hits = useSearch(pdf, needle);
  const outdated = shown !== null && JSON.stringify(shown) !== JSON.stringify(definition);
  useAreaCommand('find', () => search.current?.select());
  useAreaCommand('print', () => void print());

  const carryOut = async (action: () => Promise<void>): Promise<void> => {
    if (busy || loading || shown === null) return;
    setBusy(true);
    await action().finally(() => setBusy(false));
  };
  const print = (): Promise<void> =>
    carryOut(async () => {
      if (shown === null) return;
      await printIt(shown);
    });
  const save = (format: OutputFormat): Promise<void> =>
    carryOut(async () => {
      if (shown === null) return;
      const { tell } = useDesk.getState();
      const saved = await window.grantree.invoke('report.save', { definition: shown, format });
      if (!saved.ok) tell({ tone: 'problem', problems: saved.problems });
      else if (saved.value !== null) tell({ tone: 'done', key: 'desk.saved', params: { path: saved.value } });
    });
  const point = async (at: number, y: number, twice: boolean): Promise<void> => {
    const found = await marked.at(at, y);
    if (found !== null && twice) toGrid(found, directory);
  };
  const move = async (direction: 1 | -1): Promise<void> => {
    const found = await marked.move(direction, page);
    if (found === null) return;
    pages.current?.show(found);
    say(nameOf(found, directory));
  };

  return (
    <section className="reports__view" aria-label={t('report.preview.title')} aria-busy={loading}>
      <ReportToolbar
        ready={pdf !== null && !loading && !busy}
        busy={busy}
        page={page}
        pages={pdf?.pages ?? 0}
        onPage={(number) => pages.current?.goTo(number)}
        zoom={zoom}
        onZoom={setZoom}
        search={search}
        typed={typed}
        onType={setTyped}
        hits={hits}
        onPrint={() => void print()}
        onSave={(format) => void save(format)}
        onGrid={row === null ? null : () => toGrid(row, directory)}
        onCancel={report.cancel}
      />
      <div className="reports__body">
        {pdf !== null && (
          <PageList pdf={pdf} page={page} hits={hits} onPage={(number) => pages.current?.goTo(number)} />
        )}
        <div className="preview__body" aria-busy={loading}>
          {pdf !== null && (
            <PdfPages
              ref={pages}
              pdf={pdf}
              zoom={zoom}
              onPage={setPage}
              needle={needle}
              marked={row}
              onPoint={(at, y, twice) => void point(at, y, twice)}
              onMove={(direction) => void move(direction)}
              onOpen={() => row !== null && toGrid(row, directory)}
            />
          )}
          <LiveRegion said={said} />
          <div className="preview__notice" role="status">
            {loading && (
              <div className="reports__progress">
                <p>{t('reports.making')}</p>
                {progress !== null && progress.of > 1 && (
                  <>
                    <progress value={progress.done} max={progress.of} aria-label={t('reports.making')} />
                    <p>{t('reports.progress', { done: progress.done, of: progress.of })}</p>
                  </>
                )}
                <Button className="button" onPress={report.cancel}>
                  {t('reports.cancel')}
                </Button>
              </div>
            )}
            {!loading && failed && <p>{t('report.preview.failed')}</p>}
            {!loading && problems.length > 0 && (
              <div>
                <Problems problems={problems} />
              </div>
            )}
            {!loading && !failed && problems.length === 0 && pdf === null && <p>{t('reports.start')}</p>}
            {!loading && outdated && problems.length === 0 && (
              <div className="reports__progress">
                <p>{t('reports.outdated')}</p>
                <Button className="button" onPress={() => onChange(definition)}>
                  {t('reports.show')}
                </Button>
              </div>
            )}
          </div>
        </div>
      </div>
    </section>
  );
}

/** What a row is about, to be said. */
function nameOf({ holder, node }: PlacedRowAbout, { nodes, holders }: Directory): string {
  const parts = [
    node === null ? undefined : (nodes.names[nodes.codes.indexOf(node)] ?? node),
    holder === null ? undefined : (holders.names[holders.keys.indexOf(holder)] ?? holder),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** To the cell of a row in Authorizations; a row about a holder alone leads to all it has, one about a node to that. */
function toGrid({ holder, node }: PlacedRowAbout, { nodes, holders }: Directory): void {
  const { go } = usePlaces.getState();
  const known = {
    ...(node !== null && nodes.codes.includes(node) ? { node } : {}),
    ...(holder !== null && holders.keys.includes(holder) ? { holder } : {}),
  };
  const pivot = 'holder' in known ? 'principal' : 'node';
  if ('node' in known || 'holder' in known) go('authorizations', { pivot, ...known });
}
