/** Where things are and how wide they are, kept between starts through `preferences.save`. */
import { create } from 'zustand';
import type { Preferences } from '../../shared/api.ts';

/** What the layout may hold: anything that JSON can. */
type Json = Preferences['layout'][string];

interface LayoutState extends Preferences {
  /** Takes over what was kept at the last start; nothing is saved by it. */
  restore(preferences: Preferences): void;
  /** Keeps a value under a name such as `authorizations.treeWidth`. */
  keep(name: string, value: Json): void;
  setTheme(theme: Preferences['theme']): void;
}

export const useLayout = create<LayoutState>()((set) => ({
  language: 'en',
  theme: 'system',
  layout: {},
  restore: (preferences) => set(preferences),
  keep: (name, value) => {
    set(({ layout }) => ({ layout: { ...layout, [name]: value } }));
    saveSoon();
  },
  setTheme: (theme) => {
    set({ theme });
    saveSoon();
  },
}));

const SAVE_AFTER_MS = 400;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Dragging a splitter gives many values; one save when it has come to rest is enough. */
function saveSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const { language, theme, layout } = useLayout.getState();
    void window.grantree.invoke('preferences.save', { language, theme, layout });
  }, SAVE_AFTER_MS);
}

/** A number kept under a name, or what to start with. */
export function useKeptNumber(name: string, initial: number): readonly [number, (value: number) => void] {
  const value = useLayout(({ layout }) => layout[name]);
  const keep = useLayout((state) => state.keep);
  return [typeof value === 'number' ? value : initial, (next) => keep(name, next)];
}
