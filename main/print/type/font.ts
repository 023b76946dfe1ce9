/** A TrueType font as a typesetter needs it: which glyph a character has, how wide it is, and a copy with only some. */
import { woffTables } from './woff.ts';

export interface Font {
  readonly unitsPerEm: number;
  /** In units, as the font's own header says: above the baseline, and below it (negative). */
  readonly ascent: number;
  readonly descent: number;
  readonly bounds: readonly [number, number, number, number];
  readonly glyphs: number;
  /** The glyph of a character; 0 = the font has none. */
  glyphOf(codePoint: number): number;
  /** How far a glyph moves on, in units. */
  advanceOf(glyph: number): number;
  /** A TrueType file in which only these glyphs are drawn; their numbers stay. */
  subset(used: Iterable<number>): Buffer;
}

/** Reads a font from a WOFF file of the TrueType flavour. */
export function fontOf(woff: Buffer): Font {
  const tables = woffTables(woff);
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`the font has no table ${tag}`);
    return found;
  };
  const head = table('head');
  const hhea = table('hhea');
  const hmtx = table('hmtx');
  const glyphs = table('maxp').readUInt16BE(4);
  const measured = hhea.readUInt16BE(34);
  const characters = readCharacters(table('cmap'));
  return {
    unitsPerEm: head.readUInt16BE(18),
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    bounds: [head.readInt16BE(36), head.readInt16BE(38), head.readInt16BE(40), head.readInt16BE(42)],
    glyphs,
    glyphOf: (codePoint) => characters.get(codePoint) ?? 0,
    advanceOf: (glyph) => hmtx.readUInt16BE(Math.min(glyph, measured - 1) * 4),
    subset: (used) => subsetOf(tables, glyphs, used),
  };
}

/** The Windows Unicode mapping of the font, formats 4 and 12. */
function readCharacters(cmap: Buffer): Map<number, number> {
  const characters = new Map<number, number>();
  for (let entry = 4; entry < 4 + cmap.readUInt16BE(2) * 8; entry += 8) {
    const platform = cmap.readUInt16BE(entry);
    if (platform !== 3 && platform !== 0) continue;
    const mapping = cmap.subarray(cmap.readUInt32BE(entry + 4));
    const format = mapping.readUInt16BE(0);
    if (format === 4) readSegments(mapping, characters);
    if (format === 12) readGroups(mapping, characters);
  }
  return characters;
}

function readSegments(mapping: Buffer, characters: Map<number, number>): void {
  const size = mapping.readUInt16BE(6);
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size];
  for (let segment = 0; segment < size; segment += 2) {
    const start = mapping.readUInt16BE(starts + segment);
    const end = mapping.readUInt16BE(ends + segment);
    const delta = mapping.readUInt16BE(deltas + segment);
    const offset = mapping.readUInt16BE(offsets + segment);
    for (let character = start; character <= end && character < 0xffff; character++) {
      const place = offsets + segment + offset + 2 * (character - start);
      const found = offset === 0 ? character : mapping.readUInt16BE(place);
      const glyph = found === 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0) characters.set(character, glyph);
    }
  }
}

function readGroups(mapping: Buffer, characters: Map<number, number>): void {
  const count = mapping.readUInt32BE(12);
  for (let group = 16; group < 16 + count * 12; group += 12) {
    const start = mapping.readUInt32BE(group);
    const first = mapping.readUInt32BE(group + 8);
    for (let character = start; character <= mapping.readUInt32BE(group + 4); character++) {
      characters.set(character, first + character - start);
    }
  }
}

/** What a PDF reader needs of a font, in the order of tags that the format asks for. */
const EMBEDDED = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

function subsetOf(tables: ReadonlyMap<string, Buffer>, glyphs: number, used: Iterable<number>): Buffer {
  const glyf = tables.get('glyf') ?? Buffer.alloc(0);
  const head = Buffer.from(tables.get('head') ?? []);
  const places = glyphPlaces(tables.get('loca') ?? Buffer.alloc(0), head.readInt16BE(50) === 1, glyphs);
  const kept = withComponents(glyf, places, used);
  const parts: Buffer[] = [];
  const loca = Buffer.alloc((glyphs + 1) * 4);
  let length = 0;
  for (let glyph = 0; glyph < glyphs; glyph++) {
    if (kept.has(glyph)) {
      const outline = glyf.subarray(places[glyph] ?? 0, places[glyph + 1] ?? 0);
      parts.push(outline, Buffer.alloc(-outline.length & 3));
      length += outline.length + (-outline.length & 3);
    }
    loca.writeUInt32BE(length, (glyph + 1) * 4);
  }
  head.writeInt16BE(1, 50);
  const content = new Map(tables).set('glyf', Buffer.concat(parts)).set('loca', loca).set('head', head);
  return fileOf(
    EMBEDDED.flatMap((tag) => {
      const bytes = content.get(tag);
      return bytes === undefined ? [] : [{ tag, bytes }];
    }),
  );
}

/** Where each glyph begins in `glyf`, and where the last one ends. */
function glyphPlaces(loca: Buffer, long: boolean, glyphs: number): number[] {
  return Array.from({ length: glyphs + 1 }, (_, glyph) =>
    long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2,
  );
}

const MORE_COMPONENTS = 0x20;
const WORDS = 0x1;
const SCALE = 0x8;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;

/** The glyphs, the one for missing characters, and those they are composed of. */
function withComponents(glyf: Buffer, places: readonly number[], used: Iterable<number>): Set<number> {
  const kept = new Set([0, ...used]);
  for (const glyph of kept) {
    let at = places[glyph] ?? 0;
    if ((places[glyph + 1] ?? 0) - at < 10 || glyf.readInt16BE(at) >= 0) continue;
    at += 10;
    for (let more = true; more; ) {
      const flags = glyf.readUInt16BE(at);
      kept.add(glyf.readUInt16BE(at + 2));
      at += 4 + ((flags & WORDS) === 0 ? 2 : 4);
      if ((flags & SCALE) !== 0) at += 2;
      if ((flags & TWO_SCALES) !== 0) at += 4;
      if ((flags & MATRIX) !== 0) at += 8;
      more = (flags & MORE_COMPONENTS) !== 0;
    }
  }
  return kept;
}

function fileOf(tables: readonly { readonly tag: string; readonly bytes: Buffer }[]): Buffer {
  const directory = Buffer.alloc(12 + tables.length * 16);
  const power = Math.floor(Math.log2(tables.length));
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(tables.length * 16 - 16 * 2 ** power, 10);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (const [place, { tag, bytes }] of tables.entries()) {
    const entry = 12 + place * 16;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(bytes), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(bytes.length, entry + 12);
    const padding = Buffer.alloc(-bytes.length & 3);
    parts.push(bytes, padding);
    offset += bytes.length + padding.length;
  }
  return Buffer.concat(parts);
}

function checksum(bytes: Buffer): number {
  const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
