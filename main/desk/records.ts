/** Records: lists and details for the screens, gestures into the draft. */

import type { Staged } from '../../shared/api.ts';
import { effectOf } from '../../shared/changes/effect.ts';
import { consequencesOf } from '../../shared/changes/records/remove.ts';
import { restoring } from '../../shared/changes/records/restore.ts';
import { recordChanges } from '../../shared/changes/records.ts';
import { reduceWithInverse } from '../../shared/changes/reduce.ts';
import { refusedAtOnce } from '../../shared/changes/soundness.ts';
import { toldChange } from '../../shared/changes/told.ts';
import type { Change } from '../../shared/changes/types.ts';
import { rightlessUsers } from '../../shared/checks/unused.ts';
import { failure, type Outcome, type Problem, problem, success } from '../../shared/model/problem.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import type { HandlersOf, Workplace } from './handlers.ts';
import { detailsOf } from './recordDetails.ts';
import { ownGrantsOf } from './recordGrants.ts';
import { RecordLists } from './recordLists.ts';
import { branchesOf, summaryOf } from './recordSummary.ts';
import { inSlices } from './slices.ts';

/** Changes of a preview that are told. */
const TOLD = 200;

export function recordHandlers({ desk, around, effects, t }: Workplace): HandlersOf<'records'> {
  const lists = new RecordLists();
  const withIndex = <T>(answer: (index: Index) => Outcome<T>): Outcome<T> =>
    desk.index === null ? failure(problem('no-store-open')) : answer(desk.index);

  const withIndexLater = async <T>(answer: (index: Index) => Promise<Outcome<T>>): Promise<Outcome<T>> =>
    desk.index === null ? failure(problem('no-store-open')) : answer(desk.index);
  /** Goes up with every preview. */
  let asked = 0;
  const stage = (
    { model }: Index,
    changes: readonly Change[],
    notices: readonly Problem[],
  ): Outcome<Staged> => {
    const refused = refusedAtOnce(model, changes);
    if (refused.length > 0) return failure(...refused);
    const staged = desk.stage(changes);
    return staged.ok ? success({ draft: effects.state(), changes: changes.length, notices }) : staged;
  };

  return {
    'records.list': ({ list, state, known }) => {
      const { draft } = desk;
      if (draft === null) return failure(problem('no-store-open'));
      const { base } = draft;
      return success(lists.send(list, state === 'store' ? { base, current: base } : draft, known));
    },
    'records.get': ({ list, key, state }) =>
      withIndex((current) => {
        const index = state === 'store' ? (desk.draft?.base ?? current) : current;
        return detailsOf(index, list, key);
      }),
    'records.summary': ({ users }) => withIndex((index) => success(summaryOf(index, desk.version, users))),
    'records.grants': ({ holder }) =>
      withIndex((index) => success(ownGrantsOf(index, desk.version, holder, t()))),
    'records.rightless': async () => {
      for (;;) {
        const { index } = desk;
        if (index === null) return failure(problem('no-store-open'));
        const found = await inSlices(rightlessUsers(index), () => desk.index !== index);
        if (found !== null) return success(found);
      }
    },
    'records.branches': ({ user }) =>
      withIndex((index) =>
        index.holders.userNumbers.has(user)
          ? success(branchesOf(index, desk.version, user))
          : failure(problem('unknown-user', { value: user })),
      ),
    'records.stage': ({ gestures }) =>
      withIndex((index) => {
        const made = recordChanges(index.model, gestures, { login: around.signedIn });
        return made.ok ? stage(index, made.value.changes, made.value.notices) : made;
      }),
    'records.preview': ({ gestures }) =>
      withIndexLater(async (index) => {
        const mine = ++asked;
        const made = recordChanges(index.model, gestures, { login: around.signedIn });
        if (!made.ok) return made;
        const reduced = reduceWithInverse(index.model, made.value.changes);
        if (!reduced.ok) return reduced;
        const { changes, notices } = made.value;
        const { inverse, model } = reduced.value;
        // The inverse is carried out backwards: the last one undoes the first.
        const told = changes
          .slice(0, TOLD)
          .flatMap((change, place) => toldChange(change, inverse[inverse.length - 1 - place], model, t()));
        const effect = await inSlices(effectOf(index, compile(model, index), 0), () => mine !== asked);
        return success({
          told,
          more: Math.max(0, changes.length - TOLD),
          notices,
          effect: effect && { gaining: effect.gaining.length, losing: effect.losing.length },
        });
      }),
    'records.restore': ({ list, keys }) =>
      withIndex((index) => {
        const base = desk.draft?.base ?? index;
        return stage(index, restoring(base.model, index.model, list, keys), []);
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
