/** The change log, whole or as far as it is about some principals: what, when, by whom, why. */
import type { Change } from '../changes/types.ts';
import { recordKey } from '../changes/types.ts';
import { wordsOf } from '../changes/words.ts';
import { failure, type Outcome, success } from '../model/problem.ts';
import type { HolderKey } from '../model/types.ts';
import type { Index } from '../rules/compile.ts';
import { dayText } from '../texts/languages.ts';
import type { ChangeLogDefinition, EventLogDefinition } from './definition.ts';
import type { ReportDocument, Row, Section, TableBlock } from './document.ts';
import { type LoggedEntry, type ReportContext, reportDocument } from './heading.ts';
import { entryOf, inOneLine, principalOf } from './principal.ts';
import { unknownCodes } from './scope.ts';
import { column } from './verdict.ts';

/** Changes of one entry that are listed; of one with more, such as an import, they are counted by kind. */
export const LISTED_CHANGES = 500;

export function changeLogReport(
  index: Index,
  definition: ChangeLogDefinition,
  context: ReportContext,
): Outcome<ReportDocument> {
  const { t } = context;
  const title = t('reportKinds.changeLog.title');

  function* sections(): Generator<Section> {
    const rows: Row[] = [];
    for (const entry of entriesOf(definition, context)) {
      rows.push(entryRow(entry, context));
      const told =
        entry.count > LISTED_CHANGES
          ? countedWords(entry.changes(), context)
          : entry.changes().map((change) => wordsOf(change, index.model, t));
      for (const words of told) rows.push(changeRow(entry, words));
    }
    const blocks = [tableOf(title, rows, context)];
    yield { title: '', caption: '', marks: [], tone: 'plain', newPage: false, blocks };
  }

  return success(
    reportDocument(context, definition, {
      title,
      filter: wordsOfFilter(definition, definition.author, context),
      sectionCount: 1,
      sections,
      closing: [{ kind: 'note', text: t('reportKinds.changeLog.counted', { limit: LISTED_CHANGES }) }],
    }),
  );
}

export function eventLogReport(
  index: Index,
  definition: EventLogDefinition,
  context: ReportContext,
): Outcome<ReportDocument> {
  const problems = unknownCodes(index, definition);
  if (problems.length > 0) return failure(...problems);
  const { t } = context;
  const keys = [...new Set(definition.principals)];
  const only = keys.length === 1 ? keys[0] : undefined;
  const title =
    only === undefined
      ? t('reportKinds.eventLog.titleMany', { count: keys.length })
      : t('reportKinds.eventLog.titleOne', { name: principalOf(index, only, t).name });

  function* sections(): Generator<Section> {
    // The log is read once for all of them: it may be long.
    const rows = new Map<HolderKey, Row[]>(keys.map((key) => [key, []]));
    for (const entry of entriesOf(definition, context)) {
      const touched = new Map<HolderKey, string[]>();
      for (const change of entry.changes()) {
        for (const key of principalsOf(change)) {
          if (!rows.has(key)) continue;
          const words = touched.get(key) ?? [];
          words.push(wordsOf(change, index.model, t));
          touched.set(key, words);
        }
      }
      for (const [key, told] of touched) {
        const list = rows.get(key);
        list?.push(entryRow(entry, context), ...told.map((words) => changeRow(entry, words)));
      }
    }
    for (const key of keys) {
      const principal = principalOf(index, key, t);
      const table = tableOf(inOneLine(principal), rows.get(key) ?? [], context);
      yield { ...entryOf(principal), newPage: false, blocks: [table] };
    }
  }

  return success(
    reportDocument(context, definition, {
      title,
      filter: wordsOfFilter(definition, null, context),
      sectionCount: keys.length,
      sections,
    }),
  );
}

interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

function* entriesOf(
  { from, to, author = null }: Period & { readonly author?: string | null },
  { log = [] }: ReportContext,
): Generator<LoggedEntry> {
  for (const entry of log) {
    const day = entry.at.slice(0, 10);
    if (to !== null && day > to) continue;
    // Newest first: what follows is older still.
    if (from !== null && day < from) return;
    if (author === null || entry.author === author) yield entry;
  }
}

/** The principals a change is about. */
export function principalsOf(change: Change): HolderKey[] {
  switch (change.kind) {
    case 'setGrant':
    case 'clearGrant':
      return [change.holder];
    case 'addMember':
    case 'removeMember':
      return [change.member, `group:${change.group}`];
    case 'put':
      return holdersOfRecord(change.list, recordKey(change));
    case 'remove':
      return holdersOfRecord(change.list, change.key);
    case 'setLicence':
      return [];
  }
}

function holdersOfRecord(list: string, key: string): HolderKey[] {
  switch (list) {
    case 'users':
    case 'assignments':
      return [`user:${key}`];
    case 'groups':
      return [`group:${key}`];
    case 'profiles':
      return [`profile:${key}`];
    default:
      return [];
  }
}

function entryRow(entry: LoggedEntry, { t }: ReportContext): Row {
  const { seq, at, author, reason, source, count } = entry;
  const what = reason === '' ? t('reportKinds.changeLog.entry', { number: count }) : reason;
  return { cells: [what, at, author, source, seq], depth: 0, tone: 'plain', about: null };
}

function changeRow({ seq }: LoggedEntry, words: string): Row {
  return { cells: [words, null, null, null, seq], depth: 1, tone: 'plain', about: null };
}

function countedWords(changes: readonly Change[], { t }: ReportContext): string[] {
  const counts = new Map<string, number>();
  for (const change of changes) {
    const kind =
      change.kind === 'put' || change.kind === 'remove' ? `${change.kind}.${change.list}` : change.kind;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return Array.from(counts, ([kind, count]) => {
    const [what, list] = kind.split('.');
    if (list === undefined) return t(`reportKinds.changeLog.counts.${what}`, { number: count });
    return t(`reportKinds.changeLog.counts.${what}`, { number: count, list: t(`changes.list.${list}`) });
  });
}

function tableOf(caption: string, rows: readonly Row[], { t }: ReportContext): TableBlock {
  return {
    kind: 'table',
    role: 'list',
    caption,
    columns: [
      column('what', 'tree', t),
      column('when', 'time', t),
      column('who', 'word', t),
      column('by', 'word', t),
      column('entry', 'number', t),
    ],
    rows,
    empty: t('reportKinds.changeLog.empty'),
  };
}

function wordsOfFilter(
  { from, to }: Period,
  author: string | null,
  { t, language }: ReportContext,
): string[] {
  const day = (date: string): string => dayText(date, language);
  const period =
    from === null && to === null
      ? t('report.filter.always')
      : from === null
        ? t('report.filter.until', { to: day(to ?? '') })
        : to === null
          ? t('report.filter.since', { from: day(from) })
          : t('report.filter.between', { from: day(from), to: day(to) });
  return [period, ...(author === null ? [] : [t('report.filter.author', { author })])];
}
