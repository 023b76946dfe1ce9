/** Records: lists and details for the screens, gestures into the draft. */
import { consequencesOf } from '../../shared/changes/records/remove.ts';
import { recordChanges } from '../../shared/changes/records.ts';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { seesProtected } from '../session/person.ts';
import type { HandlersOf, Workplace } from './handlers.ts';
import { detailsOf } from './recordDetails.ts';
import { RecordLists } from './recordLists.ts';
import { summaryOf } from './recordSummary.ts';

export function recordHandlers({ desk, around, effects, t }: Workplace): HandlersOf<'records'> {
  const lists = new RecordLists();
  const withIndex = <T>(answer: (index: Index) => Outcome<T>): Outcome<T> =>
    desk.index === null ? failure(problem('no-store-open')) : answer(desk.index);

  return {
    'records.list': ({ list }) => {
      const { draft } = desk;
      if (draft === null) return failure(problem('no-store-open'));
      const all = seesProtected(draft.base, around.signedIn);
      return success(lists.of(list, draft, desk.version, all));
    },
    'records.get': ({ list, key }) =>
      withIndex((index) => detailsOf(index, list, key, seesProtected(index, around.signedIn))),
    'records.summary': ({ users }) => withIndex((index) => success(summaryOf(index, desk.version, users))),
    'records.stage': ({ gestures }) =>
      withIndex((index) => {
        const made = recordChanges(index.model, gestures, { login: around.signedIn });
        if (!made.ok) return made;
        const { changes, notices } = made.value;
        const staged = desk.stage(changes);
        return staged.ok ? success({ draft: effects.state(), changes: changes.length, notices }) : staged;
      }),
    'records.consequences': ({ list, keys }) =>
      withIndex(({ model }) => {
        const found = consequencesOf(model, list, keys);
        if (!found.ok) return found;
        const { names, consequences, changes } = found.value;
        const told = consequences.map((each) => ({
          ...each,
          text: t()(`records.consequence.${each.kind}`, { count: each.count }),
        }));
        return success({ names, consequences: told, changes: changes.length });
      }),
  };
}
