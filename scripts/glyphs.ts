/**
 * `npm run glyphs`: the signs of the grid as a font, renderer/ui/glyphs.ttf, and the character of each, glyphs.ts. A row of
 * the grid has up to fifteen signs; as characters they cost a fraction of what drawings do. To be run when a sign is
 * added here or the icon family is another one; a test sees to it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Point, runsOf, runsOfShape } from './glyphs/path.ts';
import { cutOut, type Outline, stroked } from './glyphs/stroke.ts';
import { type Glyph, trueType } from './glyphs/trueType.ts';
import { ROOT } from './terminal.ts';

/** Icons of the family, by their names there. A square of 24 units is an em. */
const ICONS = [
  'package',
  'folder',
  'app-window',
  'file-chart-column',
  'panel-top',
  'text-cursor-input',
  'file-text',
  'circle-dot',
  'database',
  'zap',
  'settings-2',
  'user-round',
  'users-round',
  'id-card',
  'lock',
  'share-2',
  'key-round',
  'arrow-up',
  'calendar-clock',
  'toggle-right',
  'building-complex',
  'equal-not',
] as const;

const ICON_SIZE = 24;
const ICON_STROKE = 1.75;

/** A person struck through, drawn as the family draws everything that is off. */
const USER_OFF = ['M7 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z', 'M20 21a8 8 0 0 0-16 0', 'M2.5 2.5l19 19'];

/**
 * The marks of a permission: in units of which 16 are an em. Their width is odd, as the room in a cell is, so that one in
 * the middle of it stands on whole pixels.
 */
const MARK_SIZE = 16;
const MARK_WIDTH = 35;
const TICK = 'M14.4 8.3l2.5 2.5 4.8-5.2';
/** The edge of a box as it is drawn, and of one that is filled, which ends where the line of the other does. */
const BOX = boxOf(0);
const FILLED = boxOf(0.5);
/** From where a permission comes: the sign beside the box, of half the size. */
const ORIGINS = {
  group: 'users-round',
  profile: 'id-card',
  parent: 'arrow-up',
  administrator: 'key-round',
} as const;
const ORIGIN_AT: Point = [26.5, 2.5];
const ORIGIN_SCALE = 0.458;
const ORIGIN_STROKE = 2.25;

const UNITS = 2048;
/** Of an em below the baseline: so a sign stands beside text as it should. */
const BELOW = 0.25;
const FIRST_CODE = 0xe000;

interface Sign {
  readonly name: string;
  /** Of an em. */
  readonly advance: number;
  /** In units of its drawing, y downwards, and how many of them are an em. */
  readonly outlines: readonly Outline[];
  readonly size: number;
}

export async function main(): Promise<number> {
  const { font, module } = await glyphs();
  writeFileSync(join(ROOT, 'renderer', 'ui', 'glyphs.ttf'), font);
  writeFileSync(join(ROOT, 'renderer', 'ui', 'glyphs.ts'), module);
  return 0;
}

/** Always the same for the same signs. */
export async function glyphs(): Promise<{ readonly font: Buffer; readonly module: string }> {
  const signs = [...(await marks()), ...(await icons())];
  const font = trueType(
    signs.map((sign, i) => glyphOf(sign, FIRST_CODE + i)),
    {
      family: 'Grantree Signs',
      unitsPerEm: UNITS,
      ascent: UNITS * (1 - BELOW),
      descent: UNITS * BELOW,
    },
  );
  return { font, module: moduleOf(signs) };
}

async function icons(): Promise<Sign[]> {
  const signs: Sign[] = [];
  for (const icon of ICONS) {
    const outlines = (await runsOfIcon(icon)).flatMap((run) => stroked(run, ICON_STROKE));
    signs.push({ name: icon, advance: 1, outlines, size: ICON_SIZE });
  }
  const off = USER_OFF.flatMap((d) => runsOf(d)).flatMap((run) => stroked(run, ICON_STROKE));
  return [...signs, { name: 'user-round-off', advance: 1, outlines: off, size: ICON_SIZE }];
}

async function marks(): Promise<Sign[]> {
  const lines = (d: string, width: number): Outline[] => runsOf(d).flatMap((run) => stroked(run, width));
  const filled = runsOf(FILLED).map(({ points }) => points);
  const box = lines(BOX, 1);
  const dot = runsOf('M16.5 8a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0Z').map(({ points }) =>
    [...points].reverse(),
  );
  const passed: Record<string, Outline[]> = {};
  for (const [origin, icon] of Object.entries(ORIGINS)) {
    const sign = (await runsOfIcon(icon)).flatMap((run) => stroked(run, ORIGIN_STROKE));
    passed[origin] = [...box, ...lines(TICK, 1.75), ...sign.map((outline) => outline.map(placed))];
  }
  const drawn: Record<string, readonly Outline[]> = {
    own: [...filled, ...cutOut(lines(TICK, 2))],
    off: box,
    undefined: dot,
    told: lines(TICK, 1.75),
    leads: lines('M13.5 8h9M19 4.5 22.5 8 19 11.5', 1),
    ...passed,
  };
  return Object.entries(drawn).map(([name, outlines]) => ({
    name: `mark-${name}`,
    advance: MARK_WIDTH / MARK_SIZE,
    outlines,
    size: MARK_SIZE,
  }));
}

function placed([x, y]: Point): Point {
  return [ORIGIN_AT[0] + ORIGIN_SCALE * x, ORIGIN_AT[1] + ORIGIN_SCALE * y];
}

/** A box of 14 with round corners, larger by as much on every side. */
function boxOf(by: number): string {
  const [left, right, top, bottom, r] = [11.5 - by, 24.5 + by, 1.5 - by, 14.5 + by, 2.5 + by];
  const [across, down] = [right - left - 2 * r, bottom - top - 2 * r];
  return [
    `M${left + r} ${top}h${across}a${r} ${r} 0 0 1 ${r} ${r}v${down}a${r} ${r} 0 0 1 ${-r} ${r}`,
    `h${-across}a${r} ${r} 0 0 1 ${-r} ${-r}v${-down}a${r} ${r} 0 0 1 ${r} ${-r}Z`,
  ].join('');
}

/** As the icon family tells the shapes of an icon. */
const iconSchema = z.object({
  __iconData: z.object({ node: z.array(z.tuple([z.string(), z.record(z.string(), z.string())])) }),
});

async function runsOfIcon(name: string) {
  const { node } = iconSchema.parse(await import(`lucide-react/icons/${name}`)).__iconData;
  return node.flatMap(([shape, attributes]) => runsOfShape(shape, attributes));
}

function glyphOf({ outlines, advance, size }: Sign, code: number): Glyph {
  const unit = UNITS / size;
  const up = ([x, y]: Point): Point => [x * unit, (size * (1 - BELOW) - y) * unit];
  return { code, advance: Math.round(advance * UNITS), outlines: outlines.map((outline) => outline.map(up)) };
}

function moduleOf(signs: readonly Sign[]): string {
  const key = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`);
  const lines = signs.map(({ name }, i) => `  ${key(name)}: '\\u${(FIRST_CODE + i).toString(16)}',`);
  return `/** The characters of glyphs.ttf. Made by \`npm run glyphs\`, as the font is. */\nexport const GLYPHS = {\n${lines.join('\n')}\n} as const;\n`;
}
