/** The nearest grant that allows or no longer allows something, and how many days back it is offered with. */
import { describe, expect, it } from 'vitest';
import {
  type Asked,
  grantLess,
  grantMore,
  grantNarrower,
} from '../../../shared/changes/turnarounds/grants.ts';
import { A, ALL_RIGHTS, D, NO_RIGHTS, R, type Rights, U } from '../../../shared/model/rights.ts';
import type { Grant, Scale } from '../../../shared/model/types.ts';

function asked(wanted: Rights, age: number | null, dated = true, scale: Scale = 'levels'): Asked {
  const own = { code: 'invoices', name: 'Invoices', parent: null, kind: 'menu', perEntity: false } as const;
  return { node: { ...own, dated, scale }, wanted, age };
}

function grant(rights: Rights, updatePeriod: number | null): Grant {
  return { rights, updatePeriod, note: 'kept' };
}

const WRITE = R | A | U;

describe('days back, where more is given', () => {
  const daysFor = (question: Asked, from: number | null) => grantMore(question, grant(R, from)).updatePeriod;

  it('are widened to the age of the document where they were fewer', () => {
    expect(daysFor(asked(U, 7), 6)).toBe(7);
    expect(daysFor(asked(D, 7), 0)).toBe(7);
    expect(daysFor(asked(U, 1), 0)).toBe(1);
  });

  it('stay where they reach so far, or have no end', () => {
    expect(daysFor(asked(U, 7), 7)).toBe(7);
    expect(daysFor(asked(U, 7), 30)).toBe(30);
    expect(daysFor(asked(U, 7), null)).toBeNull();
    expect(daysFor(asked(U, 0), 0)).toBe(0);
  });

  it('stay where they limit nothing of what was asked: no document, no dates, neither U nor D', () => {
    expect(daysFor(asked(U, null), 3)).toBe(3);
    expect(daysFor(asked(U, 7, false), 3)).toBe(3);
    expect(daysFor(asked(R, 7), 3)).toBe(3);
    expect(daysFor(asked(A, 7), 3)).toBe(3);
  });
});

describe('days back, where less is given', () => {
  const daysFor = (question: Asked, from: number | null, rights: Rights = ALL_RIGHTS) =>
    grantNarrower(question, grant(rights, from));

  it('are one fewer than the document is old', () => {
    expect(daysFor(asked(U, 7), 30)).toEqual(grant(ALL_RIGHTS, 6));
    expect(daysFor(asked(D, 7), 7)).toEqual(grant(ALL_RIGHTS, 6));
    expect(daysFor(asked(U, 7), null)).toEqual(grant(ALL_RIGHTS, 6));
    expect(daysFor(asked(U, 1), 1)).toEqual(grant(ALL_RIGHTS, 0));
  });

  it('are not offered where they do not reach so far, or the document is of today or to come', () => {
    expect(daysFor(asked(U, 7), 6)).toBeNull();
    expect(daysFor(asked(U, 0), 30)).toBeNull();
    expect(daysFor(asked(U, -2), null)).toBeNull();
  });

  it('are not offered where they limit nothing: no document, no dates, neither U nor D asked for and given', () => {
    expect(daysFor(asked(U, null), 30)).toBeNull();
    expect(daysFor(asked(U, 7, false), 30)).toBeNull();
    expect(daysFor(asked(R, 7), 30)).toBeNull();
    expect(daysFor(asked(A, 7), 30)).toBeNull();
    expect(daysFor(asked(D, 7), 30, WRITE)).toBeNull();
  });
});

describe('rights', () => {
  const more = (scale: Scale, wanted: Rights, from: Rights) =>
    grantMore(asked(wanted, null, false, scale), grant(from, 4));
  const less = (scale: Scale, wanted: Rights, from: Rights) =>
    grantLess(asked(wanted, null, false, scale), grant(from, 4));

  it('are raised to the nearest that the node can store, and nothing else of the grant changes', () => {
    expect(more('levels', U, R)).toEqual(grant(WRITE, 4));
    expect(more('levels', D, WRITE)).toEqual(grant(ALL_RIGHTS, 4));
    expect(more('levels', R, WRITE)).toEqual(grant(WRITE, 4));
    expect(more('switch', A, NO_RIGHTS)).toEqual(grant(ALL_RIGHTS, 4));
    expect(more('actions', D, R)).toEqual(grant(R | D, 4));
    expect(more('actions', U | D, R | A)).toEqual(grant(ALL_RIGHTS, 4));
  });

  it('are lowered to the nearest without what was asked for, and reading stays unless it was', () => {
    expect(less('levels', D, ALL_RIGHTS)).toEqual(grant(WRITE, 4));
    expect(less('levels', U, ALL_RIGHTS)).toEqual(grant(R, 4));
    expect(less('levels', R, ALL_RIGHTS)).toEqual(grant(NO_RIGHTS, 4));
    expect(less('switch', U, ALL_RIGHTS)).toEqual(grant(NO_RIGHTS, 4));
    expect(less('actions', R | U, ALL_RIGHTS)).toEqual(grant(R | A | D, 4));
    expect(less('actions', A, R | U)).toEqual(grant(R | U, 4));
  });
});
