/** Catalogues laid flat, for the tests about them. */
import { en } from '../../shared/texts/en/index.ts';

/** Texts by their key, such as `desk.status.users_one`. */
export function flat(catalogue: object, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(catalogue)) {
    if (typeof value === 'string') texts.set(prefix + name, value);
    else for (const [key, text] of flat(value, `${prefix}${name}.`)) texts.set(key, text);
  }
  return texts;
}

const FORM = /^(.+)_(zero|one|two|few|many|other)$/;

/** What a key is asked for by: without the form that the count chooses. */
export function askedFor(key: string): string {
  return FORM.exec(key)?.[1] ?? key;
}

/** The form a key is of; null = its text does not depend on a count. */
export function formOf(key: string): string | null {
  return FORM.exec(key)?.[2] ?? null;
}

/** Keys of the English catalogue as they are asked for. */
export const ENGLISH_KEYS: readonly string[] = [...new Set([...flat(en).keys()].map(askedFor))];

/** Names of the parameters a text holds. */
export function parametersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)(?:, \w+)?\}/g)].map(([, name]) => name ?? '').sort();
}
