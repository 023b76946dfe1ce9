/** What changes mean for people, against rows compared cell by cell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../shared/changes/difference.ts';
import {
  type CellChange,
  type Effect,
  effectOf,
  effectOnUser,
  wholeEffectOnUser,
} from '../../shared/changes/effect.ts';
import { reduce } from '../../shared/changes/reduce.ts';
import { row } from '../../shared/rules/cells.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import { arbitraryModel } from '../model/arbitrary.ts';
import { crowded } from '../oracle/models.ts';
import { node, user, world } from '../rules/world.ts';
import { draws, smallChange } from './smallChange.ts';

function effect(before: Index, after: Index, limit = 1000): Effect {
  const work = effectOf(before, after, limit);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Cells of nodes that depend on the entity, at each entity that a user reaches before or after. */
function differingAtEntities(before: Index, after: Index): string[] {
  const found: string[] = [];
  after.users.forEach(({ login }, number) => {
    const userBefore = before.holders.userNumbers.get(login) ?? -1;
    const reached = new Set([
      ...(before.assigned[userBefore]?.entities ?? []),
      ...(after.assigned[number]?.entities ?? []),
    ]);
    for (const entity of reached) {
      const old = userBefore < 0 ? null : row(before, userBefore, entity);
      const next = row(after, number, entity);
      after.tree.nodes.forEach(({ code }, node) => {
        const nodeBefore = before.tree.numberOf.get(code) ?? -1;
        const depends = after.tree.perEntity[node] === 1 || before.tree.perEntity[nodeBefore] === 1;
        const [was, period] = [old?.rights[nodeBefore] ?? 0, old?.period[nodeBefore] ?? -2];
        if (depends && (was !== next.rights[node] || period !== next.period[node]))
          found.push(`${login} ${code} ${entity}`);
      });
    }
  });
  return found;
}

describe('effect', () => {
  const base = {
    nodes: [node('docs', { dated: true }), node('docs.x', { dated: true })],
    users: [user('ann'), user('bob')],
    groups: [{ code: 'g', users: ['ann', 'bob'] }],
  };

  it('names who gains and who loses, and counts what is not listed', () => {
    const before = world({ ...base, grants: [{ holder: 'group:g', node: 'docs', rights: 'read' }] });
    const after = world({
      ...base,
      grants: [
        { holder: 'group:g', node: 'docs', rights: 'write' },
        { holder: 'user:bob', node: 'docs.x', rights: 'none' },
      ],
    });
    const found = effect(before, after, 3);
    expect(found).toMatchObject({
      gaining: ['ann', 'bob'],
      losing: ['bob'],
      users: [
        { user: 'ann', cells: 2, gains: 2, losses: 0 },
        { user: 'bob', cells: 2, gains: 1, losses: 1 },
      ],
      cellCount: 4,
    });
    // Bob's do not fit any more, so none of them is listed; they are asked for.
    expect(found.cells.map((cell) => `${cell.user} ${cell.node}`)).toEqual(['ann docs', 'ann docs.x']);
    expect(effectOnUser(before, after, 'bob')).toMatchObject([
      { node: 'docs', before: 1, after: 7 },
      { node: 'docs.x', before: 1, after: 0 },
    ]);
    expect(effectOnUser(before, after, 'nobody')).toEqual([]);
    expect(effect(before, after, 4).cells).toHaveLength(4);
  });

  it('counts what changes at an entity alone, once for those at which the same profiles count', () => {
    const sites = (profile: string) =>
      world({
        nodes: [node('m', { kind: 'module' }), node('m.form', { kind: 'form', perEntity: true })],
        entities: ['A', 'B', 'C'].map((code) => ({ code, name: code })),
        users: [user('ann')],
        profiles: ['full', 'look'].map((code) => ({ code, type: 'entityDependent' as const })),
        entityAccessProfiles: [{ code: 'all', entities: ['A', 'B', 'C'] }],
        hierarchyProfiles: [
          {
            code: 'h',
            module: 'm',
            entityAccess: 'all',
            default: 'look',
            assignments: { A: 'look', B: profile, C: profile },
          },
        ],
        assignments: [{ user: 'ann', entityAccess: 'all', hierarchy: { m: 'h' } }],
        grants: [
          { holder: 'profile:full', node: 'm', rights: 'delete' },
          { holder: 'profile:look', node: 'm', rights: 'read' },
        ],
      });
    expect(effect(sites('look'), sites('full'))).toMatchObject({
      gaining: ['ann'],
      losing: [],
      cells: [{ user: 'ann', node: 'm.form', entities: ['B', 'C'], before: 1, after: 15 }],
    });
    expect(wholeEffectOnUser(sites('full'), sites('look'), 'ann')).toMatchObject([{ before: 15, after: 1 }]);
  });

  it('finds who went from one group to another, and who has as many others under other numbers', () => {
    const before = world({
      ...base,
      groups: [
        { code: 'a', users: ['ann'] },
        { code: 'b', users: ['bob'] },
      ],
      grants: [
        { holder: 'group:a', node: 'docs', rights: 'read' },
        { holder: 'group:b', node: 'docs', rights: 'write' },
      ],
    });
    const went = reduce(before.model, [
      { kind: 'removeMember', group: 'a', member: 'user:ann' },
      { kind: 'addMember', group: 'b', member: 'user:ann' },
    ]);
    if (!went.ok) throw new Error(JSON.stringify(went.problems));
    const other = { ...went.value, groups: new Map([...went.value.groups].reverse()) };
    for (const after of [compile(went.value, before), compile(went.value), compile(other)]) {
      expect(effect(before, after)).toMatchObject({
        gaining: ['ann'],
        losing: [],
        cells: [
          { user: 'ann', node: 'docs', before: 1, after: 7 },
          { user: 'ann', node: 'docs.x', before: 1, after: 7 },
        ],
      });
    }
  });

  it('takes a shorter period for a loss and a longer one for a gain', () => {
    const with_ = (updatePeriod: number) =>
      world({ ...base, grants: [{ holder: 'user:ann', node: 'docs', rights: 'write', updatePeriod }] });
    expect(effect(with_(30), with_(1))).toMatchObject({ gaining: [], losing: ['ann'] });
    const delete1 = world({
      ...base,
      grants: [{ holder: 'user:ann', node: 'docs', rights: 'delete', updatePeriod: 1 }],
    });
    expect(effect(with_(-1), delete1)).toMatchObject({ gaining: ['ann'], losing: ['ann'] });
    expect(effect(with_(30), with_(-1))).toMatchObject({ gaining: ['ann'], losing: [] });
    // More rights for the same days are no loss, and fewer are no gain.
    const with1 = with_(1);
    expect(effect(with1, delete1)).toMatchObject({ gaining: ['ann'], losing: [] });
    expect(effect(delete1, with1)).toMatchObject({ gaining: [], losing: ['ann'] });
  });

  it('tells of one user what changes at an entity, as his rows there differ', () => {
    fc.assert(
      fc.property(arbitraryModel(), arbitraryModel(), fc.nat(), (from, to, chosen) => {
        const before = compile(from);
        const after = compile({
          ...from,
          assignments: to.assignments,
          hierarchyProfiles: to.hierarchyProfiles,
        });
        const entities = [null, ...from.entities.keys()];
        const entity = entities[chosen % entities.length] ?? null;
        for (const [login, number] of after.holders.userNumbers) {
          const [was, is] = [row(before, number, entity), row(after, number, entity)];
          const differing = after.tree.nodes
            .filter((_, at) => was.rights[at] !== is.rights[at])
            .map(({ code }) => code);
          const told = effectOnUser(before, after, login, entity);
          expect(told.filter(({ before, after }) => before !== after).map(({ node }) => node)).toEqual(
            differing,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds exactly the cells in which rows differ, whatever kinds of changes were made', () => {
    fc.assert(
      fc.property(arbitraryModel(), arbitraryModel(), fc.array(fc.boolean()), (from, to, taken) => {
        // Some of the changes on the way to another model, those that can be made one after the other.
        const wanted = difference(from, to).filter((_, place) => taken[place % (taken.length + 1)] !== false);
        const before = compile(from);
        let after = before;
        for (const change of wanted) {
          const reduced = reduce(after.model, [change]);
          if (reduced.ok) after = compile(reduced.value, after);
        }
        expectAllThatDiffers(before, after);
        for (const { login } of after.users) {
          expect(effectOnUser(before, after, login)).toEqual(cellsThatDiffer(before, after, null, login));
        }
      }),
    );
  });

  it('finds them where a few small things change, so that most answers cannot differ, at every entity', () => {
    let differed = 0;
    fc.assert(
      fc.property(crowded, fc.array(draws, { minLength: 10, maxLength: 10 }), (from, drawn) => {
        const before = compile(from);
        for (const draw of drawn) {
          const change = smallChange(from, draw);
          const reduced = change === null ? null : reduce(from, [change]);
          if (!reduced?.ok) continue;
          // Compiled again, most is the very same; compiled anew, nothing is.
          for (const after of [compile(reduced.value, before), compile(reduced.value)]) {
            const expected = cellsThatDiffer(before, after, null);
            if (expected.length > 0) differed++;
            expectAllThatDiffers(before, after);
            for (const entity of from.entities.keys()) {
              for (const { login } of after.users) {
                expect(effectOnUser(before, after, login, entity)).toEqual(
                  cellsThatDiffer(before, after, entity, login),
                );
              }
            }
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(differed).toBeGreaterThan(50);
  });
});

/** The effect is what whole rows differ in, without an entity and at each. */
function expectAllThatDiffers(before: Index, after: Index): void {
  const { cells } = effect(before, after, 1_000_000);
  const available = cells.filter(({ entities }) => entities === undefined);
  expect(available).toEqual(cellsThatDiffer(before, after, null));
  const atEntities = cells.flatMap(({ user: login, node: code, entities = [] }) =>
    entities.map((entity) => `${login} ${code} ${entity}`),
  );
  expect(atEntities.sort()).toEqual(differingAtEntities(before, after).sort());
}

/** Plainly, from whole rows: of one user or of all. */
function cellsThatDiffer(before: Index, after: Index, entity: string | null, only?: string): CellChange[] {
  return after.users.flatMap(({ login }, number) => {
    if (only !== undefined && login !== only) return [];
    const userBefore = before.holders.userNumbers.get(login);
    const old = userBefore === undefined ? null : row(before, userBefore, entity);
    const next = row(after, number, entity);
    return after.tree.nodes.flatMap(({ code }, at): CellChange[] => {
      const nodeBefore = before.tree.numberOf.get(code) ?? -1;
      const change = {
        user: login,
        node: code,
        before: old?.rights[nodeBefore] ?? 0,
        after: next.rights[at] ?? 0,
        periodBefore: old?.period[nodeBefore] ?? -2,
        periodAfter: next.period[at] ?? -2,
      };
      const same = change.before === change.after && change.periodBefore === change.periodAfter;
      return same ? [] : [change];
    });
  });
}
