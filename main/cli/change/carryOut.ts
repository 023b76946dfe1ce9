/** Commands that change a store: made as one step, looked at, and applied as one entry of the history, or only tried. */

import type { Command } from 'commander';
import { builtInRefusals } from '../../../shared/changes/builtIn.ts';
import { difference } from '../../../shared/changes/difference.ts';
import { effectOf } from '../../../shared/changes/effect.ts';
import type { Gestured } from '../../../shared/changes/gestures.ts';
import { reduce, reduceWithInverse } from '../../../shared/changes/reduce.ts';
import { administers, refusals } from '../../../shared/changes/soundness.ts';
import type { Change } from '../../../shared/changes/types.ts';
import { wordsOf } from '../../../shared/changes/words.ts';
import { finished } from '../../../shared/model/finished.ts';
import { failure, type Outcome, type Problem, problem, success } from '../../../shared/model/problem.ts';
import type { Model } from '../../../shared/model/types.ts';
import { compile, type Index } from '../../../shared/rules/compile.ts';
import type { Translate } from '../../../shared/texts/translate.ts';
import type { SeenStore } from '../../session/seen.ts';
import type { CommonOptions } from '../command.ts';
import { countLines, countsOf } from '../counts.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { withStore } from '../stores.ts';
import { withSuggestions } from '../suggestions.ts';
import { printable, type Terminal } from '../terminal.ts';

export interface ChangeOptions extends CommonOptions {
  readonly dryRun?: true;
  readonly reason?: string;
  readonly yes?: true;
}

/** Options of every command that changes a store. */
export function withChangeOptions(command: Command, t: Translate): void {
  command
    .option('--dry-run', t('commands.option.dryRun'))
    .option('--reason <text>', t('commands.option.reason'))
    .option('--yes', t('commands.option.yes'));
}

interface Carried extends Gestured {
  readonly before: Model;
  readonly after: Model;
  readonly gaining: readonly string[];
  readonly losing: readonly string[];
  /** Of the store afterwards; null where it was only tried. */
  readonly revision: number | null;
}

/** Changes told one by one; of more, the numbers are told. */
const TOLD_CHANGES = 50;

/**
 * Makes the changes and applies them. Exit code 0: done, or nothing to do; 1: `--dry-run` and something would change;
 * 2: refused. `source` is what the history names.
 */
export async function carryOut(
  terminal: Terminal,
  options: ChangeOptions,
  source: string,
  make: (index: Index, store: SeenStore) => Outcome<Gestured>,
): Promise<ExitCode> {
  let model: Model | null = null;
  const readOnly = options.dryRun === true;
  const carried = withStore(terminal, options.store, { readOnly }, (store): Outcome<Carried> => {
    const loaded = store.load();
    if (!loaded.ok) return loaded;
    model = loaded.value;
    const held = store.refusal();
    if (held !== null) return failure(held);
    const index = compile(loaded.value);
    const made = make(index, store);
    if (!made.ok) return made;
    const readOnlyProfiles = builtInRefusals(index.model, made.value.changes);
    if (readOnlyProfiles.length > 0) return failure(...readOnlyProfiles);
    const { notices } = made.value;
    const tried = reduce(index.model, made.value.changes);
    if (!tried.ok) return tried;
    // What is stored is the shortest way there, as when a draft is applied.
    const changes = difference(index.model, tried.value);
    const reduced = reduceWithInverse(index.model, changes);
    if (!reduced.ok) return reduced;
    const next = compile(reduced.value.model, index);
    const refused = [...refusals(index, next), ...lockingOut(index, next, terminal.io.author, options)];
    if (refused.length > 0) return failure(...refused);
    const told = { changes, notices, before: index.model, after: next.model, ...effectBetween(index, next) };
    if (readOnly || changes.length === 0) {
      return success({ ...told, revision: readOnly ? null : store.revision() });
    }
    const entry = { author: terminal.io.author, reason: options.reason ?? '', source };
    const applied = store.apply(changes, reduced.value.inverse, entry);
    return applied.ok ? success({ ...told, revision: applied.value.revision }) : applied;
  });
  if (!carried.ok) {
    const problems = model === null ? carried.problems : withSuggestions(carried.problems, model);
    return terminal.fail(problems, { closing: terminal.t('cli.nothingChanged') });
  }
  await terminal.result(reportOf(carried.value, options, terminal), () =>
    linesOf(carried.value, options, terminal),
  );
  return readOnly && carried.value.changes.length > 0 ? EXIT.denied : EXIT.done;
}

/** Who types the command and would lose the right to administer by it has to say so (domain.md §9). */
function lockingOut(before: Index, after: Index, author: string, { yes }: ChangeOptions): Problem[] {
  const [was, is] = [before, after].map(({ holders }) => holders.userNumbers.get(author));
  if (yes || was === undefined || !administers(before, was)) return [];
  return is !== undefined && administers(after, is)
    ? []
    : [problem('locks-yourself-out', { value: author, context: 'command' })];
}

function effectBetween(
  before: Index,
  after: Index,
): { gaining: readonly string[]; losing: readonly string[] } {
  const { gaining, losing } = finished(effectOf(before, after, 0));
  return { gaining, losing };
}

function reportOf(carried: Carried, { store }: ChangeOptions, terminal: Terminal): object {
  const { changes, notices, before, revision, gaining, losing } = carried;
  return {
    store,
    dryRun: revision === null,
    revision,
    changes: countsOf(changes, before),
    changeList: changes,
    gaining,
    losing,
    notices: terminal.errorOf(notices).problems,
  };
}

function linesOf(carried: Carried, { store }: ChangeOptions, terminal: Terminal): string[] {
  const { t } = terminal;
  const { changes, notices, before, revision, gaining, losing } = carried;
  if (changes.length === 0) {
    const heading = revision === null ? 'cli.import.nothingWouldChange' : 'cli.import.nothingChanges';
    return [...notices.map((notice) => terminal.problemLine(notice)), t(heading, { store })];
  }
  return [
    ...notices.map((notice) => terminal.problemLine(notice)),
    ...(changes.length > TOLD_CHANGES
      ? []
      : changes.map((change) => printable(wordsOf(change, stateFor(change, carried), t)))),
    t(revision === null ? 'cli.import.wouldChange' : 'cli.import.changed', { store, revision }),
    ...(changes.length > TOLD_CHANGES ? countLines(countsOf(changes, before), t) : []),
    ...effectLines(gaining, 'commands.effect.gaining', t),
    ...effectLines(losing, 'commands.effect.losing', t),
  ];
}

/** The first names, and how many there are. */
function effectLines(logins: readonly string[], key: string, t: Translate): string[] {
  if (logins.length === 0) return [];
  const named = logins.slice(0, 5).join(', ');
  return [`  ${t(key, { count: logins.length, users: logins.length > 5 ? `${named}, …` : named })}`];
}

/** Names of what goes are in the state before. */
function stateFor(change: Change, { before, after }: Carried): Model {
  const goes = change.kind === 'remove' || change.kind === 'clearGrant' || change.kind === 'removeMember';
  return goes ? before : after;
}
