/** Builds out/ with electron-vite, when something it is made from has changed. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, runQuietly, Stop, say, seconds } from './terminal.ts';

const SOURCES = [
  'main',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
/** Written when a build is complete, so that one cut short is not taken for done. Holds when it began. */
const STAMP = join(ROOT, 'out', 'built');
const COMMAND = [join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'];

/** Throws `Stop` with the builder's words when it fails. */
export async function buildIfStale(): Promise<void> {
  const newest = Math.max(...SOURCES.map((source) => newestChange(join(ROOT, source))));
  if (existsSync(STAMP) && Number(readFileSync(STAMP, 'utf8')) > newest) return;
  const begun = Date.now();
  const { code, output } = await runQuietly(process.execPath, COMMAND);
  if (code !== 0) throw new Stop(`The build failed.\n${output.trim()}`);
  writeFileSync(STAMP, String(begun));
  say(`Built in ${seconds(Date.now() - begun)}.`);
}

/** Builds whatever the state of out/, with the builder's output in view. Resolves with its exit code. */
export async function build(): Promise<number> {
  rmSync(STAMP, { force: true });
  const begun = Date.now();
  const code = await run(process.execPath, [...COMMAND, '--logLevel', 'warn']);
  if (code === 0) writeFileSync(STAMP, String(begun));
  return code;
}

/**
 * The time of the last change in a file or anywhere in a folder; a folder's own time tells of what was
 * removed from it.
 */
function newestChange(path: string): number {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
