/** The table of a Hierarchy profile says what a user with nothing else would have (domain.md §6). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LETTERS, R, rightsOfLetters } from '../../shared/model/rights.ts';
import type { Model, User } from '../../shared/model/types.ts';
import { compile } from '../../shared/rules/compile.ts';
import { FORM_UNREADABLE, hierarchyTable, profileRights, UNDEFINED_RIGHTS } from '../../shared/rules/gate.ts';
import { STANDINGS, standingsOf } from '../../shared/rules/standings.ts';
import { at } from '../../shared/rules/tree.ts';
import { models } from '../oracle/models.ts';
import { arriving, cascade } from '../oracle/oracle.ts';
import { node, world } from './world.ts';

const PROBE: User = {
  login: 'the probe',
  name: 'The probe',
  email: '',
  active: true,
  locked: false,
  shared: false,
  administrator: false,
  language: 'en',
};

describe('the table of a Hierarchy profile', () => {
  it('agrees with the rights of a user who has nothing but this profile', () => {
    fc.assert(
      fc.property(models, (model) => {
        for (const hierarchy of model.hierarchyProfiles.values()) {
          const assignment = {
            user: PROBE.login,
            entityAccess: hierarchy.entityAccess,
            general: {},
            hierarchy: { [hierarchy.module]: hierarchy.code },
          };
          const probed: Model = {
            ...model,
            users: new Map([...model.users, [PROBE.login, PROBE]]),
            assignments: new Map([...model.assignments, [PROBE.login, assignment]]),
          };
          const index = compile(probed);
          const table = hierarchyTable(index, hierarchy);
          const user = index.holders.users - 1;
          table.entities.forEach((entity, column) => {
            const { rights, standing } = standingsOf(index, user, entity);
            table.nodes.forEach((number, row) => {
              const form = at(index.tree.form, number);
              if (form >= 0 && !table.nodes.includes(form)) return;
              const given = table.given[row * table.entities.length + column] ?? -1;
              const reason = STANDINGS[standing[number] ?? 0];
              if (reason === 'form-not-readable') expect(given).toBe(FORM_UNREADABLE);
              else if (reason === 'acquired') expect(given).toBe(rights[number]);
              else expect(given).toBe(UNDEFINED_RIGHTS);
            });
          });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('shows what each profile grants, and which of them grant Read where the default does not', () => {
    fc.assert(
      fc.property(models, (model) => {
        const index = compile(model);
        for (const hierarchy of model.hierarchyProfiles.values()) {
          const { nodes, profiles, granted, hidden } = hierarchyTable(index, hierarchy);
          const rightsOf = (profile: string | null, number: number): number => {
            const on = index.tree.nodes[number];
            const found =
              profile === null || on === undefined ? null : cascade(model, `profile:${profile}`, on);
            if (found === null || on === undefined) return UNDEFINED_RIGHTS;
            return rightsOfLetters(LETTERS.filter((letter) => arriving(found, on).rights.includes(letter)));
          };
          const reads = (rights: number): boolean => rights !== UNDEFINED_RIGHTS && (rights & R) !== 0;
          expect(nodes).toEqual(
            [...index.tree.nodes.keys()].filter(
              (number) =>
                index.tree.perEntity[number] === 1 &&
                index.tree.nodes[index.tree.module[number] ?? -1]?.code === hierarchy.module,
            ),
          );
          nodes.forEach((number, row) => {
            const expected = profiles.map((profile) => rightsOf(profile, number));
            expect([...granted.slice(row * profiles.length, (row + 1) * profiles.length)]).toEqual(expected);
            const open = reads(rightsOf(hierarchy.default, number));
            const inVain = [...expected.keys()].filter((place) => !open && reads(expected[place] ?? 0));
            expect(hidden[row]).toEqual(inVain);
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('names what the default hides, and which profiles grant it in vain (seed: Compliance Owner)', () => {
    const index = world({
      nodes: [
        node('m', { kind: 'module' }),
        node('m.type', { kind: 'form', scale: 'actions', perEntity: true }),
        node('m.owner', { kind: 'form', scale: 'actions', perEntity: true }),
        node('m.shared', { kind: 'form' }),
      ],
      entities: ['A', 'B', 'C'].map((code) => ({ code, name: code })),
      profiles: ['base', 'full', 'reader'].map((code) => ({ code, name: code, type: 'entityDependent' })),
      entityAccessProfiles: [{ code: 'west', name: 'West', entities: ['A', 'B', 'C'] }],
      hierarchyProfiles: [
        {
          code: 'h',
          name: 'H',
          module: 'm',
          entityAccess: 'west',
          default: 'base',
          assignments: { A: 'full', B: 'reader' },
        },
      ],
      grants: [
        { holder: 'profile:base', node: 'm.type', rights: 'read' },
        { holder: 'profile:full', node: 'm', rights: 'delete' },
        { holder: 'profile:reader', node: 'm', rights: 'read' },
      ],
    });
    const [hierarchy] = index.model.hierarchyProfiles.values();
    if (hierarchy === undefined) throw new Error('the world has a hierarchy profile');
    const table = hierarchyTable(index, hierarchy);
    expect(table.nodes.map((number) => index.tree.nodes[number]?.code)).toEqual(['m.type', 'm.owner']);
    expect(table.profiles).toEqual(['base', 'full', 'reader']);
    expect(table.hidden).toEqual([[], [1, 2]]);
    expect([...table.given]).toEqual([15, 1, UNDEFINED_RIGHTS, ...Array(3).fill(UNDEFINED_RIGHTS)]);
    expect([...profileRights(index, 'base')].slice(1)).toEqual([1, UNDEFINED_RIGHTS, UNDEFINED_RIGHTS]);
  });

  describe('by example', () => {
    const actions = { scale: 'actions', perEntity: true };
    const index = world({
      nodes: [
        node('other', { kind: 'module' }),
        node('other.form', { kind: 'form', perEntity: true }),
        node('m', { kind: 'module' }),
        node('m.shut', { kind: 'report', ...actions }),
        node('m.shut.x', { kind: 'field', ...actions }),
        node('m.form', { kind: 'form', ...actions }),
        node('m.form.a', { kind: 'field', ...actions }),
        node('m.form.b', { kind: 'section', ...actions }),
        node('m.plain', { kind: 'form' }),
        node('m.plain.f', { kind: 'field', ...actions }),
        node('m.inner', { kind: 'module' }),
        node('m.inner.form', { kind: 'form', perEntity: true }),
        node('z', { perEntity: true }),
      ],
      entities: ['A', 'B', 'C', 'D'].map((code) => ({ code })),
      profiles: ['base', 'full', 'fields'].map((code) => ({ code, type: 'entityDependent' })),
      entityAccessProfiles: [{ code: 'west', entities: ['A', 'B', 'C', 'D'] }],
      hierarchyProfiles: [
        {
          code: 'h',
          module: 'm',
          entityAccess: 'west',
          default: 'base',
          assignments: { A: 'full', B: 'fields', D: 'base' },
        },
      ],
      grants: [
        { holder: 'profile:base', node: 'm', rights: 'read' },
        { holder: 'profile:base', node: 'm.shut', rights: 'none' },
        { holder: 'profile:full', node: 'm', rights: 'delete' },
        { holder: 'profile:fields', node: 'm.form', rights: 'none' },
        { holder: 'profile:fields', node: 'm.form.a', rights: 'write' },
        { holder: 'profile:fields', node: 'm.plain.f', rights: 'write' },
      ],
    });
    const h = index.model.hierarchyProfiles.get('h');
    if (h === undefined) throw new Error('the world has a hierarchy profile');
    const codes = (nodes: readonly number[]) => nodes.map((number) => index.tree.nodes[number]?.code);
    const [NONE, SHUT] = [UNDEFINED_RIGHTS, FORM_UNREADABLE];

    it('holds the nodes of its own module alone, with what each profile grants there', () => {
      const { nodes, profiles, granted, hidden } = hierarchyTable(index, h);
      expect(codes(nodes)).toEqual(['m.shut', 'm.shut.x', 'm.form', 'm.form.a', 'm.form.b', 'm.plain.f']);
      expect(profiles).toEqual(['base', 'full', 'fields']);
      expect([...granted]).toEqual(
        [
          [0, 15, NONE],
          [0, 15, NONE],
          [1, 15, 0],
          [1, 15, 7],
          [1, 15, 0],
          [1, 15, 7],
        ].flat(),
      );
      expect(hidden).toEqual([[1], [1], [], [], [], []]);
    });

    it('closes sections and fields with the form that nobody reads there, at each entity by itself', () => {
      const { entities, given } = hierarchyTable(index, h);
      expect(entities).toEqual(['A', 'B', 'C', 'D']);
      expect([...given]).toEqual(
        [
          [NONE, NONE, NONE, NONE],
          [SHUT, SHUT, SHUT, SHUT],
          [15, 0, NONE, 1],
          [15, SHUT, SHUT, 1],
          [15, SHUT, SHUT, 1],
          [15, 7, NONE, 1],
        ].flat(),
      );
    });

    it('gives nothing without a default, and grants all in vain', () => {
      const { nodes, profiles, given, hidden } = hierarchyTable(index, { ...h, default: null });
      expect(profiles).toEqual(['full', 'fields', 'base']);
      expect(hidden).toEqual([[0], [0], [0, 2], [0, 1, 2], [0, 2], [0, 1, 2]]);
      const own = [NONE, SHUT, NONE, SHUT, SHUT, NONE];
      expect([...given]).toEqual(nodes.flatMap((_, row) => Array(4).fill(own[row])));
    });

    it('is empty where a profile names what is not there', () => {
      expect(hierarchyTable(index, { ...h, module: 'gone' }).nodes).toEqual([]);
      expect(hierarchyTable(index, { ...h, entityAccess: 'gone' })).toMatchObject({ entities: [] });
      const { granted } = hierarchyTable(index, { ...h, default: 'gone', assignments: {} });
      expect([...granted]).toEqual(Array(6).fill(NONE));
      expect([...profileRights(index, 'gone')]).toEqual(Array(index.tree.size).fill(NONE));
    });
  });
});
