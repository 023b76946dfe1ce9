/** Where each object of a PDF stands: six bytes for each, since a tagged file of a thousand pages has half a million. */

/** Objects of one block of the table. */
const BLOCK = 1 << 16;

interface Block {
  /** Number of the stream the object is packed in, or the place of its offset among `offsets`; 0 = not written. */
  readonly first: Uint32Array;
  /** Position in the stream; UNPACKED. */
  readonly second: Uint16Array;
}

export class Places {
  /** Of 1 + object number; 0 is the head of the list of free objects. */
  count = 1;
  private readonly blocks: Block[] = [emptyBlock()];
  /** Bytes in the file where objects begin that are not packed; the first is nobody's. */
  private readonly offsets: number[] = [0];

  /** A new object's number. */
  add(): number {
    if (this.count % BLOCK === 0) this.blocks.push(emptyBlock());
    return this.count++;
  }

  setOffset(number: number, offset: number): void {
    this.set(number, this.offsets.push(offset) - 1, UNPACKED);
  }

  setPacked(number: number, stream: number, position: number): void {
    this.set(number, stream, position);
  }

  /** The content of the cross-reference stream (ISO 32000-2 §7.5.8), a byte, five and two for each object. */
  async table(breathe: () => Promise<void>): Promise<Buffer> {
    const table = Buffer.alloc(this.count * ENTRY);
    table.writeUInt16BE(0xffff, 6);
    for (const [place, { first, second }] of this.blocks.entries()) {
      await breathe();
      const end = Math.min(this.count - place * BLOCK, BLOCK);
      for (let within = 0; within < end; within++) {
        const found = first[within] ?? 0;
        // Reserved and never written: free.
        if (found === 0) continue;
        const position = second[within] ?? UNPACKED;
        const packed = position !== UNPACKED;
        const at = (place * BLOCK + within) * ENTRY;
        table[at] = packed ? 2 : 1;
        table.writeUIntBE(packed ? found : (this.offsets[found] ?? 0), at + 1, 5);
        table.writeUInt16BE(packed ? position : 0, at + 6);
      }
    }
    return table;
  }

  private set(number: number, first: number, second: number): void {
    const block = this.blocks[Math.floor(number / BLOCK)];
    if (block === undefined) return;
    block.first[number % BLOCK] = first;
    block.second[number % BLOCK] = second;
  }
}

function emptyBlock(): Block {
  return { first: new Uint32Array(BLOCK), second: new Uint16Array(BLOCK).fill(UNPACKED) };
}

const ENTRY = 8;
const UNPACKED = 0xffff;
