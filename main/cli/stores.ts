/** Stores as commands use them: opened, used, and closed whatever happens. */
import type { Outcome } from '../../shared/model/problem.ts';
import type { Model } from '../../shared/model/types.ts';
import { openFor, type SeenStore } from '../session/seen.ts';
import type { Terminal } from './terminal.ts';

/** What a store holds now, as far as who asks may see it. */
export function readStore(terminal: Terminal, file: string): Outcome<Model> {
  return withStore(terminal, file, { readOnly: true }, (store) => store.load());
}

/** Opens a store, gives it to `use` and closes it again. */
export function withStore<T>(
  terminal: Terminal,
  file: string,
  options: { readonly readOnly: boolean },
  use: (store: SeenStore) => Outcome<T>,
): Outcome<T> {
  const opened = openFor(terminal.person, terminal.path(file), options);
  if (!opened.ok) return opened;
  try {
    return use(opened.value);
  } finally {
    opened.value.close();
  }
}
