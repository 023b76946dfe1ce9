/** The net changes of a draft in columns, those of one step together under its words. */
import { type ReviewedChanges, UNDEFINED_RIGHTS } from '../../shared/api.ts';
import type { Draft } from '../../shared/changes/draft.ts';
import { gestureWords } from '../../shared/changes/gestures/words.ts';
import { changesByStep, type StepChanges } from '../../shared/changes/steps.ts';
import type { Change } from '../../shared/changes/types.ts';
import { holderName, nodeName, wordsOf } from '../../shared/changes/words.ts';
import type { Grant, HolderKey, Model } from '../../shared/model/types.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { Places } from './reviewCells.ts';

/** Changes that are listed; more are counted. They are columns of numbers, so there can be many. */
const LISTED = 50_000;

export function reviewedChanges(draft: Draft, t: Translate): ReviewedChanges {
  const { base, current } = draft;
  const steps = changesByStep(draft);
  const count = steps.reduce((sum, { changes }) => sum + changes.length, 0);
  const listed: Change[] = [];
  for (const { changes } of steps) listed.push(...changes.slice(0, LISTED - listed.length));
  const who = new Places((key) => ({
    key: key as HolderKey,
    name: nameIn(key as HolderKey, current.model, base.model),
  }));
  const where = new Places((code) => ({
    code,
    path: nodeName(code, current.model.nodes.has(code) ? current.model : base.model),
    dated: current.model.nodes.get(code)?.dated === true,
  }));
  const texts: Record<number, string> = {};
  const size = listed.length;
  const columns = {
    holders: new Int32Array(size).fill(-1),
    nodes: new Int32Array(size).fill(-1),
    before: new Uint8Array(size),
    after: new Uint8Array(size),
    periodBefore: new Int32Array(size),
    periodAfter: new Int32Array(size),
  };
  listed.forEach((change, place) => {
    if (change.kind !== 'setGrant' && change.kind !== 'clearGrant') {
      texts[place] = wordsOf(change, current.model, t);
      return;
    }
    const before = base.model.grants.get(change.holder)?.get(change.node);
    const after = change.kind === 'setGrant' ? change.grant : undefined;
    columns.holders[place] = who.of(change.holder);
    columns.nodes[place] = where.of(change.node);
    columns.before[place] = rightsOf(before);
    columns.after[place] = rightsOf(after);
    columns.periodBefore[place] = before?.updatePeriod ?? -1;
    columns.periodAfter[place] = after?.updatePeriod ?? -1;
  });
  return {
    steps: stepsListed(steps, size, current.model, t),
    ...columns,
    who: who.list,
    where: where.list,
    texts,
    more: count - size,
  };
}

function rightsOf(grant: Grant | undefined): number {
  return grant?.rights ?? UNDEFINED_RIGHTS;
}

function nameIn(key: HolderKey, model: Model, before: Model): string {
  const name = holderName(key, model);
  return name === key ? holderName(key, before) : name;
}

function stepsListed(
  steps: readonly StepChanges[],
  listed: number,
  model: Model,
  t: Translate,
): ReviewedChanges['steps'] {
  let left = listed;
  return steps.flatMap((step) => {
    const count = Math.min(left, step.changes.length);
    left -= count;
    return count === 0 ? [] : [{ title: titleOf(step, model, t), count }];
  });
}

function titleOf({ about, changes }: StepChanges, model: Model, t: Translate): string {
  if (about !== null && 'text' in about) return about.text;
  if (about !== null) return about.gestures.map((gesture) => gestureWords(gesture, model, t)).join('; ');
  const [only] = changes;
  return changes.length === 1 && only !== undefined
    ? wordsOf(only satisfies Change, model, t)
    : t('gestures.title.changes', { count: changes.length });
}
