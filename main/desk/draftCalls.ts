/** The draft: gestures in, effects out, Apply. */
import type { DraftState, Staged } from '../../shared/api.ts';
import type { StepAbout } from '../../shared/changes/draft.ts';
import { wholeEffectOnUser } from '../../shared/changes/effect.ts';
import { blockingGrants } from '../../shared/changes/findings.ts';
import { changesOf, type Gesture } from '../../shared/changes/gestures.ts';
import type { Change } from '../../shared/changes/types.ts';
import { failure, type Outcome, type Problem, problem, success } from '../../shared/model/problem.ts';
import type { HandlersOf, Workplace } from './handlers.ts';
import { reviewOf, warningsOf } from './review.ts';
import { columnsOf } from './reviewCells.ts';
import { previewOf, tried } from './trial.ts';

export function draftHandlers({ desk, around, effects, t }: Workplace): HandlersOf<'draft'> {
  let previews = 0;

  const stepped = (step: () => void): DraftState => {
    step();
    return effects.state();
  };

  const staged = (
    changes: readonly Change[],
    about: StepAbout | null,
    notices: readonly Problem[] = [],
  ): Outcome<Staged> => {
    // Left out of a selection they are told of; alone they are a refusal.
    const builtIn = notices.find(({ code }) => code === 'profile-built-in');
    if (changes.length === 0 && builtIn !== undefined) {
      return failure(problem('built-in-read-only', { value: builtIn.params.names ?? '' }));
    }
    const outcome = desk.stage(changes, about);
    return outcome.ok ? success({ draft: effects.state(), changes: changes.length, notices }) : outcome;
  };

  const stageAll = (gestures: readonly Gesture[]): Outcome<Staged> => {
    if (desk.index === null) return failure(problem('no-store-open'));
    const [only, ...further] = gestures;
    if (only !== undefined && further.length === 0) {
      const { changes, notices } = changesOf(desk.index, only);
      return staged(changes, { gestures }, notices);
    }
    const trial = tried(desk.index, gestures);
    return trial.ok ? staged(trial.value.changes, { gestures }, trial.value.notices) : trial;
  };

  return {
    'draft.state': () => effects.state(),
    'draft.stage': (gesture) => stageAll([gesture]),
    'draft.stageAll': (gestures) => stageAll(gestures),
    'draft.preview': (gestures) => {
      if (desk.index === null) return failure(problem('no-store-open'));
      previews++;
      const mine = previews;
      return previewOf(desk.index, gestures, () => previews !== mine);
    },
    'draft.stageChanges': (changes) => staged(changes, null),
    'draft.undo': () => stepped(() => desk.undo()),
    'draft.redo': () => stepped(() => desk.redo()),
    'draft.discard': () => stepped(() => desk.discard()),
    'draft.review': async () => {
      const { draft } = desk;
      if (draft === null) throw new Error('no store is open');
      const effect = await effects.whole();
      return reviewOf(draft, effects.state(), effect, around.signedIn, t());
    },
    'draft.effectOn': ({ user }) => {
      if (desk.draft === null) throw new Error('no store is open');
      const { base, current } = desk.draft;
      return columnsOf(wholeEffectOnUser(base, current, user), current.model);
    },
    'draft.clearBlocking': () => {
      if (desk.draft === null) return failure(problem('no-store-open'));
      const clears = [...blockingGrants(desk.draft.current, desk.draft.netChanges())].flatMap(
        ([holder, nodes]) => nodes.map((node): Change => ({ kind: 'clearGrant', holder, node })),
      );
      return staged(clears, { text: t()('gestures.title.clearBlocking') });
    },
    'draft.apply': async ({ reason, warningsAccepted }) => {
      const { draft } = desk;
      if (draft === null) return failure(problem('no-store-open'));
      if (!warningsAccepted) {
        const warnings = await warningsOf(draft, await effects.whole(), around.signedIn);
        if (warnings.length > 0) return failure(...warnings.map((warning) => warning.problem));
      }
      return desk.apply({ author: around.signedIn, reason });
    },
  };
}
