/** Where things are and how wide they are, kept between starts through `preferences.save`. */
import { create } from 'zustand';
import type { Preferences } from '../../shared/api.ts';
import type { Language } from '../../shared/model/types.ts';

/** What the layout may hold: anything that JSON can. */
type Json = Preferences['layout'][string];

interface LayoutState extends Omit<Preferences, 'language'> {
  /** The language in force. */
  language: Language;
  /** The language the person chose; null = none yet. */
  chosenLanguage: Language | null;
  /** Takes over what was kept at the last start, and the language in force; nothing is saved by it. */
  restore(preferences: Preferences, language: Language): void;
  /** Keeps a value under a name such as `authorizations.treeWidth`. */
  keep(name: string, value: Json): void;
  setTheme(theme: Preferences['theme']): void;
  /** Chooses a language; it is in force when main says so, and then speaks it too. */
  chooseLanguage(language: Language): void;
  /** Takes the language into use that main says is in force. */
  speak(language: Language): void;
}

export const useLayout = create<LayoutState>()((set) => ({
  language: 'en',
  chosenLanguage: null,
  theme: 'system',
  layout: {},
  restore: ({ language: chosenLanguage, theme, layout }, language) =>
    set({ chosenLanguage, theme, layout, language }),
  keep: (name, value) => {
    set(({ layout }) => ({ layout: { ...layout, [name]: value } }));
    saveSoon();
  },
  setTheme: (theme) => {
    set({ theme });
    save();
  },
  speak: (language) => set({ language }),
  chooseLanguage: (language) => {
    set({ chosenLanguage: language });
    save();
  },
}));

const SAVE_AFTER_MS = 400;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Dragging a splitter gives many values; one save when it has come to rest is enough. */
function saveSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(save, SAVE_AFTER_MS);
}

function save(): void {
  clearTimeout(waiting);
  const { chosenLanguage, theme, layout } = useLayout.getState();
  void window.grantree.invoke('preferences.save', { language: chosenLanguage, theme, layout });
}

/** A number kept under a name, or what to start with. */
export function useKeptNumber(name: string, initial: number): readonly [number, (value: number) => void] {
  const value = useLayout(({ layout }) => layout[name]);
  const keep = useLayout((state) => state.keep);
  return [typeof value === 'number' ? value : initial, (next) => keep(name, next)];
}
