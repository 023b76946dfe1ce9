/**
 * The engine against the oracle on random models and requests; a failure prints the seed and the smallest model found.
 * `npm run oracle` does the same a million times.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lettersOfRights } from '../../shared/model/rights.ts';
import { type Cells, column, row, STANDINGS } from '../../shared/rules/cells.ts';
import { compile } from '../../shared/rules/compile.ts';
import { decide } from '../../shared/rules/decide.ts';
import { evidenceFor } from '../../shared/rules/evidence.ts';
import { visibleNodes } from '../../shared/rules/navigation.ts';
import { REASONS } from '../../shared/rules/ruling.ts';
import { compiledByChanges, differenceIn, ON, questions } from './agreement.ts';
import { holderColumns, type OracleColumns, userColumns, visible } from './columns.ts';
import { models } from './models.ts';

const RUNS = { numRuns: Number(process.env.ORACLE_MODELS ?? 300) };
const FEWER = { numRuns: Math.ceil(RUNS.numRuns / 5) };

it('decides as the oracle does, allow, reason and rights, for every reason there is', () => {
  const cameUp = new Set<string>();
  fc.assert(
    fc.property(questions(30), ([model, requests]) => {
      expect(differenceIn(model, requests, ({ reason }) => cameUp.add(reason))).toBeNull();
    }),
    RUNS,
  );
  expect([...cameUp].sort()).toEqual([...REASONS].sort());
});

it('decides so, and by the same evidence, where changes lie over an earlier state', () => {
  fc.assert(
    fc.property(questions(30), fc.nat({ max: 1000 }), ([model, requests], draw) => {
      const index = compiledByChanges(model, draw);
      expect(differenceIn(model, requests, () => {}, index)).toBeNull();
      const anew = compile(model);
      for (const request of requests) expect(decide(index, request, ON)).toEqual(decide(anew, request, ON));
    }),
    RUNS,
  );
});

it('shows in rows and columns what the oracle says, at every entity and at none', () => {
  fc.assert(
    fc.property(models, (model) => {
      const index = compile(model);
      for (const entity of [null, ...model.entities.keys()]) {
        const columns = index.tree.nodes.map((_, node) => column(index, node, entity));
        index.holders.keys.forEach((key, holder) => {
          const cells = row(index, holder, entity);
          index.tree.nodes.forEach((node, number) => {
            const login = key.startsWith('user:') ? key.slice('user:'.length) : null;
            const expected =
              login === null ? holderColumns(model, key, node) : userColumns(model, login, node, entity);
            expect({ key, node: node.code, entity, ...shown(cells, number) }).toEqual({
              key,
              node: node.code,
              entity,
              ...expected,
            });
            expect(shown(columns[number], holder)).toEqual(expected);
          });
        });
      }
    }),
    FEWER,
  );
});

it('names as the source of a cell a grant that gives most of those that decide', () => {
  fc.assert(
    fc.property(models, (model) => {
      const index = compile(model);
      for (const [holder, key] of index.holders.keys.entries()) {
        const cells = row(index, holder);
        for (const [number, { code }] of index.tree.nodes.entries()) {
          const { deciding } = evidenceFor(index, holder, number, null);
          const most = Math.max(...deciding.map(({ rights }) => rights));
          const best = deciding.filter(({ rights }) => rights === most);
          const source = [
            index.holders.keys[cells.sourceHolder[number] ?? -1],
            index.tree.nodes[cells.sourceNode[number] ?? -1]?.code,
          ];
          const expected = best.length === 0 ? [undefined, undefined] : [best[0]?.holder, best[0]?.node];
          expect([key, code, ...source]).toEqual([key, code, ...expected]);
        }
      }
    }),
    FEWER,
  );
});

it('shows of the tree what the oracle says is visible', () => {
  fc.assert(
    fc.property(models, (model) => {
      const index = compile(model);
      index.users.forEach(({ login }, user) => {
        const seen = visibleNodes(index, user);
        for (const [number, { code }] of index.tree.nodes.entries()) {
          expect([login, code, seen[number] === 1]).toEqual([login, code, visible(model, login, code)]);
        }
      });
    }),
    FEWER,
  );
});

/** A cell of a row or column with the columns of domain.md §4. */
function shown(cells: Cells | undefined, slot: number): OracleColumns {
  const standing = STANDINGS[cells?.standing[slot] ?? 0];
  const period = cells?.period[slot] ?? 0;
  return {
    defined: standing === 'own' || standing === 'acquired' || standing === 'inherited',
    acquired: standing === 'acquired',
    inherited: cells?.inherited[slot] === 1,
    rights: lettersOfRights(cells?.rights[slot] ?? 0).join(''),
    reason: standing ?? '',
    backFor: period === -2 ? 'none' : period === -1 ? 'unlimited' : period,
  };
}
