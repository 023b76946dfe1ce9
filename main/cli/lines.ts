/** A stream of bytes as numbered lines, without waiting for its end. */

/** `number` counts from 1, blank lines included; `fault` stands where the bytes cannot be taken for a line of text. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly fault: 'not-utf8' | 'too-long' };

/** A line longer than this is no request but a mistake, and is not kept in memory. */
export const LONGEST_LINE = 1024 * 1024;

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The lines of a stream in blocks, each block as soon as its bytes have come. Blank lines are left out, the last line
 * needs no line end, and a byte order mark at the beginning is none of the text.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Line[]> {
  const splitter = new Splitter();
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    const lines = splitter.take(bytes);
    if (lines.length > 0) yield lines;
  }
  yield splitter.end();
}

class Splitter {
  private lines: Line[] = [];
  private number = 0;
  /** The beginning of a line whose end has not come yet. */
  private pending: Uint8Array[] = [];
  private pendingBytes = 0;

  /** The lines that these bytes complete. */
  take(bytes: Uint8Array): Line[] {
    const first = bytes.indexOf(NEWLINE);
    if (first < 0) {
      this.keep(bytes);
      return [];
    }
    const last = bytes.lastIndexOf(NEWLINE);
    this.keep(bytes.subarray(0, first));
    this.completePending();
    if (last > first) this.addWhole(bytes.subarray(first + 1, last));
    this.keep(bytes.subarray(last + 1));
    return this.given();
  }

  end(): Line[] {
    if (this.pendingBytes > 0) this.completePending();
    return this.given();
  }

  private given(): Line[] {
    const { lines } = this;
    this.lines = [];
    return lines;
  }

  private keep(bytes: Uint8Array): void {
    this.pendingBytes += bytes.length;
    if (this.pendingBytes > LONGEST_LINE) this.pending = [];
    else if (bytes.length > 0) this.pending.push(bytes);
  }

  private completePending(): void {
    if (this.pendingBytes > LONGEST_LINE) this.addFault('too-long');
    else this.addLine(Buffer.concat(this.pending));
    this.pending = [];
    this.pendingBytes = 0;
  }

  /** Lines decoded at once, which is faster; one by one only where a byte among them is no UTF-8. */
  private addWhole(bytes: Uint8Array): void {
    const text = decode(bytes);
    if (text !== null) {
      for (const line of text.split('\n')) this.addText(line);
      return;
    }
    for (let start = 0; start <= bytes.length; ) {
      const newline = bytes.indexOf(NEWLINE, start);
      const end = newline < 0 ? bytes.length : newline;
      this.addLine(bytes.subarray(start, end));
      start = end + 1;
    }
  }

  private addLine(bytes: Uint8Array): void {
    const text = decode(bytes);
    if (text === null) this.addFault('not-utf8');
    else this.addText(text);
  }

  private addText(text: string): void {
    const number = ++this.number;
    const line = number === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
    if (line.trim() !== '') this.lines.push({ number, text: line });
  }

  private addFault(fault: 'not-utf8' | 'too-long'): void {
    this.lines.push({ number: ++this.number, fault });
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
