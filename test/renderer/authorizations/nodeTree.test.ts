import { describe, expect, it } from 'vitest';
import { hitsIn, nextHit, nodeItems, placesIn } from '../../../renderer/authorizations/items.ts';
import {
  everyNode,
  nodeRowId,
  nodeTree,
  openNodes,
  openPaths,
  searchableNodes,
} from '../../../renderer/authorizations/nodeTree.ts';
import { everyBranch, rowIdOf } from '../../../renderer/grid/rows.ts';
import { folded } from '../../../renderer/ui/search.ts';
import { node } from '../../rules/world.ts';
import { deskOf, outline } from './desk.ts';

const { nodes } = deskOf({
  nodes: [
    node('goods', { name: 'Goods' }),
    node('goods.invoice', { name: 'Račun' }),
    node('goods.invoice.print', { name: 'Print' }),
    node('goods.receipt', { name: 'Receipt' }),
    node('money', { name: 'Money' }),
    node('money.invoices', { name: 'Open invoices' }),
  ],
}).directory;

const items = nodeItems(nodes, searchableNodes(nodes));
const found = (text: string): Int32Array =>
  hitsIn(items, everyNode(nodes), nodeTree(nodes), folded(text.trim()));
const marked = (hits: Int32Array): Uint8Array => {
  const marks = new Uint8Array(nodes.codes.length);
  for (const hit of hits) marks[hit] = 1;
  return marks;
};

function codes(numbers: ArrayLike<number>): string[] {
  return Array.from(numbers, (number) => nodes.codes[number] ?? '?');
}

function hits(text: string): string[] {
  return codes(found(text));
}

describe('nodeTree', () => {
  it('is the authorization tree', () => {
    expect(outline(nodeTree(nodes))).toEqual([
      'goods',
      '  goods.invoice',
      '    goods.invoice.print',
      '  goods.receipt',
      'money',
      '  money.invoices',
    ]);
  });

  it('is reduced to what is shown', () => {
    expect(outline(items.tree(items.withAbove(marked(found('print')))))).toEqual([
      'goods',
      '  goods.invoice',
      '    goods.invoice.print',
    ]);
  });
});

describe('hits', () => {
  it('are found by name without regard to case and accents, in tree order', () => {
    expect(hits('RACUN')).toEqual(['goods.invoice']);
    expect(hits('invoices')).toEqual(['money.invoices']);
  });

  it('are found by code, but not for what a code repeats of the one above', () => {
    expect(hits('invoice')).toEqual(['goods.invoice', 'money.invoices']);
    expect(hits('goods.invoice.pr')).toEqual(['goods.invoice.print']);
  });

  it('are none for blanks', () => {
    expect(hits('  ')).toEqual([]);
  });
});

describe('nextHit', () => {
  const places = placesIn(items, nodeTree(nodes));
  const next = (from: string, direction: 1 | -1): string | undefined =>
    nodes.codes[nextHit(found('invoice'), places, nodes.codes.indexOf(from), direction)];

  it('goes on from the focused node, forward and back, hit or not', () => {
    expect(next('goods', 1)).toBe('goods.invoice');
    expect(next('goods.invoice', 1)).toBe('money.invoices');
    expect(next('money', -1)).toBe('goods.invoice');
  });

  it('goes round at both ends', () => {
    expect(next('money.invoices', 1)).toBe('goods.invoice');
    expect(next('goods.invoice', -1)).toBe('money.invoices');
  });

  it('is none without hits', () => {
    expect(nextHit(new Int32Array(0), places, 0, 1)).toBe(-1);
  });
});

describe('what is open', () => {
  it('comes back from its codes, the uppermost first among them', () => {
    const open = everyBranch(nodeTree(nodes));
    expect(openNodes(nodes, open)).toEqual(['goods', 'money', 'goods.invoice']);
    expect(new Set(openPaths(nodes, openNodes(nodes, open)))).toEqual(open);
  });

  it('forgets nodes that are gone', () => {
    expect(openPaths(nodes, ['gone', 'money'])).toEqual([rowIdOf(['money'])]);
  });

  it('knows the path of a row', () => {
    expect(nodeRowId(nodes, nodes.codes.indexOf('goods.receipt'))).toBe(rowIdOf(['goods', 'goods.receipt']));
  });
});
