/** The table principals × nodes, and why a cell says what it says. */
import { failure, problem } from '../../shared/model/problem.ts';
import { columnOf } from './column.ts';
import { Directories } from './directory.ts';
import type { HandlersOf, Workplace } from './handlers.ts';
import { whyOf } from './why.ts';

export function deskHandlers({ desk, t }: Workplace): HandlersOf<'desk'> {
  const directories = new Directories();
  return {
    'desk.directory': () => {
      if (desk.index === null) throw new Error('no store is open');
      return directories.of(desk.index);
    },
    'desk.column': ({ node, entity }) => {
      if (desk.draft === null || desk.index === null) return failure(problem('no-store-open'));
      const versions = { directory: directories.of(desk.index).version, draft: desk.version };
      return columnOf(desk.draft, versions, node, entity);
    },
    'desk.why': (question) =>
      desk.index === null
        ? failure(problem('no-store-open'))
        : whyOf(desk.index, desk.version, question, t()),
  };
}
