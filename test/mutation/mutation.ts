/**
 * `npm run mutation`: mutation testing of shared/rules and shared/changes. What was tried before and has not changed since
 * is not tried again. `npm run mutation -- shared/rules/resolve.ts` tries one file or folder alone.
 */
import { globSync } from 'node:fs';
import { runTool } from '../../scripts/terminal.ts';

/**
 * Everything, in parts: code with mutants in it is slow, and rules are what every test goes through. The report of a part
 * holds the parts before it too, so that the last one is of all.
 */
function parts(): string[] {
  const folders = ['turnarounds', 'records', 'gestures'].map((folder) => `shared/changes/${folder}/**/*.ts`);
  return [...folders, 'shared/changes/*.ts', ...globSync('shared/rules/*.ts').sort()];
}

export async function main(args: readonly string[]): Promise<number> {
  const files = args
    .filter((arg) => !arg.startsWith('-'))
    .map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.ts`));
  const options = args.filter((arg) => arg.startsWith('-'));
  let code = 0;
  for (const part of files.length > 0 ? [files.join(',')] : parts()) {
    const chosen = ['--mutate', part, ...options];
    code = await runTool('stryker', ['run', 'test/mutation/stryker.config.mjs', ...chosen]);
  }
  return code;
}
