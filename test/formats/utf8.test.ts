import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from '../../shared/formats/utf8.ts';

const TEXT = '{"name": "Žan 😀"}\n';

function problemIn(bytes: Uint8Array) {
  const outcome = decodeUtf8(bytes, 'file.json');
  return outcome.ok ? null : outcome.problems[0];
}

describe('the bytes of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16LE with a byte order mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16BE with a byte order mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
  ])('are text when they are %s', (_, bytes) => {
    expect(decodeUtf8(bytes, 'file.json')).toEqual({ ok: true, value: TEXT });
  });

  it('in Windows-1252 are refused with byte, offset and line', () => {
    expect(problemIn(Buffer.from('line one\nCaf\xe9 de Paris\n', 'latin1'))).toEqual({
      code: 'not-utf8',
      params: { value: '0xE9', offset: 12 },
      place: { file: 'file.json', line: 2 },
    });
  });

  it('that end within a character are refused where the character begins', () => {
    expect(problemIn(Buffer.from('a\n€').subarray(0, 4))).toMatchObject({
      params: { value: '0xE2', offset: 2 },
    });
    expect(problemIn(Buffer.from([0x61, 0xef, 0xbf]))).toMatchObject({
      params: { value: '0xEF', offset: 1 },
    });
  });

  it('that begin as UTF-16 and break off are refused', () => {
    expect(problemIn(Buffer.from([0xff, 0xfe, 0x61]))).toMatchObject({
      code: 'not-utf16',
      params: { encoding: 'UTF-16LE' },
    });
  });

  it('are refused exactly where they stop being UTF-8', () => {
    const chunk = fc.oneof(
      fc.string({ unit: 'grapheme' }).map((text) => [...Buffer.from(text)]),
      fc.array(fc.constantFrom(0x80, 0xbf, 0xbd, 0xc3, 0xe2, 0xed, 0xef, 0xf0, 0xff, 0x41), { maxLength: 3 }),
    );
    const bytesOf = fc.array(chunk).map((chunks) => Uint8Array.from([0x61, ...chunks.flat()]));
    fc.assert(
      fc.property(bytesOf, (bytes) => {
        const problem = problemIn(bytes);
        expect(problem === null).toBe(isUtf8(bytes));
        if (problem === null || problem === undefined) return;
        const offset = Number(problem.params.offset);
        expect(isUtf8(bytes.subarray(0, offset))).toBe(true);
        for (const length of [1, 2, 3, 4]) {
          const next = bytes.subarray(0, offset + length);
          expect(next.length === offset + length && isUtf8(next)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
