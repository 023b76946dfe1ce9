/** The Why pane: the answer with its evidence in words, and the changes that would turn it. */
import type { Why } from '../../shared/api.ts';
import { changesOf, type Gesture } from '../../shared/changes/gestures.ts';
import { reduce } from '../../shared/changes/reduce.ts';
import { turnaroundSentence } from '../../shared/changes/turnarounds/words.ts';
import { turnarounds } from '../../shared/changes/turnarounds.ts';
import type { Change } from '../../shared/changes/types.ts';
import { rightsName } from '../../shared/changes/words.ts';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import { LETTERS, LEVELS, type Letter, lettersOfRights, type Rights } from '../../shared/model/rights.ts';
import { type HolderKey, parseHolderKey } from '../../shared/model/types.ts';
import { answerSentence, grantSentence, lostSentence } from '../../shared/reports/explanation.ts';
import { cell } from '../../shared/rules/cells.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import { today } from '../../shared/rules/days.ts';
import { evidenceFor } from '../../shared/rules/evidence.ts';
import type { Translate } from '../../shared/texts/translate.ts';

interface Question {
  readonly holder: HolderKey;
  readonly node: string;
  readonly entity: string | null;
}

export function whyOf(index: Index, draftVersion: number, question: Question, t: Translate): Outcome<Why> {
  const holder = index.holders.numberOf.get(question.holder);
  const node = index.tree.numberOf.get(question.node);
  if (holder === undefined) return failure(problem('unknown-holder', { value: question.holder }));
  if (node === undefined) return failure(problem('unknown-node', { value: question.node }));
  const { rights, reason, period, deciding, lost } = evidenceFor(index, holder, node, question.entity);
  const { model } = index;
  const answer = answerSentence({ rights, reason, deciding }, question.node, model, t);
  const key = parseHolderKey(question.holder);
  const suggestions =
    key?.kind === 'user'
      ? turnaroundsFor(index, key.code, question, rights, t)
      : levelsFor(index, question, rights, t);
  return success({
    draftVersion,
    holder: question.holder,
    node: question.node,
    rights,
    reason,
    period,
    sentence: [answer, signInNote(index, question.holder, t)].filter((part) => part !== '').join(' '),
    deciding: deciding.map((evidence) => ({ evidence, sentence: grantSentence(evidence, model, t) })),
    lost: lost.map((evidence) => ({ evidence, sentence: lostSentence(evidence, model, t) })),
    suggestions,
  });
}

function signInNote(index: Index, key: HolderKey, t: Translate): string {
  const holder = parseHolderKey(key);
  const user = holder?.kind === 'user' ? index.model.users.get(holder.code) : undefined;
  if (user === undefined) return '';
  if (!user.active) return t('why.inactiveNote');
  return user.locked ? t('why.lockedNote') : '';
}

/** For a user: what would give him the first right that is missing, and what would take the last one he has. */
function turnaroundsFor(
  index: Index,
  user: string,
  { node, entity }: Question,
  rights: Rights,
  t: Translate,
): Why['suggestions'] {
  const missing = LETTERS.find((letter) => !lettersOfRights(rights).includes(letter));
  const last = lettersOfRights(rights).at(-1);
  const asked = [missing, last].filter((letter): letter is Letter => letter !== undefined);
  const suggestions = new Map<string, Why['suggestions'][number]>();
  for (const right of asked) {
    const ways = turnarounds(index, { user, node, right, entity }, today());
    for (const way of ways.ok ? ways.value.slice(0, MOST_SUGGESTED) : []) {
      const text = turnaroundSentence(way, { user, node }, index.model, t);
      suggestions.set(text, { text, changes: way.changes });
    }
  }
  return [...suggestions.values()];
}

/** In each direction. */
const MOST_SUGGESTED = 4;

/** For a group or profile: every level that it does not have, and what it would have without an own grant. */
function levelsFor(index: Index, question: Question, rights: Rights, t: Translate): Why['suggestions'] {
  const selection = { holders: [question.holder], nodes: [question.node] };
  const known = new Set<Rights>([rights]);
  const suggestions: { text: string; changes: readonly Change[] }[] = [];
  const suggest = (gesture: Gesture, text: (after: Rights) => string): void => {
    const { changes } = changesOf(index, gesture);
    const after = rightsAfter(index, changes, question);
    if (after === null || known.has(after)) return;
    known.add(after);
    suggestions.push({ text: text(after), changes });
  };
  suggest({ kind: 'undefine', ...selection }, (after) =>
    t('why.suggest.undefine', { rights: rightsName(after, t) }),
  );
  for (const level of LEVELS) {
    const text = t('why.suggest.own', { level: t(`terms.level.${level}`) });
    suggest({ kind: 'setLevel', ...selection, level }, () => text);
  }
  return suggestions;
}

/** The rights after changes, or null where there are none or they cannot be carried out. */
function rightsAfter(index: Index, changes: readonly Change[], question: Question): Rights | null {
  const reduced = changes.length === 0 ? null : reduce(index.model, changes);
  if (reduced === null || !reduced.ok) return null;
  const after = compile(reduced.value, index);
  const holder = after.holders.numberOf.get(question.holder) ?? -1;
  const node = after.tree.numberOf.get(question.node) ?? -1;
  return cell(after, holder, node, question.entity).rights[0] ?? null;
}
