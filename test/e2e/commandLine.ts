/** The command line as another program beside the window: `grantree COMMAND …`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../../scripts/terminal.ts';

export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function grantree(...args: readonly string[]): Finished {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'scripts', 'grantree.mjs'), ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

/** Whether a user may do something by what is in the store, as `check` answers it. */
export function allows(store: string, user: string, node: string, right: string): boolean {
  const { status, stderr } = grantree(
    'check',
    ...['--store', store, '--user', user, '--node', node, '--right', right],
  );
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return status === 0;
}
