/** What the scripts say, and how they run other programs. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The way is blocked, and the message tells a person what to do. `run.mjs` prints it without a stack. */
export class Stop extends Error {
  override name = 'Stop';
}

export function say(line: string): void {
  console.log(line);
}

export function heading(title: string): void {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 74 - title.length))}`);
}

/** A duration for people: `0.8 s`, `12 s`. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 9950 ? 1 : 0)} s`;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Run {
  /** Where it runs; the checkout unless told. */
  readonly cwd?: string;
  readonly env?: Environment;
  /** Ended, and counted as failed, after so many milliseconds. */
  readonly timeout?: number;
  /** Windows starts `.cmd` files through a shell only. */
  readonly shell?: boolean;
}

/** Runs a program with its output in plain view. Resolves with its exit code. */
export function run(command: string, args: readonly string[], options: Run = {}): Promise<number> {
  return finished(spawn(command, args, { cwd: ROOT, ...options, stdio: ['ignore', 'inherit', 'inherit'] }));
}

/**
 * Runs the command of an installed package (node_modules/.bin), with its output in plain view. Resolves with
 * its exit code.
 */
export function runTool(
  name: string,
  args: readonly string[],
  env: Environment = process.env,
): Promise<number> {
  const folder = join(ROOT, 'node_modules', '.bin');
  return run(join(folder, process.platform === 'win32' ? `${name}.cmd` : name), args, {
    env: { ...env, PATH: [folder, env.PATH].join(delimiter) },
    shell: process.platform === 'win32',
  });
}

/** Runs a program silently. Resolves with its exit code and all it wrote, to be shown when it failed. */
export async function runQuietly(
  command: string,
  args: readonly string[],
  options: Run = {},
): Promise<{ code: number; output: string }> {
  const child = spawn(command, args, { cwd: ROOT, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return { code: await finished(child), output };
}

/** The file a command name stands for on the PATH, or null. */
export function findCommand(name: string, env: Environment = process.env): string | null {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/** What a program prints on stdout, or null when it is missing or fails. */
export function outputOf(command: string, args: readonly string[]): string | null {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout : null;
}

/** The exit code of a program, once it has ended. It does not outlive us. */
export function finished(child: ChildProcess): Promise<number> {
  const kill = () => child.kill();
  process.once('exit', kill);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', kill);
      resolve(code ?? 1);
    });
  });
}
