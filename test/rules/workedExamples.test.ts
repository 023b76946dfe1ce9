/** Each worked example of domain.md §13, by its number; the command line walks through them in test/cli. */
import { describe, expect, it } from 'vitest';
import { Veil } from '../../main/session/veil.ts';
import { recordChanges } from '../../shared/changes/records.ts';
import { reduce } from '../../shared/changes/reduce.ts';
import { refusals } from '../../shared/changes/soundness.ts';
import { isHidden, namedProfiles } from '../../shared/model/hidden.ts';
import { ALL_RIGHTS, lettersOfRights, R, WRITE_RIGHTS } from '../../shared/model/rights.ts';
import type { Model } from '../../shared/model/types.ts';
import { row, STANDINGS } from '../../shared/rules/cells.ts';
import { compile } from '../../shared/rules/compile.ts';
import { erpSample } from '../../shared/samples/erp.ts';
import { integrationSample } from '../../shared/samples/integration.ts';
import { ask, model, node, user, world } from './world.ts';

describe('domain.md §13', () => {
  it('1: a level cascades, an explicit one below stops it', () => {
    const nodes = [node('settings'), node('settings.subjects'), node('settings.subjects.banks')];
    const grants = [{ holder: 'user:ann', node: 'settings', rights: 'read' }];
    const before = world({ nodes, users: [user('ann')], grants });
    expect(ask(before, { user: 'ann', node: 'settings.subjects', right: 'R' })).toMatchObject({
      allow: true,
      reason: 'inherited',
      rights: R,
    });
    const after = world({
      nodes,
      users: [user('ann')],
      grants: [...grants, { holder: 'user:ann', node: 'settings.subjects', rights: 'none' }],
    });
    expect(ask(after, { user: 'ann', node: 'settings.subjects', right: 'R' }).deciding[0]?.tier).toBe('own');
    const banks = ask(after, { user: 'ann', node: 'settings.subjects.banks', right: 'R' });
    expect(banks).toMatchObject({ allow: false, reason: 'not-granted', rights: 0 });
    expect(banks.deciding[0]).toMatchObject({ tier: 'inherited', node: 'settings.subjects' });
  });

  it('2: own none on a node does not reach the children that acquire', () => {
    const index = world({
      nodes: [node('orders'), node('orders.receiving'), node('orders.receiving.prices')],
      users: [user('bob')],
      groups: [{ code: 'sales', users: ['bob'] }],
      grants: [
        { holder: 'group:sales', node: 'orders', rights: 'write' },
        { holder: 'user:bob', node: 'orders.receiving', rights: 'none' },
      ],
    });
    const before = world({
      nodes: [node('orders'), node('orders.receiving')],
      users: [user('bob')],
      groups: [{ code: 'sales', users: ['bob'] }],
      grants: [{ holder: 'group:sales', node: 'orders', rights: 'write' }],
    });
    expect(ask(before, { user: 'bob', node: 'orders.receiving', right: 'write' })).toMatchObject({
      allow: true,
      rights: WRITE_RIGHTS,
      reason: 'acquired',
    });
    expect([...row(before, 0).inherited]).toEqual([0, 1]);
    const cells = row(index, 0);
    expect([...cells.rights]).toEqual([WRITE_RIGHTS, 0, WRITE_RIGHTS]);
    expect([...cells.inherited]).toEqual([0, 0, 1]);
    expect([...cells.standing].map((standing) => STANDINGS[standing])).toEqual([
      'acquired',
      'own',
      'acquired',
    ]);
    expect(ask(index, { user: 'bob', node: 'orders.receiving.prices', right: 'write' }).reason).toBe(
      'acquired',
    );
  });

  it('3: the highest of several groups wins', () => {
    const index = world({
      nodes: [node('goods')],
      users: [user('eva')],
      groups: [
        { code: 'sales', users: ['eva'] },
        { code: 'stock', users: ['eva'] },
      ],
      grants: [
        { holder: 'group:sales', node: 'goods', rights: 'read' },
        { holder: 'group:stock', node: 'goods', rights: 'write' },
      ],
    });
    const answer = ask(index, { user: 'eva', node: 'goods', right: 'write' });
    expect(answer).toMatchObject({ allow: true, rights: WRITE_RIGHTS });
    expect(answer.deciding.map(({ holder }) => holder)).toEqual(['group:sales', 'group:stock']);
  });

  it('4: a switch takes any level as all', () => {
    const index = world({
      nodes: [node('goods'), node('goods.items', { scale: 'switch' })],
      users: [user('ann'), user('bob')],
      grants: [
        { holder: 'user:ann', node: 'goods.items', rights: 'write' },
        { holder: 'user:bob', node: 'goods', rights: 'read' },
      ],
    });
    expect(index.model.grants.get('user:ann')?.get('goods.items')?.rights).toBe(ALL_RIGHTS);
    expect(ask(index, { user: 'ann', node: 'goods.items', right: 'D' }).allow).toBe(true);
    expect(ask(index, { user: 'bob', node: 'goods.items', right: 'D' })).toMatchObject({
      allow: true,
      rights: ALL_RIGHTS,
    });
  });

  it('5: back for one day reaches yesterday and no further, and limits neither reading nor adding', () => {
    const index = world({
      nodes: [node('invoices', { dated: true })],
      users: [user('ann')],
      grants: [{ holder: 'user:ann', node: 'invoices', rights: 'write', updatePeriod: 1 }],
    });
    const on = '2026-03-01';
    const about = (right: string, documentDate: string) =>
      ask(index, { user: 'ann', node: 'invoices', right, documentDate, on });
    expect(about('U', '2026-02-28').allow).toBe(true);
    expect(about('U', '2026-02-27')).toMatchObject({
      allow: false,
      reason: 'period-exceeded',
      rights: WRITE_RIGHTS,
    });
    expect(about('R', '2026-02-27').allow).toBe(true);
    expect(about('A', '2026-02-27').allow).toBe(true);
  });
});

describe('domain.md §13, hierarchy (seed 004)', () => {
  const compliance = model({
    nodes: [
      node('compliance', { kind: 'module', scale: 'actions' }),
      node('compliance.type', { kind: 'form', scale: 'actions', perEntity: true }),
      node('compliance.entity', { kind: 'form', scale: 'actions', perEntity: true }),
      node('compliance.entity.owner', { kind: 'field', scale: 'actions', perEntity: true }),
    ],
    entities: [{ code: 'A' }, { code: 'B' }, { code: 'C' }, { code: 'Z' }],
    users: [user('ops'), user('adm', { administrator: true })],
    profiles: ['default', 'full', 'read'].map((code) => ({ code, type: 'entityDependent' })),
    entityAccessProfiles: [
      { code: 'west', name: 'Western Region', entities: ['A', 'B', 'C'] },
      { code: 'closed', entities: ['Z'], includeNewEntities: false },
    ],
    hierarchyProfiles: [
      {
        code: 'ops',
        name: 'Compliance Operations',
        module: 'compliance',
        entityAccess: 'west',
        default: 'default',
        assignments: { A: 'full', B: 'read' },
      },
    ],
    assignments: [{ user: 'ops', entityAccess: 'west', hierarchy: { compliance: 'ops' } }],
    grants: [
      { holder: 'profile:full', node: 'compliance', rights: 'delete' },
      { holder: 'profile:read', node: 'compliance', rights: 'read' },
      { holder: 'profile:default', node: 'compliance.type', rights: 'read' },
      { holder: 'profile:default', node: 'compliance.entity', rights: ['R', 'U', 'A'] },
      { holder: 'profile:default', node: 'compliance.entity.owner', rights: [] },
    ],
  });
  const asked = (at: Model, nodeCode: string, entity: string | null) => {
    const { rights, reason } = ask(compile(at), { user: 'ops', node: nodeCode, right: 'R', entity });
    return [lettersOfRights(rights).join(''), reason];
  };

  it('6: Full Access at A, Read Only at B, nothing at C, and no other entity', () => {
    expect(asked(compliance, 'compliance.entity', 'A')).toEqual(['RUAD', 'acquired']);
    expect(asked(compliance, 'compliance.entity', 'B')).toEqual(['R', 'acquired']);
    expect(asked(compliance, 'compliance.entity', 'C')).toEqual(['', 'undefined']);
    expect(asked(compliance, 'compliance.entity', 'Z')).toEqual(['', 'entity-not-accessible']);
  });

  it('6: what the default leaves undefined is hidden at A too; without an entity the default answers', () => {
    expect(asked(compliance, 'compliance.entity.owner', 'A')).toEqual(['', 'default-profile-hides']);
    expect(asked(compliance, 'compliance.entity.owner', null)).toEqual(['', 'default-profile-hides']);
    expect(asked(compliance, 'compliance.entity', null)).toEqual(['RUA', 'acquired']);
    expect(asked(compliance, 'compliance.type', 'A')).toEqual(['RUAD', 'acquired']);
  });

  it('6: a new entity D is added to the profile that takes new ones in, with the default, and to no other', () => {
    const made = recordChanges(
      compliance,
      [{ kind: 'create', list: 'entities', record: { code: 'D', name: 'Entity D' } }],
      { login: 'adm' },
    );
    const next = made.ok ? reduce(compliance, made.value.changes) : made;
    if (!next.ok) throw new Error(JSON.stringify(next.problems));
    expect(next.value.entityAccessProfiles.get('west')?.entities).toEqual(['A', 'B', 'C', 'D']);
    expect(next.value.entityAccessProfiles.get('closed')?.entities).toEqual(['Z']);
    expect(next.value.hierarchyProfiles.get('ops')?.assignments).toEqual({
      A: 'full',
      B: 'read',
      D: 'default',
    });
    expect(asked(next.value, 'compliance.entity', 'D')).toEqual(['RUA', 'acquired']);
    expect(asked(next.value, 'compliance.entity', 'C')).toEqual(['', 'undefined']);
  });
});

describe('domain.md §13, seats (seed 001)', () => {
  const active = (count: number) =>
    world({
      nodes: [node('a')],
      users: [1, 2, 3, 4, 5, 6, 7].map((number) =>
        user(`u${number}`, { active: number <= count, administrator: number === 1 }),
      ),
      licence: { seats: 5 },
    });
  const codes = (before: number, after: number) =>
    refusals(active(before), active(after)).map(({ code }) => code);

  it('7: of seven users five are active on five seats; a sixth is refused, and so is having none', () => {
    expect(codes(5, 6)).toEqual(['seats-exceeded']);
    expect(codes(5, 4)).toEqual([]);
    expect(codes(1, 0)).toEqual(['no-active-user', 'last-administrator']);
  });
});

describe('domain.md §13, roles (seed 002)', () => {
  const index = compile(integrationSample());
  const allowed = (login: string, place: string, right: string) =>
    ask(index, { user: login, node: place, right }).allow;

  it('8: an admin may do everything, a member what the seed allows and nothing of what it does not', () => {
    const everywhere = index.tree.nodes.filter(({ code }) => /^(all-projects|organization)/.test(code));
    for (const { code } of everywhere) expect([code, allowed('tlund', code, 'delete')]).toEqual([code, true]);
    const member: [string, string, boolean][] = [
      ['all-projects.integrations.activate', 'delete', true],
      ['all-projects.workflows.deploy', 'write', true],
      ['all-projects.sdk-setup.signing-key', 'U', true],
      ['all-projects.event-destinations', 'R', false],
      ['all-projects.environment-secrets', 'U', false],
      ['organization.team-members.invite', 'R', false],
      ['organization.billing', 'R', false],
    ];
    for (const [place, right, may] of member)
      expect([place, right, allowed('aokafor', place, right)]).toEqual([place, right, may]);
  });

  it('8: support sees Connected Users and Task History and nothing else', () => {
    const support = index.holders.userNumbers.get('chaas') ?? -1;
    const { rights } = row(index, support);
    const seen = index.tree.nodes.filter((_, number) => ((rights[number] ?? 0) & R) !== 0);
    expect(seen.map(({ code }) => code)).toEqual([
      'all-projects.connected-users',
      'all-projects.connected-users.metadata',
      'all-projects.task-history',
      'all-projects.task-history.replay-failed-executions',
    ]);
  });
});

describe('domain.md §13, the partner profile (seed 000)', () => {
  const features = ['export-reports', 'import-reports', 'omit-attributes'].map(
    (feature) => `reporting.qlikview.${feature}`,
  );
  const erp = erpSample();
  const partner = erp.users.get('partner');
  if (partner === undefined) throw new Error('the sample has a partner');
  // He is invited by being made active; all seats are taken until then.
  const index = compile({
    ...erp,
    users: new Map([...erp.users, ['partner', { ...partner, active: true }]]),
  });

  it('9: gives the partner export and import of reports and omitting attributes, which no regular user has', () => {
    for (const place of features) {
      expect(ask(index, { user: 'partner', node: place, right: 'delete' })).toMatchObject({
        allow: true,
        reason: 'acquired',
        deciding: [{ holder: 'profile:partner', through: { kind: 'general', module: '*' } }],
      });
      expect(ask(index, { user: 'ptremblay', node: place, right: 'R' }).allow).toBe(false);
    }
    expect(ask(index, { user: 'partner', node: 'sales.customers', right: 'R' }).allow).toBe(false);
  });

  it('9: a regular user can neither see nor list the profile, and has what he has all the same', () => {
    expect(index.model.profiles.get('partner')?.protected).toBe(true);
    const seen = new Veil(index.model, 'Hidden profile').over(index.model);
    expect(namedProfiles(seen).map(({ code }) => code)).not.toContain('partner');
    const named = [...seen.profiles.values()].map(({ name }) => name);
    expect([...seen.profiles.keys(), ...seen.grants.keys(), ...named].join()).not.toMatch(/partner/i);
    expect(seen.assignments.get('partner')?.general['*']).not.toBe('partner');
    const { deciding, ...answer } = ask(compile(seen), {
      user: 'partner',
      node: features[0] ?? '',
      right: 'R',
    });
    expect(answer).toMatchObject({ allow: true, reason: 'acquired' });
    expect(deciding.map(({ holder }) => isHidden(holder))).toEqual([true]);
  });
});
