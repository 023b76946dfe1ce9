/** The catalogue that components speak from. In which language, text.tsx says: what only speaks need not know that. */
import { createContext, use } from 'react';
import { type Translate, translator } from '../../shared/texts/translate.ts';

/** English, where nobody has said otherwise. */
export const TextContext = createContext<Translate>(translator('en'));

/** The texts in the language of the person. */
export function useText(): Translate {
  return use(TextContext);
}
