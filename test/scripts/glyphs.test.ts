/** The font of signs is the one that is made of its drawings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { glyphs } from '../../scripts/glyphs.ts';
import { ROOT } from '../../scripts/terminal.ts';

it('is what its drawings make', async () => {
  const { font, module } = await glyphs();
  const read = (name: string): Buffer => readFileSync(join(ROOT, 'renderer', 'ui', name));
  expect(Buffer.from(font).equals(read('glyphs.ttf')), 'npm run glyphs').toBe(true);
  expect(module, 'npm run glyphs').toBe(read('glyphs.ts').toString());
});
