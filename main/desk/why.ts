/** The Why pane: the answer with its evidence in words, and the gestures that would turn it. */
import type { Why } from '../../shared/api.ts';
import { changesOf, type Gesture } from '../../shared/changes/gestures.ts';
import { reduce } from '../../shared/changes/reduce.ts';
import { rightsName } from '../../shared/changes/words.ts';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import { LEVELS, type Level } from '../../shared/model/rights.ts';
import { type HolderKey, parseHolderKey } from '../../shared/model/types.ts';
import { answerSentence, grantSentence, lostSentence } from '../../shared/reports/explanation.ts';
import { cell } from '../../shared/rules/cells.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import { evidenceFor } from '../../shared/rules/evidence.ts';
import type { Translate } from '../../shared/texts/translate.ts';

export function whyOf(
  index: Index,
  draftVersion: number,
  question: { holder: HolderKey; node: string; entity: string | null },
  t: Translate,
): Outcome<Why> {
  const holder = index.holders.numberOf.get(question.holder);
  const node = index.tree.numberOf.get(question.node);
  if (holder === undefined) return failure(problem('unknown-holder', { value: question.holder }));
  if (node === undefined) return failure(problem('unknown-node', { value: question.node }));
  const { rights, reason, period, deciding, lost } = evidenceFor(index, holder, node, question.entity);
  const { model } = index;
  const answer = answerSentence({ rights, reason, deciding }, question.node, model, t);
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
    suggestions: suggestionsFor(index, question, rights, t),
  });
}

function signInNote(index: Index, key: HolderKey, t: Translate): string {
  const holder = parseHolderKey(key);
  const user = holder?.kind === 'user' ? index.model.users.get(holder.code) : undefined;
  if (user === undefined) return '';
  if (!user.active) return t('why.inactiveNote');
  return user.locked ? t('why.lockedNote') : '';
}

/** Each suggestion is tried on the state before it is offered: only what really changes the answer is shown. */
function suggestionsFor(
  index: Index,
  { holder, node, entity }: { holder: HolderKey; node: string; entity: string | null },
  rights: number,
  t: Translate,
): Why['suggestions'] {
  const suggestions: { text: string; gesture: Gesture }[] = [];
  const selection = { holders: [holder], nodes: [node] };
  const undefine: Gesture = { kind: 'undefine', ...selection };
  const without = rightsAfter(index, undefine, holder, node, entity);
  if (without !== null && without !== rights) {
    suggestions.push({
      text: t('why.suggest.undefine', { rights: rightsName(without, t) }),
      gesture: undefine,
    });
  }
  for (const level of LEVELS) {
    const gesture: Gesture = { kind: 'setLevel', ...selection, level: level satisfies Level };
    const after = rightsAfter(index, gesture, holder, node, entity);
    if (after === null || after === rights) continue;
    if (suggestions.some((known) => rightsAfter(index, known.gesture, holder, node, entity) === after))
      continue;
    suggestions.push({ text: t('why.suggest.own', { level: t(`terms.level.${level}`) }), gesture });
  }
  return suggestions;
}

/** The rights after a gesture, or null where it changes nothing or cannot be carried out. */
function rightsAfter(
  index: Index,
  gesture: Gesture,
  holder: HolderKey,
  node: string,
  entity: string | null,
): number | null {
  const { changes } = changesOf(index, gesture);
  const reduced = changes.length === 0 ? null : reduce(index.model, changes);
  if (reduced === null || !reduced.ok) return null;
  const after = compile(reduced.value, index);
  const numbers = [after.holders.numberOf.get(holder) ?? -1, after.tree.numberOf.get(node) ?? -1] as const;
  return cell(after, numbers[0], numbers[1], entity).rights[0] ?? null;
}
