/** What the tests of the command line share: a folder of their own, and commands run in it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterEach } from 'vitest';
import { type Io, run } from '../../main/cli.ts';

export { HOUSE } from './house.ts';

/** What a command said and how it ended. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone after the test, and the command line in it. */
export class Shell {
  readonly folder = mkdtempSync(join(tmpdir(), 'grantree-cli-'));

  constructor() {
    folders.push(this.folder);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Writes a file, with the folders above it; gives its name back. */
  file(name: string, content: string | Uint8Array | object): string {
    const isText = typeof content === 'string' || content instanceof Uint8Array;
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), isText ? content : JSON.stringify(content));
    return name;
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  bytes(name: string): Buffer {
    return readFileSync(this.path(name));
  }

  /** `grantree …` in the folder; words are separated by blanks. */
  run(command: string, io: Partial<Io> = {}): Promise<Said> {
    return this.runWords(command.split(' '), io);
  }

  async runWords(words: readonly string[], io: Partial<Io> = {}): Promise<Said> {
    const [out, err] = [new Collected(), new Collected()];
    const code = await run(words, {
      stdin: Readable.from([]),
      stdout: out,
      stderr: err,
      cwd: this.folder,
      width: 100,
      author: 'tester',
      today: () => '2026-03-01',
      ...io,
    });
    return { code, out: out.text(), err: err.text() };
  }

  /** A store with this model in it, given as the lists of a grantree/1 file. */
  async store(name: string, lists: object): Promise<string> {
    const file = this.file(`${name}.json`, { format: 'grantree/1', ...lists });
    const { code, err } = await this.run(`import ${file} --store ${name}.grantree`);
    if (code !== 0) throw new Error(err);
    return `${name}.grantree`;
  }
}

class Collected extends Writable {
  private readonly chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }

  text(): string {
    return Buffer.concat(this.chunks).toString('utf8');
  }
}
