/** Every scenario file, through the engine. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lettersOfRights } from '../../shared/model/rights.ts';
import type { DecisionRequest } from '../../shared/rules/decide.ts';
import { ask, world } from './world.ts';

interface Scenario {
  title: string;
  model: Record<string, unknown>;
  requests: { request: DecisionRequest; expect: { allow: boolean; reason?: string; rights?: string[] } }[];
}

const folder = new URL('../fixtures/scenarios/', import.meta.url);

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const scenario = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Scenario;
  describe(`${file}: ${scenario.title}`, () => {
    const index = world(scenario.model);
    it.each(scenario.requests.map((each) => [JSON.stringify(each.request), each] as const))(
      '%s',
      (_, each) => {
        const { rights, ...answer } = ask(index, each.request);
        expect({ ...answer, rights: lettersOfRights(rights) }).toMatchObject(each.expect);
      },
    );
  });
}
