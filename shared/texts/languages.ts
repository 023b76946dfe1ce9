/** The languages themselves: what each is called, and how it writes days, times and numbers. */
import type { Language } from '../model/types.ts';

/** Each in its own language, for whoever looks for it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  sl: 'Slovenščina',
  fr: 'Français',
  nl: 'Nederlands',
};

/** The locale of Intl: English is written as in Britain, with the day before the month and a clock of 24 hours. */
export function localeOf(language: Language): string {
  return language === 'en' ? 'en-GB' : language;
}

/** The order of names in a language, as its readers look them up: in Slovenian Č stands between C and D. */
export function nameOrder(language: Language): (one: string, other: string) => number {
  ORDERS[language] ??= new Intl.Collator(localeOf(language), { numeric: true }).compare;
  return ORDERS[language];
}

const ORDERS: Partial<Record<Language, Intl.Collator['compare']>> = {};

/** A calendar day, YYYY-MM-DD, in words: “3 March 2026”. */
export function dayText(day: string, language: Language): string {
  return formatted(`${day.slice(0, 10)}T00:00Z`, language, { dateStyle: 'long' });
}

/** Day and time by the clock on the wall, YYYY-MM-DDTHH:MM; seconds are left aside. */
export function timeText(at: string, language: Language): string {
  return formatted(`${at.slice(0, 16)}Z`, language, { dateStyle: 'long', timeStyle: 'short' });
}

/** A whole number that stands alone, with its thousands apart as the language does. */
export function numberText(number: number, language: Language): string {
  FORMATS[language] ??= new Intl.NumberFormat(localeOf(language));
  return FORMATS[language].format(number);
}

const FORMATS: Partial<Record<Language, Intl.NumberFormat>> = {};

/** The clock on the wall is taken for UTC and shown as UTC, so that no time zone can move it. */
function formatted(time: string, language: Language, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(localeOf(language), { ...style, timeZone: 'UTC' }).format(new Date(time));
}
