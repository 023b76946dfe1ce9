/** What a command is given of the world: streams, folder, clock and who is asking. Tests give their own. */
import { userInfo } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { today } from '../../shared/rules/days.ts';

export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Where relative file names start. */
  readonly cwd: string;
  /** Columns that help may take. */
  readonly width: number;
  /** Who stands in the change log: the account of the operating system, since nobody signs in here. */
  readonly author: string;
  /** Today as YYYY-MM-DD; asked again and again, since a command may run for days. */
  today(): string;
}

/** The process's own streams, folder, account and clock. */
export function processIo(): Io {
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: process.cwd(),
    width: process.stdout.columns ?? 80,
    author: accountName(),
    today: () => today(),
  };
}

/** Some containers run under an account without a name. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env.USER ?? process.env.USERNAME ?? '';
  }
}
