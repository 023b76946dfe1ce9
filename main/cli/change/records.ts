/** `grantree user add …`, `grantree node move …` and their like: records of a store, noun and verb. */
import { recordGestureSchema } from '../../../shared/changes/records/schema.ts';
import { type RecordGesture, recordChanges } from '../../../shared/changes/records.ts';
import { failure, type Outcome, problem, success } from '../../../shared/model/problem.ts';
import type { HolderKey } from '../../../shared/model/types.ts';
import { parseHolderKey } from '../../../shared/model/types.ts';
import { type CommandDefinition, defineSubcommand } from '../command.ts';
import { type ChangeOptions, carryOut, withChangeOptions } from './carryOut.ts';
import { declareFields, type Fields, fieldsOf, NOUNS, type Noun } from './fields.ts';
import { listing } from './listing.ts';

type Options = ChangeOptions & Fields;

const NOUN_NAMES = Object.keys(NOUNS) as Noun[];

/** Every noun with its verbs. */
export const records: readonly CommandDefinition[] = NOUN_NAMES.flatMap((noun) => [
  listing(noun),
  verb(noun, 'add', '<code>', ([code = ''], options) => {
    const fields = fieldsOf(noun, 'add', options);
    if (!fields.ok) return fields;
    const key = noun === 'user' ? { login: code } : { code };
    return parsed({ kind: 'create', list: NOUNS[noun], record: { ...key, ...fields.value } });
  }),
  verb(noun, 'set', '<code...>', (keys, options) => {
    const fields = fieldsOf(noun, 'set', options);
    if (!fields.ok) return fields;
    if (Object.keys(fields.value).length === 0) return failure(problem('usage-nothing-to-set'));
    return parsed({ kind: 'edit', list: NOUNS[noun], keys, fields: fields.value });
  }),
  verb(noun, 'remove', '<code...>', (keys) => parsed({ kind: 'delete', list: NOUNS[noun], keys })),
  verb(noun, 'copy', '<code> <new-code>', ([key = '', code = ''], options) =>
    parsed({ kind: 'copy', list: NOUNS[noun], key, code, name: options.name ?? code }),
  ),
  verb(noun, 'recode', '<code> <new-code>', ([key = '', code = '']) =>
    parsed({ kind: 'recode', list: NOUNS[noun], key, code }),
  ),
  ...(noun === 'node' || noun === 'entity' ? [moving(noun)] : []),
  ...(noun === 'group' || noun === 'access' ? [joining(noun, 'join'), joining(noun, 'leave')] : []),
  ...(noun === 'hierarchy' ? [assigning()] : []),
]);

function verb(
  noun: Noun,
  name: 'add' | 'set' | 'remove' | 'copy' | 'recode' | 'move' | 'join' | 'leave' | 'assign',
  words: string,
  gesture: (args: readonly string[], options: Options) => Outcome<RecordGesture>,
): CommandDefinition {
  return defineSubcommand<Options>(
    noun,
    name,
    (command, t) => {
      command.arguments(words);
      if (name === 'add' || name === 'set') declareFields(command, noun, name, t);
      if (name === 'copy') command.option('--name <name>', t('commands.field.name'));
      if (name === 'move') {
        const option = (flags: string, others: string[]) =>
          command.createOption(flags, t(`commands.place.${flags.slice(2).split(' ')[0]}`)).conflicts(others);
        command
          .addOption(option('--before <code>', ['after', 'into', 'top']))
          .addOption(option('--after <code>', ['before', 'into', 'top']))
          .addOption(option('--into <code>', ['before', 'after', 'top']))
          .addOption(option('--top', ['before', 'after', 'into']));
      }
      withChangeOptions(command, t);
    },
    ({ terminal, options, args }) =>
      carryOut(terminal, options, `${noun} ${name}`, ({ model }) => {
        const asked = gesture(args, options);
        return asked.ok ? recordChanges(model, [asked.value], { login: terminal.io.author }) : asked;
      }),
  );
}

function moving(noun: 'node' | 'entity'): CommandDefinition {
  return verb(noun, 'move', '<code...>', (keys, { before, after, into, top }) => {
    const list = NOUNS[noun];
    if (before !== undefined) return parsed({ kind: 'move', list, keys, place: 'before', target: before });
    if (after !== undefined) return parsed({ kind: 'move', list, keys, place: 'after', target: after });
    if (into !== undefined) return parsed({ kind: 'move', list, keys, place: 'into', target: into });
    if (top === true) return parsed({ kind: 'move', list, keys, place: 'into', target: null });
    return failure(problem('usage-where-to'));
  });
}

function joining(noun: 'group' | 'access', name: 'join' | 'leave'): CommandDefinition {
  return verb(noun, name, '<code> <member...>', ([code = '', ...members]) => {
    if (noun === 'group') return parsed({ kind: name, groups: [code], members: members.map(memberKey) });
    const kind = name === 'join' ? 'reach' : 'unreach';
    return parsed({ kind, profiles: [code], entities: members });
  });
}

/** A member of a group is a user, unless its kind is said: `group:west`. */
function memberKey(word: string): HolderKey {
  const key = parseHolderKey(word);
  return key === null ? `user:${word}` : `${key.kind}:${key.code}`;
}

function assigning(): CommandDefinition {
  return verb(
    'hierarchy',
    'assign',
    '<code> <profile> <entity...>',
    ([hierarchy = '', profile = '', ...entities]) =>
      parsed({ kind: 'assignEntities', hierarchy, entities, profile: profile === 'none' ? null : profile }),
  );
}

/** The words of a command line are input like any other. */
function parsed(gesture: unknown): Outcome<RecordGesture> {
  const result = recordGestureSchema.safeParse(gesture);
  if (result.success) return success(result.data);
  return failure(problem('usage-wrong', { value: result.error.issues[0]?.message ?? '' }));
}
