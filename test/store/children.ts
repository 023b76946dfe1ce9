/** Runs a fixture in a process of its own: another program on the same store, or one that comes to grief. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

function fixture(name: string): string {
  return fileURLToPath(new URL(`./fixtures/${name}.ts`, import.meta.url));
}

/** Runs a fixture to its end; its standard output is JSON. */
export function answerOf(name: string, ...args: readonly string[]): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, [fixture(name), ...args], { encoding: 'utf8' });
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`${name} answered “${stdout}” and complained “${stderr}”`);
  }
}

/** As `answerOf`, in a process that may write files of so many blocks of 512 bytes only. */
export function answerWithin(blocks: number, name: string, ...args: readonly string[]): unknown {
  const command = ['-c', `ulimit -f ${blocks} && exec "$0" "$@"`, process.execPath, fixture(name), ...args];
  const { stdout, stderr } = spawnSync('sh', command, { encoding: 'utf8' });
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`${name} answered “${stdout}” and complained “${stderr}”`);
  }
}

/** Starts a fixture, waits until it says something, and kills it as a power cut would. */
export async function killedWhenItSpeaks(name: string, ...args: readonly string[]): Promise<string> {
  const child: ChildProcess = spawn(process.execPath, [fixture(name), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.once('data', (data: Buffer) => {
      said = data.toString();
      child.kill('SIGKILL');
    });
    child.once('error', reject);
    child.once('exit', (_, signal) => {
      if (signal === 'SIGKILL') resolve(said);
      else reject(new Error(`${name} ended by itself`));
    });
  });
}
