/** What every report says about itself: what it is, from which store, as of when and who printed it. */
import type { Change } from '../changes/types.ts';
import type { Language } from '../model/types.ts';
import type { Index } from '../rules/compile.ts';
import { dayText, timeText } from '../texts/languages.ts';
import type { Translate } from '../texts/translate.ts';
import type { Block, Entry, Fact, ReportDocument, Section } from './document.ts';

/** What the caller knows and the model does not. */
export interface ReportContext {
  readonly storeName: string;
  /** Number of the last change applied to the store. */
  readonly revision: number;
  /** Changes of a draft that are in the index but not in the store; a printout of them says so. */
  readonly unapplied: number;
  readonly printedBy: string;
  /** When, by the clock on the wall: YYYY-MM-DDTHH:MM, seconds are left aside. */
  readonly at: string;
  readonly language: Language;
  readonly t: Translate;
  /** The day at whose end the state was as printed; null = it is the present one. */
  readonly asOf?: string | null;
  /** An earlier state, for what has changed since. */
  readonly before?: EarlierState | null;
  /** What happened, newest first; for the kinds that print it. */
  readonly log?: Iterable<LoggedEntry>;
}

/** As a store was when the same was printed last, YYYY-MM-DDTHH:MM, or at the end of a day, YYYY-MM-DD. */
export type EarlierState = { readonly index: Index } & ({ readonly at: string } | { readonly day: string });

/** An entry of the change log. */
export interface LoggedEntry {
  readonly seq: number;
  /** By the clock on the wall, YYYY-MM-DDTHH:MM. */
  readonly at: string;
  readonly author: string;
  readonly reason: string;
  readonly source: string;
  /** How many changes it has; `changes` reads them. */
  readonly count: number;
  changes(): readonly Change[];
}

/** What differs from report to report. */
export interface ReportParts {
  readonly title: string;
  /** What it is narrowed to, in words. */
  readonly filter: readonly string[];
  /** Facts of its own, before those that all have. */
  readonly about?: readonly Fact[];
  /** As `cover`, `contents` and the rest of a document; an empty one unless given. */
  readonly cover?: () => Iterator<Block | null>;
  readonly contents?: readonly Entry[];
  readonly sectionCount: number;
  readonly sections: () => Iterator<Section | null>;
  readonly closing?: readonly Block[];
}

/** A report as it is read, on the sheet that was asked for. */
export function reportDocument(
  context: ReportContext,
  { paper, orientation }: Pick<ReportDocument, 'paper' | 'orientation'>,
  { title, filter, about = [], cover, contents = [], sectionCount, sections, closing = [] }: ReportParts,
): ReportDocument {
  return {
    language: context.language,
    paper,
    orientation,
    title,
    ...heading(context, title, filter, about),
    cover: cover === undefined ? [] : { [Symbol.iterator]: cover },
    contents,
    contentsTitle: context.t('reportKinds.contents'),
    sectionCount,
    sections: { [Symbol.iterator]: sections },
    closing,
  };
}

/** The heading of a report; `about` are the facts of its own that come first. */
function heading(
  context: ReportContext,
  title: string,
  filter: readonly string[],
  about: readonly Fact[],
): Pick<ReportDocument, 'facts' | 'running'> {
  const { storeName, revision, unapplied, printedBy, t } = context;
  const printed = timeText(context.at, context.language);
  const past = context.asOf ?? null;
  const asOf = past === null ? printed : t('report.state.endOf', { day: dayText(past, context.language) });
  const state = [t('report.state.asOf', { time: asOf, revision })];
  if (past !== null) state.push(t('report.state.printed', { time: printed }));
  if (unapplied > 0) state.push(t('report.state.draft', { count: unapplied }));
  return {
    facts: [
      ...about,
      { label: t('report.fact.filter'), values: filter },
      { label: t('report.fact.store'), values: [storeName] },
      { label: t('report.fact.asOf'), values: state },
      { label: t('report.fact.printedBy'), values: [printedBy] },
    ],
    running: {
      title,
      store: storeName,
      filter: filter.join(' · '),
      asOf: runningState(context, asOf, printed),
      printedBy: t('report.running.printedBy', { name: printedBy }),
      at: context.at.slice(0, 16),
      author: printedBy,
      pageOf: t('report.running.pageOf', { page: '{page}', pages: '{pages}' }),
    },
  };
}

function runningState({ unapplied, asOf, t }: ReportContext, state: string, printed: string): string {
  if (unapplied > 0) return t('report.running.draft', { time: state, count: unapplied });
  return (asOf ?? null) === null ? state : `${state} · ${t('report.state.printed', { time: printed })}`;
}
