/** The change log: list, details, undo, verify. */
import { failure, problem, success } from '../../shared/model/problem.ts';
import type { HandlersOf, Workplace } from './handlers.ts';
import { entryDetails, Mentioned, undoing } from './history.ts';

const NO_STORE = failure(problem('no-store-open'));

export function historyHandlers({ desk, around, effects, t }: Workplace): HandlersOf<'history'> {
  const mentioned = new Mentioned();
  let verifying: AbortController | null = null;
  return {
    'history.list': ({ about }) => {
      const { changeLog, index } = desk;
      if (changeLog === null || index === null) return NO_STORE;
      return mentioned.list(changeLog, about, index.model);
    },
    'history.entry': ({ seq }) => {
      const { changeLog, index } = desk;
      if (changeLog === null || index === null) return NO_STORE;
      return entryDetails(changeLog, seq, index.model, t());
    },
    'history.undo': ({ seq }) => {
      const { changeLog, index } = desk;
      if (changeLog === null || index === null) return NO_STORE;
      const undo = undoing(changeLog, seq, index.model, t());
      if (!undo.ok) return undo;
      const staged = desk.stage(undo.value);
      if (!staged.ok) return staged;
      return success({ draft: effects.state(), changes: undo.value.length, notices: [] });
    },
    'history.verify': async () => {
      const info = desk.info();
      if (info === null) return NO_STORE;
      verifying?.abort();
      verifying = new AbortController();
      return around.verify(
        info.path,
        (progress) => around.send('verify.progress', progress),
        verifying.signal,
      );
    },
    'history.cancelVerify': () => {
      verifying?.abort();
      return null;
    },
  };
}
