/** The table principals × nodes, why a cell says what it says, what would change it, and principals side by side. */
import type { Answers, Directory, Input } from '../../shared/api.ts';
import { namedProfiles } from '../../shared/model/hidden.ts';
import { failure, problem, success } from '../../shared/model/problem.ts';
import type { Model } from '../../shared/model/types.ts';
import { compare } from '../../shared/rules/comparison.ts';
import type { Index } from '../../shared/rules/compile.ts';
import {
  columnWithoutHidden,
  hiddenHolders,
  marksWithoutHidden,
  withHiddenMarked,
} from '../session/hidden.ts';
import type { HandlersOf, Workplace } from './handlers.ts';
import { columnOf, rowOf, variousOf } from './lines.ts';
import { Sending } from './sending.ts';
import { changedSince, EarlierStates } from './since.ts';
import { inSlices } from './slices.ts';
import { whatIfOf } from './trial.ts';
import { whyOf } from './why.ts';

export function deskHandlers({ desk, directories, t }: Workplace): HandlersOf<'desk'> {
  const earlier = new EarlierStates();
  const sending = new Sending<Directory>();
  let questions = 0;
  const versions = (index: Index) => ({ directory: directories.of(index).version, draft: desk.version });
  return {
    'desk.directory': ({ known }) => {
      if (desk.index === null) throw new Error('no store is open');
      return sending.send(withHiddenMarked(directories.of(desk.index), hiddenHolders(desk.index)), known);
    },
    'desk.column': ({ node, entity }) => {
      if (desk.draft === null || desk.index === null) return failure(problem('no-store-open'));
      // Whoever looks at another node no longer asks what is below the one before.
      questions++;
      const column = columnOf(desk.draft, versions(desk.index), node, entity);
      return column.ok ? success(columnWithoutHidden(column.value, hiddenHolders(desk.index))) : column;
    },
    'desk.row': ({ holder, entity }) => {
      if (desk.draft === null || desk.index === null) return failure(problem('no-store-open'));
      return rowOf(desk.draft, versions(desk.index), holder, entity);
    },
    'desk.various': async ({ node, entity }) => {
      const { draft, index } = desk;
      if (draft === null || index === null) return null;
      const [mine, { version }] = [++questions, desk];
      const superseded = (): boolean => questions !== mine || desk.version !== version;
      const below = await variousOf(draft, versions(index), node, entity, superseded);
      return below && { ...below, various: marksWithoutHidden(below.various, hiddenHolders(index)) };
    },
    'desk.changedSince': async ({ line, day }) => {
      for (;;) {
        const { draft, changeLog } = desk;
        if (draft === null || changeLog === null) return failure(problem('no-store-open'));
        const { base } = draft;
        // Another store, or another state of it, may be open before the log is read.
        const hasGone = (): boolean => desk.changeLog !== changeLog || desk.draft?.base !== base;
        const past = await inSlices(earlier.before(changeLog, base, day), hasGone);
        if (past === null) continue;
        if (!past.ok) return past;
        const shown = desk.index ?? base;
        const changed = changedSince(base, shown, past.value, line);
        if (!changed.ok) return changed;
        const hidden = hiddenHolders(shown);
        const seen = line.pivot === 'node' ? marksWithoutHidden(changed.value, hidden) : changed.value;
        return success({ directoryVersion: versions(shown).directory, changed: seen });
      }
    },
    'desk.why': (question) =>
      desk.index === null
        ? failure(problem('no-store-open'))
        : whyOf(desk.index, desk.version, question, t()),
    'desk.whatIf': (question) =>
      desk.index === null ? failure(problem('no-store-open')) : whatIfOf(desk.index, question),
    'desk.compare': (input) =>
      desk.index === null
        ? failure(problem('no-store-open'))
        : comparedOf(desk.index, input, versions(desk.index)),
    'desk.assignable': () => {
      if (desk.index === null) throw new Error('no store is open');
      return assignableOf(desk.index.model);
    },
  };
}

function comparedOf(
  index: Index,
  { holders }: Input<'desk.compare'>,
  versions: { readonly directory: number; readonly draft: number },
): Answers['desk.compare'] {
  const unknown = holders.find((holder) => !index.holders.numberOf.has(holder));
  if (unknown !== undefined) return failure(problem('unknown-holder', { value: unknown }));
  const numbers = holders.map((holder) => index.holders.numberOf.get(holder) ?? -1);
  return success({
    directoryVersion: versions.directory,
    draftVersion: versions.draft,
    holders,
    ...compare(index, numbers),
  });
}

function assignableOf(model: Model): Answers['desk.assignable'] {
  const { hierarchyProfiles, nodes } = model;
  return {
    general: namedProfiles(model)
      .filter(({ type }) => type === 'general')
      .map(({ code, name }) => ({ code, name })),
    hierarchies: Array.from(hierarchyProfiles.values(), ({ code, name, module }) => ({ code, name, module })),
    modules: [...nodes.values()]
      .filter(({ kind }) => kind === 'module')
      .map(({ code, name }) => ({ code, name })),
  };
}
