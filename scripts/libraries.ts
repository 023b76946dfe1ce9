/**
 * What Electron and the tests need from a Linux system. As root on Debian and its kin (a container, a CI
 * machine) whatever is missing is installed; anybody else is told the command. Other systems bring all of it
 * along.
 */
import { findCommand, outputOf, runQuietly, Stop, say } from './terminal.ts';

/** Beside the libraries of Electron itself. */
export interface Needs {
  /** The Electron program. */
  readonly executable: string;
  /** Xvfb, to run without a display. */
  readonly display?: boolean;
  /** pdftotext and pdftoppm, to look into printouts. */
  readonly printouts?: boolean;
}

const LIBRARIES = [
  'libnss3',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libcups2',
];

/** Makes sure that Electron can start. Throws `Stop` with the command to give where that is not ours to do. */
export async function ensureLibraries(needs: Needs): Promise<void> {
  if (process.platform !== 'linux') return;
  const wanted = missingPackages(needs, {
    ldd: outputOf('ldd', [needs.executable]) ?? '',
    hasCommand: (name) => findCommand(name) !== null,
  });
  if (wanted.length === 0) return;

  const isRoot = process.getuid?.() === 0;
  if (findCommand('apt-get') === null) {
    throw new Stop(
      `These are missing on this system (by their Debian names): ${wanted.join(' ')}. Install what your system calls them, then start again.`,
    );
  }
  if (!isRoot) {
    throw new Stop(
      `These are missing on this system. Install them, then start again:\n\n  sudo apt-get install -y ${currentNames(wanted).join(' ')}\n`,
    );
  }
  say(`Installing what this system lacks (once): ${wanted.join(' ')} …`);
  await apt(['update']);
  await apt(['install', '-y', '--no-install-recommends', ...currentNames(wanted)]);
}

/** The Debian packages to install, given what `ldd` says of the program and which commands there are. */
export function missingPackages(
  needs: Needs,
  system: { readonly ldd: string; hasCommand(name: string): boolean },
): string[] {
  const wanted = system.ldd.includes('not found') ? [...LIBRARIES] : [];
  if (needs.display === true && !system.hasCommand('Xvfb')) wanted.push('xvfb');
  if (needs.printouts === true && !system.hasCommand('pdftotext')) wanted.push('poppler-utils');
  return wanted;
}

/**
 * Debian 13 and Ubuntu 24.04 renamed some libraries (…t64, for 64-bit times); the old names are not always
 * understood.
 */
function currentNames(packages: readonly string[]): string[] {
  return packages.map((name) =>
    outputOf('apt-cache', ['show', `${name}t64`]) === null ? name : `${name}t64`,
  );
}

async function apt(args: readonly string[]): Promise<void> {
  const { code, output } = await runQuietly('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code !== 0) throw new Stop(`apt-get ${args.join(' ')} failed:\n${output.trim()}`);
}
