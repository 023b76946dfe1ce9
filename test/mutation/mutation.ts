/**
 * `npm run mutation`: mutation testing of shared/rules and shared/changes. What was tried before and has not changed since
 * is not tried again. `npm run mutation -- shared/rules/resolve.ts` tries one file or folder alone.
 */
import { runTool } from '../../scripts/terminal.ts';

export function main(args: readonly string[]): Promise<number> {
  const files = args
    .filter((arg) => !arg.startsWith('-'))
    .map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.ts`));
  const options = args.filter((arg) => arg.startsWith('-'));
  const chosen = files.length === 0 ? [] : ['--mutate', files.join(',')];
  return runTool('stryker', ['run', 'test/mutation/stryker.config.mjs', ...chosen, ...options]);
}
