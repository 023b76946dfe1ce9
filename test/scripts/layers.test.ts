/** The layer check itself: small trees that break one arrow each must be refused, with the name of the rule. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/terminal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grantree-layers-'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  symlinkSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The names of the rules that the files break. */
function broken(files: Readonly<Record<string, string>>): string[] {
  for (const room of ['main', 'renderer', 'shared']) mkdirSync(join(folder, room));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const command = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const args = [
    command,
    '--config',
    join(ROOT, '.dependency-cruiser.mjs'),
    '--output-type',
    'json',
    'main',
    'renderer',
    'shared',
  ];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(stdout, stderr).not.toBe('');
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
  return [...new Set(summary.violations.map(({ rule }) => rule.name))].sort();
}

const THING = 'export interface Thing { readonly code: string }\n';

describe('the layers', () => {
  it('let everything pass that follows the arrows', () => {
    expect(
      broken({
        'shared/model/thing.ts': THING,
        'shared/rules/rule.ts':
          "import type { Thing } from '../model/thing.ts';\nexport type Rule = Thing;\n",
        'shared/api.ts': "export type { Rule } from './rules/rule.ts';\n",
        'main/main.ts':
          "import { app } from 'electron';\nexport type { Rule } from '../shared/api.ts';\napp.quit();\n",
        'renderer/page.tsx':
          "import type { Rule } from '../shared/api.ts';\nexport const Page = (_: Rule) => <p />;\n",
      }),
    ).toEqual([]);
  });

  it('refuse a type that is fetched from a room further up', () => {
    expect(
      broken({
        'shared/rules/rule.ts': THING,
        'shared/model/thing.ts': "export type { Thing } from '../rules/rule.ts';\n",
      }),
    ).toEqual(['shared-model']);
  });

  it('refuse Node, Electron and React in shared/', () => {
    expect(broken({ 'shared/model/thing.ts': "import 'node:fs';\nimport 'electron';\n" })).toEqual([
      'shared-no-node',
      'shared-pure',
    ]);
  });

  it('refuse shared/ to know main/', () => {
    expect(broken({ 'main/a.ts': THING, 'shared/b.ts': "import '../main/a.ts';\n" })).toEqual([
      'shared-alone',
    ]);
  });

  it('refuse a page to import main/, also late and as a type', () => {
    const page =
      "import type { Thing } from '../main/a.ts';\nexport const late = (_: Thing) => import('../main/b.ts');\n";
    expect(broken({ 'main/a.ts': THING, 'main/b.ts': THING, 'renderer/page.tsx': page })).toEqual([
      'renderer',
    ]);
  });

  it('refuse main/ to import the pages', () => {
    expect(broken({ 'renderer/page.tsx': THING, 'main/a.ts': "import '../renderer/page.tsx';\n" })).toEqual([
      'main',
    ]);
  });

  it('refuse the grid to know what it shows', () => {
    expect(
      broken({
        'renderer/authorizations/a.ts': THING,
        'renderer/grid/g.ts': "import '../authorizations/a.ts';\n",
      }),
    ).toEqual(['areas-apart', 'grid-alone']);
  });

  it('refuse an area to use another', () => {
    const files = { 'renderer/users/u.ts': THING, 'renderer/history/h.ts': "import '../users/u.ts';\n" };
    expect(broken(files)).toEqual(['areas-apart']);
  });

  it('refuse Electron on any way from the command line', () => {
    expect(
      broken({ 'main/cli.ts': "import './print.ts';\n", 'main/print.ts': "import 'electron';\n" }),
    ).toEqual(['command-line']);
  });

  it('refuse circles, and imports that lead nowhere', () => {
    expect(
      broken({ 'main/a.ts': "import './b.ts';\n", 'main/b.ts': "import './a.ts';\nimport './c.ts';\n" }),
    ).toEqual(['circle', 'unknown']);
  });
});
