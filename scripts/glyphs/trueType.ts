/** A TrueType font of straight outlines: just what the browsers ask for, and nothing in it that depends on the day. */
import type { Outline } from './stroke.ts';

export interface Glyph {
  readonly code: number;
  /** All in units of the font, y upwards. */
  readonly advance: number;
  readonly outlines: readonly Outline[];
}

export interface FontMeasures {
  readonly family: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
}

export function trueType(glyphs: readonly Glyph[], measures: FontMeasures): Buffer {
  // The first glyph stands for characters that the font does not have: nothing.
  const all: readonly Glyph[] = [{ code: 0, advance: measures.unitsPerEm, outlines: [] }, ...glyphs];
  const shapes = all.map((glyph) => shapeOf(glyph));
  const boxes = shapes.flatMap(({ box }) => (box === null ? [] : [box]));
  const bounds = [0, 1, 2, 3].map((i) => {
    const values = boxes.map((box) => box[i] ?? 0);
    return i < 2 ? Math.min(...values) : Math.max(...values);
  });
  const offsets = [0];
  for (const { data } of shapes) offsets.push((offsets.at(-1) ?? 0) + data.length);
  const tables: Readonly<Record<string, Buffer>> = {
    'OS/2': os2(glyphs, measures),
    cmap: cmap(glyphs),
    glyf: Buffer.concat(shapes.map(({ data }) => data)),
    head: head(bounds, measures),
    hhea: hhea(all, measures),
    hmtx: packed(all.flatMap(({ advance }, i) => [u16(advance), i16(shapes[i]?.box?.[0] ?? 0)])),
    loca: packed(offsets.map(u32)),
    maxp: maxp(all),
    name: name(measures.family),
    post: packed([u32(0x00030000), u32(0), i16(0), i16(0), u32(0), u32(0), u32(0), u32(0), u32(0)]),
  };
  return file(tables);
}

type Box = readonly [number, number, number, number];

function shapeOf({ outlines }: Glyph): { readonly data: Buffer; readonly box: Box | null } {
  const contours = outlines.map(rounded).filter((outline) => outline.length > 2);
  const points = contours.flat();
  if (points.length === 0) return { data: Buffer.alloc(0), box: null };
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  let end = -1;
  const ends = contours.map((contour) => {
    end += contour.length;
    return u16(end);
  });
  // On the curve, and the first of them that outlines may overlap.
  const flags = points.map((_, i) => Buffer.from([i === 0 ? 0x41 : 0x01]));
  const steps = (values: readonly number[]): Buffer[] =>
    values.map((value, i) => i16(value - (values[i - 1] ?? 0)));
  const parts = [
    i16(contours.length),
    ...box.map(i16),
    ...ends,
    u16(0),
    ...flags,
    ...steps(xs),
    ...steps(ys),
  ];
  const data = packed(parts);
  return { data: Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]), box };
}

/** In whole units, without points that fall together. */
function rounded(outline: Outline): Outline {
  const points = outline.map(([x, y]) => [Math.round(x), Math.round(y)] as const);
  return points.filter(([x, y], i) => {
    const before = points.at(i - 1);
    return before === undefined || before[0] !== x || before[1] !== y;
  });
}

function head(
  [left = 0, bottom = 0, right = 0, top = 0]: readonly number[],
  { unitsPerEm }: FontMeasures,
): Buffer {
  const [version, revision, magic] = [u32(0x00010000), u32(0x00010000), u32(0x5f0f3cf5)];
  const times = Buffer.alloc(16);
  const box = [left, bottom, right, top].map(i16);
  // Baseline and side bearings at 0; long offsets in `loca`.
  return packed([
    version,
    revision,
    u32(0),
    magic,
    u16(3),
    u16(unitsPerEm),
    times,
    ...box,
    u16(0),
    u16(8),
    i16(2),
    i16(1),
    i16(0),
  ]);
}

function hhea(glyphs: readonly Glyph[], { ascent, descent }: FontMeasures): Buffer {
  const widest = Math.max(...glyphs.map(({ advance }) => advance));
  const zeros = Array.from({ length: 11 }, () => i16(0));
  zeros[3] = i16(1);
  return packed([
    u32(0x00010000),
    i16(ascent),
    i16(-descent),
    i16(0),
    u16(widest),
    ...zeros,
    u16(glyphs.length),
  ]);
}

function maxp(glyphs: readonly Glyph[]): Buffer {
  const points = Math.max(
    ...glyphs.map(({ outlines }) => outlines.reduce((sum, { length }) => sum + length, 0)),
  );
  const contours = Math.max(...glyphs.map(({ outlines }) => outlines.length));
  const rest = [0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0].map(u16);
  return packed([u32(0x00010000), u16(glyphs.length), u16(points), u16(contours), ...rest]);
}

/** Characters to glyphs: codes that follow each other are one range. */
function cmap(glyphs: readonly Glyph[]): Buffer {
  const [first] = glyphs;
  if (first === undefined || glyphs.some(({ code }, i) => code !== first.code + i))
    throw new Error('codes with gaps');
  const last = first.code + glyphs.length - 1;
  // The range, and the one that every table of this format ends with.
  const segments = [[last, 0xffff], [0], [first.code, 0xffff], [1 - first.code, 1], [0, 0]];
  const body = packed([u16(4), u16(1), u16(0), ...segments.flat().map((value) => u16(value & 0xffff))]);
  const table = packed([u16(4), u16(body.length + 8), u16(0), u16(4), body]);
  return packed([u16(0), u16(1), u16(3), u16(1), u32(12), table]);
}

function os2(glyphs: readonly Glyph[], { ascent, descent, unitsPerEm }: FontMeasures): Buffer {
  const codes = glyphs.map(({ code }) => code);
  const average = Math.round(glyphs.reduce((sum, { advance }) => sum + advance, 0) / glyphs.length);
  return packed([
    ...[4, average, 400, 5, 0].map(u16),
    // Sub- and superscripts, strike-out, class.
    ...[
      unitsPerEm / 2,
      unitsPerEm / 2,
      0,
      0,
      unitsPerEm / 2,
      unitsPerEm / 2,
      0,
      0,
      unitsPerEm / 16,
      unitsPerEm / 4,
      0,
    ].map(u16),
    Buffer.alloc(10),
    // Private use alone.
    ...[0, 0x10000000, 0, 0].map(u32),
    Buffer.from('NONE'),
    ...[0x40, Math.min(...codes), Math.max(...codes)].map(u16),
    ...[ascent, -descent, 0].map(i16),
    ...[ascent, descent].map(u16),
    ...[1, 0].map(u32),
    ...[unitsPerEm / 2, unitsPerEm / 2, 0, 32, 1].map(u16),
  ]);
}

function name(family: string): Buffer {
  const texts = [
    [1, family],
    [2, 'Regular'],
    [3, family],
    [4, family],
    [5, 'Version 1.0'],
    [6, family],
  ] as const;
  let at = 0;
  const strings = texts.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const records = texts.map(([id], i) => {
    const { length } = strings[i] ?? Buffer.alloc(0);
    const record = packed([3, 1, 0x0409, id, length, at].map(u16));
    at += length;
    return record;
  });
  return packed([u16(0), u16(texts.length), u16(6 + 12 * texts.length), ...records, ...strings]);
}

/** The tables with their directory; the sum of the whole goes into `head`. */
function file(tables: Readonly<Record<string, Buffer>>): Buffer {
  const names = Object.keys(tables).sort();
  const power = 2 ** Math.floor(Math.log2(names.length));
  const directory = [
    u32(0x00010000),
    ...[names.length, power * 16, Math.log2(power), (names.length - power) * 16].map(u16),
  ];
  let at = 12 + 16 * names.length;
  const bodies: Buffer[] = [];
  let headAt = 0;
  for (const table of names) {
    const data = tables[table] ?? Buffer.alloc(0);
    const body = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    if (table === 'head') headAt = at;
    directory.push(Buffer.from(table), u32(sumOf(body)), u32(at), u32(data.length));
    bodies.push(body);
    at += body.length;
  }
  const whole = packed([...directory, ...bodies]);
  whole.writeUInt32BE((0xb1b0afba - sumOf(whole)) >>> 0, headAt + 8);
  return whole;
}

function sumOf(data: Buffer): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
}

function packed(parts: readonly Buffer[]): Buffer {
  return Buffer.concat(parts);
}

function u16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16BE(value);
  return buffer;
}

function i16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeInt16BE(value);
  return buffer;
}

function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(value);
  return buffer;
}
