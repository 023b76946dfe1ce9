/** What an administrator does on a selection, turned into Changes (domain.md §9). */
import { finished } from '../model/finished.ts';
import { assertNever } from '../model/problem.ts';
import type { Index } from '../rules/compile.ts';
import { copy, copyCells, paste } from './gestures/copy.ts';
import { changeCells, changeInBulk } from './gestures/levels.ts';
import { assign, assignHierarchy, join } from './gestures/membership.ts';
import { propagate } from './gestures/propagate.ts';
import { resetToGroup } from './gestures/reset.ts';
import type { Gesture, Gestured } from './gestures/types.ts';
import { Work } from './gestures/work.ts';

export type * from './gestures/types.ts';

/**
 * Turns a gesture into changes. Cells that already are as asked give none; a cell that cannot hold what is asked is
 * left alone and reported.
 */
export function changesOf(index: Index, gesture: Gesture): Gestured {
  return finished(changing(index, gesture));
}

/** As `changesOf`, pausing for others after each holder: a gesture can mean half a million cells. */
export function* changing(index: Index, gesture: Gesture): Generator<undefined, Gestured> {
  const work = new Work(index);
  switch (gesture.kind) {
    case 'setLevel':
    case 'setRight':
    case 'setPeriod':
    case 'undefine':
    case 'defineAsShown':
      yield* changeCells(work, gesture);
      break;
    case 'bulk':
      yield* changeInBulk(work, gesture);
      break;
    case 'propagate':
      yield* propagate(work, gesture);
      break;
    case 'copy':
      yield* copy(work, gesture);
      break;
    case 'copyCells':
      yield* copyCells(work, gesture);
      break;
    case 'paste':
      paste(work, gesture);
      break;
    case 'resetToGroup':
      yield* resetToGroup(work, gesture);
      break;
    case 'join':
      join(work, gesture);
      break;
    case 'assign':
      assign(work, gesture);
      break;
    case 'assignHierarchy':
      assignHierarchy(work, gesture);
      break;
    default:
      assertNever(gesture);
  }
  return work.done();
}
