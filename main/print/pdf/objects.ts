/**
 * A PDF file written from its beginning to its end, so that it may have thousands of pages in little memory: an object
 * is handed over and forgotten but for its place. Small objects are packed into compressed streams of objects
 * (ISO 32000-2 §7.5.7), which makes a tagged file ten times smaller.
 */
import { deflateSync } from 'node:zlib';

/** Takes the next bytes of a file. */
export type Sink = (bytes: Buffer) => Promise<void>;

/** An object's number; `reference` writes it. */
export type Reference = number;

export class PdfObjects {
  private readonly sink: Sink;
  private readonly places = new Places();
  private waiting: Buffer[] = [];
  private waitingLength = 0;
  /** Length of what was written or waits. */
  private length = 0;
  private packed: { numbers: Reference[]; bodies: string[]; length: number } = empty();

  constructor(sink: Sink) {
    this.sink = sink;
    // Bytes above 127 tell whoever copies the file that it is no text.
    this.append(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'));
  }

  /** The number of an object that is written later, once. */
  reserve(): Reference {
    return this.places.add();
  }

  /** Writes an object that is no stream. `body` may only have characters below 256. */
  write(number: Reference, body: string): void {
    const { packed } = this;
    packed.numbers.push(number);
    packed.bodies.push(body);
    packed.length += body.length;
    if (packed.numbers.length >= OBJECTS_IN_STREAM || packed.length >= CHARACTERS_IN_STREAM) this.pack();
  }

  /** Reserves and writes. */
  add(body: string): Reference {
    const number = this.reserve();
    this.write(number, body);
    return number;
  }

  /** Writes a compressed stream; `entries` are those of its dictionary besides the length and the filter. */
  writeStream(number: Reference, entries: string, content: Buffer): void {
    const bytes = deflateSync(content, { level: 6 });
    this.places.setOffset(number, this.length);
    this.append(
      Buffer.from(
        `${number} 0 obj\n<<${entries}/Filter/FlateDecode/Length ${bytes.length}>>\nstream\n`,
        'latin1',
      ),
    );
    this.append(bytes);
    this.append(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }

  addStream(entries: string, content: Buffer): Reference {
    const number = this.reserve();
    this.writeStream(number, entries, content);
    return number;
  }

  /** Passes on what has gathered. To be awaited from time to time, such as after each page. */
  async flush(): Promise<void> {
    if (this.waitingLength < FLUSHED_AT) return;
    await this.flushAll();
  }

  /** Writes the table of all objects; nothing can be written afterwards. `id`: hexadecimal digits. */
  async finish(root: Reference, info: Reference, id: string): Promise<void> {
    this.pack();
    const number = this.reserve();
    const start = this.length;
    this.places.setOffset(number, start);
    const entries = `/Type/XRef/Size ${this.places.count}/W[1 5 2]/Root ${reference(root)}/Info ${reference(info)}/ID[<${id}><${id}>]`;
    this.writeStream(number, entries, this.places.table());
    this.append(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
    await this.flushAll();
  }

  private pack(): void {
    const { numbers, bodies } = this.packed;
    if (numbers.length === 0) return;
    this.packed = empty();
    const stream = this.reserve();
    let offset = 0;
    const index = numbers.map((number, position) => {
      this.places.setPacked(number, stream, position);
      const entry = `${number} ${offset}`;
      offset += (bodies[position]?.length ?? 0) + 1;
      return entry;
    });
    const head = `${index.join(' ')}\n`;
    const entries = `/Type/ObjStm/N ${numbers.length}/First ${head.length}`;
    this.writeStream(stream, entries, Buffer.from(`${head}${bodies.join('\n')}\n`, 'latin1'));
  }

  private append(bytes: Buffer): void {
    this.waiting.push(bytes);
    this.waitingLength += bytes.length;
    this.length += bytes.length;
  }

  private async flushAll(): Promise<void> {
    const bytes = Buffer.concat(this.waiting);
    this.waiting = [];
    this.waitingLength = 0;
    if (bytes.length > 0) await this.sink(bytes);
  }
}

const OBJECTS_IN_STREAM = 250;
const CHARACTERS_IN_STREAM = 64 * 1024;
const FLUSHED_AT = 256 * 1024;

function empty() {
  return { numbers: [], bodies: [], length: 0 };
}

/** An object referred to. */
export function reference(number: Reference): string {
  return `${number} 0 R`;
}

/** A text that a person reads, as a string of a PDF. */
export function textString(text: string): string {
  return `<FEFF${hexOf(Buffer.from(text, 'utf16le').swap16())}>`;
}

function hexOf(bytes: Buffer): string {
  return bytes.toString('hex').toUpperCase();
}

/** A number as a PDF writes it: at most two decimals, no exponent. */
export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** Where each object stands: six bytes for each, since a tagged file of a thousand pages has a million. */
class Places {
  /** Of 1 + object number; 0 is the head of the list of free objects. */
  count = 1;
  /** Byte in the file, or number of the stream it is packed in. */
  private first = new Float64Array(1024);
  /** Position in the stream; UNPACKED. */
  private second = new Uint16Array(1024).fill(UNPACKED);

  add(): Reference {
    if (this.count === this.first.length) {
      const [first, second] = [this.first, this.second];
      this.first = new Float64Array(this.count * 2);
      this.first.set(first);
      this.second = new Uint16Array(this.count * 2).fill(UNPACKED);
      this.second.set(second);
    }
    return this.count++;
  }

  setOffset(number: Reference, offset: number): void {
    this.first[number] = offset;
  }

  setPacked(number: Reference, stream: Reference, position: number): void {
    this.first[number] = stream;
    this.second[number] = position;
  }

  /** The content of the cross-reference stream (ISO 32000-2 §7.5.8). */
  table(): Buffer {
    const table = Buffer.alloc(this.count * 8);
    table.writeUInt16BE(0xffff, 6);
    for (let number = 1; number < this.count; number++) {
      const position = this.second[number] ?? UNPACKED;
      const packed = position !== UNPACKED;
      const place = this.first[number] ?? 0;
      // Reserved and never written: free.
      if (place === 0) continue;
      table.writeUInt8(packed ? 2 : 1, number * 8);
      table.writeUIntBE(place, number * 8 + 1, 5);
      table.writeUInt16BE(packed ? position : 0, number * 8 + 6);
    }
    return table;
  }
}

const UNPACKED = 0xffff;
