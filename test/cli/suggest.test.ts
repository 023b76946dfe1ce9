import { describe, expect, it } from 'vitest';
import { nearest } from '../../main/cli/suggest.ts';

const CODES = ['goods', 'goods.items', 'goods.prices', 'orders', 'Ann', 'ana'];

describe('the nearest known codes', () => {
  it('differ by little', () => {
    expect(nearest('good', CODES)).toEqual(['goods']);
    expect(nearest('goods.itmes', CODES)).toEqual(['goods.items']);
  });

  it('come with the nearest first, and upper case is no difference', () => {
    expect(nearest('ann', CODES)).toEqual(['Ann', 'ana']);
  });

  it('are none where nothing is near', () => {
    expect(nearest('payroll', CODES)).toEqual([]);
    expect(nearest('', ['abc'])).toEqual([]);
  });

  it('are three at most', () => {
    expect(nearest('item0', ['item1', 'item2', 'item3', 'item4'])).toEqual(['item1', 'item2', 'item3']);
  });
});
