/** A ZIP file written from beginning to end, each part deflated as it comes: a part need not fit in memory. */
import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

export type Sink = (bytes: Buffer) => Promise<void>;

interface Entry {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
}

/** Flags: sizes follow the content, and names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1980-01-01, the first day of the format: the same content is the same file. */
const DATE = 0x21;

export class ZipWriter {
  private readonly sink: Sink;
  private readonly entries: Entry[] = [];
  private offset = 0;

  constructor(sink: Sink) {
    this.sink = sink;
  }

  /** Adds a part from pieces of text. */
  async add(name: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const start = this.offset;
    const encoded = Buffer.from(name, 'utf8');
    await this.write(localHeader(encoded));
    const deflate = createDeflateRaw({ level: 6 });
    let crc = 0;
    let size = 0;
    let compressed = 0;
    let failed: unknown = null;
    // What is deflated is passed on while more is put in.
    const passing = (async () => {
      for await (const bytes of deflate) {
        compressed += bytes.length;
        await this.write(bytes);
      }
    })().catch((error: unknown) => {
      // What stopped the pieces comes first: the stream that is destroyed then only says that it was.
      failed ??= error;
      deflate.destroy();
    });
    try {
      for await (const piece of pieces) {
        const bytes = Buffer.from(piece, 'utf8');
        crc = crc32(bytes, crc);
        size += bytes.length;
        if (failed !== null) break;
        if (!deflate.write(bytes)) await Promise.race([once(deflate, 'drain'), passing]);
      }
    } catch (error) {
      failed ??= error;
      deflate.destroy();
    }
    deflate.end();
    await passing;
    if (failed !== null) throw failed;
    await this.write(descriptor(crc, compressed, size));
    this.entries.push({ name: encoded, offset: start, crc, compressed, size });
  }

  /** Writes the directory; nothing can be added afterwards. */
  async finish(): Promise<void> {
    const start = this.offset;
    for (const entry of this.entries) await this.write(directoryEntry(entry));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.entries.length, 8);
    end.writeUInt16LE(this.entries.length, 10);
    end.writeUInt32LE(this.offset - start, 12);
    end.writeUInt32LE(start, 16);
    await this.write(end);
  }

  private async write(bytes: Buffer): Promise<void> {
    this.offset += bytes.length;
    await this.sink(bytes);
  }
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(DATE, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function descriptor(crc: number, compressed: number, size: number): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(compressed, 8);
  bytes.writeUInt32LE(size, 12);
  return bytes;
}

function directoryEntry({ name, offset, crc, compressed, size }: Entry): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(FLAGS, 8);
  entry.writeUInt16LE(DEFLATED, 10);
  entry.writeUInt16LE(DATE, 14);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(compressed, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, name]);
}
