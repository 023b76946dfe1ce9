/** What is printed is what `decide` says: for random models, every user, every node. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LETTERS, lettersOfRights } from '../../shared/model/rights.ts';
import type { Model } from '../../shared/model/types.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import { translator } from '../../shared/texts/translate.ts';
import { arbitraryModel } from '../model/arbitrary.ts';
import { ask } from '../rules/world.ts';
import { cellOf, reportOf, rowOf, sectionOf, tableOf } from './printed.ts';

const t = translator('en');
const TODAY = '2026-03-01';

/** Everybody may sign in, so that step 2 of domain.md §7 hides nothing of what is compared. */
function awake(model: Model): Model {
  const users = new Map(
    [...model.users].map(([login, user]) => [login, { ...user, active: true, locked: false }]),
  );
  return { ...model, users };
}

function dateBefore(days: number): string {
  return new Date(Date.parse(`${TODAY}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

function eachCell(index: Index, check: (login: string, node: string, entity: string | null) => void): void {
  for (const login of index.model.users.keys())
    for (const node of index.model.nodes.keys())
      for (const entity of [null, ...index.model.entities.keys()]) check(login, node, entity);
}

describe('a permission printout agrees with the decision', () => {
  it('on every right, its origin, and what is left out', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        const index = compile(awake(model));
        eachCell(index, (login, node, entity) => {
          const document = reportOf(index, { principals: [`user:${login}`], show: 'all', entity });
          const table = tableOf(sectionOf(document), 'list');
          const row = rowOf(table, node);
          const printed = Number(cellOf(table, row, 'Rights') ?? 0);
          const asked = LETTERS.map((right) => ask(index, { user: login, node, right, entity, on: TODAY }));
          const allowed = LETTERS.filter((_, position) => asked[position]?.allow === true);
          expect(lettersOfRights(printed)).toEqual(allowed);

          const defined = asked.some(
            ({ reason, deciding }) => reason === 'administrator' || deciding.length > 0,
          );
          const reason = asked[0]?.reason === 'administrator' ? 'administrator' : asked[0]?.deciding[0]?.tier;
          expect(cellOf(table, row, 'Origin')).toBe(defined ? t(`terms.tier.${reason}`) : null);

          const short = reportOf(index, { principals: [`user:${login}`], show: 'defined', entity });
          const kept = tableOf(sectionOf(short), 'list').rows.find(({ about }) => about?.node === node);
          const stored = model.grants.get(`user:${login}`)?.has(node) === true;
          expect(kept !== undefined && kept.tone !== 'context').toBe(defined || stored);
        });
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('on how far back documents may be changed', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        const index = compile(awake(model));
        eachCell(index, (login, node, entity) => {
          if (index.model.nodes.get(node)?.dated !== true) return;
          const document = reportOf(index, { principals: [`user:${login}`], show: 'all', entity });
          const table = tableOf(sectionOf(document), 'list');
          const days = cellOf(table, rowOf(table, node), 'Days back');
          const changeable = (age: number): boolean =>
            ['U', 'D'].some((right) => {
              const request = { user: login, node, right, entity, on: TODAY, documentDate: dateBefore(age) };
              return ask(index, request).allow;
            });
          if (days === null) expect(changeable(0)).toBe(false);
          else if (days === 'unlimited') expect(changeable(36_500)).toBe(true);
          else expect([changeable(Number(days)), changeable(Number(days) + 1)]).toEqual([true, false]);
        });
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('on what every source named holds', () => {
    fc.assert(
      fc.property(arbitraryModel({ unusualCodes: false }), (model) => {
        const index = compile(awake(model));
        eachCell(index, (login, node, entity) => {
          const document = reportOf(index, { principals: [`user:${login}`], show: 'all', entity });
          const table = tableOf(sectionOf(document), 'list');
          const source = String(cellOf(table, rowOf(table, node), 'Source') ?? '');
          const { deciding, reason } = ask(index, { user: login, node, right: 'R', entity, on: TODAY });
          if (deciding[0]?.tier !== 'acquired' || reason === 'administrator') return;
          for (const { holder } of deciding) {
            const [kind, code = ''] = holder.split(':');
            const records = kind === 'group' ? index.model.groups : index.model.profiles;
            expect(source).toContain(records.get(code)?.name);
          }
        });
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
