/** `grantree grant`: a level, or single rights, for holders on nodes. */
import { builtInOf } from '../../../shared/changes/builtIn.ts';
import { changesOf, type Gesture, type Gestured } from '../../../shared/changes/gestures.ts';
import { reduce } from '../../../shared/changes/reduce.ts';
import type { Change } from '../../../shared/changes/types.ts';
import { failure, type Outcome, type Problem, problem, success } from '../../../shared/model/problem.ts';
import { LETTERS, LEVELS, rightsOfLetters, storable } from '../../../shared/model/rights.ts';
import type { HolderKey } from '../../../shared/model/types.ts';
import { parseHolderKey } from '../../../shared/model/types.ts';
import { compile, type Index } from '../../../shared/rules/compile.ts';
import { defineCommand } from '../command.ts';
import { oneOf } from '../usage.ts';
import { type ChangeOptions, carryOut, withChangeOptions } from './carryOut.ts';

interface GrantOptions extends ChangeOptions {
  readonly node: string[];
  readonly period?: string;
  readonly note?: string;
}

const WORDS = [...LEVELS, 'undefined'] as const;

export const grant = defineCommand<GrantOptions>(
  'grant',
  (command, t) => {
    command
      .argument('<rights>', t('commands.grant.rights', { words: WORDS.join(', ') }))
      .argument('<holder...>', t('commands.grant.holder'))
      .requiredOption('--node <code...>', t('commands.grant.node'))
      .option('--period <days>', t('commands.grant.period'))
      .option('--note <text>', t('commands.grant.note'));
    withChangeOptions(command, t);
  },
  ({ terminal, options, args: [rights = '', ...words] }) =>
    carryOut(terminal, options, 'grant', (index) => {
      const asked = askedFor(index, rights, words, options);
      return asked.ok ? granted(index, asked.value) : asked;
    }),
  'commands',
);

interface Asked {
  readonly rights: string;
  readonly holders: readonly HolderKey[];
  readonly nodes: readonly string[];
  /** Days; null = unlimited; absent = as it is. */
  readonly period?: number | null;
  readonly note?: string;
}

function askedFor(
  index: Index,
  rights: string,
  words: readonly string[],
  options: GrantOptions,
): Outcome<Asked> {
  const problems: Problem[] = [];
  const holders: HolderKey[] = [];
  for (const word of words) {
    const key = parseHolderKey(word);
    const holder: HolderKey = key === null ? `user:${word}` : `${key.kind}:${key.code}`;
    const builtIn = builtInOf(index.model, holder);
    if (!index.holders.numberOf.has(holder)) problems.push(problem('unknown-holder', { value: holder }));
    else if (builtIn !== undefined) problems.push(problem('built-in-read-only', { value: builtIn.name }));
    holders.push(holder);
  }
  for (const node of options.node) {
    if (!index.model.nodes.has(node)) problems.push(problem('unknown-node', { value: node }));
  }
  if (!isLetters(rights)) {
    const word = oneOf('grant', rights, WORDS);
    if (!word.ok) problems.push(...word.problems);
  }
  const { period, note } = options;
  const days = period === undefined || period === 'unlimited' || period === '-1' ? null : Number(period);
  if (days !== null && !(Number.isSafeInteger(days) && days >= 0)) {
    problems.push(problem('bad-period', { value: period ?? '' }));
  }
  if (problems.length > 0) return failure(...problems);
  return success({
    rights,
    holders,
    nodes: options.node,
    ...(period === undefined ? {} : { period: days }),
    ...(note === undefined ? {} : { note }),
  });
}

function granted(index: Index, { rights, holders, nodes, period, note }: Asked): Outcome<Gestured> {
  const first = isLetters(rights)
    ? lettersOn(index, rights, holders, nodes)
    : leveled(index, rights, holders, nodes);
  if (!first.ok) return first;
  const { changes, notices } = first.value;
  const dated = nodes.filter((node) => index.model.nodes.get(node)?.dated === true);
  for (const node of nodes) {
    if (typeof period === 'number' && !dated.includes(node)) {
      return failure(problem('period-on-undated-node', { value: period, node }));
    }
  }
  if (rights === 'undefined' || (period === undefined && note === undefined)) return first;
  const reduced = reduce(index.model, changes);
  if (!reduced.ok) return reduced;
  let next = reduced.value;
  const more: Change[] = [...changes];
  if (period !== undefined) {
    const timed = changesOf(compile(next, index), { kind: 'setPeriod', holders, nodes: dated, days: period });
    for (const change of timed.changes) more.push(change);
    const after = reduce(next, timed.changes);
    if (!after.ok) return after;
    next = after.value;
  }
  for (const holder of note === undefined ? [] : holders) {
    for (const node of nodes) {
      const own = next.grants.get(holder)?.get(node);
      if (own === undefined || own.note === note) continue;
      more.push({ kind: 'setGrant', holder, node, grant: { ...own, note: note ?? '' } });
    }
  }
  return success({ changes: more, notices });
}

function leveled(
  index: Index,
  word: string,
  holders: readonly HolderKey[],
  nodes: readonly string[],
): Outcome<Gestured> {
  const level = LEVELS.find((each) => each === word);
  const gesture: Gesture =
    level === undefined ? { kind: 'undefine', holders, nodes } : { kind: 'setLevel', holders, nodes, level };
  return success(changesOf(index, gesture));
}

/** Single rights, as nodes of the scale `actions` hold them: `RU`, `RUAD`. */
function lettersOn(
  index: Index,
  word: string,
  holders: readonly HolderKey[],
  nodes: readonly string[],
): Outcome<Gestured> {
  const asked = rightsOfLetters(LETTERS.filter((letter) => word.includes(letter)));
  const changes: Change[] = [];
  for (const node of nodes) {
    const scale = index.model.nodes.get(node)?.scale ?? 'levels';
    const rights = storable(scale, asked);
    if (rights === null) return failure(problem('rights-do-not-fit', { value: word, node, context: scale }));
    for (const holder of holders) {
      const own = index.model.grants.get(holder)?.get(node);
      if (own?.rights === rights) continue;
      const grant = { rights, updatePeriod: own?.updatePeriod ?? null, note: own?.note ?? '' };
      changes.push({ kind: 'setGrant', holder, node, grant });
    }
  }
  return success({ changes, notices: [] });
}

function isLetters(word: string): boolean {
  return /^[RUAD]+$/.test(word) && new Set(word).size === word.length;
}
