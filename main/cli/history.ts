/** `grantree history`: who changed what, when and why; one entry with its changes. */
import { isOfHidden } from '../../shared/changes/hidden.ts';
import type { Change } from '../../shared/changes/types.ts';
import { wordsOf } from '../../shared/changes/words.ts';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import type { Model } from '../../shared/model/types.ts';
import type { LogEntry, LoggedChanges } from '../store/store.ts';
import { type CommonOptions, defineCommand } from './command.ts';
import { EXIT } from './exit.ts';
import { withStore } from './stores.ts';
import { tableLines } from './table.ts';
import { printable, type Terminal } from './terminal.ts';
import { wholeNumber } from './usage.ts';

interface HistoryOptions extends CommonOptions {
  readonly entry?: string;
  readonly limit?: string;
}

export const history = defineCommand<HistoryOptions>(
  'history',
  (command, t) => {
    const entry = command.createOption('--entry <number>', t('commands.history.entry')).conflicts('limit');
    command.addOption(entry).option('--limit <number>', t('commands.history.limit'));
  },
  async ({ terminal, options }) => {
    const limit = wholeNumber('--limit', options.limit);
    const entry = wholeNumber('--entry', options.entry);
    if (!limit.ok) return terminal.fail(limit.problems);
    if (!entry.ok) return terminal.fail(entry.problems);
    return entry.value === null
      ? listEntries(terminal, options.store, limit.value)
      : tellEntry(terminal, options.store, entry.value);
  },
  'commands',
);

async function listEntries(terminal: Terminal, store: string, limit: number | null) {
  const entries = withStore(terminal, store, { readOnly: true }, (opened) =>
    opened.history(limit === null ? {} : { limit }),
  );
  if (!entries.ok) return terminal.fail(entries.problems);
  await terminal.result({ entries: entries.value }, () =>
    tableLines(entries.value.map((entry) => line(entry, terminal))),
  );
  return EXIT.done;
}

function line({ seq, at, author, source, reason, changes }: LogEntry, { t }: Terminal): string[] {
  const when = `${at.slice(0, 16).replace('T', ' ')}`;
  return [
    String(seq),
    when,
    printable(author),
    printable(source),
    t('commands.history.changes', { count: changes }),
    printable(reason),
  ];
}

interface Told extends LoggedChanges {
  readonly entry: LogEntry;
  readonly model: Model;
}

/** Names are told as they are now; what is gone is told by its code. */
async function tellEntry(terminal: Terminal, store: string, seq: number) {
  const told = withStore(terminal, store, { readOnly: true }, (opened): Outcome<Told> => {
    const entries = opened.history({ before: seq + 1, limit: 1 });
    if (!entries.ok) return entries;
    const changes = opened.changesOf(seq);
    const model = opened.load();
    if (!changes.ok) return changes;
    if (!model.ok) return model;
    const [entry] = entries.value;
    if (entry === undefined) return failure(problem('store-no-entry', { store: opened.path, value: seq }));
    const told = (list: readonly Change[]): Change[] => list.filter((change) => !isOfHidden(change));
    const { changes: done, inverse } = changes.value;
    return success({ changes: told(done), inverse: told(inverse), entry, model: model.value });
  });
  if (!told.ok) return terminal.fail(told.problems);
  const { entry, changes, inverse, model } = told.value;
  await terminal.result({ ...entry, changeList: changes, inverse }, () => [
    line(entry, terminal)
      .filter((text) => text !== '')
      .join('  '),
    ...changes.map((change) => `  ${printable(wordsOf(change, model, terminal.t))}`),
  ]);
  return EXIT.done;
}
