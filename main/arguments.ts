/** What a start of the program asks for, read from its arguments. */
import { resolve } from 'node:path';

export type Start =
  /** The command line (domain.md §12) with its arguments, the command first; no window. */
  | { readonly mode: 'command'; readonly args: readonly string[] }
  /** The window, with a store to open (absolute path; null = the last one, or the sample). */
  | {
      readonly mode: 'desk';
      readonly file: string | null;
      /** A folder: show yourself, leave there what was seen, and end (tour.ts). */
      readonly tour: string | null;
    };

const STORE = '.grantree';
const HELP = new Set(['--help', '-h', '--version', '-V']);

/**
 * Chromium's own switches (`--disable-gpu`) stand before everything else and mean nothing here. The first
 * word after them is a store to open when it ends in `.grantree`, otherwise a command, so that a misspelt one
 * is told as such. `--` says that a command line follows.
 * @param argv `process.argv`: the program, in the checkout also the folder it is started from, then the
 *   arguments
 * @param folder where relative file names start
 */
export function parseArguments(
  argv: readonly string[],
  { packaged, folder }: { readonly packaged: boolean; readonly folder: string },
): Start {
  const given = packaged ? argv.slice(1) : withoutApplication(argv.slice(1));
  const first = given.findIndex((word) => word === '--' || HELP.has(word) || !word.startsWith('-'));
  const word = given[first];
  if (word !== undefined && !word.endsWith(STORE)) {
    return { mode: 'command', args: given.slice(word === '--' ? first + 1 : first) };
  }
  return {
    mode: 'desk',
    file: word === undefined ? null : resolve(folder, word),
    tour: value(given, '--tour'),
  };
}

/** In the checkout Electron is started with the application's folder as its first word. */
function withoutApplication(words: readonly string[]): readonly string[] {
  const application = words.findIndex((word) => !word.startsWith('-'));
  return words.filter((_, index) => index !== application);
}

function value(words: readonly string[], name: string): string | null {
  const found = words.find((word) => word.startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1);
}
