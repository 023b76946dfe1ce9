/** Keys as they are printed on the keyboards of a language. */
import type { Translate } from '../../shared/texts/translate.ts';

const NAMED = ['Ctrl', 'Shift', 'Enter', 'Space', 'Insert', 'Delete', 'Home', 'End', 'PgUp', 'PgDn', 'click'];
const SHORT: Readonly<Record<string, string>> = { Ins: 'Insert', Del: 'Delete' };

/** `Ctrl+Ins` → “Ctrl+Inser”. What is the same on every keyboard stays: letters, F2, arrows. */
export function keysText(t: Translate, keys: string): string {
  return keys
    .split('+')
    .map((key) => {
      const name = SHORT[key] ?? key;
      return NAMED.includes(name) ? t(`terms.key.${name}`) : key;
    })
    .join('+');
}
