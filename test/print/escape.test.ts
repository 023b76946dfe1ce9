import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakable, cssString, escapeHtml } from '../../main/print/escape.ts';

describe('text in HTML', () => {
  it('cannot open an element or end an attribute', () => {
    expect(escapeHtml(`<b title="it's">&`)).toBe('&lt;b title=&quot;it&#39;s&quot;&gt;&amp;');
  });
});

describe('text in a style sheet', () => {
  it('cannot end its string, its rule or the element it stands in', () => {
    expect(cssString('a"; } </style>\\\n')).toBe('"a\\22 ; } \\3c /style\\3e \\5c \\a "');
  });
});

describe('long text', () => {
  it('breaks after the signs that divide a code, as late as the room allows', () => {
    expect(breakable('goods.issues.invoice', 12)).toBe('goods.<wbr>issues.<wbr>invoice');
    expect(breakable('goods.issues.invoice', 14)).toBe('goods.issues.<wbr>invoice');
    expect(breakable('goods', 5)).toBe('goods');
  });

  it('loses no character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '.', '<', '&', '/', 'š') }),
        fc.nat(9),
        (text, more) => {
          expect(breakable(text, 1 + more).replaceAll('<wbr>', '')).toBe(escapeHtml(text));
        },
      ),
    );
  });
});
