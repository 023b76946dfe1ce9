/** What gestures would do, tried on the state with the draft in force; nothing is staged. */
import { setImmediate } from 'node:timers/promises';
import type { ChangeCounts, GesturePreview, Input, WhatIf } from '../../shared/api.ts';
import { effectOf, effectOnUser } from '../../shared/changes/effect.ts';
import { changing, type Gesture } from '../../shared/changes/gestures.ts';
import { reducing } from '../../shared/changes/reduce.ts';
import type { Change } from '../../shared/changes/types.ts';
import { finished } from '../../shared/model/finished.ts';
import { failure, type Outcome, type Problem, problem, success } from '../../shared/model/problem.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import { columnsOf } from './reviewCells.ts';
import { inSlices } from './slices.ts';

export interface Trial {
  readonly changes: readonly Change[];
  readonly notices: readonly Problem[];
  readonly after: Index;
}

/** Each gesture on what the one before made. */
export function tried(index: Index, gestures: readonly Gesture[]): Outcome<Trial> {
  return finished(trying(index, gestures));
}

/** As `tried`, pausing for others. */
function* trying(index: Index, gestures: readonly Gesture[]): Generator<undefined, Outcome<Trial>> {
  const changes: Change[] = [];
  const notices: Problem[] = [];
  let after = index;
  for (const gesture of gestures) {
    const gestured = yield* changing(after, gesture);
    notices.push(...gestured.notices);
    if (gestured.changes.length === 0) continue;
    const reduced = yield* reducing(after.model, gestured.changes);
    if (!reduced.ok) return reduced;
    yield undefined;
    after = compile(reduced.value.model, after);
    yield undefined;
    for (const change of gestured.changes) changes.push(change);
  }
  return success({ changes, notices, after });
}

/**
 * `superseded` becomes true when a newer question came; then nothing is worked out, or the effect is left out. Questions
 * that have come meanwhile get their turn first: of several in a row only the last one is work.
 */
export async function previewOf(
  index: Index,
  gestures: readonly Gesture[],
  superseded: () => boolean,
): Promise<Outcome<GesturePreview>> {
  await setImmediate();
  const trial = superseded() ? null : await inSlices(trying(index, gestures), superseded);
  if (trial === null) return success({ counts: countsOf([]), notices: [], effect: null });
  if (!trial.ok) return trial;
  const { changes, notices, after } = trial.value;
  const effect = await inSlices(effectOf(index, after, 0), superseded);
  return success({
    counts: countsOf(changes),
    notices,
    effect: effect && { gaining: effect.gaining.length, losing: effect.losing.length },
  });
}

export function whatIfOf(index: Index, { user, gestures, entity }: Input<'desk.whatIf'>): Outcome<WhatIf> {
  if (!index.model.users.has(user)) return failure(problem('unknown-user', { value: user }));
  if (entity !== null && !index.model.entities.has(entity))
    return failure(problem('unknown-entity', { value: entity }));
  const trial = tried(index, gestures);
  if (!trial.ok) return trial;
  const { changes, notices, after } = trial.value;
  const cells = effectOnUser(index, after, user, entity);
  const { before, after: rightsAfter, periodBefore, periodAfter, means } = columnsOf(cells, after.model);
  return success({
    user,
    counts: countsOf(changes),
    notices,
    nodes: Int32Array.from(cells, ({ node }) => after.tree.numberOf.get(node) ?? -1),
    before,
    after: rightsAfter,
    periodBefore,
    periodAfter,
    means,
  });
}

function countsOf(changes: readonly Change[]): ChangeCounts {
  const counts = { permissions: 0, memberships: 0, assignments: 0, others: 0 };
  for (const change of changes) counts[kindOf(change)]++;
  return counts;
}

function kindOf(change: Change): keyof ChangeCounts {
  switch (change.kind) {
    case 'setGrant':
    case 'clearGrant':
      return 'permissions';
    case 'addMember':
    case 'removeMember':
      return 'memberships';
    case 'put':
    case 'remove':
      return change.list === 'assignments' ? 'assignments' : 'others';
    case 'setLicence':
      return 'others';
  }
}
