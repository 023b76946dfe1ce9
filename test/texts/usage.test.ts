/** The catalogue against the sources: what is asked for is there, what is there is asked for, and nothing speaks past it. */
import { describe, expect, it } from 'vitest';
import { ENGLISH_KEYS } from './catalogues.ts';
import { readSources } from './sources.ts';

const { words, templates, asked, spoken } = readSources();
const keys = new Set(ENGLISH_KEYS);

/** Names of the program and signs that are the same in every language. */
const SAME_EVERYWHERE = /^(Grantree|Esc|Enter|Ctrl|Shift|Alt|PDF|A4|Letter)$/;

/** Keys made of words that stand in no source: titles that commander gives, and a name the importer takes itself. */
const USED_OTHERWISE = /^(cli\.help\.titles\..*|odoo\.everyone)$/;

/** Texts of building blocks whose screens are still being built; a key leaves this list when something asks for it. */
const AWAITED: readonly string[] = [];

describe('texts', () => {
  it('are there, whatever the sources ask for by name', () => {
    const missing = asked.filter(({ key }) => !keys.has(key)).map(({ key, place }) => `${place} ${key}`);
    expect(missing).toEqual([]);
  });

  it('are all asked for by something', () => {
    expect(
      ENGLISH_KEYS.filter((key) => !isUsed(key) && !USED_OTHERWISE.test(key) && !AWAITED.includes(key)),
    ).toEqual([]);
  });

  it('stand in the catalogues alone', () => {
    expect(spoken.filter((text) => !SAME_EVERYWHERE.test(text.slice(text.indexOf(' ') + 1)))).toEqual([]);
  });
});

/** A key is used when it stands in the sources, or when a template makes it from words that stand there. */
function isUsed(key: string): boolean {
  if (words.has(key)) return true;
  const [, base, context] = /^(.+)_([^_.]+)$/.exec(key) ?? [];
  if (base !== undefined && context !== undefined && words.has(context) && isUsed(base)) return true;
  return patterns.some((parts) => isMade(key, parts, isPart));
}

/** What may stand in a hole of a template: nothing, a word of the sources, or what another template makes of them. */
function isPart(text: string): boolean {
  return text === '' || words.has(text) || wordPatterns.some((parts) => isMade(text, parts, isWord));
}

function isWord(text: string): boolean {
  return text === '' || words.has(text);
}

/** Whether the text is the fixed parts, with something that may stand there between each two of them. */
function isMade(
  text: string,
  [first = '', ...rest]: readonly string[],
  mayStand: (part: string) => boolean,
): boolean {
  if (!text.startsWith(first)) return false;
  const left = text.slice(first.length);
  if (rest.length === 0) return left === '';
  for (let length = 0; length <= left.length; length++) {
    if (mayStand(left.slice(0, length)) && isMade(left.slice(length), rest, mayStand)) return true;
  }
  return false;
}

const areas = new Set(ENGLISH_KEYS.map((key) => key.slice(0, key.indexOf('.'))));
/** Templates that make keys: `terms.level.${level}`. */
const patterns = templates.filter(([first = '']) =>
  areas.has(first.slice(0, Math.max(0, first.indexOf('.')))),
);
/** Templates that make a part of a key: `odoo-broken-${what}`. */
const wordPatterns = templates.filter((parts) => parts.length > 1 && /^[\w-]{4,}$/.test(parts.join('')));
