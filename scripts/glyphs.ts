/**
 * `npm run glyphs`: the signs of the grid as a font, renderer/ui/glyphs.ttf, and the character of each, glyphs.ts. A row of
 * the grid has up to fifteen signs; as characters they cost a fraction of what drawings do. To be run when a sign is
 * added here or the icon family is another one; a test sees to it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Path } from 'canvaskit-wasm';
import svg2ttf from 'svg2ttf';
import { z } from 'zod';
import { Outlines } from './glyphs/outlines.ts';
import { pathOf, rectangle } from './glyphs/shapes.ts';
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
const ORIGIN_PLACED = { at: [26.5, 2.5], scale: 0.458 } as const;
const ORIGIN_STROKE = 2.25;

const UNITS = 2048;
/** Of an em below the baseline: so a sign stands beside text as it should. */
const BELOW = 0.25;
const FIRST_CODE = 0xe000;

interface Sign {
  readonly name: string;
  readonly outline: Path;
  /** Units of its drawing that are an em, and those it is wide. */
  readonly size: number;
  readonly width: number;
}

export async function main(): Promise<number> {
  const { font, module } = await glyphs();
  writeFileSync(join(ROOT, 'renderer', 'ui', 'glyphs.ttf'), font);
  writeFileSync(join(ROOT, 'renderer', 'ui', 'glyphs.ts'), module);
  return 0;
}

/** Always the same for the same signs. */
export async function glyphs(): Promise<{ readonly font: Uint8Array; readonly module: string }> {
  const outlines = await Outlines.make();
  const signs = [...(await marks(outlines)), ...(await icons(outlines))];
  const about = { description: 'Signs of Grantree', url: '', ts: 0 };
  return { font: svg2ttf(svgFont(outlines, signs), about).buffer, module: moduleOf(signs) };
}

async function icons(outlines: Outlines): Promise<Sign[]> {
  const drawings: [string, readonly string[]][] = [];
  for (const icon of ICONS) drawings.push([icon, await drawingOf(icon)]);
  drawings.push(['user-round-off', USER_OFF]);
  return drawings.map(([name, paths]) => ({
    name,
    outline: outlines.stroked(paths, ICON_STROKE),
    size: ICON_SIZE,
    width: ICON_SIZE,
  }));
}

async function marks(outlines: Outlines): Promise<Sign[]> {
  const box = outlines.stroked([BOX], 1);
  const tick = outlines.stroked([TICK], 1.75);
  const drawn: Record<string, Path> = {
    own: outlines.without(outlines.filled(FILLED), outlines.stroked([TICK], 2)),
    off: box,
    undefined: outlines.filled('M16.5 8a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0Z'),
    told: tick,
    leads: outlines.stroked(['M13.5 8h9', 'M19 4.5 22.5 8 19 11.5'], 1),
  };
  for (const [origin, icon] of Object.entries(ORIGINS)) {
    const sign = outlines.stroked(await drawingOf(icon), ORIGIN_STROKE, ORIGIN_PLACED);
    drawn[origin] = outlines.union([box, tick, sign]);
  }
  return Object.entries(drawn).map(([name, outline]) => ({
    name: `mark-${name}`,
    outline,
    size: MARK_SIZE,
    width: MARK_WIDTH,
  }));
}

/** A box with round corners, larger by as much on every side. */
function boxOf(by: number): string {
  return rectangle(11.5 - by, 1.5 - by, 13 + 2 * by, 13 + 2 * by, 2.5 + by);
}

/** As the icon family tells the shapes of an icon. */
const iconSchema = z.object({
  __iconData: z.object({ node: z.array(z.tuple([z.string(), z.record(z.string(), z.string())])) }),
});

async function drawingOf(icon: string): Promise<string[]> {
  const { node } = iconSchema.parse(await import(`lucide-react/icons/${icon}`)).__iconData;
  return node.map(([shape, attributes]) => pathOf(shape, attributes));
}

/** A font as SVG tells it: every glyph a path. */
function svgFont(outlines: Outlines, signs: readonly Sign[]): string {
  const [ascent, descent] = [UNITS * (1 - BELOW), -UNITS * BELOW];
  const glyphs = signs.map(({ outline, size, width }, i) => {
    const unit = UNITS / size;
    const d = outlines.forFont(outline, unit, size * (1 - BELOW));
    return `<glyph unicode="&#${FIRST_CODE + i};" horiz-adv-x="${Math.round(width * unit)}" d="${d}"/>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"><defs><font id="GrantreeSigns" horiz-adv-x="${UNITS}">`,
    `<font-face font-family="Grantree Signs" units-per-em="${UNITS}" ascent="${ascent}" descent="${descent}"/>`,
    `<missing-glyph horiz-adv-x="${UNITS}"/>${glyphs.join('')}</font></defs></svg>`,
  ].join('');
}

function moduleOf(signs: readonly Sign[]): string {
  const key = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`);
  const lines = signs.map(({ name }, i) => `  ${key(name)}: '\\u${(FIRST_CODE + i).toString(16)}',`);
  return `/** The characters of glyphs.ttf. Made by \`npm run glyphs\`, as the font is. */\nexport const GLYPHS = {\n${lines.join('\n')}\n} as const;\n`;
}
