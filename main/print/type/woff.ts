/** WOFF font files taken apart (https://www.w3.org/TR/WOFF/): each table of the font, as it is in a TrueType file. */
import { inflateSync } from 'node:zlib';

const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;

/** The tables by their tags. Throws for what is no WOFF file: fonts are brought along, and tests read them. */
export function woffTables(file: Buffer): ReadonlyMap<string, Buffer> {
  if (file.readUInt32BE(0) !== SIGNATURE) throw new Error('not a WOFF file');
  const tables = new Map<string, Buffer>();
  const count = file.readUInt16BE(12);
  for (let entry = HEADER; entry < HEADER + count * ENTRY; entry += ENTRY) {
    const offset = file.readUInt32BE(entry + 4);
    const length = file.readUInt32BE(entry + 8);
    const original = file.readUInt32BE(entry + 12);
    const stored = file.subarray(offset, offset + length);
    tables.set(file.toString('latin1', entry, entry + 4), length < original ? inflateSync(stored) : stored);
  }
  return tables;
}
