/** A stream to write to that may go away: the reader of a pipe ends, a disk is full. Neither ends the program by itself. */
import type { Writable } from 'node:stream';

/** What is said when the other end of a pipe has been closed, by the system and by Node. */
const READER_GONE = new Set([
  'EPIPE',
  'EOF',
  'ECONNRESET',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
]);

export class Output {
  private readonly stream: Writable;
  private failed: NodeJS.ErrnoException | null = null;
  private last: Promise<void> = Promise.resolve();
  private listener: (() => void) | null = null;

  constructor(stream: Writable) {
    this.stream = stream;
    // Stays for good: a pipe can break when everything seemed written.
    stream.on('error', (error) => this.fail(error));
  }

  /** Nothing more can be written; what is written now is dropped. */
  get closed(): boolean {
    return this.failed !== null;
  }

  /** Why nothing more can be written; null also where a reader simply stopped reading, which is no failure. */
  get failure(): NodeJS.ErrnoException | null {
    return this.failed === null || READER_GONE.has(this.failed.code ?? '') ? null : this.failed;
  }

  /** Calls back, once, when nothing more can be written. */
  onClosed(listener: () => void): void {
    this.listener = listener;
    if (this.closed) listener();
  }

  /** Resolves when the stream has taken the text, so that awaiting it keeps pace with the reader. */
  write(text: string): Promise<void> {
    if (this.closed || text === '') return this.last;
    this.last = new Promise((resolve) => {
      this.stream.write(text, (error) => {
        if (error) this.fail(error);
        resolve();
      });
    });
    return this.last;
  }

  /** Resolves when all is written. The stream stays open: it is the caller's. */
  finish(): Promise<void> {
    return this.last;
  }

  private fail(error: NodeJS.ErrnoException): void {
    if (this.failed !== null) return;
    this.failed = error;
    this.listener?.();
  }
}
