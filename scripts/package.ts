/**
 * `npm run package`: the program as people get it, in dist/ (electron-builder.yml). Without arguments: a
 * folder for this system, from the runtime at hand. Arguments go to electron-builder as they are: `npm run
 * package -- --linux AppImage deb`, `--win`, `--mac`; it then fetches the official Electron and the tools of
 * that format itself.
 */
import { buildIfStale } from './build.ts';
import { type Runtime, resolveElectron } from './electron.ts';
import { ROOT, runQuietly, runTool, Stop, say, seconds } from './terminal.ts';

export async function main(args: readonly string[]): Promise<number> {
  await buildIfStale();
  if (args.length > 0) return runTool('electron-builder', args);
  await packageProgram(await resolveElectron());
  return 0;
}

/** Packs the built program into a folder in dist/. Throws `Stop` with the packer's words when it fails. */
export async function packageProgram(runtime: Runtime): Promise<void> {
  const begun = Date.now();
  const { code, output } = await runQuietly(process.execPath, [
    `${ROOT}node_modules/electron-builder/cli.js`,
    '--dir',
    `--config.electronDist=${runtime.dist}`,
    `--config.electronVersion=${runtime.version}`,
  ]);
  if (code !== 0) throw new Stop(`Packaging failed.\n${output.trim()}`);
  say(`Packaged into dist/ in ${seconds(Date.now() - begun)}.`);
  if (runtime.source === 'registry') {
    say(
      "It holds the registry's copy of Electron (scripts/electron.ts): for tests, not to be given to anybody.",
    );
  }
}
