/** The fonts of a PDF: named as they are first used, and put into the file at its end with the glyphs that were. */
import { type FontFile, WEIGHTS, type Weight } from '../type/typeface.ts';
import { number, type PdfObjects, type Reference, reference } from './objects.ts';

interface UsedFont {
  readonly file: FontFile;
  /** Such as `F2`. */
  readonly name: string;
  readonly object: Reference;
  /** Glyph → the text it stands for. */
  readonly used: Map<number, string>;
}

export class PdfFonts {
  private readonly objects: PdfObjects;
  private readonly fonts = new Map<FontFile, UsedFont>();

  constructor(objects: PdfObjects) {
    this.objects = objects;
  }

  /** The font's name in content streams; notes that the glyph stands for the character. */
  use(file: FontFile): UsedFont {
    const known = this.fonts.get(file);
    if (known !== undefined) return known;
    const name = `F${WEIGHTS.indexOf(file.weight)}${file.position}`;
    const font = { file, name, object: this.objects.reserve(), used: new Map<number, string>() };
    this.fonts.set(file, font);
    return font;
  }

  /** The entry Font of a page's resources; grows with the file, so it is one object for all pages. */
  write(resources: Reference): void {
    const names = [...this.fonts.values()].map(({ name, object }) => `/${name} ${reference(object)}`);
    this.objects.write(resources, `<<${names.join('')}>>`, 'pages');
    for (const font of this.fonts.values()) this.writeFont(font);
  }

  private writeFont({ file, object, used }: UsedFont): void {
    const { font, weight } = file;
    const { objects } = this;
    const glyphs = [...used.keys()].sort((one, other) => one - other);
    const scale = 1000 / font.unitsPerEm;
    const program = font.subset(glyphs);
    const programObject = objects.addStream(`/Length1 ${program.length}`, program);
    const name = `${tagOf(glyphs)}+SourceSans3-${NAMES[weight]}`;
    const box = font.bounds.map((unit) => number(unit * scale)).join(' ');
    const descriptor = objects.add(
      `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${box}]/ItalicAngle 0/Ascent ${number(font.ascent * scale)}/Descent ${number(font.descent * scale)}/CapHeight 660/StemV ${weight === 'regular' ? 84 : 120}/FontFile2 ${reference(programObject)}>>`,
      'pages',
    );
    const widths = glyphs.map((glyph) => `${glyph}[${number(font.advanceOf(glyph) * scale)}]`).join('');
    const descendant = objects.add(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${reference(descriptor)}/DW 500/W[${widths}]/CIDToGIDMap/Identity>>`,
      'pages',
    );
    const toUnicode = objects.addStream('', Buffer.from(characterMap(used), 'latin1'));
    objects.write(
      object,
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${reference(descendant)}]/ToUnicode ${reference(toUnicode)}>>`,
      'pages',
    );
  }
}

const NAMES: Readonly<Record<Weight, string>> = { regular: 'Regular', semibold: 'Semibold' };

/** Six letters that tell subsets of one font apart; the same for the same glyphs. */
function tagOf(glyphs: readonly number[]): string {
  let sum = glyphs.reduce((hash, glyph) => (hash * 31 + glyph) % 308915776, 7);
  return Array.from({ length: 6 }, () => {
    const letter = String.fromCharCode(65 + (sum % 26));
    sum = Math.floor(sum / 26);
    return letter;
  }).join('');
}

/** For copying and searching: which text each glyph stands for. */
function characterMap(used: ReadonlyMap<number, string>): string {
  const entries = [...used].map(
    ([glyph, text]) =>
      `<${glyph.toString(16).padStart(4, '0')}> <${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`,
  );
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += 100) {
    const block = entries.slice(start, start + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
