/** The options of `user add`, `node set` and their like, and the fields they stand for. */
import type { Command } from 'commander';
import type { RecordListName } from '../../../shared/changes/records.ts';
import { failure, type Outcome, success } from '../../../shared/model/problem.ts';
import { LANGUAGES, NODE_KINDS, PROFILE_TYPES, SCALES } from '../../../shared/model/types.ts';
import type { Translate } from '../../../shared/texts/translate.ts';
import { oneOf } from '../usage.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The words of the command line for the lists of a store. */
export const NOUNS = {
  user: 'users',
  group: 'groups',
  profile: 'profiles',
  entity: 'entities',
  access: 'entityAccessProfiles',
  hierarchy: 'hierarchyProfiles',
  node: 'nodes',
} as const satisfies Record<string, RecordListName>;
export type Noun = keyof typeof NOUNS;

interface Option {
  readonly flags: string;
  /** Field of the record; the text of the option stands under the same name. */
  readonly field: string;
  /** Name of commander's value, where it is not the field. */
  readonly given?: string;
  readonly oneOf?: readonly string[];
  /** A switch gives this value. */
  readonly on?: boolean;
  /** Can be said when a record is made, but not later. */
  readonly addOnly?: true;
  /** “none” stands for nothing. */
  readonly nullable?: true;
}

const name: Option = { flags: '--name <name>', field: 'name' };

function pair(on: string, off: string, field: string): Option[] {
  return [
    { flags: `--${on}`, field, given: camel(on), on: true },
    { flags: `--${off}`, field, given: camel(off), on: false },
  ];
}

const OPTIONS: Readonly<Record<Noun, readonly Option[]>> = {
  user: [
    name,
    { flags: '--email <address>', field: 'email' },
    { flags: '--language <code>', field: 'language', oneOf: LANGUAGES },
    ...pair('active', 'inactive', 'active'),
    ...pair('locked', 'unlocked', 'locked'),
    ...pair('departmental', 'personal', 'shared'),
    ...pair('administrator', 'not-administrator', 'administrator'),
  ],
  group: [name],
  profile: [
    name,
    { flags: '--type <type>', field: 'type', oneOf: PROFILE_TYPES, addOnly: true },
    ...pair('protected', 'not-protected', 'protected'),
  ],
  entity: [name, { flags: '--parent <code>', field: 'parent', addOnly: true }],
  access: [name, ...pair('new-entities', 'no-more-entities', 'includeNewEntities')],
  hierarchy: [
    name,
    { flags: '--module <code>', field: 'module', addOnly: true },
    { flags: '--access <code>', field: 'entityAccess', given: 'access', addOnly: true },
    { flags: '--default <profile>', field: 'default', nullable: true },
  ],
  node: [
    name,
    { flags: '--parent <code>', field: 'parent', addOnly: true },
    { flags: '--kind <kind>', field: 'kind', oneOf: NODE_KINDS },
    { flags: '--scale <scale>', field: 'scale', oneOf: SCALES },
    ...pair('dated', 'undated', 'dated'),
    ...pair('per-entity', 'everywhere', 'perEntity'),
  ],
};

/** Declares the options of a noun; `set` leaves out what only a new record can be given. */
export function declareFields(command: Command, noun: Noun, verb: 'add' | 'set', t: Translate): void {
  for (const option of optionsOf(noun, verb)) {
    const words = option.oneOf?.join(', ') ?? '';
    const made = command.createOption(
      option.flags,
      option.on === false
        ? t(`commands.field.not.${option.field}`)
        : t(`commands.field.${option.field}`, { words }),
    );
    const other = optionsOf(noun, verb).find(
      (each) => each.field === option.field && each.on !== undefined && each.on !== option.on,
    );
    if (option.on !== undefined && other?.given !== undefined) made.conflicts(other.given);
    if (noun === 'hierarchy' && verb === 'add' && option.field !== 'name' && option.field !== 'default') {
      made.makeOptionMandatory();
    }
    command.addOption(made);
  }
}

/** The fields that were given. */
export function fieldsOf(noun: Noun, verb: 'add' | 'set', options: Fields): Outcome<Fields> {
  const fields: Record<string, unknown> = {};
  for (const option of optionsOf(noun, verb)) {
    const value = options[option.given ?? option.field];
    if (value === undefined) continue;
    if (option.on !== undefined) fields[option.field] = option.on;
    else if (option.nullable === true && value === 'none') fields[option.field] = null;
    else if (option.oneOf === undefined) fields[option.field] = value;
    else {
      const word = oneOf(option.flags.split(' ')[0] ?? '', String(value), option.oneOf);
      if (!word.ok) return failure(...word.problems);
      fields[option.field] = word.value;
    }
  }
  return success(fields);
}

function optionsOf(noun: Noun, verb: 'add' | 'set'): readonly Option[] {
  return OPTIONS[noun].filter(({ addOnly }) => verb === 'add' || addOnly !== true);
}

function camel(flag: string): string {
  return flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
