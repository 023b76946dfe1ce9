/** What each tier holds, over many nodes at once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { row, STANDINGS } from '../../shared/rules/cells.ts';
import { compile } from '../../shared/rules/compile.ts';
import { layersOf, tierIn } from '../../shared/rules/layers.ts';
import { arbitraryModel } from '../model/arbitrary.ts';

describe('layers', () => {
  it('name the tier that decides wherever nothing closes the node', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        const index = compile(model);
        for (let holder = 0; holder < index.holders.keys.length; holder++) {
          const layers = layersOf(index, holder, 0, index.tree.size);
          const shown = row(index, holder);
          for (let number = 0; number < index.tree.size; number++) {
            const standing = STANDINGS[shown.standing[number] ?? 0] ?? '';
            if (!['own', 'acquired', 'inherited', 'undefined'].includes(standing)) continue;
            expect(STANDINGS[tierIn(layers, number)]).toBe(standing);
          }
        }
      }),
    );
  });
});
