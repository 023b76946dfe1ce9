/** A report made from a store: as of the day asked for, with the log and the last printout where it needs them. */
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import type { Language } from '../../shared/model/types.ts';
import type { ReportDefinition } from '../../shared/reports/definition.ts';
import type { ReportDocument } from '../../shared/reports/document.ts';
import type { EarlierState, ReportContext } from '../../shared/reports/heading.ts';
import { report } from '../../shared/reports/report.ts';
import type { Index } from '../../shared/rules/compile.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { wallClock } from './clock.ts';
import { type ChangeLog, loggedEntries, pastState, untilDay } from './past.ts';

export interface ReportSource {
  readonly storeName: string;
  readonly revision: number;
  readonly log: ChangeLog;
  /** What the store holds. */
  readonly stored: Index;
  /** The same with the draft, and how many changes that has. */
  readonly shown: Index;
  readonly unapplied: number;
  readonly printedBy: string;
  readonly language: Language;
  readonly t: Translate;
  readonly now: Date;
}

/** The last printout of the same. */
export interface PrintedBefore {
  readonly revision: number;
  /** By the clock on the wall, YYYY-MM-DDTHH:MM. */
  readonly at: string;
}

/** The report; codes that the store does not have, or had not on that day, are problems. */
export function makeReport(
  source: ReportSource,
  definition: ReportDefinition,
  last: PrintedBefore | null = null,
): Outcome<ReportDocument> {
  const { storeName, log, printedBy, language, t, now } = source;
  const at = wallClock(now);
  const day = 'asOf' in definition ? definition.asOf : null;
  const isPast = day !== null && day < at.slice(0, 10);
  const since = 'cover' in definition && definition.cover ? definition.since : null;
  for (const asked of [day, since]) {
    if (asked !== null && asked > at.slice(0, 10)) {
      return failure(problem('report-in-the-future', { value: asked }));
    }
  }
  const past = isPast ? pastState(log, source.stored, untilDay(day)) : null;
  if (past !== null && !past.ok) return past;
  const before = beforeOf(source, definition, last);
  if (!before.ok) return before;
  const context: ReportContext = {
    storeName,
    revision: past?.value.revision ?? source.revision,
    unapplied: past === null ? source.unapplied : 0,
    printedBy,
    at,
    language,
    t,
    asOf: isPast ? day : null,
    before: before.value,
    log: { [Symbol.iterator]: () => loggedEntries(log) },
  };
  return report(past?.value.index ?? source.shown, definition, context);
}

/** The state on the day asked for, or of the last printout, where the report tells what has changed since. */
function beforeOf(
  { log, stored }: ReportSource,
  definition: ReportDefinition,
  last: PrintedBefore | null,
): Outcome<EarlierState | null> {
  if (!('cover' in definition && definition.cover)) return success(null);
  const { since } = definition;
  if (since !== null) {
    const state = pastState(log, stored, untilDay(since));
    return state.ok ? success({ index: state.value.index, day: since }) : state;
  }
  if (last === null) return success(null);
  const state = pastState(log, stored, ({ revision }) => revision <= last.revision);
  return state.ok ? success({ index: state.value.index, at: last.at }) : state;
}
