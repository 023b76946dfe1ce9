/** `grantree people`: users, groups and memberships from a CSV or Excel file, as one change. */
import { type Mapping, readPeople, TABLE_FIELDS, TABLE_KINDS } from '../../../shared/formats/people.ts';
import { failure, type Outcome, problem, success } from '../../../shared/model/problem.ts';
import { readTable } from '../../spreadsheet/readTable.ts';
import { defineCommand } from '../command.ts';
import { readBytes } from '../files.ts';
import { oneOf } from '../usage.ts';
import { type ChangeOptions, carryOut, withChangeOptions } from './carryOut.ts';

interface PeopleOptions extends ChangeOptions {
  readonly kind?: string;
  readonly map?: string[];
}

export const people = defineCommand<PeopleOptions>(
  'people',
  (command, t) => {
    command
      .argument('<file>', t('commands.people.file'))
      .option('--kind <kind>', t('commands.people.kind', { kinds: TABLE_KINDS.join(', ') }))
      .option('--map <field=column...>', t('commands.people.map', { fields: TABLE_FIELDS.join(', ') }));
    withChangeOptions(command, t);
  },
  async ({ terminal, options, args: [file = ''] }) => {
    const kind = options.kind === undefined ? success(null) : oneOf('--kind', options.kind, TABLE_KINDS);
    if (!kind.ok) return terminal.fail(kind.problems);
    const mapping = mappingOf(options.map ?? []);
    if (!mapping.ok) return terminal.fail(mapping.problems);
    const bytes = readBytes({ path: terminal.path(file), shown: file });
    const rows = bytes.ok ? readTable(bytes.value, file) : bytes;
    if (!rows.ok) return terminal.fail(rows.problems);
    return carryOut(terminal, options, 'people', ({ model }) =>
      readPeople(model, { file, rows: rows.value }, mapping.value, kind.value),
    );
  },
  'commands',
);

function mappingOf(words: readonly string[]): Outcome<Mapping> {
  const mapping = new Map<string, string>();
  for (const word of words) {
    const equals = word.indexOf('=');
    const field = oneOf('--map', word.slice(0, Math.max(equals, 0)) || word, TABLE_FIELDS);
    if (!field.ok) return field;
    if (equals === word.length - 1 || equals < 0) {
      return failure(problem('usage-not-a-pair', { value: word, option: '--map', context: 'column' }));
    }
    mapping.set(field.value, word.slice(equals + 1));
  }
  return success(Object.fromEntries(mapping));
}
