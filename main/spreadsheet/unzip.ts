/** Files out of a ZIP archive (APPNOTE 6.3), as spreadsheets are; no more of the format than they use. */
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
/** What one file of an archive may unpack to: a small file must not fill the memory. */
const LARGEST = 256 * 1024 * 1024;

/** An archive that cannot be read; the message says why. */
export class ArchiveError extends Error {}

/** The files of an archive by name, each unpacked when it is asked for. */
export class Archive {
  private readonly bytes: Buffer;
  private readonly entries = new Map<string, { method: number; size: number; packed: number; at: number }>();

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = this.bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || this.number(end, 4) !== END) throw new ArchiveError('end of archive');
    const count = this.number(end + 10, 2);
    let at = this.number(end + 16, 4);
    for (let i = 0; i < count; i++) {
      if (this.number(at, 4) !== ENTRY) throw new ArchiveError(`entry ${i + 1}`);
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
        this.number(at + offset, 2),
      );
      const nameEnd = at + 46 + (nameLength ?? 0);
      this.entries.set(this.bytes.toString('utf8', at + 46, nameEnd), {
        method: this.number(at + 10, 2),
        packed: this.number(at + 20, 4),
        size: this.number(at + 24, 4),
        at: this.number(at + 42, 4),
      });
      at = nameEnd + (extraLength ?? 0) + (commentLength ?? 0);
    }
  }

  /** A file as text; null = there is none of that name. */
  text(name: string): string | null {
    const entry = this.entries.get(name);
    if (entry === undefined) return null;
    if (entry.size > LARGEST) throw new ArchiveError(`${name}: ${entry.size} bytes`);
    const start = entry.at + 30 + this.number(entry.at + 26, 2) + this.number(entry.at + 28, 2);
    const packed = this.bytes.subarray(start, start + entry.packed);
    if (entry.method === STORED) return packed.toString('utf8');
    if (entry.method !== DEFLATED) throw new ArchiveError(`${name}: method ${entry.method}`);
    try {
      return inflateRawSync(packed, { maxOutputLength: LARGEST }).toString('utf8');
    } catch (error) {
      throw new ArchiveError(`${name}: ${error instanceof Error ? error.message : ''}`);
    }
  }

  private number(at: number, bytes: 2 | 4): number {
    if (at < 0 || at + bytes > this.bytes.length) throw new ArchiveError('cut off');
    return bytes === 2 ? this.bytes.readUInt16LE(at) : this.bytes.readUInt32LE(at);
  }
}
