/** A report as sheets for the printer: the very pages of the PDF, each a drawing in a page of HTML. */
import type { ReportDocument } from '../../shared/reports/document.ts';
import { escapeHtml } from './escape.ts';
import { FONT_FAMILY } from './fonts.ts';
import { type Composing, compose } from './page/compose.ts';
import { sheetOf } from './page/sheet.ts';
import { INKS, type Ink, type Surface, type TextStyle } from './page/surface.ts';

/** HTML without script, with one drawing for each page. `fontFaces`: see fonts.ts. */
export async function sheetsHtml(
  document: ReportDocument,
  fontFaces: string,
  composing: Composing,
): Promise<string> {
  const sheet = sheetOf(document.paper, document.orientation);
  const surface = new SheetSurface(sheet.width, sheet.height);
  await compose(document, surface, sheet, composing);
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${escapeHtml(document.title)}</title>
<style>${fontFaces}
@page { size: ${document.paper} ${document.orientation}; margin: 0; }
* { margin: 0; padding: 0; }
svg { display: block; width: ${sheet.width}pt; height: ${sheet.height}pt; overflow: hidden; break-after: page; break-inside: avoid; }
svg:last-child { break-after: auto; }
text { font-family: ${FONT_FAMILY}; font-weight: 400; white-space: pre; font-kerning: none; font-variant-ligatures: none; }
.s { font-weight: 600; }
${Object.entries(INKS)
  .map(([ink, hex]) => `.${ink} { fill: #${hex}; }`)
  .join('\n')}
</style>
</head>
<body>
${surface.finish()}
</body>
</html>
`;
}

interface Page {
  readonly drawn: string[];
  readonly late: ((pages: number) => void)[];
}

class SheetSurface implements Surface {
  private readonly width: number;
  private readonly height: number;
  private readonly pages: Page[] = [];
  private target: string[] = [];

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }

  get page(): number {
    return this.pages.length;
  }

  startPage(): void {
    const page = { drawn: [], late: [] };
    this.pages.push(page);
    this.target = page.drawn;
  }

  endPage(): Promise<void> {
    return Promise.resolve();
  }

  text(x: number, y: number, text: string, style: TextStyle): void {
    if (text !== '')
      this.target.push(`<text x="${short(x)}" y="${short(y)}"${look(style)}>${escapeHtml(text)}</text>`);
  }

  letters(x: number, y: number, letters: readonly string[], step: number, style: TextStyle): void {
    const places = letters.map((_, place) => short(x + place * step)).join(' ');
    this.target.push(
      `<text x="${places}" y="${short(y)}"${look(style)}>${escapeHtml(letters.join(''))}</text>`,
    );
  }

  textUpwards(x: number, y: number, text: string, style: TextStyle): void {
    this.target.push(
      `<text transform="translate(${short(x)} ${short(y)}) rotate(-90)"${look(style)}>${escapeHtml(text)}</text>`,
    );
  }

  line(x1: number, y1: number, x2: number, y2: number, width: number, ink: Ink): void {
    this.target.push(
      `<path d="M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}" stroke="#${INKS[ink]}" stroke-width="${short(width)}"/>`,
    );
  }

  box(x: number, y: number, width: number, height: number, fill: Ink | null, stroke: Ink | null): void {
    const filled = fill === null ? 'none' : `#${INKS[fill]}`;
    const drawn = stroke === null ? '' : ` stroke="#${INKS[stroke]}" stroke-width="0.5"`;
    this.target.push(
      `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${filled}"${drawn}/>`,
    );
  }

  content(draw: () => void): void {
    draw();
  }

  artifact(draw: () => void): void {
    draw();
  }

  lateContent(draw: (pages: number) => void): void {
    this.pages.at(-1)?.late.push(draw);
  }

  lateArtifact(draw: (pages: number) => void): void {
    this.lateContent(draw);
  }

  // Paper has no structure, outline or links.
  open(): void {}
  close(): void {}
  outline(): void {}
  link(): void {}
  arrive(): void {}

  /** The drawings, one after the other. */
  finish(): string {
    for (const { drawn, late } of this.pages) {
      this.target = drawn;
      for (const draw of late) draw(this.pages.length);
    }
    const box = `0 0 ${short(this.width)} ${short(this.height)}`;
    return this.pages.map(({ drawn }) => `<svg viewBox="${box}">${drawn.join('')}</svg>`).join('\n');
  }
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function look({ size, weight, ink }: TextStyle): string {
  return ` class="${ink}${weight === 'semibold' ? ' s' : ''}" font-size="${size}"`;
}
