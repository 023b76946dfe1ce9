/**
 * `npm start [FILE.grantree]`: everything that has to be there is made sure of (runtime, system libraries,
 * build), then Grantree is started. Without a display it shows itself on a virtual one (its "tour",
 * main/tour.ts) and leaves in start-output/ what a person would have seen: a screenshot, the sample printout,
 * and how long it took to a usable grid.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { buildIfStale } from './build.ts';
import { hasDisplay, onDisplay, startDisplay } from './display.ts';
import { type Runtime, resolveElectron } from './electron.ts';
import { ensureLibraries } from './libraries.ts';
import { type Environment, finished, ROOT, Stop, say, seconds } from './terminal.ts';

export async function main(args: readonly string[]): Promise<number> {
  const display = hasDisplay();
  const runtime = await resolveElectron();
  await ensureLibraries({ executable: runtime.executable, display: !display });
  await buildIfStale();
  return display ? startElectron(runtime, args, process.env) : tour(runtime, args);
}

/** The tour of a start without a display. */
async function tour(runtime: Runtime, args: readonly string[]): Promise<number> {
  say('There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): running on a virtual one.');
  const output = join(ROOT, 'start-output');
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output);
  const userData = mkdtempSync(join(tmpdir(), 'grantree-start-'));
  const display = await startDisplay();
  try {
    const started = Date.now();
    const flags = [`--tour=${output}`, `--user-data-dir=${userData}`, '--disable-gpu'];
    const code = await startElectron(runtime, [...flags, ...args], onDisplay(display));
    if (code !== 0) throw new Stop(`Grantree ended with code ${code} before the tour was over.`);
    report(output, started);
    return 0;
  } finally {
    display.stop();
    rmSync(userData, { recursive: true, force: true });
  }
}

function report(output: string, started: number): void {
  const { usableAt, files } = JSON.parse(readFileSync(join(output, 'tour.json'), 'utf8')) as {
    usableAt: number;
    files: string[];
  };
  say(
    `A usable grid ${seconds(usableAt - started)} after Grantree was started, ${seconds(usableAt - performance.timeOrigin)} after this command was given.`,
  );
  for (const file of files) say(`  ${relative(process.cwd(), join(output, file))}`);
}

/** Starts the built program and waits for its end. Resolves with its exit code. */
async function startElectron(runtime: Runtime, args: readonly string[], env: Environment): Promise<number> {
  const flags = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(runtime.executable, [ROOT, ...flags, ...args], {
    env,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let sandboxRefused = false;
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (NOISE.test(line)) return;
    sandboxRefused ||= line.includes('SUID sandbox helper');
    console.error(line);
  });
  const code = await finished(child);
  if (sandboxRefused) say(SANDBOX);
  return code;
}

/** What Chromium complains of without any harm: no message bus, no graphics card. */
const NOISE =
  /ERROR:(dbus\/|ui\/gl\/|ui\/ozone\/common\/gl_|components\/viz\/service\/main\/)|libva error|ANGLE Display::initialize/;

const SANDBOX = `
This system keeps Chromium's sandbox from starting: it forbids user namespaces to ordinary programs. Allow them until the next start of the machine with

  sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0     (Ubuntu 24.04 and its kin)
  sudo sysctl -w kernel.unprivileged_userns_clone=1                 (older Debian)
`;
