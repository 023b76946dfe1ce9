/** The outline of a PDF: the way to its parts beside the pages (ISO 32000-2 §12.3.3). */
import { type PdfObjects, type Reference, reference, textString } from './objects.ts';

export interface OutlineEntry {
  /** 0 = outermost. */
  readonly depth: number;
  readonly title: string;
  /** As it is written in the file. */
  readonly destination: string;
}

interface Node {
  readonly object: Reference;
  readonly entry: OutlineEntry;
  readonly children: Node[];
}

/** Entries in the order of the document; null = there are none. */
export function writeOutline(objects: PdfObjects, entries: readonly OutlineEntry[]): Reference | null {
  if (entries.length === 0) return null;
  const root = objects.reserve();
  const top: Node[] = [];
  const path: Node[] = [];
  for (const entry of entries) {
    const node = { object: objects.reserve(), entry, children: [] };
    while (path.length > 0 && (path.at(-1)?.entry.depth ?? 0) >= entry.depth) path.pop();
    (path.at(-1)?.children ?? top).push(node);
    path.push(node);
  }
  writeNodes(objects, top, root);
  objects.write(root, `<</Type/Outlines${ends(top)}/Count ${top.length}>>`);
  return root;
}

function writeNodes(objects: PdfObjects, nodes: readonly Node[], parent: Reference): void {
  for (const [place, { object, entry, children }] of nodes.entries()) {
    const [before, after] = [nodes[place - 1], nodes[place + 1]];
    const links = [
      ...(before === undefined ? [] : [`/Prev ${reference(before.object)}`]),
      ...(after === undefined ? [] : [`/Next ${reference(after.object)}`]),
    ].join('');
    // Closed at first: a negative count.
    const within = children.length === 0 ? '' : `${ends(children)}/Count -${children.length}`;
    objects.write(
      object,
      `<</Title${textString(entry.title)}/Parent ${reference(parent)}/Dest${entry.destination}${links}${within}>>`,
    );
    writeNodes(objects, children, object);
  }
}

function ends(nodes: readonly Node[]): string {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : `/First ${reference(first.object)}/Last ${reference(last.object)}`;
}
