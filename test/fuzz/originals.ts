/** Real files of every format that `import` reads: what the mutations start from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeGrantree } from '../../shared/formats/grantree.ts';
import { SAMPLES } from '../../shared/samples/index.ts';
import { largeModel } from '../../shared/samples/large.ts';
import { HOUSE } from '../cli/house.ts';

/** A source of an import: one file, or the files of a folder by their path in it. */
export interface Original {
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What is given to `import`: the file's name, or the folder's. */
  readonly source: string;
}

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** The small ones stand several times, so that most of the time goes into many mutations and not into long files. */
export function originals(): readonly Original[] {
  const small = [
    ...scenarios(),
    json('house', JSON.stringify({ format: 'grantree/1', ...HOUSE }, null, 2)),
    json(
      'everything',
      writeGrantree(largeModel({ users: 6, groups: 3, nodes: 12, grants: 30, entities: 4, seed: 1 })),
    ),
    json('broken', readFileSync(join(FIXTURES, 'broken/ten-errors.json'), 'utf8')),
    folder('odoo', join(FIXTURES, 'odoo/shop')),
    folder('odoo-one-module', join(FIXTURES, 'odoo/shop/shop')),
  ];
  const samples = Object.entries(SAMPLES).map(([name, make]) => json(name, writeGrantree(make())));
  return [...Array.from({ length: 12 }, () => small).flat(), ...samples];
}

/** Real data of one's own besides: every folder in this one is read as Odoo's, every JSON file as ours. */
export function originalsIn(path: string): readonly Original[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return [folder(entry.name, join(path, entry.name))];
    if (!entry.name.endsWith('.json')) return [];
    return [json(entry.name.slice(0, -'.json'.length), readFileSync(join(path, entry.name), 'utf8'))];
  });
}

function scenarios(): Original[] {
  const path = join(FIXTURES, 'scenarios');
  return readdirSync(path).map((name) => {
    const scenario = JSON.parse(readFileSync(join(path, name), 'utf8')) as { readonly model: object };
    return json(name.slice(0, 2), JSON.stringify(scenario.model, null, 1));
  });
}

function json(name: string, text: string): Original {
  const file = `${name}.json`;
  return { name, files: new Map([[file, Buffer.from(text)]]), source: file };
}

function folder(name: string, path: string): Original {
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && /\.(csv|xml)$/.test(entry.name))
    .map((entry): [string, Uint8Array] => {
      const file = join(entry.parentPath, entry.name);
      return [join(name, file.slice(path.length)), readFileSync(file)];
    });
  return { name, files: new Map(files), source: name };
}
