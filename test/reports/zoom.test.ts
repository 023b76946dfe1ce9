import { describe, expect, it } from 'vitest';
import { closestZoom } from '../../renderer/reports/zoom.ts';

describe('the size of a preview', () => {
  it('steps to the next size up or down, from any size', () => {
    expect([closestZoom(100, 1), closestZoom(100, -1)]).toEqual([125, 75]);
    expect([closestZoom(112, 1), closestZoom(112, -1)]).toEqual([125, 100]);
  });

  it('ends at the smallest and the largest', () => {
    expect([closestZoom(300, 1), closestZoom(20, -1)]).toEqual([300, 50]);
  });
});
