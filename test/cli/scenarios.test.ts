import { readdirSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Shell } from './shell.ts';

interface Scenario {
  readonly title: string;
  readonly model: object;
  readonly requests: readonly {
    readonly request: object;
    readonly expect: { readonly allow: boolean; readonly reason?: string; readonly rights?: string[] };
  }[];
}

const FOLDER = new URL('../fixtures/scenarios/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

describe('a scenario, imported and asked', () => {
  it('is there four times', () => expect(FILES).toHaveLength(4));

  it.each(FILES)('%s is answered as it expects', async (file) => {
    const scenario: Scenario = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
    const shell = new Shell();
    shell.file('model.json', scenario.model);
    expect((await shell.run('import model.json --store s.grantree')).code).toBe(0);

    const lines = scenario.requests.map(({ request }) => `${JSON.stringify(request)}\n`);
    const { code, out, err } = await shell.run('decide --store s.grantree', { stdin: Readable.from(lines) });
    expect([code, err]).toEqual([0, '']);
    const answers = out.trimEnd().split('\n');
    expect(answers).toHaveLength(scenario.requests.length);
    scenario.requests.forEach(({ request, expect: expected }, index) => {
      const answer: object = JSON.parse(answers[index] ?? '');
      expect({ request, ...answer }).toMatchObject({ request, ...expected });
    });
  });
});
