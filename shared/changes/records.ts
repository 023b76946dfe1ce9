/**
 * What is done with records, turned into Changes (domain.md §6, §9). Every gesture is refused as a whole, with the
 * reason, or becomes changes that can be carried out; what a person should know comes as notices.
 */
import { assertNever, failure, type Outcome, type Problem, success } from '../model/problem.ts';
import type { Model } from '../model/types.ts';
import type { Gestured } from './gestures.ts';
import { assign, assignEntities, reach } from './records/assign.ts';
import { copy } from './records/copy.ts';
import { create } from './records/create.ts';
import { edit } from './records/edit.ts';
import type { LimitGesture, RecordGesture } from './records/gesture.ts';
import { limited } from './records/limit.ts';
import { Made } from './records/made.ts';
import { join, leave } from './records/members.ts';
import { move } from './records/move.ts';
import { recode } from './records/recode.ts';
import { remove } from './records/remove.ts';
import { reduce } from './reduce.ts';
import type { Change } from './types.ts';

export type * from './records/gesture.ts';

/** Who does it: a new data node gives its creator full rights (domain.md §9). null = nobody the store knows. */
export interface Actor {
  readonly login: string | null;
}

/** The changes of gestures carried out one after the other, as one step. */
export function recordChanges(
  model: Model,
  gestures: readonly RecordGesture[],
  actor: Actor,
): Outcome<Gestured> {
  const changes: Change[] = [];
  const notices: Problem[] = [];
  let current = model;
  for (const [position, gesture] of gestures.entries()) {
    if (gesture.kind === 'limit') {
      const steps = limited(current, gesture);
      const inner = steps.ok ? recordChanges(current, steps.value, actor) : steps;
      if (!inner.ok) return inner;
      for (const change of inner.value.changes) changes.push(change);
      notices.push(...inner.value.notices);
      const reduced = reduce(current, inner.value.changes);
      if (!reduced.ok) return reduced;
      current = reduced.value;
      continue;
    }
    const made = new Made(current);
    carryOut(made, gesture, actor);
    if (made.problems.length > 0) return failure(...made.problems);
    changes.push(...made.changes);
    notices.push(...made.notices);
    if (made.changes.length === 0) continue;
    // The last one is checked when the changes are staged; the ones before it are what the next stands on.
    if (position === gestures.length - 1) break;
    const reduced = reduce(current, made.changes);
    if (!reduced.ok) return reduced;
    current = reduced.value;
  }
  return success({ changes, notices });
}

function carryOut(made: Made, gesture: Exclude<RecordGesture, LimitGesture>, actor: Actor): void {
  switch (gesture.kind) {
    case 'create':
      create(made, gesture, actor);
      return;
    case 'edit':
      edit(made, gesture);
      return;
    case 'copy':
      copy(made, gesture);
      return;
    case 'recode':
      recode(made, gesture);
      return;
    case 'delete':
      remove(made, gesture);
      return;
    case 'move':
      move(made, gesture);
      return;
    case 'join':
      join(made, gesture);
      return;
    case 'leave':
      leave(made, gesture);
      return;
    case 'assign':
      assign(made, gesture);
      return;
    case 'reach':
    case 'unreach':
      reach(made, gesture);
      return;
    case 'assignEntities':
      assignEntities(made, gesture);
      return;
    case 'setLicence':
      if (gesture.seats !== made.model.licence.seats) {
        made.add({ kind: 'setLicence', licence: { seats: gesture.seats } });
      }
      return;
    default:
      assertNever(gesture);
  }
}
