/**
 * A PDF file written from its beginning to its end, so that it may have thousands of pages in little memory: an object
 * is handed over and forgotten but for its place. Small objects are packed into compressed streams of objects
 * (ISO 32000-2 §7.5.7), which makes a tagged file ten times smaller.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createDeflate, deflateSync } from 'node:zlib';
import { ENTRY, Places } from './places.ts';

/** Takes the next bytes of a file. */
export type Sink = (bytes: Buffer) => Promise<void>;

/** An object's number; `reference` writes it. */
export type Reference = number;

/** Objects that are read together are packed together: what leads to the pages, and everything else. */
export type Packing = 'pages' | 'others';

export class PdfObjects {
  private readonly sink: Sink;
  private readonly places = new Places();
  private waiting: Buffer[] = [];
  private waitingLength = 0;
  /** Length of what was written or waits. */
  private length = 0;
  private readonly packs: Record<Packing, Pack> = { pages: emptyPack(), others: emptyPack() };
  /** The streams in which objects are packed. */
  private readonly streams: Record<Packing, Set<Reference>> = { pages: new Set(), others: new Set() };

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
  write(number: Reference, body: string, packing: Packing = 'others'): void {
    const pack = this.packs[packing];
    pack.numbers.push(number);
    pack.bodies.push(body);
    pack.length += body.length;
    if (pack.numbers.length >= OBJECTS_IN_STREAM || pack.length >= CHARACTERS_IN_STREAM) this.pack(packing);
  }

  /** Reserves and writes. */
  add(body: string, packing: Packing = 'others'): Reference {
    const number = this.reserve();
    this.write(number, body, packing);
    return number;
  }

  /** Writes a stream; `entries` are those of its dictionary besides the length and the filter. */
  writeStream(number: Reference, entries: string, content: Buffer): void {
    const isShort = content.length < WORTH_COMPRESSING;
    const bytes = isShort ? content : deflateSync(content, { level: COMPRESSION });
    this.putStream(number, isShort ? entries : `${entries}/Filter/FlateDecode`, bytes);
  }

  addStream(entries: string, content: Buffer): Reference {
    const number = this.reserve();
    this.writeStream(number, entries, content);
    return number;
  }

  /** Passes on what has gathered. To be awaited from time to time, such as after each page. */
  async flush(): Promise<void> {
    if (this.waitingLength >= FLUSHED_AT) await this.passOn();
  }

  /** Writes the table of all objects; nothing can be written afterwards. `id`: hexadecimal digits. */
  async finish(root: Reference, info: Reference, id: string, breathe: () => Promise<void>): Promise<void> {
    this.pack('pages');
    this.pack('others');
    const number = this.reserve();
    const start = this.length;
    this.places.setOffset(number, start);
    const entries = `/Type/XRef/Size ${this.places.count}/W[1 5 2]/Root ${reference(root)}/Info ${reference(info)}/ID[<${id}><${id}>]`;
    const table = await compressed(this.places.table(), breathe);
    this.putStream(number, `${entries}/Filter/FlateDecode`, table);
    this.append(end(start));
    await this.passOn();
  }

  /**
   * What makes a file for showing when it is put behind the finished one: another table, that leads to the pages and to
   * nothing else. A reader of a thousand tagged pages would hold half a million objects of which it shows none.
   */
  behindForShowing(catalog: string): Buffer {
    const { places, streams, length } = this;
    const root = places.count;
    const numbers = places.numbersOf((number, stream) =>
      stream === null ? !streams.others.has(number) : streams.pages.has(stream),
    );
    const object = Buffer.from(`${root} 0 obj\n${catalog}\nendobj\n`, 'latin1');
    const entry = Buffer.alloc(ENTRY);
    entry.writeUInt8(1);
    entry.writeUIntBE(length, 1, 5);
    const table = deflateSync(Buffer.concat([places.tableOf(numbers), entry]), { level: COMPRESSION });
    const index = runsOf([...numbers, root]).join(' ');
    const entries = `/Type/XRef/Size ${root + 2}/Index[${index}]/W[1 5 2]/Root ${reference(root)}`;
    return Buffer.concat([
      object,
      ...streamObject(root + 1, `${entries}/Filter/FlateDecode`, table),
      end(length + object.length),
    ]);
  }

  private pack(packing: Packing): void {
    const { numbers, bodies } = this.packs[packing];
    if (numbers.length === 0) return;
    this.packs[packing] = emptyPack();
    const stream = this.reserve();
    this.streams[packing].add(stream);
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

  private putStream(number: Reference, entries: string, bytes: Buffer): void {
    this.places.setOffset(number, this.length);
    for (const part of streamObject(number, entries, bytes)) this.append(part);
  }

  private append(bytes: Buffer): void {
    this.waiting.push(bytes);
    this.waitingLength += bytes.length;
    this.length += bytes.length;
  }

  private async passOn(): Promise<void> {
    const bytes = Buffer.concat(this.waiting);
    this.waiting = [];
    this.waitingLength = 0;
    if (bytes.length > 0) await this.sink(bytes);
  }
}

interface Pack {
  readonly numbers: Reference[];
  readonly bodies: string[];
  length: number;
}

function emptyPack(): Pack {
  return { numbers: [], bodies: [], length: 0 };
}

/** `.01`, `.02` … `.1` … `.99`. */
const DECIMALS = Array.from({ length: 100 }, (_, rest) => String(rest / 100).slice(1));

/** Compresses pieces one after the other, beside the program's own thread. */
async function compressed(pieces: Iterable<Buffer>, breathe: () => Promise<void>): Promise<Buffer> {
  const parts: Buffer[] = [];
  await pipeline(Readable.from(pieces), createDeflate({ level: COMPRESSION }), async (made) => {
    for await (const part of made) {
      parts.push(part);
      await breathe();
    }
  });
  return Buffer.concat(parts);
}

function streamObject(number: Reference, entries: string, bytes: Buffer): readonly Buffer[] {
  const head = `${number} 0 obj\n<<${entries}/Length ${bytes.length}>>\nstream\n`;
  return [Buffer.from(head, 'latin1'), bytes, STREAM_END];
}

/** What every file ends with; `table`: where its table of objects begins. */
function end(table: number): Buffer {
  return Buffer.from(`startxref\n${table}\n%%EOF\n`, 'latin1');
}

/** Numbers in order as runs: each run's first, then how many. */
function runsOf(numbers: readonly number[]): number[] {
  const runs: number[] = [];
  let next = -1;
  for (const number of numbers) {
    if (number === next) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(number, 1);
    next = number + 1;
  }
  return runs;
}

const OBJECTS_IN_STREAM = 250;
const CHARACTERS_IN_STREAM = 64 * 1024;
const FLUSHED_AT = 256 * 1024;
/** What is shorter gets no shorter. */
const WORTH_COMPRESSING = 256;
/** Of 1 to 9; more would take twice as long for a tenth less. */
const COMPRESSION = 4;
const STREAM_END = Buffer.from('\nendstream\nendobj\n', 'latin1');

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
  const hundredths = Math.round(value * 100);
  const whole = Math.trunc(hundredths / 100);
  const rest = Math.abs(hundredths - whole * 100);
  if (rest === 0) return String(whole);
  const sign = hundredths < 0 && whole === 0 ? '-' : '';
  return `${sign}${whole}${DECIMALS[rest] ?? ''}`;
}
