/** Texts for people: i18next over the catalogues beside this file. No text a person reads stands anywhere else. */
import i18next, { type TFunction } from 'i18next';
import type { Problem } from '../model/problem.ts';
import { LANGUAGES, type Language } from '../model/types.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';
import { nl } from './nl/index.ts';
import { sl } from './sl/index.ts';

export type Translate = (key: string, params?: Readonly<Record<string, unknown>>) => string;

/** Every language's catalogue. All are there from the start, so that another language is shown without waiting. */
export const CATALOGUES = { en, sl, fr, nl } satisfies Record<Language, object>;

const instance = i18next.createInstance({
  lng: 'en',
  fallbackLng: 'en',
  supportedLngs: [...LANGUAGES],
  resources: Object.fromEntries(
    Object.entries(CATALOGUES).map(([language, catalogue]) => [language, { translation: catalogue }]),
  ),
  interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
  initAsync: false,
});
void instance.init();

const translators = new Map<Language, Translate>();

/** The translator for one language, always the same one; a key without a text in it falls back to English. */
export function translator(language: Language): Translate {
  const known = translators.get(language);
  if (known !== undefined) return known;
  const t: TFunction = instance.getFixedT(language);
  // A text without parameters is always the same, and is looked for in the catalogue once.
  const fixed = new Map<string, string>();
  const made: Translate = (key, params) => {
    if (params !== undefined) return t(key, { ...params });
    const text = fixed.get(key) ?? t(key);
    fixed.set(key, text);
    return text;
  };
  translators.set(language, made);
  return made;
}

/** A problem in one sentence, with the place it was found in front. */
export function problemText(translate: Translate, { code, params, place }: Problem): string {
  const text = translate(`problems.${code}`, params);
  const where = [place?.file, place?.line, place?.column, place?.path]
    .filter((part) => part !== undefined)
    .join(':');
  return where === '' ? text : `${where}: ${text}`;
}
