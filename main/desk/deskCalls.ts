/** The table principals × nodes, and why a cell says what it says. */
import { failure, problem } from '../../shared/model/problem.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { Directories } from './directory.ts';
import type { HandlersOf, Workplace } from './handlers.ts';
import { columnOf, rowOf } from './lines.ts';
import { whyOf } from './why.ts';

export function deskHandlers({ desk, t }: Workplace): HandlersOf<'desk'> {
  const directories = new Directories();
  const versions = (index: Index) => ({ directory: directories.of(index).version, draft: desk.version });
  return {
    'desk.directory': () => {
      if (desk.index === null) throw new Error('no store is open');
      return directories.of(desk.index);
    },
    'desk.column': ({ node, entity }) => {
      if (desk.draft === null || desk.index === null) return failure(problem('no-store-open'));
      return columnOf(desk.draft, versions(desk.index), node, entity);
    },
    'desk.row': ({ holder, entity }) => {
      if (desk.draft === null || desk.index === null) return failure(problem('no-store-open'));
      return rowOf(desk.draft, versions(desk.index), holder, entity);
    },
    'desk.why': (question) =>
      desk.index === null
        ? failure(problem('no-store-open'))
        : whyOf(desk.index, desk.version, question, t()),
  };
}
