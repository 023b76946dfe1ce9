/** `grantree change`: gestures and changes as JSON Lines, carried out together as one step. */
import { z } from 'zod';
import { draftCalls } from '../../../shared/api/draft.ts';
import { changesOf, type Gestured } from '../../../shared/changes/gestures.ts';
import { recordGestureSchema } from '../../../shared/changes/records/schema.ts';
import { recordChanges } from '../../../shared/changes/records.ts';
import { reduce } from '../../../shared/changes/reduce.ts';
import { changeSchema } from '../../../shared/changes/schema.ts';
import type { Change } from '../../../shared/changes/types.ts';
import { decodeUtf8 } from '../../../shared/formats/utf8.ts';
import { failure, type Outcome, type Problem, problem, success } from '../../../shared/model/problem.ts';
import { compile, type Index } from '../../../shared/rules/compile.ts';
import { defineCommand } from '../command.ts';
import { readBytes } from '../files.ts';
import { type ChangeOptions, carryOut, withChangeOptions } from './carryOut.ts';

const lineSchema = z.union([
  recordGestureSchema.transform((gesture) => ({ what: 'record' as const, gesture })),
  draftCalls['draft.stage'].transform((gesture) => ({ what: 'grant' as const, gesture })),
  changeSchema.transform((change) => ({ what: 'change' as const, change })),
]);
type Line = z.infer<typeof lineSchema>;

export const change = defineCommand<ChangeOptions>(
  'change',
  (command, t) => {
    command.argument('[file]', t('commands.change.file'));
    withChangeOptions(command, t);
    command.addHelpText('after', () => `\n${t('commands.change.after')}`);
  },
  async ({ terminal, options, args: [file] }) => {
    const text = await textOf(file, terminal.io.stdin, (given) => terminal.path(given));
    if (!text.ok) return terminal.fail(text.problems);
    return carryOut(terminal, options, 'change', (index) => {
      const lines = linesOf(text.value, file ?? '-');
      return lines.ok ? stepOf(index, lines.value, terminal.io.author) : lines;
    });
  },
  'commands',
);

async function textOf(
  file: string | undefined,
  stdin: AsyncIterable<unknown>,
  path: (given: string) => string,
): Promise<Outcome<string>> {
  if (file !== undefined && file !== '-') {
    const bytes = readBytes({ path: path(file), shown: file });
    return bytes.ok ? decodeUtf8(bytes.value, file) : bytes;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of stdin)
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer));
  return decodeUtf8(Buffer.concat(chunks), '-');
}

/** Everything that is wrong anywhere is told at once. */
function linesOf(text: string, file: string): Outcome<{ line: Line; at: number }[]> {
  const lines: { line: Line; at: number }[] = [];
  const problems: Problem[] = [];
  text.split('\n').forEach((source, i) => {
    if (source.trim() === '') return;
    const place = { file, line: i + 1 };
    const value = parseJson(source);
    const parsed = value === undefined ? null : lineSchema.safeParse(value);
    if (parsed === null) problems.push(problem('change-not-json', {}, place));
    else if (parsed.success) lines.push({ line: parsed.data, at: i + 1 });
    else problems.push(problem('change-unknown', { value: kindOf(value) }, place));
  });
  return problems.length > 0 ? failure(...problems) : success(lines);
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function kindOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'kind' in value ? String(value.kind) : '';
}

/** Each line is carried out on what the ones before it made. */
function stepOf(
  start: Index,
  lines: readonly { line: Line; at: number }[],
  login: string,
): Outcome<Gestured> {
  const changes: Change[] = [];
  const notices: Problem[] = [];
  let index = start;
  for (const { line, at } of lines) {
    const made = madeBy(index, line, login);
    if (!made.ok) return failure(...made.problems.map((each) => ({ ...each, place: { line: at } })));
    for (const each of made.value.changes) changes.push(each);
    notices.push(...made.value.notices);
    const reduced = reduce(index.model, made.value.changes);
    if (!reduced.ok) return failure(...reduced.problems.map((each) => ({ ...each, place: { line: at } })));
    index = compile(reduced.value, index);
  }
  return success({ changes, notices });
}

function madeBy(index: Index, line: Line, login: string): Outcome<Gestured> {
  switch (line.what) {
    case 'record':
      return recordChanges(index.model, [line.gesture], { login });
    case 'grant':
      return success(changesOf(index, line.gesture));
    case 'change':
      return success({ changes: [line.change], notices: [] });
  }
}
