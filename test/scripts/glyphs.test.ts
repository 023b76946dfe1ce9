/** The font of signs: what it was made from is what it holds, and outlines are those of strokes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Point, runsOf } from '../../scripts/glyphs/path.ts';
import { cutOut, type Outline, stroked } from '../../scripts/glyphs/stroke.ts';
import { glyphs } from '../../scripts/glyphs.ts';
import { ROOT } from '../../scripts/terminal.ts';

describe('the font of signs', () => {
  it('is the one that its drawings make', async () => {
    const { font, module } = await glyphs();
    const read = (name: string): Buffer => readFileSync(join(ROOT, 'renderer', 'ui', name));
    expect(font.equals(read('glyphs.ttf')), 'npm run glyphs').toBe(true);
    expect(module, 'npm run glyphs').toBe(read('glyphs.ts').toString());
  });
});

describe('a stroke', () => {
  it('covers what is within half its width of the line, round corners and ends included', () => {
    const outlines = runsOf('M2 2h8v8').flatMap((run) => stroked(run, 2));
    expect(covered(outlines, [1.2, 2])).toBe(true);
    expect(covered(outlines, [0.9, 2])).toBe(false);
    expect(covered(outlines, [10.6, 1.4])).toBe(true);
    expect(covered(outlines, [10.9, 1.1])).toBe(false);
    expect(covered(outlines, [8.9, 3.1])).toBe(false);
    expect(covered(outlines, [10.9, 9])).toBe(true);
    expect(covered(outlines, [10, 11.1])).toBe(false);
  });

  it('leaves a closed line empty inside', () => {
    const outlines = runsOf('M2 6a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z').flatMap((run) => stroked(run, 1));
    expect(covered(outlines, [6, 6])).toBe(false);
    expect(covered(outlines, [2, 6])).toBe(true);
    expect(covered(outlines, [6, 10.4])).toBe(true);
    expect(covered(outlines, [6, 10.6])).toBe(false);
  });

  it('fills its acute corners no further than it is wide', () => {
    const outlines = runsOf('M2 2l12 1.2a.6.6 0 0 1 0 1.2L2 6Z').flatMap((run) => stroked(run, 1.75));
    expect(covered(outlines, [4, 4])).toBe(false);
    expect(covered(outlines, [13, 3.8])).toBe(true);
  });

  it('can be left out of what it lies on', () => {
    const square: Outline = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ];
    const cut = [square, ...cutOut(runsOf('M3 5h4').flatMap((run) => stroked(run, 2)))];
    expect(covered(cut, [5, 5])).toBe(false);
    expect(covered(cut, [5, 7])).toBe(true);
  });
});

/** As a font is filled: where the outlines wind around a point. */
function covered(outlines: readonly Outline[], [x, y]: Point): boolean {
  let winding = 0;
  for (const outline of outlines) {
    outline.forEach(([ax, ay], i) => {
      const [bx, by] = outline[(i + 1) % outline.length] ?? [0, 0];
      if (ay <= y === by <= y) return;
      const across = ax + ((y - ay) / (by - ay)) * (bx - ax);
      if (across > x) winding += by > ay ? 1 : -1;
    });
  }
  return winding !== 0;
}
