import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../shared/formats/grantreeJson.ts';
import { problemText, translator } from '../../shared/texts/translate.ts';

function textOf(json: string): string {
  const reading = readJson(json);
  return reading.ok ? 'JSON' : problemText(translator('en'), reading.problem);
}

describe('a text that is no JSON', () => {
  it.each([
    ['', '1: The file is empty; expected a grantree/1 file.'],
    [' \n ', '2: The file is empty; expected a grantree/1 file.'],
    ['{"a": [1,\n  2', '2: The JSON ends too early, at column 4:'],
    ['{"a', '1: The JSON ends too early, at column 4:'],
    ['{"a": 1,\n "b": 2,\n}', '2: No JSON at column 8: nothing follows the comma.'],
    ['[1, 2,]', '1: No JSON at column 6: nothing follows the comma.'],
    ['{name: 1}', '1: No JSON at column 2: found “name”, expected the name of a field in double quotes.'],
    ["['a']", "1: No JSON at column 2: found “'”, expected a value:"],
    ['{"a": tru}', '1: No JSON at column 7: found “tru”, expected a value:'],
    ['[NaN]', '1: No JSON at column 2: found “NaN”, expected a value:'],
    ['[01]', '1: No JSON at column 2: found “01”, expected a value:'],
    ['[1.]', '1: No JSON at column 2: found “1.”, expected a value:'],
    ['["😀" "b"]', '1: No JSON at column 6: found “"b”, expected one of: , ]'],
    ['{"a" 1}', '1: No JSON at column 6: found “1”, expected one of: :'],
    ['{}\r\n{}', '2: No JSON at column 1: the value is complete, but “{” follows.'],
    ['["\\x"]', '1: No JSON at column 3: “\\x” is no escape.'],
    ['["one\ntwo"]', '1: No JSON: the text that begins at column 2 with "one holds a line end'],
  ])('%j says where it stops being JSON, and why', (json, text) => {
    expect(textOf(json).slice(0, text.length)).toBe(text);
  });

  it('is also one that no stack could hold', () => {
    expect(textOf('['.repeat(100_000))).toMatch(/^1: At column 33 lists and objects stand more than 32 deep/);
    expect(textOf('['.repeat(32) + ']'.repeat(32))).toBe('JSON');
  });

  it('is the same to us as to JSON.parse', () => {
    const damaged = fc
      .tuple(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.constantFrom('', '"', '\\', ',', ':', ']', '}', '0', '.', 'e', '-', '\n', ' '),
      )
      .map(([json, where, put]) => {
        const at = where % (json.length + 1);
        return json.slice(0, at) + put + json.slice(at + (where % 2));
      });
    fc.assert(
      fc.property(damaged, (json) => {
        expect(readJson(json).ok).toBe(isJson(json));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('keys that stand twice', () => {
  it('are found at any depth, however they are written', () => {
    const reading = readJson('{"a": [{"b": 1, "c": {"b": 2}}, {"x y": 1, "x\\u0020y": 2}], "a": 1}');
    expect(reading.ok && reading.duplicates.map(({ place }) => place?.path)).toEqual([
      '$.a[1]["x y"]',
      '$.a',
    ]);
  });

  it('are none in any JSON that a program has written', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const json = JSON.stringify(value);
        const reading = readJson(json);
        expect(reading).toMatchObject({ ok: true, duplicates: [] });
        expect(JSON.stringify(reading.ok && reading.value)).toBe(json);
      }),
    );
  });
});

describe('keys with escapes', () => {
  // https://github.com/nodejs/node/issues/63785: V8 reads the second key as the one it met in the first text
  it.each([
    ['\\', '"'],
    ['\\', '\n'],
    ['a\\', 'a"'],
  ])('are read as they are written, whatever was read before: %j, then %j', (before, key) => {
    const first = `before ${key}`;
    for (const _ of [1, 2]) readJson(JSON.stringify({ [first]: 1, [before]: 1 }));
    JSON.parse(JSON.stringify({ [first]: 1, [before]: 1 }));
    const reading = readJson(JSON.stringify({ [first]: 1, [key]: 1 }));
    expect(reading.ok && Object.keys(Object(reading.value))).toEqual([first, key]);
  });

  it('do not change what else stands in the text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(undefined, 1, '\t'), (inside, space) => {
        const json = JSON.stringify(inside, null, space);
        const reading = readJson(`{"\\u0071": ${json}}`);
        // compared as text: JSON.parse is not to be trusted with keys that have escapes
        const [value] = Object.values(Object(reading.ok && reading.value));
        expect(JSON.stringify(value, null, space)).toBe(json);
      }),
      { numRuns: 500 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
