/** One mutated file through the real `import`, and what has to hold whatever is in it. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { type Io, run } from '../../main/cli.ts';
import { openStore, verifyStore } from '../../main/store/store.ts';
import { validateModel } from '../../shared/model/validate.ts';
import { createRandom, type Random } from '../../shared/samples/random.ts';
import { HOUSE } from '../cli/house.ts';
import { mutated } from './mutations.ts';
import type { Original } from './originals.ts';

/** What became of a file: refused as it should be, or sound all the same and taken. */
export type Verdict = 'refused' | 'taken';

/** The case with this number under this seed: an original with one of its files damaged, the same on every machine. */
export function caseOf(
  all: readonly Original[],
  seed: number,
  number: number,
): { original: Original; random: Random } {
  const random = createRandom(Math.imul(seed, 1_000_003) + number);
  for (let skipped = 0; skipped < 8; skipped++) random.below(2);
  const chosen = all[random.below(all.length)];
  if (chosen === undefined) throw new RangeError('there are no files to mutate');
  const paths = [...chosen.files.keys()];
  const path = paths[random.below(paths.length)] ?? '';
  const others = all.flatMap(({ files }) => [...files.values()]);
  const file = mutated(chosen.files.get(path) ?? new Uint8Array(), random, others);
  return { original: { ...chosen, files: new Map([...chosen.files, [path, file]]) }, random };
}

/** What is in the store: with an administrator of its own, since a file that makes everybody else less is refused for it. */
const KEPT = {
  format: 'grantree/1',
  ...HOUSE,
  users: [...HOUSE.users, { login: 'keeper', name: 'Keeper', administrator: true }],
};

/** A file system in memory, where there is one: a hundred thousand small files are much work for a disk. */
const MEMORY = '/dev/shm';

/** A folder with a store in it that every file is imported into. */
export class Trial {
  readonly folder = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'grantree-fuzz-'));
  private pristine: Buffer = Buffer.alloc(0);

  /** Makes the store. */
  async begin(): Promise<void> {
    writeFileSync(join(this.folder, 'house.json'), JSON.stringify(KEPT));
    const { code, err } = await this.command('import', 'house.json', '--store', 'pristine.grantree');
    if (code !== 0) throw new Error(err);
    this.pristine = readFileSync(join(this.folder, 'pristine.grantree'));
    copyFileSync(join(this.folder, 'pristine.grantree'), this.store);
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Throws, with the reason, where something does not hold. The damaged files are left in the folder then. */
  async attempt({ original, random }: { original: Original; random: Random }): Promise<Verdict> {
    const given = join(this.folder, 'given');
    rmSync(given, { recursive: true, force: true });
    for (const [name, content] of original.files) {
      const path = join(given, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    const before = readdirSync(this.folder).sort().join(' ');
    const options = random.below(3) === 0 ? ['--replace'] : [];
    const words = [
      'import',
      join('given', original.source),
      '--store',
      'house.grantree',
      '--json',
      ...options,
    ];
    const { code, out, err } = await this.command(...words);
    expectThat(readdirSync(this.folder).sort().join(' ') === before, 'it leaves files behind');
    if (code === 2) {
      expectThat(out === '', 'it says something of a refused file on stdout');
      expectThat(readFileSync(this.store).equals(this.pristine), 'it changes the store by a refused file');
      this.expectSaid(err);
      return 'refused';
    }
    expectThat(code === 0, `it ends with exit code ${code}`);
    expectThat(err === '', 'it complains about a file that it takes');
    JSON.parse(out);
    this.expectSound(random.below(4) === 0);
    if (random.below(8) === 0) {
      const again = await this.command(...words);
      expectThat(again.code === 0, 'it refuses the file when it comes a second time');
      const { revision } = JSON.parse(out) as { revision: number };
      const second = JSON.parse(again.out) as { revision: number };
      expectThat(second.revision === revision, 'the same file a second time changes something');
    }
    writeFileSync(this.store, this.pristine);
    return 'taken';
  }

  private get store(): string {
    return join(this.folder, 'house.grantree');
  }

  /** Every problem has a code that the catalogue knows; none is an accident. */
  private expectSaid(err: string): void {
    const { error } = JSON.parse(err) as { error: { problems: { code: string; message: string }[] } };
    expectThat(error.problems.length > 0, 'it refuses and does not say why');
    for (const { code, message } of error.problems) {
      expectThat(code !== 'unexpected-error', message);
      expectThat(message !== '' && !message.includes(`problems.${code}`), `there is no text for ${code}`);
    }
  }

  private expectSound(thoroughly: boolean): void {
    const opened = openStore(this.store, { readOnly: true });
    if (!opened.ok) throw new Error(`the store cannot be opened: ${JSON.stringify(opened.problems)}`);
    const loaded = opened.value.load();
    opened.value.close();
    if (!loaded.ok) throw new Error(`the store cannot be loaded: ${JSON.stringify(loaded.problems)}`);
    const broken = validateModel(loaded.value);
    expectThat(broken.length === 0, `what is stored is not sound: ${JSON.stringify(broken)}`);
    if (!thoroughly) return;
    const verified = verifyStore(this.store);
    expectThat(verified.ok && verified.value.problems.length === 0, 'the store does not verify');
  }

  private async command(...words: string[]): Promise<{ code: number; out: string; err: string }> {
    const [out, err] = [new Collected(), new Collected()];
    const io: Io = {
      stdin: Readable.from([]),
      stdout: out,
      stderr: err,
      cwd: this.folder,
      width: 100,
      author: 'fuzz',
      today: () => '2026-03-01',
    };
    return { code: await run(words, io), out: out.text(), err: err.text() };
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

function expectThat(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
