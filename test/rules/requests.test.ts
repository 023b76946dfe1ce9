/** What is wrong with a request is an error, never a deny, and all of it is told at once (domain.md §7 step 1). */
import { describe, expect, it } from 'vitest';
import { check, type DecisionRequest, decide } from '../../shared/rules/decide.ts';
import { node, user, world } from './world.ts';

const index = world({ nodes: [node('a')], users: [user('ann')], entities: [{ code: 'north' }] });
const good: DecisionRequest = { user: 'ann', node: 'a', right: 'R' };

function wrongIn(more: Partial<DecisionRequest>, today = '2026-03-01'): string[] | 'nothing' {
  const outcomes = [decide, check].map((ask) => ask(index, { ...good, ...more }, today));
  const [told, again] = outcomes.map((outcome) =>
    outcome.ok ? 'nothing' : outcome.problems.map(({ code, params }) => `${code} ${params?.value}`),
  );
  expect(again).toEqual(told);
  return told ?? 'nothing';
}

describe('a request', () => {
  it.each<[Partial<DecisionRequest>, string]>([
    [{ user: 'bob' }, 'unknown-user bob'],
    [{ node: 'b' }, 'unknown-node b'],
    [{ right: 'none' }, 'unknown-right none'],
    [{ right: 'r' }, 'unknown-right r'],
    [{ entity: 'south' }, 'unknown-entity south'],
    [{ on: '2026-02-29' }, 'bad-date 2026-02-29'],
    [{ documentDate: '2026-13-01' }, 'bad-date 2026-13-01'],
  ])('%j is told by its code and value', (more, problem) => {
    expect(wrongIn(more)).toEqual([problem]);
  });

  it('tells everything that is wrong at once', () => {
    const all = { user: 'x', node: 'y', right: 'z', entity: 'e', on: 'o', documentDate: 'd' };
    expect(wrongIn(all)).toEqual([
      'unknown-user x',
      'unknown-node y',
      'unknown-right z',
      'unknown-entity e',
      'bad-date o',
      'bad-date d',
    ]);
  });

  it('may name an entity where none matters, and leave out what has a default', () => {
    expect(wrongIn({ entity: 'north' })).toBe('nothing');
    expect(wrongIn({ entity: null, documentDate: null, on: null })).toBe('nothing');
    expect(wrongIn({}, 'yesterday')).toEqual(['bad-date yesterday']);
  });
});
