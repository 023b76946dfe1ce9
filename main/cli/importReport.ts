/** What an import tells: the notices of the files, what changes, and how much. */
import type { Change } from '../../shared/changes/types.ts';
import { wordsOf } from '../../shared/changes/words.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { Model } from '../../shared/model/types.ts';
import { countLines, countsOf } from './counts.ts';
import type { Imported } from './importSources.ts';
import { printable, type Terminal } from './terminal.ts';

export interface ImportReport extends Omit<Imported, 'model'> {
  /** As the user gave it. */
  readonly store: string;
  readonly isNew: boolean;
  /** Of the store afterwards; null where the import was only tried. */
  readonly revision: number | null;
  readonly before: Model;
  readonly after: Model;
  readonly changes: readonly Change[];
}

interface Details {
  readonly report: ImportReport;
  /** Every change in words, not only their number. */
  readonly verbose: boolean;
}

export function importValue({ report, verbose }: Details, terminal: Terminal): object {
  const { store, format, isNew, revision, changes, notices, before } = report;
  return {
    store,
    format,
    created: isNew && revision !== null,
    dryRun: revision === null,
    revision,
    changes: countsOf(changes, before),
    ...(verbose ? { changeList: changes } : {}),
    notices: terminal.errorOf(notices).problems,
  };
}

/** Notices first and the sum of it last, where it is still on the screen. */
export function importLines({ report, verbose }: Details, terminal: Terminal): string[] {
  const { t } = terminal;
  const { store, revision, changes, notices, before } = report;
  return [
    ...noticeLines(notices, terminal),
    ...(verbose ? changes : []).map((change) => printable(wordsOf(change, stateFor(change, report), t))),
    t(`cli.${headingOf(report)}`, { store, revision }),
    ...countLines(countsOf(changes, before), t),
    ...noticeSum(notices, terminal),
  ];
}

function headingOf({ isNew, revision, changes }: ImportReport): string {
  if (revision === null) {
    if (isNew) return 'import.wouldCreate';
    return changes.length > 0 ? 'import.wouldChange' : 'import.nothingWouldChange';
  }
  if (isNew) return 'created';
  return changes.length > 0 ? 'import.changed' : 'import.nothingChanges';
}

function noticeLines(notices: readonly Problem[], terminal: Terminal): string[] {
  return [...Map.groupBy(notices, ({ code }) => code)].flatMap(([code, group]) => [
    terminal.t('cli.import.noticeGroup', { code, count: group.length }),
    ...group.map((notice) => `  ${terminal.problemLine(notice)}`),
  ]);
}

function noticeSum(notices: readonly Problem[], { t }: Terminal): string[] {
  return notices.length === 0 ? [] : [t('cli.import.notices', { count: notices.length })];
}

/** Names of what goes are in the state before. */
function stateFor(change: Change, { before, after }: ImportReport): Model {
  const goes = change.kind === 'remove' || change.kind === 'clearGrant' || change.kind === 'removeMember';
  return goes ? before : after;
}
