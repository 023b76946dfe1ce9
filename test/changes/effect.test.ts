/** What changes mean for people, against rows compared cell by cell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../shared/changes/difference.ts';
import { type CellChange, type Effect, effectOf, effectOnUser } from '../../shared/changes/effect.ts';
import { reduce } from '../../shared/changes/reduce.ts';
import type { Change } from '../../shared/changes/types.ts';
import { ALL_RIGHTS } from '../../shared/model/rights.ts';
import { holderKey, type Model } from '../../shared/model/types.ts';
import { row } from '../../shared/rules/cells.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import { arbitraryModel } from '../model/arbitrary.ts';
import { models } from '../oracle/models.ts';
import { node, user, world } from '../rules/world.ts';

function effect(before: Index, after: Index, limit = 1000): Effect {
  const work = effectOf(before, after, limit);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
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
        expect(effect(before, after, 1_000_000).cells).toEqual(cellsThatDiffer(before, after, null));
        for (const { login } of after.users) {
          expect(effectOnUser(before, after, login)).toEqual(cellsThatDiffer(before, after, null, login));
        }
      }),
    );
  });

  it('finds them where a few small things change, so that most answers cannot differ, at every entity', () => {
    fc.assert(
      fc.property(models, fc.array(draws, { minLength: 1, maxLength: 3 }), (from, drawn) => {
        const before = compile(from);
        let next = from;
        for (const draw of drawn) {
          const change = smallChange(next, draw);
          const reduced = change === null ? null : reduce(next, [change]);
          if (reduced?.ok) next = reduced.value;
        }
        // Compiled again, most is the very same; compiled anew, nothing is.
        for (const after of [compile(next, before), compile(next)]) {
          expect(effect(before, after, 1_000_000).cells).toEqual(cellsThatDiffer(before, after, null));
          for (const entity of from.entities.keys()) {
            for (const { login } of after.users) {
              expect(effectOnUser(before, after, login, entity)).toEqual(
                cellsThatDiffer(before, after, entity, login),
              );
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

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

const draws = fc.record({
  what: fc.constantFrom(
    ...(['grant', 'member', 'user', 'node', 'group', 'assignment', 'access', 'hierarchy'] as const),
  ),
  one: fc.nat({ max: 1000 }),
  other: fc.nat({ max: 1000 }),
  more: fc.nat({ max: 1000 }),
});
type Draw = typeof draws extends fc.Arbitrary<infer T> ? T : never;

/** One thing becomes, in one point, as another one of its kind is; null = there is none. It may not apply. */
function smallChange(model: Model, { what, one, other, more }: Draw): Change | null {
  const at = <T>(map: ReadonlyMap<string, T>, place: number): T | undefined =>
    [...map.values()][place % Math.max(1, map.size)];
  const holders = [
    ...Array.from(model.users.keys(), (login) => holderKey('user', login)),
    ...Array.from(model.groups.keys(), (code) => holderKey('group', code)),
    ...Array.from(model.profiles.keys(), (code) => holderKey('profile', code)),
  ];
  const holder = holders[one % Math.max(1, holders.length)] ?? 'user:';
  const group = at(model.groups, other);
  switch (what) {
    case 'grant': {
      const on = at(model.nodes, other);
      if (on === undefined) return null;
      if (more % 3 === 0) return { kind: 'clearGrant', holder, node: on.code };
      const rights = more % 2 === 0 ? ALL_RIGHTS : 0;
      const updatePeriod = on.dated && more % 5 !== 0 ? more % 5 : null;
      return { kind: 'setGrant', holder, node: on.code, grant: { rights, updatePeriod, note: '' } };
    }
    case 'member':
      if (group === undefined) return null;
      return { kind: more % 2 === 0 ? 'addMember' : 'removeMember', group: group.code, member: holder };
    case 'user': {
      const user = at(model.users, one);
      return user === undefined
        ? null
        : { kind: 'put', list: 'users', record: { ...user, administrator: !user.administrator } };
    }
    case 'node': {
      const [node, like] = [at(model.nodes, one), at(model.nodes, other)];
      if (node === undefined || like === undefined) return null;
      const records = [
        { ...node, kind: like.kind },
        { ...node, perEntity: like.perEntity },
        { ...node, parent: like.code },
        { ...node, name: 'another name' },
        { ...like, code: node.code },
      ];
      return { kind: 'put', list: 'nodes', record: records[more % records.length] ?? node };
    }
    case 'group': {
      const like = at(model.groups, one);
      if (group === undefined || like === undefined) return null;
      return { kind: 'put', list: 'groups', record: { ...like, code: group.code, groups: group.groups } };
    }
    case 'assignment': {
      const [user, like] = [at(model.users, one), at(model.assignments, other)];
      if (user === undefined || like === undefined) return null;
      const old = model.assignments.get(user.login) ?? { ...like, user: user.login };
      const records = [
        { ...old, entityAccess: like.entityAccess },
        { ...old, general: like.general },
        { ...old, hierarchy: like.hierarchy },
        { ...old },
      ];
      return { kind: 'put', list: 'assignments', record: records[more % records.length] ?? old };
    }
    case 'access': {
      const [access, like] = [at(model.entityAccessProfiles, one), at(model.entityAccessProfiles, other)];
      const entity = at(model.entities, more);
      if (access === undefined || like === undefined || entity === undefined) return null;
      const entities = access.entities.includes(entity.code)
        ? access.entities.filter((code) => code !== entity.code)
        : [...access.entities, entity.code];
      return { kind: 'put', list: 'entityAccessProfiles', record: { ...access, entities } };
    }
    case 'hierarchy': {
      const [hierarchy, like] = [at(model.hierarchyProfiles, one), at(model.hierarchyProfiles, other)];
      if (hierarchy === undefined || like === undefined) return null;
      const records = [
        { ...hierarchy, default: like.default },
        { ...hierarchy, default: null },
        { ...hierarchy, assignments: {} },
        { ...hierarchy, entityAccess: like.entityAccess, assignments: like.assignments },
      ];
      return { kind: 'put', list: 'hierarchyProfiles', record: records[more % records.length] ?? hierarchy };
    }
  }
}
