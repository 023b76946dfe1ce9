/** Odoo's data XML as a flat list of its elements, each with the line it begins on. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';

export interface XmlField {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** An element outside of fields; `fields` are those of a `record`. */
export interface XmlElement {
  readonly tag: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly fields: readonly XmlField[];
}

export type XmlReading =
  | { readonly ok: true; readonly root: string; readonly elements: readonly XmlElement[] }
  | { readonly ok: false; readonly line: number; readonly detail: string };

/** Reads a whole document; the first thing that is not well formed is the answer. */
export function readXml(text: string): XmlReading {
  const reader = new ElementReader();
  return reader.read(text);
}

/** What is open at the moment: an element, a field of a record, or something inside a field. */
interface Open {
  element?: XmlElement & { readonly fields: XmlField[] };
  field?: { text: string };
}

/** Thrown by the reader itself at the first error. */
const STOPPED = Symbol('stopped');

class ElementReader {
  readonly #parser = new SaxesParser();
  readonly #elements: XmlElement[] = [];
  readonly #open: Open[] = [];
  #root = '';
  #line = 1;
  #failure: { readonly line: number; readonly detail: string } | null = null;

  read(text: string): XmlReading {
    const parser = this.#parser;
    parser.on('error', (error) => {
      this.#failure ??= { line: parser.line, detail: error.message.replace(/^\d+:\d+: /, '') };
      // The parser would go on: what follows is noise, and in a long file there may be an error for each character.
      throw STOPPED;
    });
    parser.on('opentagstart', () => {
      // The parser has read one character past the tag's name; when that ends the line, it stands on the next one.
      this.#line = parser.column === 0 ? parser.line - 1 : parser.line;
    });
    parser.on('opentag', (tag) => this.#opened(tag));
    parser.on('closetag', () => this.#open.pop());
    parser.on('text', (part) => this.#said(part));
    parser.on('cdata', (part) => this.#said(part));
    try {
      parser.write(text).close();
    } catch (error) {
      if (error !== STOPPED) throw error;
    }
    if (this.#failure !== null) return { ok: false, ...this.#failure };
    return { ok: true, root: this.#root, elements: this.#elements };
  }

  #opened({ name: tag, attributes }: SaxesTagPlain): void {
    const parent = this.#open.at(-1)?.element;
    const line = this.#line;
    if (this.#open.length === 0) {
      this.#root = tag;
      this.#open.push({});
    } else if (tag === 'field' && parent?.tag === 'record') {
      const field = { name: attributes.name ?? '', line, attributes, text: '' };
      parent.fields.push(field);
      this.#open.push({ field });
    } else if (tag === 'record' || !this.#open.some((open) => open.field !== undefined)) {
      const element = { tag, line, attributes, fields: [] };
      this.#elements.push(element);
      this.#open.push({ element });
    } else {
      this.#open.push({});
    }
  }

  #said(part: string): void {
    const field = this.#open.at(-1)?.field;
    if (field !== undefined) field.text += part;
  }
}
