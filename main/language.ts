/** In which language the desk speaks to the person who works here. */
import { LANGUAGES, type Language } from '../shared/model/types.ts';

/** What there is to go by. */
export interface LanguageClues {
  /** The person's own choice in the menu or the settings; it stays until another one. */
  readonly chosen: Language | null;
  /** `--lang` at this start; '' = not given. */
  readonly asked: string;
  /** The language of the user in the open store whose login is the signed-in one. */
  readonly ofUser: Language | null;
  /** The system's languages, the preferred first, as BCP 47 tags such as `sl-SI`. */
  readonly system: readonly string[];
}

/** The first clue that names a language there is a catalogue for, in the order above; else English. */
export function languageInForce({ chosen, asked, ofUser, system }: LanguageClues): Language {
  return chosen ?? known(asked) ?? ofUser ?? known(...system) ?? 'en';
}

function known(...tags: readonly string[]): Language | undefined {
  for (const tag of tags) {
    const [primary] = tag.toLowerCase().split(/[-_]/);
    const language = LANGUAGES.find((one) => one === primary);
    if (language !== undefined) return language;
  }
  return undefined;
}
