/** `grantree report KIND … --out FILE`: the reports of the desk as PDF, workbook, table or web page, without a window. */
import { extname } from 'node:path';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import { OUTPUT_FORMATS, type OutputFormat, type ReportDefinition } from '../../shared/reports/definition.ts';
import { compile } from '../../shared/rules/compile.ts';
import { makeReport } from '../print/make.ts';
import { saveReport } from '../print/output.ts';
import { UnreadableLog } from '../print/past.ts';
import { openFor } from '../session/seen.ts';
import type { Store } from '../store/store.ts';
import { defineCommand } from './command.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { overwritesStore } from './export.ts';
import { declareReportOptions, definitionOf, type ReportOptions } from './reportOptions.ts';
import { withSuggestions } from './suggestions.ts';
import type { Terminal } from './terminal.ts';

export const report = defineCommand<ReportOptions>(
  'report',
  (command, t) => declareReportOptions(command, t),
  async ({ terminal, options, args }) => {
    const definition = definitionOf(args[0] ?? '', options);
    if (!definition.ok) return terminal.fail(definition.problems);
    const format = formatOf(options.out);
    if (!format.ok) return terminal.fail(format.problems);
    const refused = overwritesStore(terminal.path(options.store), terminal.path(options.out), options.out);
    if (refused !== null) return terminal.fail([refused]);
    const opened = openFor(terminal.person, terminal.path(options.store), { readOnly: true });
    if (!opened.ok) return terminal.fail(opened.problems);
    try {
      return await write(terminal, opened.value, definition.value, format.value, options);
    } finally {
      opened.value.close();
    }
  },
);

async function write(
  terminal: Terminal,
  store: Store,
  definition: ReportDefinition,
  format: OutputFormat,
  { out }: ReportOptions,
): Promise<ExitCode> {
  const { t, io } = terminal;
  const model = store.load();
  if (!model.ok) return terminal.fail(model.problems);
  const index = compile(model.value);
  const document = makeReport(
    {
      storeName: store.path.split(/[\\/]/).at(-1) ?? store.path,
      revision: store.revision(),
      log: store,
      stored: index,
      shown: index,
      unapplied: 0,
      printedBy: io.author,
      language: terminal.language,
      t,
      now: new Date(),
    },
    definition,
  );
  if (!document.ok) return terminal.fail(withSuggestions(document.problems, model.value));
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  process.once('SIGTERM', onInterrupt);
  try {
    const path = terminal.path(out);
    const saved = await saveReport(path, document.value, format, { t, signal: stop.signal });
    if (!saved.ok) return terminal.fail(saved.problems);
  } catch (error) {
    if (stop.signal.aborted) return terminal.fail([problem('report-cancelled')]);
    if (error instanceof UnreadableLog) return terminal.fail(error.problems);
    throw error;
  } finally {
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onInterrupt);
  }
  const result = { file: out, format, kind: definition.kind, title: document.value.title };
  await terminal.result(result, () => [t('cli.report.done', { file: out, title: document.value.title })]);
  return EXIT.done;
}

function formatOf(out: string): Outcome<OutputFormat> {
  const ending = extname(out).slice(1).toLowerCase();
  const format = OUTPUT_FORMATS.find((each) => each === ending);
  return format === undefined
    ? failure(
        problem('report-ending', {
          value: out,
          expected: OUTPUT_FORMATS.map((each) => `.${each}`).join(', '),
        }),
      )
    : success(format);
}
