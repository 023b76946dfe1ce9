/** What a store held before, from what it holds now and the change log read backwards. */
import { isOfHidden } from '../../shared/changes/hidden.ts';
import { reducing } from '../../shared/changes/reduce.ts';
import type { Change } from '../../shared/changes/types.ts';
import { finished } from '../../shared/model/finished.ts';
import { type Outcome, success } from '../../shared/model/problem.ts';
import type { LoggedEntry } from '../../shared/reports/heading.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import type { HistoryOptions, LogEntry, LoggedChanges } from '../store/store.ts';
import { wallClock } from './clock.ts';

/** The change log of a store, as far as reports read it. */
export interface ChangeLog {
  history(options?: HistoryOptions): Outcome<LogEntry[]>;
  changesOf(seq: number): Outcome<LoggedChanges>;
}

export interface PastState {
  readonly index: Index;
  readonly revision: number;
}

/** The state after the last entry for which `isPast` holds; `present` is the state after the last entry of all. */
export function pastState(
  log: ChangeLog,
  present: Index,
  isPast: (entry: LogEntry) => boolean,
): Outcome<PastState> {
  return finished(leadingBack(log, present, isPast));
}

/** As `pastState`, pausing for others. */
export function* leadingBack(
  log: ChangeLog,
  present: Index,
  isPast: (entry: LogEntry) => boolean,
): Generator<undefined, Outcome<PastState>> {
  const back: Change[] = [];
  let revision = 0;
  for (let before: number | undefined; ; ) {
    const page = log.history(before === undefined ? { limit: PAGE } : { before, limit: PAGE });
    if (!page.ok) return page;
    for (const entry of page.value) {
      if (isPast(entry)) {
        revision = entry.revision;
        return yield* reduced(present, back, revision);
      }
      const changes = log.changesOf(entry.seq);
      if (!changes.ok) return changes;
      for (const change of changes.value.inverse) back.push(change);
      yield undefined;
    }
    before = page.value.at(-1)?.seq;
    if (before === undefined) return yield* reduced(present, back, revision);
  }
}

function* reduced(
  present: Index,
  back: readonly Change[],
  revision: number,
): Generator<undefined, Outcome<PastState>> {
  if (back.length === 0) return success({ index: present, revision });
  const past = yield* reducing(present.model, back);
  return past.ok ? success({ index: compile(past.value.model, present), revision }) : past;
}

const PAGE = 200;

/** For `pastState`: the end of a day, YYYY-MM-DD, by the clock on the wall. */
export function untilDay(day: string): (entry: LogEntry) => boolean {
  return ({ at }) => wallClock(new Date(at)).slice(0, 10) <= day;
}

/** The log newest first, a page at a time; throws `UnreadableLog` at what cannot be read. */
export function* loggedEntries(log: ChangeLog): Generator<LoggedEntry> {
  for (let before: number | undefined; ; ) {
    const page = log.history(before === undefined ? { limit: PAGE } : { before, limit: PAGE });
    if (!page.ok) throw new UnreadableLog(page.problems);
    for (const { seq, at, author, reason, source, changes } of page.value) {
      yield {
        seq,
        at: wallClock(new Date(at)),
        author,
        reason,
        source,
        count: changes,
        changes: () => {
          const read = log.changesOf(seq);
          if (!read.ok) throw new UnreadableLog(read.problems);
          return read.value.changes.filter((change) => !isOfHidden(change));
        },
      };
    }
    before = page.value.at(-1)?.seq;
    if (before === undefined) return;
  }
}

/** A report cannot be finished, because the log it is about is damaged. */
export class UnreadableLog extends Error {
  readonly problems: Extract<Outcome<never>, { ok: false }>['problems'];

  constructor(problems: Extract<Outcome<never>, { ok: false }>['problems']) {
    super(problems.map(({ code }) => code).join(', '));
    this.problems = problems;
  }
}
