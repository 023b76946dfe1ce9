/**
 * Profiles that are there and not named (domain.md §3, seed 000). For somebody who may not see them they stand in the
 * Model under codes that no store can hold, so that rights come out the same and nothing can be asked of them.
 */
import { type HolderKey, holderKey, type Model, type Profile } from './types.ts';

/** `isCode` allows no blank at the beginning, so no profile of a store has such a code. */
const MARK = '\u00A0';
const HIDDEN_PROFILE = holderKey('profile', MARK);

/** The code of the hidden profile of this number; it reads as the name that all of them have. */
export function hiddenCode(name: string, number: number): string {
  return `${MARK}${name} ${number}`;
}

/** Whether a text is the code of a hidden profile, or its key as a holder. */
export function isHidden(codeOrKey: string): boolean {
  return codeOrKey.startsWith(MARK) || codeOrKey.startsWith(HIDDEN_PROFILE);
}

/** Whether anything is kept from whoever this Model is for. */
export function hidesSomething({ profiles }: Model): boolean {
  for (const code of profiles.keys()) if (isHidden(code)) return true;
  return false;
}

/** The holders that may be named, in their order. */
export function namedHolders(keys: readonly HolderKey[]): readonly HolderKey[] {
  return keys.some(isHidden) ? keys.filter((key) => !isHidden(key)) : keys;
}

/** The profiles that may be named, in their order. */
export function namedProfiles({ profiles }: Model): Profile[] {
  return [...profiles.values()].filter(({ code }) => !isHidden(code));
}
