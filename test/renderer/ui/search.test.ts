import { describe, expect, it } from 'vitest';
import { folded, occurrences } from '../../../renderer/ui/search.ts';

describe('folded', () => {
  it('leaves neither case nor accents', () => {
    expect(folded('Zdenka KAVČIČ, Inês')).toBe('zdenka kavcic, ines');
  });

  it('takes a letter written as letter and accent for the letter', () => {
    expect(folded('e\u0301')).toBe('e');
  });
});

describe('occurrences', () => {
  const found = (text: string, needle: string): string[] => {
    const places = occurrences(text, needle);
    return places.flatMap((from, i) => (i % 2 === 0 ? [text.slice(from, places[i + 1])] : []));
  };

  it('finds every one, in the letters of the text itself', () => {
    expect(found('Čebela, čebelar', 'cebel')).toEqual(['Čebel', 'čebel']);
  });

  it('finds nothing for nothing', () => {
    expect(occurrences('Invoice', '')).toEqual([]);
  });

  it('marks the right letters behind one that folds to two, and behind one of two code units', () => {
    expect(found('ﬁ \u{1D400} Invoice', 'inv')).toEqual(['Inv']);
    expect(found('İİ Invoice', 'invoice')).toEqual(['Invoice']);
  });

  it('takes an accent that stands for itself along with its letter', () => {
    expect(found('Cafe\u0301s', 'cafe')).toEqual(['Cafe\u0301']);
  });
});
