/** What every report says about itself: what it is, from which store, as of when and who printed it. */
import type { Language } from '../model/types.ts';
import { timeText } from '../texts/languages.ts';
import type { Translate } from '../texts/translate.ts';
import type { Fact, Running } from './document.ts';

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
}

export interface Heading {
  readonly facts: readonly Fact[];
  readonly running: Running;
}

/** The heading of a report; `about` are the facts of its own that come first. */
export function heading(
  context: ReportContext,
  title: string,
  filter: readonly string[],
  about: readonly Fact[],
): Heading {
  const { storeName, revision, unapplied, printedBy, t } = context;
  const asOf = timeText(context.at, context.language);
  const state = [t('report.state.asOf', { time: asOf, revision })];
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
      asOf: unapplied > 0 ? t('report.running.draft', { time: asOf, count: unapplied }) : asOf,
      printedBy: t('report.running.printedBy', { name: printedBy }),
      pageOf: t('report.running.pageOf', { page: '{page}', pages: '{pages}' }),
    },
  };
}
