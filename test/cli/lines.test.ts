import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../main/cli/lines.ts';

async function linesIn(chunks: readonly Uint8Array[]): Promise<string[]> {
  const found: string[] = [];
  for await (const block of linesOf(fromChunks(chunks))) {
    for (const line of block) found.push(`${line.number} ${'text' in line ? line.text : line.fault}`);
  }
  return found;
}

async function* fromChunks(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

describe('lines of a stream', () => {
  it('are the same however the bytes are cut', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '漢', '😀', '\n', '\r', ' '), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(200), { maxLength: 8 }), async (content, cuts) => {
        const bytes = Buffer.from(content);
        const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length].sort(
          (a, b) => a - b,
        );
        const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
        const expected = content
          .split('\n')
          .map((line, index) => ({ line, number: index + 1 }))
          .filter(({ line }) => line.trim() !== '')
          .map(({ line, number }) => `${number} ${line}`);
        expect(await linesIn(chunks)).toEqual(expected);
      }),
    );
  });

  it('that are not UTF-8 are told from those that are', async () => {
    const bytes = Buffer.concat([
      Buffer.from('one\n'),
      Buffer.from([0xff, 0x0a]),
      Buffer.from('three\n\nfive'),
    ]);
    expect(await linesIn([bytes])).toEqual(['1 one', '2 not-utf8', '3 three', '5 five']);
  });
});
