/** Pages drawn as a PDF file: tagged, with an outline, links, metadata and the fonts in it. */
import { createHash } from 'node:crypto';
import type { Language } from '../../../shared/model/types.ts';
import type { Ink, Surface, Tag, TagAttributes, TextStyle } from '../page/surface.ts';
import { PdfDrawing } from './drawing.ts';
import { PdfFonts } from './fonts.ts';
import { metadata } from './metadata.ts';
import { number, PdfObjects, type Reference, reference, type Sink, textString } from './objects.ts';
import { PdfOutline } from './outline.ts';
import { PdfStructure } from './structure.ts';
import { PageWords } from './words.ts';

export interface PdfDescription {
  readonly title: string;
  readonly author: string;
  /** What the report is about in a line. */
  readonly subject: string;
  readonly language: Language;
  /** By the clock on the wall, YYYY-MM-DDTHH:MM. */
  readonly at: string;
  /** Size of every page in points. */
  readonly width: number;
  readonly height: number;
}

interface Page {
  readonly object: Reference;
  /** Drawn when the number of all pages is known. */
  readonly late: ((pages: number) => void)[];
  readonly lateObject: Reference;
  readonly links: Link[];
  readonly linksObject: Reference;
}

interface Link {
  readonly object: Reference;
  readonly box: readonly [number, number, number, number];
  readonly target: number;
  readonly words: string;
}

export class PdfSurface implements Surface {
  private readonly description: PdfDescription;
  private readonly objects: PdfObjects;
  private readonly fonts: PdfFonts;
  private readonly structure: PdfStructure;
  private readonly outlineTree: PdfOutline;
  private readonly pageTree: Reference;
  /** The branches of the page tree, each with the pages it has. */
  private readonly branches: { readonly object: Reference; readonly pages: Reference[] }[] = [];
  private readonly resources: Reference;
  private readonly pages: Page[] = [];
  private readonly arrivals = new Map<number, string>();
  /** The words of the open page, for whoever asks for them; null = nobody does, or they are on every page. */
  private words: PageWords | null = null;
  private readonly onWords: ((words: string) => void) | undefined;
  private readonly drawing: PdfDrawing;

  constructor(sink: Sink, description: PdfDescription, onWords?: (words: string) => void) {
    this.description = description;
    this.onWords = onWords;
    this.objects = new PdfObjects(sink);
    this.fonts = new PdfFonts(this.objects);
    this.drawing = new PdfDrawing(this.fonts, description.height, (text) => this.words?.add(text));
    this.structure = new PdfStructure(this.objects);
    this.outlineTree = new PdfOutline(this.objects);
    this.pageTree = this.objects.reserve();
    this.resources = this.objects.reserve();
  }

  get page(): number {
    return this.pages.length;
  }

  startPage(): void {
    const { objects } = this;
    if (this.pages.length % PAGES_IN_BRANCH === 0)
      this.branches.push({ object: objects.reserve(), pages: [] });
    this.pages.push({
      object: objects.reserve(),
      late: [],
      lateObject: objects.reserve(),
      links: [],
      linksObject: objects.reserve(),
    });
    this.structure.startPage(this.current().object);
    this.drawing.begin();
    if (this.onWords !== undefined) this.words = new PageWords();
  }

  async endPage(): Promise<void> {
    const { objects } = this;
    const page = this.current();
    const branch = this.branches.at(-1);
    branch?.pages.push(page.object);
    const content = objects.addStream('', this.drawing.bytes());
    const contents = page.late.length === 0 ? [content] : [content, page.lateObject];
    const links = page.links.length === 0 ? '' : `/Annots ${reference(page.linksObject)}`;
    objects.write(
      page.object,
      `<</Type/Page/Parent ${reference(branch?.object ?? this.pageTree)}/Contents[${contents.map(reference).join(' ')}]/Resources<</Font ${reference(this.resources)}>>/StructParents ${this.structure.endPage()}/Tabs/S${links}>>`,
      'pages',
    );
    if (this.words !== null) this.onWords?.(this.words.all());
    this.words = null;
    await objects.flush();
  }

  text(x: number, y: number, text: string, style: TextStyle): void {
    this.drawing.text(x, y, text, style);
  }

  letters(x: number, y: number, letters: readonly string[], step: number, style: TextStyle): void {
    this.drawing.letters(x, y, letters, step, style);
  }

  textUpwards(x: number, y: number, text: string, style: TextStyle): void {
    this.drawing.textUpwards(x, y, text, style);
  }

  line(x1: number, y1: number, x2: number, y2: number, width: number, ink: Ink): void {
    this.drawing.line(x1, y1, x2, y2, width, ink);
  }

  box(x: number, y: number, width: number, height: number, fill: Ink | null, stroke: Ink | null): void {
    this.drawing.box(x, y, width, height, fill, stroke);
  }

  open(tag: Tag, attributes: TagAttributes = {}): void {
    this.structure.open(tag, attributes);
  }

  close(): void {
    this.structure.close();
  }

  content(draw: () => void): void {
    this.words?.begin();
    this.marked(this.structure.mark(), draw);
    this.words?.end();
  }

  artifact(draw: () => void): void {
    this.drawing.marked('/Artifact BMC', draw);
  }

  lateContent(draw: (pages: number) => void): void {
    const mark = this.structure.mark();
    this.current().late.push((pages) => this.marked(mark, () => draw(pages)));
  }

  lateArtifact(draw: (pages: number) => void): void {
    this.current().late.push((pages) => this.artifact(() => draw(pages)));
  }

  outline(depth: number, title: string, y: number): void {
    this.outlineTree.add(depth, title, this.destination(y));
  }

  link(x: number, y: number, width: number, height: number, target: number, words: string): void {
    const { height: pageHeight } = this.description;
    const box = [x, pageHeight - y - height, x + width, pageHeight - y] as const;
    const object = this.objects.reserve();
    this.structure.link(object);
    this.current().links.push({ object, box, target, words });
  }

  arrive(target: number, y: number): void {
    this.arrivals.set(target, this.destination(y));
  }

  /** Writes what could not be written before all pages were there. `breathe` is awaited after each of them. */
  async finish(breathe: () => Promise<void>): Promise<void> {
    const { objects, description } = this;
    for (const page of this.pages) {
      this.drawLate(page);
      this.writeLinks(page);
      await objects.flush();
      await breathe();
    }
    this.writePageTree();
    this.fonts.write(this.resources);
    const structure = this.structure.finish();
    const outline = this.outlineTree.finish();
    const { info, xmp } = metadata(description);
    const infoObject = objects.add(info);
    // Not compressed in spirit: programs that know nothing of PDF look for it. It is small either way.
    const xmpObject = objects.addStream('/Type/Metadata/Subtype/XML', Buffer.from(xmp, 'utf8'));
    const mode = outline === null ? '' : `/Outlines ${reference(outline)}/PageMode/UseOutlines`;
    const root = objects.add(
      `<</Type/Catalog/Pages ${reference(this.pageTree)}/StructTreeRoot ${reference(structure)}/MarkInfo<</Marked true>>/Lang(${description.language})/ViewerPreferences<</DisplayDocTitle true>>/Metadata ${reference(xmpObject)}${mode}>>`,
    );
    const id = createHash('sha256')
      .update(JSON.stringify([description, this.pages.length]))
      .digest('hex');
    await objects.finish(root, infoObject, id.slice(0, 32).toUpperCase(), breathe);
  }

  /** What to put behind the finished file for whoever only shows its pages; see `PdfObjects`. */
  behindForShowing(): Buffer {
    return this.objects.behindForShowing(`<</Type/Catalog/Pages ${reference(this.pageTree)}>>`);
  }

  /** In branches, so that a reader comes to the last of thousands of pages without looking at every one before it. */
  private writePageTree(): void {
    const { objects, description } = this;
    for (const { object, pages } of this.branches) {
      const kids = pages.map(reference).join(' ');
      const body = `<</Type/Pages/Parent ${reference(this.pageTree)}/Count ${pages.length}/Kids[${kids}]>>`;
      objects.write(object, body, 'pages');
    }
    const kids = this.branches.map(({ object }) => reference(object)).join(' ');
    objects.write(
      this.pageTree,
      `<</Type/Pages/Count ${this.pages.length}/MediaBox[0 0 ${number(description.width)} ${number(description.height)}]/Kids[${kids}]>>`,
      'pages',
    );
  }

  private drawLate({ late, lateObject }: Page): void {
    if (late.length === 0) return;
    this.drawing.begin();
    for (const draw of late) draw(this.pages.length);
    this.objects.writeStream(lateObject, '', this.drawing.bytes());
  }

  private writeLinks({ links, linksObject }: Page): void {
    if (links.length === 0) return;
    for (const { object, box, target, words } of links) {
      const destination = this.arrivals.get(target);
      this.objects.write(
        object,
        `<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Contents${textString(words)}/Rect[${box.map(number).join(' ')}]/StructParent ${this.structure.parentOfLink(object)}${destination === undefined ? '' : `/Dest${destination}`}>>`,
      );
    }
    this.objects.write(linksObject, `[${links.map(({ object }) => reference(object)).join(' ')}]`);
  }

  private marked({ tag, mark }: { tag: Tag; mark: number }, draw: () => void): void {
    this.drawing.marked(`/${tag}<</MCID ${mark}>>BDC`, draw);
  }

  private destination(y: number): string {
    return `[${reference(this.current().object)}/XYZ null ${this.up(y)} null]`;
  }

  private up(y: number): string {
    return number(this.description.height - y);
  }

  private current(): Page {
    const page = this.pages.at(-1);
    if (page === undefined) throw new Error('no page is open');
    return page;
  }
}

const PAGES_IN_BRANCH = 50;
