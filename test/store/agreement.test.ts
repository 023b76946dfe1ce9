/** The tables and `reduce` are two accounts of one thing; random changes must not tell them apart. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStore, type Store, verifyStore } from '../../main/store/store.ts';
import { difference } from '../../shared/changes/difference.ts';
import { reduceWithInverse } from '../../shared/changes/reduce.ts';
import type { Change } from '../../shared/changes/types.ts';
import type { Model } from '../../shared/model/types.ts';
import { arbitraryModel } from '../model/arbitrary.ts';
import { arbitraryDraws, changeOn } from './arbitraryChanges.ts';
import { ENTRY, expectSame, freshPath, making, value } from './stores.ts';

/** What the store looks at itself; the rest of what makes a Model sound is asked before. */
const OF_THE_STORE = /^(change-does-not-apply|unknown-.*|duplicate-member)$/;

/** Has both apply the changes, and compares what comes of it; returns the Model after them. */
function step(store: Store, model: Model, changes: readonly Change[]): Model {
  const reduced = reduceWithInverse(model, changes);
  if (reduced.ok) {
    value(store.apply(changes, reduced.value.inverse, ENTRY));
    expectSame(value(store.load()), reduced.value.model);
    return reduced.value.model;
  }
  if (!reduced.problems.every(({ code }) => OF_THE_STORE.test(code))) return model;
  expect(store.apply(changes, [], ENTRY).ok).toBe(false);
  expectSame(value(store.load()), model);
  return model;
}

/** Runs the body on a new store of the model, which is sound afterwards and whose log leads to its tables. */
function onStoreOf(model: Model, body: (store: Store) => void): void {
  const path = freshPath();
  const store = value(createStore(path, { changes: making(model), ...ENTRY }));
  try {
    body(store);
    expect(value(verifyStore(path)).problems).toEqual([]);
  } finally {
    store.close();
  }
}

describe('tables and reduce', () => {
  it('agree on random changes, applied and refused alike', () => {
    const batches = fc.array(arbitraryDraws, { maxLength: 8 });
    fc.assert(
      fc.property(arbitraryModel(), arbitraryModel(), batches, (here, there, draws) => {
        onStoreOf(here, (store) => {
          let model = here;
          for (const batch of draws) {
            const changes = batch.map((draw) => changeOn(model, there, draw));
            // One by one too: many lists have one change in them that spoils all.
            for (const change of changes) model = step(store, model, [change]);
            model = step(store, model, changes);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it('agree on the way from any model to any other, and on the way back that the log keeps', () => {
    fc.assert(
      fc.property(arbitraryModel(), arbitraryModel(), (here, there) => {
        onStoreOf(here, (store) => {
          const reached = step(store, here, difference(here, there));
          if (store.revision() === 1) return;
          const { inverse } = value(store.changesOf(2));
          step(store, reached, inverse);
          expectSame(value(store.load()), here);
        });
      }),
      { numRuns: 60 },
    );
  });
});
