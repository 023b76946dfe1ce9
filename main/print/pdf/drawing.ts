/** What is drawn on a page, as the operators of a content stream (ISO 32000-2 §8 and §9). */
import { INKS, type Ink, type TextStyle } from '../page/surface.ts';
import { runsOf, type Weight } from '../type/typeface.ts';
import type { PdfFonts } from './fonts.ts';
import { number } from './objects.ts';

export class PdfDrawing {
  private readonly fonts: PdfFonts;
  /** Of every page. */
  private readonly height: number;
  private readonly onText: (text: string) => void;
  private drawn = '';
  private state = unset();

  /** `onText` is called with each text as it is shown. */
  constructor(fonts: PdfFonts, height: number, onText: (text: string) => void) {
    this.fonts = fonts;
    this.height = height;
    this.onText = onText;
  }

  /** Begins a stream. */
  begin(): void {
    this.drawn = '';
    this.state = unset();
  }

  /** The stream as it is so far. */
  bytes(): Buffer {
    return Buffer.from(this.drawn, 'latin1');
  }

  /** Says what the drawing in between is: `operator` opens it. */
  marked(operator: string, draw: () => void): void {
    this.drawn += `${operator}\n`;
    draw();
    this.drawn += 'EMC\n';
  }

  text(x: number, y: number, text: string, style: TextStyle): void {
    this.setText(text, style, `${number(x)} ${this.up(y)} Td`);
  }

  letters(x: number, y: number, letters: readonly string[], step: number, style: TextStyle): void {
    this.place(style.ink, `${number(x)} ${this.up(y)} Td`);
    for (const [place, letter] of letters.entries()) {
      if (place > 0) this.drawn += `${number(step)} 0 Td\n`;
      this.show(letter, style);
    }
    this.drawn += 'ET\n';
  }

  textUpwards(x: number, y: number, text: string, style: TextStyle): void {
    this.setText(text, style, `0 1 -1 0 ${number(x)} ${this.up(y)} Tm`);
  }

  line(x1: number, y1: number, x2: number, y2: number, width: number, ink: Ink): void {
    this.setStroke(ink, width);
    this.drawn += `${number(x1)} ${this.up(y1)} m ${number(x2)} ${this.up(y2)} l S\n`;
  }

  box(x: number, y: number, width: number, height: number, fill: Ink | null, stroke: Ink | null): void {
    if (fill !== null) this.setFill(fill);
    if (stroke !== null) this.setStroke(stroke, 0.5);
    const painted = fill === null ? 'S' : stroke === null ? 'f' : 'B';
    this.drawn += `${number(x)} ${this.up(y + height)} ${number(width)} ${number(height)} re ${painted}\n`;
  }

  private setText(text: string, style: TextStyle, place: string): void {
    if (text === '') return;
    this.place(style.ink, place);
    this.show(text, style);
    this.drawn += 'ET\n';
  }

  private place(ink: Ink, place: string): void {
    this.setFill(ink);
    this.drawn += `BT ${place}\n`;
  }

  private show(text: string, { size, weight }: TextStyle): void {
    const { state } = this;
    this.onText(text);
    for (const { font, shown } of this.encoded(text, weight)) {
      if (state.font !== font || state.size !== size) this.drawn += `/${font} ${number(size)} Tf\n`;
      state.font = font;
      state.size = size;
      this.drawn += shown;
    }
  }

  /** A text as glyph numbers. The same words come again and again. */
  private encoded(text: string, weight: Weight): readonly Encoded[] {
    const cache = this.cache[weight];
    const known = cache.get(text);
    if (known !== undefined) return known;
    const encoded = runsOf(text, weight).map(({ file, glyphs, characters }) => {
      const { name, used } = this.fonts.use(file);
      let codes = '';
      for (const [place, glyph] of glyphs.entries()) {
        codes += String.fromCharCode(glyph >> 8, glyph & 0xff);
        if (!used.has(glyph)) used.set(glyph, characters[place] ?? '');
      }
      return { font: name, shown: `(${codes.replace(SPECIAL, escaped)})Tj\n` };
    });
    if (cache.size >= CACHED_TEXTS) cache.clear();
    cache.set(text, encoded);
    return encoded;
  }

  private readonly cache: Readonly<Record<Weight, Map<string, readonly Encoded[]>>> = {
    regular: new Map(),
    semibold: new Map(),
  };

  private setFill(ink: Ink): void {
    if (this.state.fill === ink) return;
    this.state.fill = ink;
    this.drawn += `${COLOURS[ink]} rg\n`;
  }

  private setStroke(ink: Ink, width: number): void {
    if (this.state.stroke !== ink) this.drawn += `${COLOURS[ink]} RG\n`;
    if (this.state.lineWidth !== width) this.drawn += `${number(width)} w\n`;
    this.state.stroke = ink;
    this.state.lineWidth = width;
  }

  private up(y: number): string {
    return number(this.height - y);
  }
}

/** What is set when a stream begins. */
function unset() {
  return { font: '', size: 0, fill: '', stroke: '', lineWidth: -1 };
}

interface Encoded {
  readonly font: string;
  /** The operator that shows it, with two bytes for each glyph. */
  readonly shown: string;
}

/** Bytes that mean something else in a string (ISO 32000-2 §7.3.4.2). */
const SPECIAL = /[()\\\r]/g;

function escaped(byte: string): string {
  return byte === '\r' ? '\\r' : `\\${byte}`;
}

const CACHED_TEXTS = 20_000;

const COLOURS = Object.fromEntries(Object.entries(INKS).map(([ink, hex]) => [ink, colour(hex)])) as Readonly<
  Record<Ink, string>
>;

function colour(hex: string): string {
  return [0, 2, 4]
    .map((at) => Number((Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(3)))
    .join(' ');
}
