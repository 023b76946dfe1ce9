/** The structure tree of a tagged PDF (ISO 32000-2 §14.7), written as its parts are closed. */
import type { Tag, TagAttributes } from '../page/surface.ts';
import { type PdfObjects, type Reference, reference, textString } from './objects.ts';

interface Part {
  readonly object: Reference;
  readonly tag: Tag;
  readonly parent: Reference;
  readonly attributes: TagAttributes;
  readonly kids: string[];
  /** The page its first content stands on. */
  page: Reference | null;
}

export class PdfStructure {
  private readonly objects: PdfObjects;
  private readonly root: Reference;
  private readonly document: Part;
  private readonly stack: Part[] = [];
  /** For each page, then for each link: the object that says which parts its content belongs to. */
  private readonly parents: Reference[] = [];
  private readonly links = new Map<Reference, { part: Reference; key: number }>();
  private page: Reference = 0;
  /** For each mark of the open page, the part it belongs to. */
  private marks: Reference[] = [];

  constructor(objects: PdfObjects) {
    this.objects = objects;
    this.root = objects.reserve();
    this.document = {
      object: objects.reserve(),
      tag: 'Document',
      parent: this.root,
      attributes: {},
      kids: [],
      page: null,
    };
  }

  startPage(page: Reference): void {
    this.page = page;
    this.marks = [];
  }

  /** The page's key in the tree of parents. */
  endPage(): number {
    const parts = this.marks.map(reference).join(' ');
    return this.parents.push(this.objects.add(`[${parts}]`)) - 1;
  }

  open(tag: Tag, attributes: TagAttributes): void {
    const parent = this.current();
    const object = this.objects.reserve();
    parent.kids.push(reference(object));
    this.stack.push({ object, tag, parent: parent.object, attributes, kids: [], page: null });
  }

  close(): void {
    const part = this.stack.pop();
    if (part !== undefined) this.write(part);
  }

  /** A mark for content of the open part on the open page. */
  mark(): { tag: Tag; mark: number } {
    const part = this.current();
    const mark = this.marks.push(part.object) - 1;
    part.page ??= this.page;
    part.kids.push(
      part.page === this.page ? String(mark) : `<</Type/MCR/Pg ${reference(this.page)}/MCID ${mark}>>`,
    );
    return { tag: part.tag, mark };
  }

  /** Makes an annotation the field of the link that is open. */
  link(annotation: Reference): void {
    const { object, kids } = this.current();
    kids.push(`<</Type/OBJR/Obj ${reference(annotation)}/Pg ${reference(this.page)}>>`);
    this.links.set(annotation, { part: object, key: -1 });
  }

  /** The link's key in the tree of parents; asked for when all pages are ended. */
  parentOfLink(annotation: Reference): number {
    const link = this.links.get(annotation);
    if (link === undefined) throw new Error('no such link');
    if (link.key < 0) link.key = this.parents.push(link.part) - 1;
    return link.key;
  }

  /** Writes the rest; gives the root. */
  finish(): Reference {
    while (this.stack.length > 0) this.close();
    this.write(this.document);
    const numbers = this.parents.map((object, key) => `${key} ${reference(object)}`).join(' ');
    const tree = this.objects.add(`<</Nums[${numbers}]>>`);
    this.objects.write(
      this.root,
      `<</Type/StructTreeRoot/K ${reference(this.document.object)}/ParentTree ${reference(tree)}/ParentTreeNextKey ${this.parents.length}>>`,
    );
    return this.root;
  }

  private current(): Part {
    return this.stack.at(-1) ?? this.document;
  }

  private write({ object, tag, parent, attributes, kids, page }: Part): void {
    const on = page === null ? '' : `/Pg ${reference(page)}`;
    const content = kids.length === 1 ? ` ${kids[0]}` : `[${kids.join(' ')}]`;
    this.objects.write(
      object,
      `<</S/${tag}/P ${reference(parent)}${on}/K${content}${attributesOf(tag, attributes)}>>`,
    );
  }
}

function attributesOf(tag: Tag, { scope, columnSpan, alternative }: TagAttributes): string {
  const table = [
    ...(scope === undefined ? [] : [`/Scope/${scope}`]),
    ...(columnSpan === undefined ? [] : [`/ColSpan ${columnSpan}`]),
  ].join('');
  const owner = table === '' ? '' : `/A<</O/Table${table}>>`;
  const words = alternative === undefined ? '' : `/Alt${textString(alternative)}`;
  return tag === 'Figure' ? `${words}/A<</O/Layout/Placement/Block>>` : `${words}${owner}`;
}
