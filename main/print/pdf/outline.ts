/** The outline of a PDF: the way to its parts beside the pages (ISO 32000-2 §12.3.3), written as it grows. */
import { type PdfObjects, type Reference, reference, textString } from './objects.ts';

/** An entry whose children and successor are not all known yet. */
interface Entry {
  readonly object: Reference;
  readonly parent: Reference;
  readonly previous: Reference | null;
  readonly title: string;
  /** As it is written in the file. */
  readonly destination: string;
  readonly children: Children;
}

interface Children {
  first: Reference | null;
  last: Reference | null;
  count: number;
}

export class PdfOutline {
  private readonly objects: PdfObjects;
  private root: Reference | null = null;
  private readonly top: Children = { first: null, last: null, count: 0 };
  /** The last entry of each depth, the outermost first. */
  private readonly open: Entry[] = [];

  constructor(objects: PdfObjects) {
    this.objects = objects;
  }

  /** Adds the next entry of the document; `depth` 0 is outermost. */
  add(depth: number, title: string, destination: string): void {
    this.root ??= this.objects.reserve();
    const object = this.objects.reserve();
    const level = Math.min(depth, this.open.length);
    const previous = this.close(level, object);
    const above = this.open.at(-1);
    const siblings = above?.children ?? this.top;
    siblings.first ??= object;
    siblings.last = object;
    siblings.count++;
    const children: Children = { first: null, last: null, count: 0 };
    this.open.push({ object, parent: above?.object ?? this.root, previous, title, destination, children });
  }

  /** Writes the rest; gives the root, or null where there are no entries. */
  finish(): Reference | null {
    if (this.root === null) return null;
    this.close(0, null);
    this.objects.write(this.root, `<</Type/Outlines${ends(this.top)}/Count ${this.top.count}>>`);
    return this.root;
  }

  /** Writes what is open from that depth on; gives the entry of that very depth, which `next` follows. */
  private close(level: number, next: Reference | null): Reference | null {
    let previous: Reference | null = null;
    while (this.open.length > level) {
      const entry = this.open.pop();
      if (entry === undefined) break;
      const isSibling = this.open.length === level;
      this.write(entry, isSibling ? next : null);
      if (isSibling) previous = entry.object;
    }
    return previous;
  }

  private write(
    { object, parent, previous, title, destination, children }: Entry,
    next: Reference | null,
  ): void {
    const links = [
      ...(previous === null ? [] : [`/Prev ${reference(previous)}`]),
      ...(next === null ? [] : [`/Next ${reference(next)}`]),
    ].join('');
    // Closed at first: a negative count.
    const within = children.count === 0 ? '' : `${ends(children)}/Count -${children.count}`;
    this.objects.write(
      object,
      `<</Title${textString(title)}/Parent ${reference(parent)}/Dest${destination}${links}${within}>>`,
    );
  }
}

function ends({ first, last }: Children): string {
  return first === null || last === null ? '' : `/First ${reference(first)}/Last ${reference(last)}`;
}
