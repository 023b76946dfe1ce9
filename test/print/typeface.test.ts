import { describe, expect, it } from 'vitest';
import { runsOf, widthOf } from '../../main/print/type/typeface.ts';

describe('spaces of other widths', () => {
  it('are blanks on paper, as French sets them before a colon', () => {
    expect(widthOf('Titre\u202f:', 'regular')).toBe(widthOf('Titre :', 'regular'));
    expect(runsOf('Titre\u202f:', 'regular')).toEqual(runsOf('Titre :', 'regular'));
  });

  it('are told from characters that the typeface lacks', () => {
    expect(widthOf('\u4e2d', 'regular')).toBe(widthOf('[4E2D]', 'regular'));
  });
});
