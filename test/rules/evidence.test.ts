/** Evidence: what decided, what lost and why, and that nothing is left out or told twice (domain.md §7). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit } from '../../shared/model/rights.ts';
import { EVERY_MODULE, type Model } from '../../shared/model/types.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import type { DecisionRequest } from '../../shared/rules/decide.ts';
import { type Evidence, evidenceFor, type LostEvidence, type Through } from '../../shared/rules/evidence.ts';
import { profileFor } from '../oracle/oracle.ts';
import { arbitraryQuestion } from './questions.ts';
import { ask, node, user, world } from './world.ts';

/** `holder on node: why`, with `through` where something is expected of it. */
function lostOf(index: Index, request: DecisionRequest): string[] {
  return ask(index, request).lost.map(({ holder, node: on, why }) => `${holder} on ${on}: ${why}`);
}

const read = { user: 'bob', node: 'a.b', right: 'R' };
const tree = { nodes: [node('a'), node('a.b')], users: [user('bob')] };
const both = [
  { holder: 'user:bob', node: 'a', rights: 'read' },
  { holder: 'user:bob', node: 'a.b', rights: 'none' },
  { holder: 'group:g', node: 'a', rights: 'write' },
  { holder: 'group:g', node: 'a.b', rights: 'read' },
];
const group = { code: 'g', users: ['bob'] };

describe('why a grant lost', () => {
  it('own-first: the own grant decides before groups; nearer-grant: the same holder has one nearer', () => {
    expect(lostOf(world({ ...tree, groups: [group], grants: both }), read)).toEqual([
      'group:g on a.b: own-first',
      'user:bob on a: nearer-grant',
      'group:g on a: nearer-grant',
    ]);
  });

  it('acquired-first: what groups give decides before what is inherited', () => {
    const grants = both.filter(({ holder, node: on }) => holder !== 'user:bob' || on === 'a');
    expect(lostOf(world({ ...tree, groups: [group], grants }), read)).toEqual([
      'user:bob on a: acquired-first',
      'group:g on a: nearer-grant',
    ]);
  });

  it('closed: a user who cannot sign in, an entity that is not his, a form he cannot read', () => {
    const locked = { ...tree, users: [user('bob', { locked: true })], groups: [group] };
    expect(lostOf(world({ ...locked, grants: both.slice(2, 3) }), read)).toEqual(['group:g on a: closed']);

    const perEntity = [node('a'), node('a.b', { perEntity: true })];
    const entities = [{ code: 'north' }];
    const grants = both.slice(0, 1);
    expect(
      lostOf(world({ ...tree, nodes: perEntity, entities, grants }), { ...read, entity: 'north' }),
    ).toEqual(['user:bob on a: closed']);

    const form = [node('a', { kind: 'form' }), node('a.b', { kind: 'section' })];
    const none = [{ holder: 'user:bob', node: 'a', rights: 'none' }];
    expect(lostOf(world({ ...tree, nodes: form, grants: none }), read)).toEqual(['user:bob on a: closed']);
  });

  it('administrator: grants are not asked', () => {
    const content = {
      nodes: [node('a', { kind: 'administration' }), node('a.b')],
      users: [user('bob', { administrator: true })],
      grants: both.slice(0, 2),
    };
    expect(lostOf(world(content), read)).toEqual([
      'user:bob on a.b: administrator',
      'user:bob on a: nearer-grant',
    ]);
  });

  it('default-gate: the default profile hides the node and takes the assigned one away', () => {
    const index = world({
      nodes: [node('a', { kind: 'module' }), node('a.b', { perEntity: true })],
      entities: [{ code: 'north' }],
      users: [user('bob')],
      profiles: [
        { code: 'default', type: 'entityDependent' },
        { code: 'full', type: 'entityDependent' },
      ],
      entityAccessProfiles: [{ code: 'west', entities: ['north'] }],
      hierarchyProfiles: [
        {
          code: 'ops',
          module: 'a',
          entityAccess: 'west',
          default: 'default',
          assignments: { north: 'full' },
        },
      ],
      assignments: [{ user: 'bob', entityAccess: 'west', hierarchy: { a: 'ops' } }],
      grants: [{ holder: 'profile:full', node: 'a', rights: 'delete' }],
    });
    const { lost } = ask(index, { ...read, entity: 'north' });
    expect(lost).toEqual([
      {
        holder: 'profile:full',
        node: 'a',
        rights: 15,
        updatePeriod: null,
        tier: 'acquired',
        through: { kind: 'hierarchy', hierarchy: 'ops', entity: 'north' },
        why: 'default-gate',
      },
    ]);
  });

  it('named-module: the profile assigned for the module takes the place of the one for every module', () => {
    const index = world({
      nodes: [node('a', { kind: 'module' }), node('a.b')],
      users: [user('bob')],
      profiles: [
        { code: 'admin', type: 'general' },
        { code: 'member', type: 'general' },
      ],
      assignments: [{ user: 'bob', general: { '*': 'admin', a: 'member' } }],
      grants: [
        { holder: 'profile:admin', node: 'a', rights: 'delete' },
        { holder: 'profile:member', node: 'a', rights: 'read' },
      ],
    });
    const { deciding, lost } = ask(index, read);
    expect(deciding.map(({ holder, through }) => ({ holder, through }))).toEqual([
      { holder: 'profile:member', through: { kind: 'general', module: 'a' } },
    ]);
    expect(lost.map(({ holder, through, why }) => ({ holder, through, why }))).toEqual([
      { holder: 'profile:admin', through: { kind: 'general', module: '*' }, why: 'named-module' },
    ]);
  });
});

describe('a general profile beside a hierarchy of the same module', () => {
  it('is what a node that does not depend on the entity comes through', () => {
    const index = world({
      nodes: [node('a', { kind: 'module' }), node('a.b'), node('a.c', { perEntity: true })],
      entities: [{ code: 'north' }],
      users: [user('bob')],
      profiles: [
        { code: 'member', type: 'general' },
        { code: 'default', type: 'entityDependent' },
      ],
      entityAccessProfiles: [{ code: 'west', entities: ['north'] }],
      hierarchyProfiles: [
        { code: 'ops', module: 'a', entityAccess: 'west', default: 'default', assignments: {} },
      ],
      assignments: [{ user: 'bob', entityAccess: 'west', general: { a: 'member' }, hierarchy: { a: 'ops' } }],
      grants: [
        { holder: 'profile:member', node: 'a', rights: 'read' },
        { holder: 'profile:default', node: 'a', rights: 'read' },
      ],
    });
    expect(ask(index, read).deciding.map(({ through }) => through)).toEqual([
      { kind: 'general', module: 'a' },
    ]);
    expect(ask(index, { ...read, node: 'a.c' }).deciding.map(({ through }) => through)).toEqual([
      { kind: 'hierarchy', hierarchy: 'ops', entity: null },
    ]);
  });
});

describe('membership', () => {
  it('is told from the group the user is in to the one that holds the grant, the shortest way', () => {
    const index = world({
      ...tree,
      groups: [
        { code: 'all', groups: ['far', 'near'] },
        { code: 'far', groups: ['farther'] },
        { code: 'farther', users: ['bob'] },
        { code: 'near', users: ['bob'] },
      ],
      grants: [{ holder: 'group:all', node: 'a', rights: 'read' }],
    });
    expect(ask(index, read).deciding[0]?.through).toEqual({ kind: 'membership', groups: ['near', 'all'] });
  });
});

describe('membership through many ways', () => {
  it('is told at once where groups lie in groups in a hundred million ways', () => {
    const layers = 27;
    const code = (layer: number, side: number): string => `${layer}.${side}`;
    const groups = Array.from({ length: layers }, (_, layer) =>
      [0, 1].map((side) => ({
        code: code(layer, side),
        ...(layer + 1 < layers
          ? { groups: [code(layer + 1, 0), code(layer + 1, 1)] }
          : { users: side === 1 ? ['bob'] : [] }),
      })),
    ).flat();
    const grants = [{ holder: 'group:0.0', node: 'a', rights: 'read' }];
    const index = world({ ...tree, groups, grants });
    const [decided] = ask(index, read).deciding;
    expect(decided?.through).toMatchObject({ kind: 'membership' });
    const through = decided?.through?.kind === 'membership' ? decided.through.groups : [];
    expect([through.length, through.at(0), through.at(-1)]).toEqual([layers, code(layers - 1, 1), '0.0']);
  });
});

describe('of a group or profile', () => {
  it('the nearest grant decides, the others above it lost', () => {
    const index = world({ ...tree, groups: [group], grants: both });
    const holder = index.holders.numberOf.get('group:g') ?? -1;
    const { reason, deciding, lost } = evidenceFor(index, holder, 1, null);
    expect([reason, deciding.map(({ node: on }) => on)]).toEqual(['own', ['a.b']]);
    expect(lost.map(({ node: on, why }) => `${on}: ${why}`)).toEqual(['a: nearer-grant']);
  });
});

describe('on random models', () => {
  it('what decided and what lost are, each once, all grants of the user, his groups and his profiles on the way', () => {
    fc.assert(
      fc.property(arbitraryQuestion({ grants: 40 }), ({ model, request }) => {
        const { deciding, lost } = ask(compile(model), request);
        expect([...deciding, ...lost].map(placeOf).sort()).toEqual(grantsInvolved(model, request).sort());
      }),
      { numRuns: 500 },
    );
  });

  it('the union of what decided is the answer’s rights, each grant fitted to the node by itself', () => {
    fc.assert(
      fc.property(arbitraryQuestion({ grants: 40 }), ({ model, request }) => {
        const { deciding, lost, rights, reason } = ask(compile(model), request);
        const scale = model.nodes.get(request.node)?.scale ?? 'levels';
        for (const grant of [...deciding, ...lost]) {
          const stored = model.grants.get(grant.holder)?.get(grant.node);
          expect(grant.rights).toBe(fit(scale, stored?.rights ?? 0));
          expect(grant.updatePeriod).toBe(stored?.updatePeriod);
        }
        if (reason === 'administrator') expect(deciding).toEqual([]);
        else expect(deciding.reduce((union, grant) => union | grant.rights, 0)).toBe(rights);
      }),
      { numRuns: 500 },
    );
  });
});

describe('on random models, plainly from the model', () => {
  it('each grant that lost says why', () => {
    fc.assert(
      fc.property(arbitraryQuestion({ grants: 40 }), ({ model, request }) => {
        const answer = ask(compile(model), request);
        for (const lost of answer.lost) {
          const expected = whyLost(model, request, lost, answer.reason, answer.deciding[0]?.tier);
          expect([placeOf(lost), lost.why]).toEqual([placeOf(lost), expected]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('each grant says what it came through', () => {
    fc.assert(
      fc.property(arbitraryQuestion({ grants: 40 }), ({ model, request }) => {
        const { deciding, lost } = ask(compile(model), request);
        for (const grant of [...deciding, ...lost]) {
          const tier = grant.node === request.node ? 'own' : 'inherited';
          const ofUser = grant.holder === `user:${request.user}`;
          expect([placeOf(grant), grant.tier]).toEqual([placeOf(grant), ofUser ? tier : 'acquired']);
          if (grant.holder.startsWith('group:')) expectMembership(model, request.user, grant);
          else
            expect([placeOf(grant), grant.through]).toEqual([
              placeOf(grant),
              ofUser ? undefined : assignedThrough(model, request, grant.holder),
            ]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** §4, §6 and §7: a nearer grant of the holder, the gate, the named module, what closes, or an earlier tier. */
function whyLost(
  model: Model,
  { user: login, node: code, entity }: DecisionRequest,
  lost: Evidence,
  reason: string,
  decided: string | undefined,
): LostEvidence['why'] {
  const on = model.nodes.get(code);
  if (on === undefined) throw new Error(`the model has ${code}`);
  const { profile, gated } = profileFor(model, login, on, entity ?? null);
  if (lost.holder.startsWith('profile:') && lost.holder !== `profile:${profile}`)
    return gated ? 'default-gate' : 'named-module';
  const nearest = pathOf(model, code).find((each) => model.grants.get(lost.holder)?.has(each) === true);
  if (lost.node !== nearest) return 'nearer-grant';
  if (reason === 'administrator') return 'administrator';
  if (decided === undefined) return 'closed';
  return decided === 'own' ? 'own-first' : 'acquired-first';
}

/** Each group of the chain is in the next, the user is in the first, and the last one holds the grant. */
function expectMembership(model: Model, login: string, { holder, through }: Evidence): void {
  if (through?.kind !== 'membership') throw new Error(`${holder} without a membership`);
  const { groups } = through;
  expect(model.groups.get(groups[0] ?? '')?.users).toContain(login);
  groups.slice(1).forEach((outer, place) => {
    expect(model.groups.get(outer)?.groups).toContain(groups[place]);
  });
  expect(`group:${groups.at(-1)}`).toBe(holder);
}

function assignedThrough(model: Model, request: DecisionRequest, holder: string): Through {
  const { user: login, node: code, entity } = request;
  const assignment = model.assignments.get(login);
  const module = pathOf(model, code).find((each) => model.nodes.get(each)?.kind === 'module') ?? EVERY_MODULE;
  if (model.nodes.get(code)?.perEntity === true)
    return { kind: 'hierarchy', hierarchy: assignment?.hierarchy[module] ?? '', entity: entity ?? null };
  const named = assignment?.general[module];
  return { kind: 'general', module: `profile:${named}` === holder ? module : EVERY_MODULE };
}

function placeOf({ holder, node: on }: Evidence): string {
  return `${holder} on ${on}`;
}

/** Plainly from the model: holders that concern the user on the node, with their grants there and above. */
function grantsInvolved(model: Model, { user: login, node: code, entity }: DecisionRequest): string[] {
  const path = pathOf(model, code);
  const holders = [
    `user:${login}`,
    ...groupsOf(model, login).map((each) => `group:${each}`),
    ...profilesOf(model, login, path, entity ?? null).map((each) => `profile:${each}`),
  ];
  return holders.flatMap((holder) => {
    const grants = [...model.grants].find(([key]) => key === holder)?.[1];
    return path.filter((on) => grants?.has(on) === true).map((on) => `${holder} on ${on}`);
  });
}

function pathOf(model: Model, code: string): string[] {
  const parent = model.nodes.get(code)?.parent ?? null;
  return parent === null ? [code] : [code, ...pathOf(model, parent)];
}

function groupsOf(model: Model, login: string): string[] {
  const holds = (code: string): boolean => {
    const found = model.groups.get(code);
    return found !== undefined && (found.users.includes(login) || found.groups.some(holds));
  };
  return [...model.groups.keys()].filter(holds);
}

/** Those assigned: for the module, for every module, at the entity; whether they apply or lost. */
function profilesOf(model: Model, login: string, path: readonly string[], entity: string | null): string[] {
  const assignment = model.assignments.get(login);
  const module = path.find((code) => model.nodes.get(code)?.kind === 'module');
  if (assignment === undefined) return [];
  const profiles = new Set<string | null | undefined>();
  if (model.nodes.get(path[0] ?? '')?.perEntity !== true) {
    if (module !== undefined) profiles.add(assignment.general[module]);
    profiles.add(assignment.general[EVERY_MODULE]);
  } else if (module !== undefined) {
    const hierarchy = model.hierarchyProfiles.get(assignment.hierarchy[module] ?? '');
    if (hierarchy?.entityAccess === assignment.entityAccess) {
      profiles.add(entity === null ? hierarchy?.default : hierarchy?.assignments[entity]);
    }
  }
  return [...profiles].filter((code) => typeof code === 'string');
}
