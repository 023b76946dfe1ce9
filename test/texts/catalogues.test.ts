/** The catalogues against each other: nothing missing, the same parameters, the forms the grammar of each asks for. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/model/types.ts';
import { CATALOGUES, translator } from '../../shared/texts/translate.ts';
import { askedFor, flat, formOf, parametersOf } from './catalogues.ts';

const english = flat(CATALOGUES.en);
const counted = [...english.keys()].filter((key) => formOf(key) === 'other').map(askedFor);

/** Texts that are the same in English and in another language, letter by letter, and right in both. */
const SAME_BY_CHANCE = new Set<string>([]);

/** Words that stood for something docs/terms.md calls by another name. */
const OTHER_WORDS = {
  en: /\bshared login/i,
  sl: /shramb|administrator(?!s)|imetnik|skupn[aeio] prijav|posamezne pravice|popravljanja\b/i,
  fr: /\bpermissions?\b|\bsièges?\b|autorisations? propres?|\barbre\b|période de modification|\bShift\b|\bIns(ert)?\b/i,
  nl: /\bopslag\b|\blogins?\b|\bhouders?\b|wijzigingsperiode|eigen rechten/i,
};

describe.each(LANGUAGES)('%s', (language) => {
  const texts = flat(CATALOGUES[language]);
  const grammar = new Intl.PluralRules(language).resolvedOptions().pluralCategories;

  it('has every text, and none besides', () => {
    const asked = (keys: Iterable<string>): string[] => [...new Set([...keys].map(askedFor))].sort();
    expect(asked(texts.keys())).toEqual(asked(english.keys()));
  });

  it('has of every counted text the forms its grammar knows', () => {
    const forms = Map.groupBy(texts.keys(), askedFor);
    for (const base of counted) {
      const had = (forms.get(base) ?? []).map((key) => formOf(key) ?? '').filter((form) => form !== 'zero');
      expect(had.sort(), base).toEqual([...grammar].sort());
    }
    const zeros = (of: Map<string, string>): string[] =>
      [...of.keys()].filter((key) => formOf(key) === 'zero').sort();
    expect(zeros(texts)).toEqual(zeros(english));
  });

  it('holds the parameters the English holds', () => {
    const parameters = (of: Map<string, string>): Map<string, string[]> => {
      const forms = Map.groupBy(of, ([key]) => askedFor(key));
      return new Map(
        [...forms].map(([asked, texts]) => {
          const all = new Set(texts.flatMap(([, text]) => parametersOf(text)));
          return [asked, [...all].sort()];
        }),
      );
    };
    const here = parameters(texts);
    for (const [asked, there] of parameters(english)) expect(here.get(asked), asked).toEqual(there);
  });

  it('tells the number wherever a form stands for several', () => {
    const plural = new Intl.PluralRules(language);
    const several = new Set<string>(['other']);
    for (const form of grammar) {
      const numbers = Array.from({ length: 201 }, (_, number) => number);
      if (numbers.filter((number) => number > 0 && plural.select(number) === form).length > 1)
        several.add(form);
    }
    for (const [key, text] of texts) {
      const form = formOf(key);
      if (form === null || !several.has(form)) continue;
      const whole = texts.get(`${askedFor(key)}_other`) ?? '';
      if (parametersOf(whole).includes('count')) expect(parametersOf(text), key).toContain('count');
    }
  });

  it('writes numbers as the language does, wherever a count is told', () => {
    for (const [key, text] of texts) expect(text, key).not.toMatch(/\{count\}/);
  });

  it('keeps to its own quotation marks', () => {
    const quotes = { en: '“”’', sl: '»«', fr: '«»’', nl: '‘’' }[language];
    for (const [key, text] of texts) {
      const used = text.match(/[“”„‘’«»‚]/g) ?? [];
      for (const mark of used) expect(quotes, `${key}: ${text}`).toContain(mark);
    }
  });

  it('calls a thing by one word (docs/terms.md)', () => {
    // Codes and JSON are the same in every language.
    const prose = (text: string): string => text.replace(/\{[^}]*\}|"[^"]*"|[\w-]*\.[\w.-]+/g, '');
    for (const [key, text] of texts) expect(prose(text), key).not.toMatch(OTHER_WORDS[language]);
  });

  it('asks for texts by name, with the number in the right form', () => {
    const t = translator(language);
    for (const count of [0, 1, 2, 3, 5, 101, 1_000_000]) {
      const text = t('desk.status.users', { count });
      expect(text).toContain(new Intl.NumberFormat(language).format(count));
      expect(text).not.toContain('desk.status');
    }
  });
});

describe.each(LANGUAGES.filter((language) => language !== 'en'))('%s', (language) => {
  it('is translated: no sentence is still the English one', () => {
    const words = (text: string): number => text.replace(/\{[^}]*\}/g, '').match(/\p{L}{2,}/gu)?.length ?? 0;
    for (const [key, text] of flat(CATALOGUES[language])) {
      if (words(text) > 1 && !SAME_BY_CHANCE.has(key)) expect(text, key).not.toBe(english.get(key));
    }
  });
});

describe('French', () => {
  it('breaks no line before high punctuation and inside its quotation marks', () => {
    for (const [key, text] of flat(CATALOGUES.fr)) expect(text, key).not.toMatch(/ [:;?!»%]|« /);
  });
});
