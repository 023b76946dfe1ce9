/** The draft: gestures in, effects out, Apply. */
import type { DraftState } from '../../shared/api.ts';
import { changesOf } from '../../shared/changes/gestures.ts';
import { failure, problem, success } from '../../shared/model/problem.ts';
import type { HandlersOf, Workplace } from './handlers.ts';
import { reviewOf, warningsOf } from './review.ts';

export function draftHandlers({ desk, around, effects, t }: Workplace): HandlersOf<'draft'> {
  const stepped = (step: () => void): DraftState => {
    step();
    return effects.state();
  };

  return {
    'draft.state': () => effects.state(),
    'draft.stage': (gesture) => {
      if (desk.index === null) return failure(problem('no-store-open'));
      const { changes, notices } = changesOf(desk.index, gesture);
      const staged = desk.stage(changes);
      return staged.ok ? success({ draft: effects.state(), changes: changes.length, notices }) : staged;
    },
    'draft.stageChanges': (changes) => {
      const staged = desk.stage(changes);
      return staged.ok ? success({ draft: effects.state(), changes: changes.length, notices: [] }) : staged;
    },
    'draft.undo': () => stepped(() => desk.undo()),
    'draft.redo': () => stepped(() => desk.redo()),
    'draft.discard': () => stepped(() => desk.discard()),
    'draft.review': async () => {
      const { draft } = desk;
      if (draft === null) throw new Error('no store is open');
      const effect = await effects.whole();
      return reviewOf(draft, effects.state(), effect, around.signedIn, t());
    },
    'draft.apply': async ({ reason, warningsAccepted }) => {
      const { draft } = desk;
      if (draft === null) return failure(problem('no-store-open'));
      const changes = draft.netChanges();
      if (!warningsAccepted) {
        const warnings = warningsOf(
          draft.base,
          draft.current,
          changes,
          await effects.whole(),
          around.signedIn,
        );
        if (warnings.length > 0) return failure(...warnings);
      }
      return desk.apply({ author: around.signedIn, reason });
    },
  };
}
