/** Which copied permission each selected cell gets. */
import { describe, expect, it } from 'vitest';
import { type Copied, pasted } from '../../../shared/changes/gestures/pasting.ts';

const cell = (holder: `user:${string}`, node: string, rights: number | null) => ({
  holder,
  node,
  rights,
  updatePeriod: null,
});
const one: Copied = { axis: 'holders', cells: [cell('user:ann', 'goods', 7)] };
const column: Copied = {
  axis: 'holders',
  cells: [cell('user:ann', 'goods', 7), cell('user:bob', 'goods', null)],
};

function given(copied: Copied, axis: 'holders' | 'nodes', ...targets: [`user:${string}`, string][]): unknown {
  const outcome = pasted(
    copied,
    axis,
    targets.map(([holder, node]) => ({ holder, node })),
  );
  return outcome.ok
    ? outcome.value.map(({ holder, node, rights }) => `${holder} ${node} ${rights}`)
    : outcome.problems.map(({ code }) => code);
}

describe('pasting', () => {
  it('gives one copied permission to every selected cell, in either table', () => {
    expect(given(one, 'holders', ['user:eve', 'docs'], ['user:ann', 'docs'])).toEqual([
      'user:eve docs 7',
      'user:ann docs 7',
    ]);
    expect(given(one, 'nodes', ['user:eve', 'docs'], ['user:eve', 'acts'])).toEqual([
      'user:eve docs 7',
      'user:eve acts 7',
    ]);
  });

  it('gives several to the rows of the same names, whatever else is selected and in whatever order', () => {
    expect(
      given(column, 'holders', ['user:bob', 'docs'], ['user:eve', 'docs'], ['user:ann', 'docs']),
    ).toEqual(['user:bob docs null', 'user:ann docs 7']);
  });

  it('goes by the nodes where these are the rows', () => {
    const row: Copied = { axis: 'nodes', cells: [cell('user:ann', 'goods', 7), cell('user:ann', 'docs', 1)] };
    expect(given(row, 'nodes', ['user:eve', 'docs'], ['user:eve', 'goods'])).toEqual([
      'user:eve docs 1',
      'user:eve goods 7',
    ]);
  });

  it('goes row by row where no name is met, and says when the numbers differ', () => {
    expect(given(column, 'holders', ['user:eve', 'docs'], ['user:zoe', 'docs'])).toEqual([
      'user:eve docs 7',
      'user:zoe docs null',
    ]);
    // In the other table the rows are nodes, and names of principals say nothing.
    expect(given(column, 'nodes', ['user:ann', 'docs'], ['user:ann', 'acts'])).toEqual([
      'user:ann docs 7',
      'user:ann acts null',
    ]);
    expect(given(column, 'holders', ['user:eve', 'docs'])).toEqual(['paste-does-not-fit']);
    expect(pasted(column, 'holders', [{ holder: 'user:eve', node: 'docs' }])).toMatchObject({
      problems: [{ params: { copied: 2, selected: 1 } }],
    });
    expect(given({ axis: 'nodes', cells: [] }, 'nodes', ['user:eve', 'docs'])).toEqual(['nothing-copied']);
  });
});
