/** `grantree import`: other people's files into a store, merged or in the place of what it holds, as one change. */
import { difference } from '../../shared/changes/difference.ts';
import { merge } from '../../shared/changes/merge.ts';
import { reduceWithInverse } from '../../shared/changes/reduce.ts';
import { refusals } from '../../shared/changes/soundness.ts';
import type { Change } from '../../shared/changes/types.ts';
import { failure, type Outcome, success } from '../../shared/model/problem.ts';
import { EMPTY_MODEL, type Model } from '../../shared/model/types.ts';
import { compile } from '../../shared/rules/compile.ts';
import { createStore, type Entry, type Store } from '../store/store.ts';
import { type CommonOptions, defineCommand } from './command.ts';
import { EXIT } from './exit.ts';
import { existing } from './files.ts';
import { type ImportReport, importLines, importValue } from './importReport.ts';
import { IMPORT_FORMATS, type Imported, readSources } from './importSources.ts';
import { withStore } from './stores.ts';
import type { Terminal } from './terminal.ts';
import { oneOf } from './usage.ts';

interface ImportOptions extends CommonOptions {
  readonly format?: string;
  readonly replace?: true;
  readonly dryRun?: true;
  readonly verbose?: true;
}

export const importModel = defineCommand<ImportOptions>(
  'import',
  (command, t) =>
    command
      .argument('<source...>', t('cli.import.source'))
      .option('--format <format>', t('cli.import.format', { formats: IMPORT_FORMATS.join(', ') }))
      .option('--replace', t('cli.import.replace'))
      .option('--dry-run', t('cli.import.dryRun'))
      .option('--verbose', t('cli.import.verbose')),
  async ({ terminal, options, args }) => {
    const report = importInto(terminal, options, args);
    if (!report.ok) {
      return terminal.fail(report.problems, { closing: terminal.t('cli.nothingChanged') });
    }
    const details = { report: report.value, verbose: options.verbose === true };
    await terminal.result(importValue(details, terminal), () => importLines(details, terminal));
    const differs = report.value.changes.length > 0;
    return options.dryRun && differs ? EXIT.denied : EXIT.done;
  },
);

function importInto(
  terminal: Terminal,
  options: ImportOptions,
  args: readonly string[],
): Outcome<ImportReport> {
  const format =
    options.format === undefined ? success(null) : oneOf('--format', options.format, IMPORT_FORMATS);
  if (!format.ok) return format;
  const sources = args.map((shown) => ({ path: terminal.path(shown), shown }));
  const imported = readSources(sources, format.value);
  if (!imported.ok) return imported;
  const entry = {
    author: terminal.io.author,
    reason: args.join(' '),
    source: `import ${imported.value.format}`,
  };
  if (existing(terminal.path(options.store)) === null)
    return create(terminal, options, imported.value, entry);
  const readOnly = options.dryRun === true;
  return withStore(terminal, options.store, { readOnly }, (store) =>
    change(store, options, imported.value, entry),
  );
}

/** Into a store that is not there yet. */
function create(
  terminal: Terminal,
  options: ImportOptions,
  imported: Imported,
  entry: Entry,
): Outcome<ImportReport> {
  const planned = plan(EMPTY_MODEL, imported.model, options);
  if (!planned.ok) return planned;
  const report = { ...planned.value, ...imported, store: options.store, isNew: true };
  if (options.dryRun) return success({ ...report, revision: null });
  const { changes } = planned.value;
  const created = createStore(terminal.path(options.store), { ...entry, changes });
  if (!created.ok) return created;
  const revision = created.value.revision();
  created.value.close();
  return success({ ...report, revision });
}

function change(
  store: Store,
  options: ImportOptions,
  imported: Imported,
  entry: Entry,
): Outcome<ImportReport> {
  const before = store.load();
  if (!before.ok) return before;
  const planned = plan(before.value, imported.model, options);
  if (!planned.ok) return planned;
  const report = { ...planned.value, ...imported, store: options.store, isNew: false };
  if (options.dryRun) return success({ ...report, revision: null });
  // Where nothing changes, a store that may only be read is as good as any.
  if (report.changes.length === 0) return success({ ...report, revision: store.revision() });
  const applied = store.apply(planned.value.changes, planned.value.inverse, entry);
  return applied.ok ? success({ ...report, revision: applied.value.revision }) : applied;
}

interface Plan {
  readonly before: Model;
  readonly after: Model;
  readonly changes: readonly Change[];
  readonly inverse: readonly Change[];
}

/** The changes an import makes, unless they leave something unsound or Apply refuses them (domain.md §9). */
function plan(before: Model, imported: Model, { replace }: ImportOptions): Outcome<Plan> {
  const wanted = replace ? imported : merge(before, imported);
  const changes = difference(before, wanted);
  const reduced = reduceWithInverse(before, changes);
  if (!reduced.ok) return reduced;
  const { model: after, inverse } = reduced.value;
  const refused = refusals(compile(before), compile(after));
  return refused.length > 0 ? failure(...refused) : success({ before, after, changes, inverse });
}
