import { describe, expect, it } from 'vitest';
import { elementsFor, NO_ELEMENTS, type RowElements } from '../../renderer/grid/rowElements.ts';

function ids(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, i) => `row${from + i}`);
}

function elementOf({ ids: drawn, elements }: RowElements, id: string): number {
  return elements[drawn.indexOf(id)] ?? -1;
}

describe('which element shows which row', () => {
  const first = elementsFor(NO_ELEMENTS, ids(0, 30), 'row3');

  it('is one of its own for every row', () => {
    expect(new Set(first.elements).size).toBe(30);
    expect(elementsFor(first, ids(0, 30), 'row3').elements).toEqual(first.elements);
  });

  it('stays the same for a row that stays, when few rows come', () => {
    const next = elementsFor(first, ids(4, 34), 'row20');
    for (const id of ids(4, 30)) expect(elementOf(next, id)).toBe(elementOf(first, id));
    expect(new Set(next.elements).size).toBe(30);
  });

  it('is one that is there already when a page is turned, in the same order', () => {
    const next = elementsFor(first, ids(40, 70), 'row45');
    expect(next.elements).toEqual(first.elements);
    expect(next.made).toBe(first.made);
  });

  it('stays the same for the row with the focus, wherever the others go', () => {
    const next = elementsFor(first, ['row3', ...ids(40, 69)], 'row3');
    expect(elementOf(next, 'row3')).toBe(elementOf(first, 'row3'));
    expect([...next.elements].sort((a, b) => a - b)).toEqual(first.elements);
    const back = elementsFor(next, ids(0, 30), 'row3');
    expect(elementOf(back, 'row3')).toBe(elementOf(first, 'row3'));
  });

  it('is a new one where there are not enough', () => {
    const next = elementsFor(first, ids(50, 90), 'row51');
    expect(next.elements.slice(0, 30)).toEqual(first.elements);
    expect(new Set(next.elements).size).toBe(40);
  });
});
