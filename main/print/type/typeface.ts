/** Text measured and turned into glyphs. All widths are in thousandths of the size the text is set in. */
import { type Font, fontOf } from './font.ts';
import { FONT_FILES } from './fontFiles.ts';

export const WEIGHTS = ['regular', 'semibold'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** One of the files a weight is made of. */
export interface FontFile {
  readonly weight: Weight;
  /** Position among the files of the weight. */
  readonly position: number;
  readonly font: Font;
}

/** Glyphs that are set one after the other in one font. */
export interface Run {
  readonly file: FontFile;
  readonly glyphs: readonly number[];
  /** What is set: a character for each glyph. */
  readonly characters: readonly string[];
}

/** Width of a text on one line. */
export function widthOf(text: string, weight: Weight): number {
  const face = faceOf(weight);
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const known = unit < face.widths.length ? face.widths[unit] : undefined;
    if (known !== undefined && known > 0) width += known;
    else {
      const codePoint = text.codePointAt(at) ?? unit;
      if (codePoint > 0xffff) at++;
      width += shownAs(face, codePoint).reduce((sum, { width: one }) => sum + one, 0);
    }
  }
  return width;
}

/** The glyphs of a text, cut where another font has to be taken. */
export function runsOf(text: string, weight: Weight): readonly Run[] {
  const face = faceOf(weight);
  const runs: { file: FontFile; glyphs: number[]; characters: string[] }[] = [];
  for (const each of text) {
    for (const { file, glyph, character } of shownAs(face, each.codePointAt(0) ?? 0)) {
      const last = runs.at(-1);
      if (last?.file === file) {
        last.glyphs.push(glyph);
        last.characters.push(character);
      } else runs.push({ file, glyphs: [glyph], characters: [character] });
    }
  }
  return runs;
}

/** Whether the typeface has every character of a text. */
export function isComplete(text: string, weight: Weight): boolean {
  const face = faceOf(weight);
  for (const character of text) if (find(face, character.codePointAt(0) ?? 0) === null) return false;
  return true;
}

/** The files of a weight, for whoever puts them into a file. */
export function filesOf(weight: Weight): readonly FontFile[] {
  return faceOf(weight).files;
}

interface Glyph {
  readonly character: string;
  readonly file: FontFile;
  readonly glyph: number;
  readonly width: number;
}

interface Face {
  readonly files: readonly FontFile[];
  /** By UTF-16 unit below; 0 = not known yet, or not of one glyph. */
  readonly widths: Uint16Array;
  readonly known: Map<number, readonly Glyph[]>;
}

const faces = new Map<Weight, Face>();

function faceOf(weight: Weight): Face {
  const known = faces.get(weight);
  if (known !== undefined) return known;
  const files = FONT_FILES[weight].map((address, position) => {
    const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
    return { weight, position, font: fontOf(bytes) };
  });
  const face: Face = { files, widths: new Uint16Array(0x3000), known: new Map() };
  faces.set(weight, face);
  return face;
}

/**
 * The glyphs a character is shown with. One the typeface lacks (Chinese, say) is written as its number in brackets,
 * so that two names that differ stay different on paper.
 */
function shownAs(face: Face, codePoint: number): readonly Glyph[] {
  const known = face.known.get(codePoint);
  if (known !== undefined) return known;
  const found = find(face, codePoint);
  const glyphs = found !== null ? [found] : spelled(face, codePoint);
  face.known.set(codePoint, glyphs);
  if (found !== null && codePoint < face.widths.length) face.widths[codePoint] = found.width;
  return glyphs;
}

function find(face: Face, codePoint: number): Glyph | null {
  for (const file of face.files) {
    const glyph = file.font.glyphOf(codePoint);
    if (glyph === 0) continue;
    const character = String.fromCodePoint(codePoint);
    return { character, file, glyph, width: (file.font.advanceOf(glyph) * 1000) / file.font.unitsPerEm };
  }
  return null;
}

/** Control characters, line ends among them, are a blank, and so are the spaces of other widths that French sets. */
function spelled(face: Face, codePoint: number): readonly Glyph[] {
  const blank =
    /[\p{Cc}\p{Zs}]/u.test(String.fromCodePoint(codePoint)) && (codePoint < 0x80 || codePoint > 0x9f);
  const text = blank ? ' ' : `[${codePoint.toString(16).toUpperCase()}]`;
  return Array.from(text).flatMap((character) => {
    const glyph = find(face, character.codePointAt(0) ?? 0);
    return glyph === null ? [] : [glyph];
  });
}
