/** The table principals × nodes, and why a cell says what it says. */
import { failure, problem, success } from '../../shared/model/problem.ts';
import type { HolderKey } from '../../shared/model/types.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { columnWithoutHidden, hiddenHolders, withoutHidden } from '../session/hidden.ts';
import { Directories } from './directory.ts';
import type { HandlersOf, Workplace } from './handlers.ts';
import { columnOf, rowOf } from './lines.ts';
import { whyOf } from './why.ts';

export function deskHandlers({ desk, around, t }: Workplace): HandlersOf<'desk'> {
  const directories = new Directories();
  const versions = (index: Index) => ({ directory: directories.of(index).version, draft: desk.version });
  const hidden = (): ReadonlySet<number> =>
    desk.draft === null ? new Set() : hiddenHolders(desk.draft.base, desk.draft.current, around.signedIn);
  const isHidden = (holder: HolderKey): boolean =>
    hidden().has(desk.index?.holders.numberOf.get(holder) ?? -1);
  return {
    'desk.directory': () => {
      if (desk.index === null) throw new Error('no store is open');
      return withoutHidden(directories.of(desk.index), hidden());
    },
    'desk.column': ({ node, entity }) => {
      if (desk.draft === null || desk.index === null) return failure(problem('no-store-open'));
      const column = columnOf(desk.draft, versions(desk.index), node, entity);
      return column.ok ? success(columnWithoutHidden(column.value, hidden())) : column;
    },
    'desk.row': ({ holder, entity }) => {
      if (isHidden(holder)) return failure(problem('unknown-holder', { value: holder }));
      if (desk.draft === null || desk.index === null) return failure(problem('no-store-open'));
      return rowOf(desk.draft, versions(desk.index), holder, entity);
    },
    'desk.why': (question) => {
      if (desk.index === null) return failure(problem('no-store-open'));
      if (isHidden(question.holder)) return failure(problem('unknown-holder', { value: question.holder }));
      return whyOf(desk.index, desk.version, question, t());
    },
  };
}
