/** `grantree export`: the whole content of a store as text. */
import { writeGrantsCsv } from '../../shared/formats/csv.ts';
import { writeGrantree } from '../../shared/formats/grantree.ts';
import { hidesSomething } from '../../shared/model/hidden.ts';
import { type Outcome, type Problem, problem } from '../../shared/model/problem.ts';
import type { Model } from '../../shared/model/types.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { type CommonOptions, defineCommand } from './command.ts';
import { EXIT } from './exit.ts';
import { isSameFile, writeWhole } from './files.ts';
import { readStore } from './stores.ts';
import type { Terminal } from './terminal.ts';
import { oneOf } from './usage.ts';

const FORMATS = ['grantree', 'csv'] as const;
type Format = (typeof FORMATS)[number];

interface ExportOptions extends CommonOptions {
  readonly format?: string;
  readonly out?: string;
}

export const exportModel = defineCommand<ExportOptions>(
  'export',
  (command, t) =>
    command
      .option('--format <format>', t('cli.export.format', { formats: FORMATS.join(', ') }))
      .option('--out <file>', t('cli.export.out')),
  async ({ terminal, options }) => {
    const format = oneOf('--format', options.format ?? 'grantree', FORMATS);
    if (!format.ok) return terminal.fail(format.problems);
    const model = readStore(terminal, options.store);
    if (!model.ok) return terminal.fail(model.problems);
    if (hidesSomething(model.value)) return terminal.fail([problem('export-hidden')]);
    const text = textOf(model.value, format.value, terminal.t);
    if (options.out === undefined) {
      await terminal.out.write(text);
      return EXIT.done;
    }
    const written = writeOut(terminal, options.store, options.out, text);
    if (!written.ok) return terminal.fail(written.problems);
    const bytes = Buffer.byteLength(text);
    await terminal.result({ file: options.out, format: format.value, bytes }, () => [
      terminal.t('cli.export.done', { file: options.out, format: format.value, bytes }),
    ]);
    return EXIT.done;
  },
);

function textOf(model: Model, format: Format, t: Translate): string {
  switch (format) {
    case 'grantree':
      return writeGrantree(model);
    case 'csv':
      return writeGrantsCsv(model, t);
  }
}

function writeOut(terminal: Terminal, store: string, out: string, text: string): Outcome<null> {
  const refused = overwritesStore(terminal.path(store), terminal.path(out), out);
  if (refused !== null) return { ok: false, problems: [refused] };
  return writeWhole({ path: terminal.path(out), shown: out }, text);
}

/** A slip of the hand must not replace a store, or the files SQLite keeps beside it, by its own export. */
export function overwritesStore(store: string, path: string, shown: string): Problem | null {
  const files = [store, `${store}-wal`, `${store}-shm`];
  return files.some((file) => file === path || isSameFile(file, path))
    ? problem('out-is-store', { value: shown })
    : null;
}
