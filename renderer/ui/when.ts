/** A moment of the log, kept in UTC, by the clock on this wall. */
import type { Language } from '../../shared/model/types.ts';
import { localeOf } from '../../shared/texts/languages.ts';

/** `3 Mar 2026, 09:15`; with seconds, for somebody who compares. */
export function whenText(at: string, language: Language, seconds = false): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'medium',
    timeStyle: seconds ? 'medium' : 'short',
  }).format(new Date(at));
}
