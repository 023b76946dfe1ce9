/** What would turn an answer around, by example for every reason. */
import { describe, expect, it } from 'vitest';
import {
  MOST_OFFERED,
  MOST_TRIED,
  type Step,
  type Turnaround,
  turnarounds,
} from '../../shared/changes/turnarounds.ts';
import { D, R, U, WRITE_RIGHTS } from '../../shared/model/rights.ts';
import type { Index } from '../../shared/rules/compile.ts';
import type { DecisionRequest } from '../../shared/rules/decide.ts';
import { ON } from '../rules/questions.ts';
import { ask, node, user, world } from '../rules/world.ts';

function ways(index: Index, request: DecisionRequest): readonly Turnaround[] {
  const found = turnarounds(index, request, ON);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}

/** What is to be done, without what does not matter to an example. */
function told(index: Index, request: DecisionRequest): string[] {
  return ways(index, request).map(({ steps, reach }) =>
    [...steps.map(short), ...(reach === 0 ? [] : [`reaches ${reach}`])].join(', '),
  );
}

function short(step: Step): string {
  switch (step.kind) {
    case 'setGrant': {
      const { rights, updatePeriod } = step.grant;
      const period = updatePeriod === null ? '' : `/${updatePeriod}`;
      return `${step.holder} on ${step.node} := ${rights}${period}`;
    }
    case 'clearGrant':
      return `${step.holder} on ${step.node} cleared`;
    default:
      return Object.values(step).join(' ');
  }
}

const read = { user: 'bob', node: 'orders.prices', right: 'R' };
const orders = {
  nodes: [node('orders'), node('orders.prices')],
  users: [user('bob'), user('eva'), user('jan')],
};
const sales = { code: 'sales', users: ['bob', 'eva', 'jan'] };
const salesRead = { holder: 'group:sales', node: 'orders', rights: 'read' };

describe('what allows', () => {
  it('where nothing is defined: an own grant, a group that holds it, a grant to a group', () => {
    const index = world({
      ...orders,
      groups: [sales, { code: 'stock' }, { code: 'other' }],
      grants: [{ holder: 'group:stock', node: 'orders', rights: 'write' }],
    });
    expect(told(index, read)).toEqual([
      'user:bob on orders.prices := 1',
      'join stock',
      'group:sales on orders.prices := 1, reaches 2',
    ]);
    expect(ways(index, read).map(({ rights }) => rights)).toEqual([R, WRITE_RIGHTS, R]);
  });

  it('where a right is missing, no more than what is missing, and nothing is lost', () => {
    const index = world({
      nodes: [node('orders', { scale: 'actions' })],
      users: [user('bob')],
      grants: [{ holder: 'user:bob', node: 'orders', rights: ['R', 'D'] }],
    });
    expect(told(index, { user: 'bob', node: 'orders', right: 'U' })).toEqual([
      `user:bob on orders := ${R | U | D}`,
    ]);
  });

  it('where an own none is in the way, it is cleared or raised; groups are not asked behind it', () => {
    const index = world({
      ...orders,
      groups: [sales, { code: 'stock' }],
      grants: [
        salesRead,
        { holder: 'group:stock', node: 'orders', rights: 'write' },
        { holder: 'user:bob', node: 'orders.prices', rights: 'none' },
      ],
    });
    expect(told(index, read)).toEqual([
      'user:bob on orders.prices cleared',
      'user:bob on orders.prices := 1',
    ]);
  });

  it('where a group’s none keeps the parent from being asked, the user may leave the group', () => {
    const index = world({
      ...orders,
      groups: [
        { code: 'barred', users: ['eva'], groups: ['inner'] },
        { code: 'inner', users: ['bob'] },
      ],
      grants: [
        { holder: 'user:bob', node: 'orders', rights: 'read' },
        { holder: 'group:barred', node: 'orders.prices', rights: 'none' },
      ],
    });
    expect(told(index, read)).toEqual([
      'user:bob on orders.prices := 1',
      'leave inner',
      'group:inner on orders.prices := 1',
      'group:barred on orders.prices cleared, reaches 1',
      'group:barred on orders.prices := 1, reaches 1',
    ]);
  });

  it('where the document is too old, the period is widened to its age, or taken away', () => {
    const index = world({
      nodes: [node('invoices', { dated: true })],
      users: [user('bob'), user('eva')],
      groups: [{ code: 'sales', users: ['bob', 'eva'] }],
      grants: [{ holder: 'group:sales', node: 'invoices', rights: 'write', updatePeriod: 1 }],
    });
    const old = { user: 'bob', node: 'invoices', right: 'U', documentDate: '2026-03-03' };
    expect(told(index, old)).toEqual([
      'user:bob on invoices := 7/7',
      'user:bob on invoices := 7',
      'group:sales on invoices := 7/7, reaches 1',
      'group:sales on invoices := 7, reaches 1',
    ]);
  });

  it('takes over the period that is in force when the right is raised', () => {
    const index = world({
      nodes: [node('invoices', { dated: true })],
      users: [user('bob')],
      groups: [{ code: 'sales', users: ['bob'] }],
      grants: [{ holder: 'group:sales', node: 'invoices', rights: 'write', updatePeriod: 5 }],
    });
    expect(told(index, { user: 'bob', node: 'invoices', right: 'D' })).toEqual([
      'user:bob on invoices := 15/5',
      'group:sales on invoices := 15/5',
    ]);
  });

  it('takes over the period of today alone, and the note of what is written anew', () => {
    const content = { nodes: [node('invoices', { dated: true })], users: [user('bob')] };
    const groups = [{ code: 'sales', users: ['bob'] }];
    const given = { node: 'invoices', rights: 'write', updatePeriod: 0, note: 'for the audit' };
    const request = { user: 'bob', node: 'invoices', right: 'D' };
    const bySales = world({ ...content, groups, grants: [{ ...given, holder: 'group:sales' }] });
    expect(ways(bySales, request).flatMap(({ steps }) => steps)).toEqual([
      {
        kind: 'setGrant',
        holder: 'user:bob',
        node: 'invoices',
        grant: { rights: 15, updatePeriod: 0, note: '' },
      },
      {
        kind: 'setGrant',
        holder: 'group:sales',
        node: 'invoices',
        grant: { rights: 15, updatePeriod: 0, note: 'for the audit' },
      },
    ]);
  });

  it('activates and unlocks, and gives what is missing then', () => {
    const users = [user('bob', { active: false, locked: true })];
    const grants = [{ holder: 'user:bob', node: 'orders', rights: 'read' }];
    expect(told(world({ ...orders, users, grants }), read)).toEqual(['activate, unlock']);
    expect(told(world({ ...orders, users }), read)).toEqual([
      'activate, unlock, user:bob on orders.prices := 1',
    ]);
  });

  it('makes an administrator only where that gives the right', () => {
    const index = world({
      nodes: [node('settings', { kind: 'administration' }), node('settings.licence'), node('orders')],
      users: [user('bob')],
    });
    expect(told(index, { user: 'bob', node: 'settings.licence', right: 'D' })).toEqual([
      'user:bob on settings.licence := 15',
      'makeAdministrator',
    ]);
    expect(told(index, { user: 'bob', node: 'orders', right: 'D' })).toEqual(['user:bob on orders := 15']);
  });

  it('makes the form readable, and no more of its sections than asked', () => {
    const index = world({
      nodes: [node('order', { kind: 'form' }), node('order.prices', { kind: 'section' })],
      users: [user('bob'), user('eva')],
      groups: [{ code: 'sales', users: ['bob', 'eva'] }],
      grants: [
        { holder: 'user:bob', node: 'order', rights: 'none' },
        { holder: 'user:bob', node: 'order.prices', rights: 'write' },
        { holder: 'group:sales', node: 'order', rights: 'read' },
      ],
    });
    expect(told(index, { user: 'bob', node: 'order.prices', right: 'U' })).toEqual([
      'user:bob on order cleared',
      'user:bob on order := 1',
    ]);
  });

  it('opens the entity where it closes the form, and not the section', () => {
    const index = world({
      nodes: [node('order', { kind: 'form', perEntity: true }), node('order.prices', { kind: 'section' })],
      entities: [{ code: 'north' }],
      users: [user('bob')],
      entityAccessProfiles: [{ code: 'all', entities: ['north'] }],
      grants: [{ holder: 'user:bob', node: 'order', rights: 'write' }],
    });
    expect(told(index, { user: 'bob', node: 'order.prices', right: 'U', entity: 'north' })).toEqual([
      'assignEntityAccess all',
    ]);
  });

  it('assigns a general profile that holds the right, the one that holds least first', () => {
    const index = world({
      nodes: [node('first'), node('trade', { kind: 'module' }), node('trade.orders')],
      users: [user('bob')],
      profiles: [
        ...['fewer', 'few'].map((code) => ({ code, type: 'entityDependent' })),
        { code: 'member', type: 'general' },
        { code: 'all', type: 'general', builtIn: true },
        { code: 'weak', type: 'general' },
      ],
      assignments: [{ user: 'bob', general: { '*': 'weak' } }],
      grants: [
        { holder: 'profile:all', node: 'trade', rights: 'delete' },
        { holder: 'profile:all', node: 'trade.orders', rights: 'delete' },
        { holder: 'profile:member', node: 'trade', rights: 'write' },
        // They would hold less besides, but are assigned at entities alone.
        { holder: 'profile:fewer', node: 'trade.orders', rights: 'write' },
        { holder: 'profile:few', node: 'trade.orders', rights: 'write' },
      ],
    });
    expect(told(index, { user: 'bob', node: 'trade.orders', right: 'U' })).toEqual([
      'user:bob on trade.orders := 7',
      'assignGeneral trade member',
      'assignGeneral trade all',
      'profile:weak on trade.orders := 7',
    ]);
  });
});

describe('what allows at an entity', () => {
  const north = { user: 'bob', node: 'plants.norms', right: 'R', entity: 'north' };
  const content = {
    nodes: [node('plants', { kind: 'module' }), node('plants.norms', { perEntity: true })],
    entities: [{ code: 'north' }, { code: 'south' }],
    users: [user('bob'), user('eva')],
    profiles: [
      { code: 'default', type: 'entityDependent' },
      { code: 'full', type: 'entityDependent', builtIn: true },
    ],
    entityAccessProfiles: [{ code: 'west', entities: ['north'] }],
    hierarchyProfiles: [
      {
        code: 'ops',
        module: 'plants',
        entityAccess: 'west',
        default: 'default',
        assignments: { north: 'full' },
      },
    ],
    assignments: ['bob', 'eva'].map((each) => ({
      user: each,
      entityAccess: 'west',
      hierarchy: { plants: 'ops' },
    })),
    grants: [{ holder: 'profile:full', node: 'plants', rights: 'delete' }],
  };

  it('raises the default profile that hides the node to reading', () => {
    expect(ask(world(content), north).reason).toBe('default-profile-hides');
    expect(told(world(content), north)).toEqual([
      'user:bob on plants.norms := 1',
      'profile:default on plants.norms := 1, reaches 1',
    ]);
  });

  it('assigns a profile to the entity, the default raised with it where that is needed', () => {
    const hierarchyProfiles = [{ ...content.hierarchyProfiles[0], assignments: {} }];
    expect(told(world({ ...content, hierarchyProfiles }), north)).toEqual([
      'user:bob on plants.norms := 1',
      'profile:default on plants.norms := 1, assignAtEntity ops north full, reaches 1',
    ]);
  });

  it('never writes a profile that is built in', () => {
    const profiles = content.profiles.map((profile) => ({ ...profile, builtIn: true }));
    expect(told(world({ ...content, profiles }), north)).toEqual(['user:bob on plants.norms := 1']);
  });

  it('adds the entity to the user’s Entity Access profile, with the defaults of its hierarchies', () => {
    const grants = [...content.grants, { holder: 'profile:default', node: 'plants', rights: 'read' }];
    const south = { ...north, entity: 'south' };
    // Another one would open it as well, but the user has his own; other hierarchies are left alone.
    const entityAccessProfiles = [
      ...content.entityAccessProfiles,
      { code: 'east', entities: ['south', 'north'] },
    ];
    const hierarchyProfiles = [
      ...content.hierarchyProfiles,
      { code: 'bare', module: 'plants', entityAccess: 'west' },
      { code: 'far', module: 'plants', entityAccess: 'east', default: 'full', assignments: {} },
    ];
    const index = world({ ...content, entityAccessProfiles, hierarchyProfiles, grants });
    const [way, ...others] = ways(index, south);
    expect(others).toEqual([]);
    expect(way).toMatchObject({
      steps: [{ kind: 'openEntity', profile: 'west', entity: 'south' }],
      reach: 1,
    });
    expect(way?.changes).toHaveLength(2);
    expect(way?.changes).toMatchObject([
      { list: 'entityAccessProfiles', record: { code: 'west', entities: ['north', 'south'] } },
      {
        list: 'hierarchyProfiles',
        record: { code: 'ops', assignments: { north: 'full', south: 'default' } },
      },
    ]);
  });

  it('assigns an Entity Access profile to who has none, one that has the entity if there is one', () => {
    const assignments = content.assignments.slice(1);
    expect(told(world({ ...content, assignments }), north)).toEqual([
      'assignEntityAccess west, user:bob on plants.norms := 1',
    ]);
    expect(told(world({ ...content, assignments }), { ...north, entity: 'south' })).toEqual([
      'assignEntityAccess west, openEntity west south, user:bob on plants.norms := 1, reaches 1',
    ]);
  });

  it('of several Entity Access profiles assigns those that open least, and opens no more than one', () => {
    const assignments = content.assignments.slice(1);
    const entityAccessProfiles = [
      { code: 'all', entities: ['north', 'south', 'west'] },
      { code: 'two', entities: ['north', 'south'] },
      ...content.entityAccessProfiles,
    ];
    const entities = [...content.entities, { code: 'west' }, { code: 'far' }];
    const index = world({ ...content, assignments, entities, entityAccessProfiles });
    const own = 'user:bob on plants.norms := 1';
    expect(told(index, north)).toEqual([`assignEntityAccess west, ${own}`, `assignEntityAccess two, ${own}`]);
    expect(told(index, { ...north, entity: 'far' })).toEqual([
      `assignEntityAccess all, openEntity all far, ${own}`,
    ]);
  });

  it('assigns a hierarchy profile made for the user’s Entity Access profile and the module', () => {
    const entityAccessProfiles = [...content.entityAccessProfiles, { code: 'east', entities: ['north'] }];
    const nodes = [...content.nodes, node('other', { kind: 'module' })];
    const others = ['one', 'two'].flatMap((code) => [
      { code: `${code} east`, module: 'plants', entityAccess: 'east', default: 'default' },
      { code: `${code} other`, module: 'other', entityAccess: 'west', default: 'default' },
    ]);
    const hierarchyProfiles = [...others, ...content.hierarchyProfiles];
    const assignments = [{ user: 'bob', entityAccess: 'west' }];
    const grants = [...content.grants, { holder: 'profile:default', node: 'plants', rights: 'read' }];
    const all = { ...content, entityAccessProfiles, nodes, hierarchyProfiles, assignments, grants };
    expect(told(world(all), north)).toEqual(['user:bob on plants.norms := 1', 'assignHierarchy plants ops']);
  });

  it('takes a hierarchy profile away from the user, and nothing that is built in from the profile', () => {
    const grants = [...content.grants, { holder: 'profile:default', node: 'plants', rights: 'read' }];
    const index = world({ ...content, grants });
    expect(told(index, north)).toEqual(['user:bob on plants.norms := 0', 'assignHierarchy plants ']);
    expect(ways(index, north)[1]?.changes).toMatchObject([
      { list: 'assignments', record: { hierarchy: {} } },
    ]);
  });
});

describe('what denies', () => {
  it('where an own grant gives it: clearing, where nothing else gives it, or less of it', () => {
    const grants = [{ holder: 'user:bob', node: 'orders.prices', rights: 'delete' }];
    expect(told(world({ ...orders, grants }), read)).toEqual([
      'user:bob on orders.prices cleared',
      'user:bob on orders.prices := 0',
    ]);
    expect(told(world({ ...orders, grants }), { ...read, right: 'D' })).toEqual([
      'user:bob on orders.prices cleared',
      'user:bob on orders.prices := 7',
    ]);
  });

  it('where a group gives it: an own grant, leaving every way into it, less for the group', () => {
    const index = world({
      ...orders,
      groups: [
        { code: 'sales', users: ['bob', 'eva', 'jan'], groups: ['west'] },
        { code: 'west', users: ['bob'] },
      ],
      grants: [salesRead],
    });
    expect(told(index, read)).toEqual([
      'user:bob on orders.prices := 0',
      'leave sales, leave west',
      'group:sales on orders.prices := 0, reaches 2',
    ]);
  });

  it('where several groups give it, all of them are lowered and left, and no other', () => {
    const index = world({
      ...orders,
      groups: [sales, { code: 'stock', users: ['bob'] }, { code: 'weak', users: ['bob', 'eva'] }],
      grants: [
        { ...salesRead, rights: 'write' },
        { holder: 'group:stock', node: 'orders', rights: 'write' },
        { holder: 'group:weak', node: 'orders', rights: 'read' },
      ],
    });
    expect(told(index, { ...read, right: 'U' })).toEqual([
      'user:bob on orders.prices := 1',
      'leave sales, leave stock',
      'group:sales on orders.prices := 1, group:stock on orders.prices := 1, reaches 2',
    ]);
  });

  it('where the document is young enough, the period is narrowed to less than its age', () => {
    const index = world({
      nodes: [node('invoices', { dated: true })],
      users: [user('bob')],
      grants: [{ holder: 'user:bob', node: 'invoices', rights: 'write', updatePeriod: 30 }],
    });
    const young = { user: 'bob', node: 'invoices', right: 'U', documentDate: '2026-03-03' };
    expect(told(index, young)).toEqual([
      'user:bob on invoices cleared',
      'user:bob on invoices := 7/6',
      'user:bob on invoices := 1/30',
    ]);
    expect(told(index, { ...young, documentDate: ON })).toEqual([
      'user:bob on invoices cleared',
      'user:bob on invoices := 1/30',
    ]);
  });

  it('takes profiles away from the user', () => {
    const index = world({
      nodes: [node('orders')],
      users: [user('bob'), user('eva')],
      profiles: [{ code: 'member', type: 'general' }],
      assignments: ['bob', 'eva'].map((each) => ({ user: each, general: { '*': 'member' } })),
      grants: [{ holder: 'profile:member', node: 'orders', rights: 'read' }],
    });
    const [, withdrawn] = ways(index, { user: 'bob', node: 'orders', right: 'R' });
    expect(withdrawn?.changes).toMatchObject([{ list: 'assignments', record: { user: 'bob', general: {} } }]);
    expect(told(index, { user: 'bob', node: 'orders', right: 'R' })).toEqual([
      'user:bob on orders := 0',
      'assignGeneral * ',
      'profile:member on orders := 0, reaches 1',
    ]);
  });

  it('ends being an administrator, and takes what is left then', () => {
    const content = {
      nodes: [node('settings', { kind: 'administration' })],
      users: [user('bob', { administrator: true })],
    };
    const request = { user: 'bob', node: 'settings', right: 'R' };
    expect(told(world(content), request)).toEqual(['endAdministrator']);
    const grants = [{ holder: 'user:bob', node: 'settings', rights: 'read' }];
    expect(told(world({ ...content, grants }), request)).toEqual([
      'endAdministrator, user:bob on settings cleared',
      'endAdministrator, user:bob on settings := 0',
    ]);
  });
});

describe('turnarounds', () => {
  it('choose among many alike the two that bring least besides', () => {
    const index = world({
      ...orders,
      groups: ['top', 'boss', 'stock', 'other'].map((code) => ({ code })),
      grants: [
        { holder: 'group:top', node: 'orders', rights: 'delete' },
        { holder: 'group:boss', node: 'orders.prices', rights: 'delete' },
        { holder: 'group:stock', node: 'orders', rights: 'read' },
        { holder: 'group:other', node: 'orders', rights: 'none' },
      ],
    });
    expect(told(index, read)).toEqual(['user:bob on orders.prices := 1', 'join stock', 'join boss']);
  });

  it('take from a group only where it gives what was asked for, and leave what is built in', () => {
    const index = world({
      nodes: [node('orders', { scale: 'actions' })],
      users: [user('bob'), user('eva')],
      groups: [{ code: 'sales', users: ['bob', 'eva'] }],
      profiles: [{ code: 'viewer', type: 'general', builtIn: true }],
      assignments: [{ user: 'bob', general: { '*': 'viewer' } }],
      grants: [
        { holder: 'group:sales', node: 'orders', rights: ['R', 'U', 'D'] },
        { holder: 'profile:viewer', node: 'orders', rights: ['R'] },
      ],
    });
    expect(told(index, { user: 'bob', node: 'orders', right: 'U' })).toEqual([
      `user:bob on orders := ${R | D}`,
      'leave sales',
      `group:sales on orders := ${R | D}, reaches 1`,
    ]);
  });

  it('of those that reach as many, those of the fewest changes come first', () => {
    const groups = [
      { code: 'sales', users: ['bob'], groups: ['west'] },
      { code: 'west', users: ['bob'] },
    ];
    expect(told(world({ ...orders, groups, grants: [salesRead] }), read)).toEqual([
      'user:bob on orders.prices := 0',
      'group:sales on orders.prices := 0',
      'leave sales, leave west',
    ]);
  });

  it('are not offered where too much had to be tried to know that nothing of them can be left out', () => {
    const groups = Array.from({ length: MOST_TRIED }, (_, number) => ({
      code: `g${number}`,
      users: ['bob'],
    }));
    const grants = groups.map(({ code }) => ({ holder: `group:${code}`, node: 'orders', rights: 'read' }));
    expect(told(world({ ...orders, groups, grants }), read)).toEqual(['user:bob on orders.prices := 0']);
  });

  it('give those groups more that reach the fewest', () => {
    const users = ['bob', 'eva', 'jan'];
    const groups = [
      { code: 'three', users },
      { code: 'two', users: users.slice(0, 2) },
      { code: 'one', users: users.slice(0, 1) },
    ];
    expect(told(world({ ...orders, groups }), read)).toEqual([
      'user:bob on orders.prices := 1',
      'group:one on orders.prices := 1',
      'group:two on orders.prices := 1, reaches 1',
    ]);
  });

  it('leave the grants of what is built in, and not those of a group of the same code', () => {
    const index = world({
      nodes: [node('orders')],
      users: [user('bob')],
      groups: [{ code: 'viewer', users: ['bob'] }],
      profiles: [{ code: 'viewer', type: 'general', builtIn: true }],
      assignments: [{ user: 'bob', general: { '*': 'viewer' } }],
      grants: [
        { holder: 'group:viewer', node: 'orders', rights: 'none' },
        { holder: 'profile:viewer', node: 'orders', rights: 'none' },
      ],
    });
    expect(told(index, { user: 'bob', node: 'orders', right: 'R' })).toEqual([
      'user:bob on orders := 1',
      'group:viewer on orders := 1',
    ]);
  });

  it('are not asked for what cannot be decided', () => {
    const found = turnarounds(world(orders), { ...read, user: 'nobody' }, ON);
    expect(found).toMatchObject({ ok: false, problems: [{ code: 'unknown-user' }] });
  });

  it('are a few at most, those that reach the fewest first', () => {
    const groups = Array.from({ length: 30 }, (_, number) => ({
      code: `group${number}`,
      users: number % 2 === 0 ? ['bob', 'eva'] : [],
    }));
    const grants = groups.map(({ code }) => ({ holder: `group:${code}`, node: 'orders', rights: 'none' }));
    const found = ways(world({ ...orders, groups, grants }), read);
    expect(found.length).toBeLessThanOrEqual(MOST_OFFERED);
    expect(found.map(({ reach }) => reach)).toEqual([0, 1, 1]);
  });
});
