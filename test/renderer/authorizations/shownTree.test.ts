import { describe, expect, it } from 'vitest';
import {
  hitsAndParents,
  nodeHits,
  nodeTree,
  searchableNodes,
} from '../../../renderer/authorizations/nodeTree.ts';
import { carriedTree, openTree } from '../../../renderer/authorizations/shownTree.ts';
import { rowIdOf } from '../../../renderer/grid/rows.ts';
import { focusedItem, take } from '../../../renderer/grid/state.ts';
import { node } from '../../rules/world.ts';
import { deskOf, lines } from './desk.ts';

const { nodes } = deskOf({
  nodes: [node('goods'), node('goods.a'), node('goods.b'), node('money'), node('money.x'), node('money.y')],
}).directory;
const whole = nodeTree(nodes);
const reducedTo = (text: string) =>
  nodeTree(nodes, hitsAndParents(nodes, nodeHits(searchableNodes(nodes), text)));
const start = openTree(whole, [rowIdOf(['money'])], rowIdOf(['money', 'money.x']));

describe('the tree in its pane', () => {
  it('opens at the node that was selected at the last start, however deep it stands', () => {
    const tree = openTree(whole, [], rowIdOf(['goods', 'goods.b']));
    expect(lines(tree.grid.rows)).toEqual(['goods', '  goods.a', '  goods.b', 'money']);
    expect(tree.grid.selection.ranges).toEqual([2, 3]);
  });

  it('is the very same while nothing changes', () => {
    expect(carriedTree(start, whole, false)).toBe(start);
  });

  it('shows every hit when it is reduced, closed before or not', () => {
    expect(lines(carriedTree(start, reducedTo('.b'), true).grid.rows)).toEqual(['goods', '  goods.b']);
  });

  it('selects nothing when the selected node is no hit: that was nobody’s choice', () => {
    const reduced = carriedTree(start, reducedTo('.b'), true);
    expect(reduced.grid.selection.count).toBe(0);
  });

  it('keeps the selected node when it is a hit', () => {
    const reduced = carriedTree(start, reducedTo('.x'), true);
    expect(nodes.codes[focusedItem(reduced.grid) ?? -1]).toBe('money.x');
    expect(reduced.grid.selection.count).toBe(1);
  });

  it('is open as before when it is whole again, and where the focus went', () => {
    const first = carriedTree(start, reducedTo('.b'), true);
    const second = carriedTree(first, reducedTo('.a'), true);
    const toHit = {
      ...second,
      grid: take(second.grid, { type: 'go', row: 1, column: null, select: 'only' }),
    };
    const again = carriedTree(toHit, whole, false);
    expect(lines(again.grid.rows)).toEqual([
      'goods',
      '  goods.a',
      '  goods.b',
      'money',
      '  money.x',
      '  money.y',
    ]);
    expect(nodes.codes[focusedItem(again.grid) ?? -1]).toBe('goods.a');
    expect(again.reduced).toBe(false);
  });
});
