/** The program itself: what it starts with, preferences, and which store is open. */
import type { Answers } from '../../shared/api.ts';
import { success } from '../../shared/model/problem.ts';
import type { HandlersOf, Workplace } from './handlers.ts';

export function appHandlers({
  desk,
  around,
  effects,
}: Workplace): HandlersOf<'app' | 'preferences' | 'store'> {
  const opened = async (path: string): Promise<Answers['store.open']> => {
    const result = await desk.open(path);
    if (result.ok) {
      around.recent.add(path);
      around.send('store.opened', result.value);
    }
    return result;
  };

  return {
    'app.state': () => ({
      store: desk.info(),
      opening: around.opening(),
      signedIn: around.signedIn,
      recent: around.recent.list(),
      preferences: around.preferences.read(),
      language: around.language(),
      problems: around.startProblems(),
      version: around.version,
    }),
    // Whoever measures the start listens for this call (tour.ts).
    'app.ready': () => null,
    'preferences.save': (preferences) => {
      around.preferences.write(preferences);
      return null;
    },
    'store.openDialog': async () => {
      const path = await around.askForStore();
      return path === null ? success(null) : opened(path);
    },
    'store.open': ({ path }) => opened(path),
    'store.newSample': async (name = 'trade') => {
      const made = await around.makeSample(name);
      if (!made.ok) return made;
      return made.value === null ? success(null) : opened(made.value);
    },
    'store.reload': () => {
      const reloaded = desk.reload();
      if (!reloaded.ok) return reloaded;
      for (const dropped of reloaded.value.dropped) around.send('problem', dropped);
      around.send('draft.changed', effects.state());
      return success(reloaded.value.info);
    },
  };
}
