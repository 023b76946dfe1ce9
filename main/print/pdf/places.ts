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

  /** The content of the cross-reference stream (ISO 32000-2 §7.5.8): a byte, five and two for each object, in pieces. */
  *table(): Generator<Buffer> {
    for (let start = 0; start < this.count; start += BLOCK) {
      const numbers = Array.from(
        { length: Math.min(this.count - start, BLOCK) },
        (_, within) => start + within,
      );
      yield this.tableOf(numbers);
    }
  }

  /** The same for some objects. */
  tableOf(numbers: readonly number[]): Buffer {
    const table = Buffer.alloc(numbers.length * ENTRY);
    for (const [place, number] of numbers.entries()) {
      const at = place * ENTRY;
      if (number === 0) table.writeUInt16BE(0xffff, at + 6);
      const [first, second] = this.entry(number);
      // Reserved and never written: free.
      if (first === 0) continue;
      const packed = second !== UNPACKED;
      table[at] = packed ? 2 : 1;
      table.writeUIntBE(packed ? first : (this.offsets[first] ?? 0), at + 1, 5);
      table.writeUInt16BE(packed ? second : 0, at + 6);
    }
    return table;
  }

  /** Numbers of the objects that are written and wanted, in order; `stream`: what they are packed in, null = nothing. */
  numbersOf(isWanted: (number: number, stream: number | null) => boolean): number[] {
    const numbers: number[] = [];
    for (let number = 1; number < this.count; number++) {
      const [first, second] = this.entry(number);
      if (first !== 0 && isWanted(number, second === UNPACKED ? null : first)) numbers.push(number);
    }
    return numbers;
  }

  private entry(number: number): readonly [first: number, second: number] {
    const block = this.blocks[Math.floor(number / BLOCK)];
    const within = number % BLOCK;
    return [block?.first[within] ?? 0, block?.second[within] ?? UNPACKED];
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

/** Bytes of an entry of the table. */
export const ENTRY = 8;
const UNPACKED = 0xffff;
