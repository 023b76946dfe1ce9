/** What holds of all answers, whatever the model (domain.md §3–§7); the models come with every feature. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reduce } from '../../shared/changes/reduce.ts';
import type { Change } from '../../shared/changes/types.ts';
import { ALL_RIGHTS, storable } from '../../shared/model/rights.ts';
import type { HolderKey, Model } from '../../shared/model/types.ts';
import { holderKey } from '../../shared/model/types.ts';
import { row } from '../../shared/rules/cells.ts';
import { compile } from '../../shared/rules/compile.ts';
import { models } from '../oracle/models.ts';
import { oracle } from '../oracle/oracle.ts';
import { ask } from './world.ts';

const ON = '2026-03-10';

/** Every answer of a user, by node and entity: what he may do, why, and how far back. */
function answersOf(model: Model, login: string): string {
  const index = compile(model);
  const user = index.holders.userNumbers.get(login) ?? -1;
  const answers = [null, ...model.entities.keys()].flatMap((entity) => {
    const { rights, standing, period, inherited } = row(index, user, entity);
    return index.tree.nodes.map(({ code }, node) =>
      [code, entity, rights[node], standing[node], period[node], inherited[node]].join('/'),
    );
  });
  return answers.sort().join('\n');
}

function turned<K, V>(map: ReadonlyMap<K, V>): Map<K, V> {
  return new Map([...map].reverse());
}

/** The same content with every list the other way round. */
function turnedRound(model: Model): Model {
  const groups = [...turned(model.groups)].map(
    ([code, group]) =>
      [code, { ...group, users: group.users.toReversed(), groups: group.groups.toReversed() }] as const,
  );
  const access = [...turned(model.entityAccessProfiles)].map(
    ([code, profile]) => [code, { ...profile, entities: profile.entities.toReversed() }] as const,
  );
  return {
    nodes: turned(model.nodes),
    entities: turned(model.entities),
    users: turned(model.users),
    groups: new Map(groups),
    profiles: turned(model.profiles),
    entityAccessProfiles: new Map(access),
    hierarchyProfiles: turned(model.hierarchyProfiles),
    assignments: turned(model.assignments),
    grants: new Map([...turned(model.grants)].map(([holder, grants]) => [holder, turned(grants)])),
    licence: model.licence,
  };
}

it('the order of input never matters', () => {
  fc.assert(
    fc.property(models, (model) => {
      const other = turnedRound(model);
      for (const login of model.users.keys()) expect(answersOf(other, login)).toBe(answersOf(model, login));
    }),
    { numRuns: 100 },
  );
});

/** One grant set or cleared, of any holder on any node. */
const edits = models.chain((model) =>
  fc.record({
    model: fc.constant(model),
    holder: fc.constantFrom(...holdersOf(model)),
    node: fc.constantFrom(...model.nodes.keys()),
    rights: fc.integer({ min: 0, max: ALL_RIGHTS }),
  }),
);

function edited(model: Model, holder: HolderKey, node: string, rights: number): Model {
  const fitting = storable(model.nodes.get(node)?.scale ?? 'actions', rights) ?? ALL_RIGHTS;
  const change: Change = model.grants.get(holder)?.has(node)
    ? { kind: 'clearGrant', holder, node }
    : { kind: 'setGrant', holder, node, grant: { rights: fitting, updatePeriod: null, note: '' } };
  const reduced = reduce(model, [change]);
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
  return reduced.value;
}

it('an edit of a holder changes answers only of those that it can reach', () => {
  fc.assert(
    fc.property(edits, ({ model, holder, node, rights }) => {
      const after = edited(model, holder, node, rights);
      for (const login of model.users.keys()) {
        if (concerns(model, holder, login)) continue;
        expect(answersOf(after, login)).toBe(answersOf(model, login));
      }
    }),
    { numRuns: 200 },
  );
});

it('a right that somebody holds by a grant of his own on the node is taken by no other holder', () => {
  fc.assert(
    fc.property(edits, ({ model, holder, node, rights }) => {
      const after = compile(edited(model, holder, node, rights));
      for (const { login } of model.users.values()) {
        if (
          holder === holderKey('user', login) ||
          model.grants.get(holderKey('user', login))?.has(node) !== true
        )
          continue;
        const request = { user: login, node, right: 'R', entity: null, documentDate: null, on: ON };
        // A section or field of it may close with its form; what is held on the node itself stays.
        if (oracle(model, request).reason !== 'own') continue;
        const now = ask(after, request);
        if (now.reason === 'form-not-readable') continue;
        expect(now).toMatchObject({ allow: true, reason: 'own' });
      }
    }),
    { numRuns: 200 },
  );
});

it('a grant added to a group takes no right from anybody who is not in it, and gives none', () => {
  let tried = 0;
  fc.assert(
    fc.property(
      models.filter(({ groups }) => groups.size > 0),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 0, max: ALL_RIGHTS }),
      (model, which, where, rights) => {
        const group = [...model.groups.keys()][which % model.groups.size] ?? '';
        const node = [...model.nodes.keys()][where % model.nodes.size] ?? '';
        const holder = holderKey('group', group);
        if (model.grants.get(holder)?.has(node) === true) return;
        const after = edited(model, holder, node, rights);
        for (const login of model.users.keys()) {
          if (holds(model, group, login)) continue;
          tried++;
          expect(answersOf(after, login)).toBe(answersOf(model, login));
        }
      },
    ),
    { numRuns: 100 },
  );
  expect(tried).toBeGreaterThan(20);
});

it('a grant added to a group gives its members no less where they acquire already', () => {
  fc.assert(
    fc.property(edits, ({ model, holder, node, rights }) => {
      // A nearer grant of the same group takes the place of a farther one, so it is a group without any.
      if (!holder.startsWith('group:') || model.grants.has(holder)) return;
      const [before, after] = [compile(model), compile(edited(model, holder, node, rights))];
      for (const login of model.users.keys()) {
        const user = before.holders.userNumbers.get(login) ?? -1;
        const [was, is] = [row(before, user), row(after, user)];
        before.tree.nodes.forEach(({ code, kind }, number) => {
          const acquired = before.tree.nodes[number] !== undefined && was.standing[number] === 2;
          if (acquired && kind !== 'section' && kind !== 'field')
            expect([login, code, (was.rights[number] ?? 0) & ~(is.rights[number] ?? 0)]).toEqual([
              login,
              code,
              0,
            ]);
        });
      }
    }),
    { numRuns: 200 },
  );
});

function holdersOf(model: Model): [HolderKey, ...HolderKey[]] {
  const [first = 'user:', ...others] = [
    ...[...model.users.keys()].map((login) => holderKey('user', login)),
    ...[...model.groups.keys()].map((code) => holderKey('group', code)),
    ...[...model.profiles.keys()].map((code) => holderKey('profile', code)),
  ];
  return [first, ...others];
}

/** Plainly from the model: the user himself, his groups, and whatever profile an assignment of his leads to. */
function concerns(model: Model, holder: HolderKey, login: string): boolean {
  const [kind, code] = [holder.slice(0, holder.indexOf(':')), holder.slice(holder.indexOf(':') + 1)];
  if (kind === 'user') return code === login;
  if (kind === 'group') return holds(model, code, login);
  const assignment = model.assignments.get(login);
  const hierarchies = Object.values(assignment?.hierarchy ?? {}).map((each) =>
    model.hierarchyProfiles.get(each),
  );
  return (
    Object.values(assignment?.general ?? {}).includes(code) ||
    hierarchies.some(
      (each) => each?.default === code || Object.values(each?.assignments ?? {}).includes(code),
    )
  );
}

function holds(model: Model, code: string, login: string): boolean {
  const group = model.groups.get(code);
  return (
    group !== undefined &&
    (group.users.includes(login) || group.groups.some((inner) => holds(model, inner, login)))
  );
}
