/** Answers in words: a sentence by example for every reason and tier, and the Why pane and `decide` saying the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Question, turnaroundSentence } from '../../shared/changes/turnarounds/words.ts';
import { type Turnaround, turnarounds } from '../../shared/changes/turnarounds.ts';
import type { Grant, Model } from '../../shared/model/types.ts';
import {
  answerSentence,
  decisionSentence,
  grantSentence,
  lostSentence,
} from '../../shared/reports/explanation.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import type { DecisionRequest } from '../../shared/rules/decide.ts';
import { evidenceFor } from '../../shared/rules/evidence.ts';
import { REASONS } from '../../shared/rules/ruling.ts';
import { translator } from '../../shared/texts/translate.ts';
import { arbitraryQuestion, ON } from '../rules/questions.ts';
import { ask, node, user, world } from '../rules/world.ts';

const t = translator('en');

function sentence(index: Index, request: DecisionRequest): string {
  return decisionSentence(ask(index, request), index, request, ON, t);
}

const bob = user('bob', { name: 'Bob Novak' });
const nodes = [
  node('orders', { name: 'Orders' }),
  node('orders.receiving', { name: 'Receiving' }),
  node('orders.receiving.prices', { name: 'Prices' }),
];
const sales = { code: 'sales', name: 'Sales', users: ['bob'] };
const prices = { user: 'bob', node: 'orders.receiving.prices', right: 'write' };

function orders(...grants: [holder: string, on: string, rights: string][]): Index {
  return world({
    nodes,
    users: [bob],
    groups: [sales],
    grants: grants.map(([holder, on, rights]) => ({ holder, node: on, rights })),
  });
}

describe('a decision in one sentence', () => {
  it('own', () => {
    expect(sentence(orders(['user:bob', 'orders.receiving.prices', 'write']), prices)).toBe(
      'Write is allowed: Write, because Bob Novak has an own permission on it.',
    );
  });

  it('acquired, from a grant on the node and from one above', () => {
    expect(sentence(orders(['group:sales', 'orders.receiving.prices', 'delete']), prices)).toBe(
      'Write is allowed: Delete, because Sales holds it.',
    );
    expect(sentence(orders(['group:sales', 'orders.receiving', 'write']), prices)).toBe(
      'Write is allowed: Write, because Sales holds it on Orders › Receiving, one level up.',
    );
    expect(sentence(orders(['group:sales', 'orders', 'write']), prices)).toBe(
      'Write is allowed: Write, because Sales holds it on Orders, 2 levels up.',
    );
  });

  it('acquired together, where no single grant holds all of the rights', () => {
    const index = world({
      nodes: [node('export', { scale: 'actions' })],
      users: [bob],
      groups: [sales, { code: 'stock', name: 'Stock', users: ['bob'] }],
      grants: [
        { holder: 'group:sales', node: 'export', rights: ['R', 'U'] },
        { holder: 'group:stock', node: 'export', rights: ['R', 'A'] },
      ],
    });
    expect(sentence(index, { user: 'bob', node: 'export', right: 'write' })).toBe(
      'Write is allowed: Write, together from what Sales, Stock hold.',
    );
  });

  it('inherited', () => {
    expect(sentence(orders(['user:bob', 'orders', 'write']), prices)).toBe(
      'Write is allowed: Write, inherited from the own permission on Orders, 2 levels up.',
    );
  });

  it('not-granted', () => {
    expect(sentence(orders(['group:sales', 'orders', 'read']), { ...prices, right: 'U' })).toBe(
      'Update is denied: Read, because Sales holds it on Orders, 2 levels up.',
    );
    expect(sentence(orders(['user:bob', 'orders.receiving.prices', 'none']), prices)).toBe(
      'Write is denied: None, because Bob Novak has an own permission on it.',
    );
  });

  it('period-exceeded', () => {
    const index = world({
      nodes: [node('invoices', { name: 'Invoices', dated: true })],
      users: [bob],
      grants: [{ holder: 'user:bob', node: 'invoices', rights: 'write', updatePeriod: 1 }],
    });
    const request = {
      user: 'bob',
      node: 'invoices',
      right: 'U',
      documentDate: '2026-02-27',
      on: '2026-03-01',
    };
    expect(sentence(index, request)).toBe(
      'Update is denied, because the document is 2 days old and no update period reaches that far back: ' +
        'Write, because Bob Novak has an own permission on it.',
    );
    const [way] = ways(index, request);
    expect(way).toBe('Set Write (2 days back) as own permission → Write');
  });

  it('undefined', () => {
    expect(sentence(orders(), prices)).toBe(
      'Write is denied: Nothing, because no permission is defined: neither an own one, nor through a group or profile, nor above.',
    );
  });

  it('administrator', () => {
    const index = world({
      nodes: [node('settings', { kind: 'administration' })],
      users: [user('bob', { administrator: true })],
    });
    expect(sentence(index, { user: 'bob', node: 'settings', right: 'delete' })).toBe(
      'Delete is allowed: Everything, because an administrator has every right here.',
    );
  });

  it('user-inactive, user-locked', () => {
    const index = world({
      nodes,
      users: [user('bob', { active: false }), user('eva', { locked: true })],
    });
    expect(sentence(index, prices)).toBe('Write is denied: Nothing, because the user is inactive.');
    expect(sentence(index, { ...prices, user: 'eva' })).toBe(
      'Write is denied: Nothing, because the user is locked.',
    );
  });

  it('entity-not-accessible, default-profile-hides, form-not-readable', () => {
    expect(sentence(plants(), { ...norms, entity: 'south' })).toBe(
      'Read is denied: Nothing, because the entity is outside the Entity Access profile.',
    );
    expect(sentence(plants(), norms)).toBe(
      'Read is denied: Nothing, because the default profile of the hierarchy hides it everywhere.',
    );
    expect(sentence(plants(), { ...norms, node: 'plants.form.price' })).toBe(
      'Read is denied: Nothing, because the form it belongs to cannot be read.',
    );
  });

  it('has a text for every reason that no grant decides', () => {
    const decided = ['own', 'acquired', 'inherited', 'not-granted', 'period-exceeded'];
    for (const reason of REASONS.filter((each) => !decided.includes(each))) {
      expect(t(`why.${reason}`)).not.toBe(`why.${reason}`);
    }
  });
});

describe('a grant in words', () => {
  it('tells the groups it came through, and how far back it lets documents be changed', () => {
    const index = world({
      nodes: [node('invoices', { name: 'Invoices', dated: true })],
      users: [bob],
      groups: [
        { code: 'sales', name: 'Sales', groups: ['west'] },
        { code: 'west', name: 'Sales West', users: ['bob'] },
      ],
      grants: [{ holder: 'group:sales', node: 'invoices', rights: 'write', updatePeriod: 30 }],
    });
    expect(grants(index, { user: 'bob', node: 'invoices', right: 'R' })).toEqual([
      'Sales holds Write on Invoices (30 days back) — through Sales West › Sales',
    ]);
  });

  it('tells what profiles are assigned for, and why they lost', () => {
    const index = world({
      nodes: [node('trade', { name: 'Trade', kind: 'module' }), node('desk', { name: 'Desk' })],
      users: [bob],
      profiles: [
        { code: 'admin', name: 'Admin', type: 'general' },
        { code: 'member', name: 'Member', type: 'general' },
      ],
      assignments: [{ user: 'bob', general: { '*': 'admin', trade: 'member' } }],
      grants: ['admin', 'member'].flatMap((each) =>
        ['trade', 'desk'].map((on) => ({ holder: `profile:${each}`, node: on, rights: 'read' })),
      ),
    });
    expect(grants(index, { user: 'bob', node: 'trade', right: 'R' })).toEqual([
      'Member holds Read on Trade — assigned for Trade',
      'Admin holds Read on Trade — assigned for every module — not asked: the profile assigned for the module takes its place.',
    ]);
    expect(grants(index, { user: 'bob', node: 'desk', right: 'R' })).toEqual([
      'Admin holds Read on Desk — assigned for every module',
    ]);
  });

  it('tells the hierarchy and the entity, or that it is the default', () => {
    expect(grants(plants(), norms)).toEqual([
      'Full holds Delete on Plants › Norms — assigned by Operations at North — taken away: the default profile hides the node.',
    ]);
    expect(grants(plants(), { ...norms, node: 'plants.stock', entity: null })).toEqual([
      'Default holds Read on Plants › Stock — default of Operations',
    ]);
  });

  it('tells why each of the others lost', () => {
    const index = orders(
      ['user:bob', 'orders', 'read'],
      ['user:bob', 'orders.receiving', 'read'],
      ['group:sales', 'orders', 'write'],
    );
    expect(grants(index, { ...prices, node: 'orders.receiving' }).slice(1)).toEqual([
      'Sales holds Write on Orders — not asked: the own permission decides first.',
      'Bob Novak holds Read on Orders — not asked: the same holder has a permission nearer to the node.',
    ]);
    expect(grants(index, prices).slice(1, 2)).toEqual([
      'Bob Novak holds Read on Orders › Receiving — not asked: what groups and profiles give decides first.',
    ]);
  });
});

describe('turnarounds in words', () => {
  const model = plants().model;
  const question: Question = { user: 'bob', node: 'plants.norms' };
  const told = (steps: Turnaround['steps'], more: Partial<Turnaround> = {}, about = question): string =>
    turnaroundSentence({ steps, changes: [], reach: 0, rights: 1, ...more }, about, model, t);
  const grant = (rights: number, updatePeriod: number | null = null): Grant => ({
    rights,
    updatePeriod,
    note: '',
  });

  it('name what to do, what it leads to, and how many others it reaches', () => {
    const own = { kind: 'setGrant', holder: 'user:bob', node: 'plants.norms', grant: grant(1) } as const;
    expect(told([own])).toBe('Set Read as own permission → Read');
    expect(told([{ ...own, node: 'plants' }])).toBe('Set Read as own permission on Plants → Read');
    expect(told([{ ...own, holder: 'group:sales' }], { reach: 1 })).toBe(
      'Set Read for Sales → Read (reaches one other user)',
    );
    expect(told([{ ...own, holder: 'group:sales', node: 'plants' }], { reach: 1200 })).toBe(
      'Set Read for Sales on Plants → Read (reaches 1,200 other users)',
    );
    expect(told([{ kind: 'activate' }, { kind: 'unlock' }, own])).toBe(
      'Activate Bob Novak; then: Unlock Bob Novak; then: Set Read as own permission → Read',
    );
  });

  it('name the period where documents have dates and may be changed', () => {
    const on = 'plants.stock';
    const about = { user: 'bob', node: on };
    const own = (given: Grant) =>
      told([{ kind: 'setGrant', holder: 'user:bob', node: on, grant: given }], {}, about);
    expect(own(grant(7, 5))).toBe('Set Write (5 days back) as own permission → Read');
    expect(own(grant(7))).toBe('Set Write (however far back) as own permission → Read');
    expect(own(grant(1, 5))).toBe('Set Read as own permission → Read');
    const undated = { kind: 'setGrant', holder: 'user:bob', node: 'plants.norms', grant: grant(7) } as const;
    expect(told([undated])).toBe('Set Write as own permission → Read');
  });

  it('have a phrase for everything that can be done', () => {
    const steps: Turnaround['steps'] = [
      { kind: 'clearGrant', holder: 'user:bob', node: 'plants.norms' },
      { kind: 'clearGrant', holder: 'user:bob', node: 'plants' },
      { kind: 'clearGrant', holder: 'group:sales', node: 'plants.norms' },
      { kind: 'clearGrant', holder: 'profile:full', node: 'plants' },
      { kind: 'join', group: 'sales' },
      { kind: 'leave', group: 'sales' },
      { kind: 'makeAdministrator' },
      { kind: 'endAdministrator' },
      { kind: 'openEntity', profile: 'west', entity: 'south' },
      { kind: 'assignEntityAccess', profile: 'west' },
      { kind: 'assignGeneral', module: 'plants', profile: 'member' },
      { kind: 'assignGeneral', module: '*', profile: 'member' },
      { kind: 'assignGeneral', module: 'plants', profile: null },
      { kind: 'assignGeneral', module: '*', profile: null },
      { kind: 'assignHierarchy', module: 'plants', profile: 'ops' },
      { kind: 'assignHierarchy', module: 'plants', profile: null },
      { kind: 'assignAtEntity', hierarchy: 'ops', entity: 'north', profile: 'full' },
      { kind: 'assignAtEntity', hierarchy: 'ops', entity: 'north', profile: null },
    ];
    expect(steps.map((step) => told([step], { rights: 0 }))).toEqual(
      [
        'Remove the own permission, so that groups, profiles or the parent decide',
        'Remove the own permission on Plants, so that groups, profiles or the parent decide',
        'Remove the permission of Sales',
        'Remove the permission of Full on Plants',
        'Put Bob Novak into Sales',
        'Take Bob Novak out of Sales',
        'Make Bob Novak an administrator',
        'Make Bob Novak an administrator no longer',
        'Add South to the Entity Access profile West',
        'Assign the Entity Access profile West to Bob Novak',
        'Assign Member to Bob Novak for Plants',
        'Assign Member to Bob Novak for every module',
        'Assign Bob Novak no profile for Plants any more',
        'Assign Bob Novak no profile for all modules any more',
        'Assign the Hierarchy profile Operations to Bob Novak',
        'Assign Bob Novak no Hierarchy profile for Plants any more',
        'Assign Full at North in Operations',
        'Assign nothing at North in Operations',
      ].map((phrase) => `${phrase} → None`),
    );
  });
});

it('the Why pane and a decision agree: rights, reason and evidence, for whoever can sign in', () => {
  fc.assert(
    fc.property(arbitraryQuestion({ grants: 40 }), ({ model, request }) => {
      const index = compile(model);
      const { entity = null, ...asked } = { ...request, documentDate: null };
      const decision = ask(index, { ...asked, entity });
      if (decision.reason === 'user-inactive' || decision.reason === 'user-locked') return;
      const numbers = [
        index.holders.numberOf.get(`user:${request.user}`),
        index.tree.numberOf.get(request.node),
      ];
      const [holder = -1, on = -1] = numbers;
      const { rights, reason, deciding, lost } = evidenceFor(index, holder, on, entity);
      expect({ rights, deciding, lost }).toEqual({
        rights: decision.rights,
        deciding: decision.deciding,
        lost: decision.lost,
      });
      if (decision.reason !== 'not-granted') expect(reason).toBe(decision.reason);
      expect(sentence(index, { ...asked, entity })).toContain(
        answerSentence({ rights, reason, deciding }, request.node, model, t),
      );
    }),
    { numRuns: 300 },
  );
});

it('no sentence of a random model has a hole in it', () => {
  fc.assert(
    fc.property(arbitraryQuestion(), ({ model, request }) => {
      const index = compile(named(model));
      for (const text of [sentence(index, request), ...grants(index, request), ...ways(index, request)]) {
        expect(text).not.toMatch(/undefined|null|\{|why\.|terms\./);
      }
    }),
    { numRuns: 300 },
  );
});

/** The same with names that no test of a text mistakes for a hole. */
function named(model: Model): Model {
  const rename = <T extends { readonly name: string }>(records: ReadonlyMap<string, T>): Map<string, T> =>
    new Map(Array.from(records, ([key, record]) => [key, { ...record, name: 'Name' }]));
  return {
    ...model,
    nodes: rename(model.nodes),
    entities: rename(model.entities),
    users: rename(model.users),
    groups: rename(model.groups),
    profiles: rename(model.profiles),
    entityAccessProfiles: rename(model.entityAccessProfiles),
    hierarchyProfiles: rename(model.hierarchyProfiles),
  };
}

function grants(index: Index, request: DecisionRequest): string[] {
  const { deciding, lost } = ask(index, request);
  return [
    ...deciding.map((grant) => grantSentence(grant, index.model, t)),
    ...lost.map((grant) => lostSentence(grant, index.model, t)),
  ];
}

function ways(index: Index, request: DecisionRequest): string[] {
  const found = turnarounds(index, request, ON);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value.map((way) => turnaroundSentence(way, request, index.model, t));
}

/** A module whose rights depend on the entity, of which the default profile shows the stock alone. */
function plants(): Index {
  return world({
    nodes: [
      node('plants', { name: 'Plants', kind: 'module' }),
      node('plants.norms', { name: 'Norms', perEntity: true }),
      node('plants.stock', { name: 'Stock', perEntity: true, dated: true }),
      node('plants.form', { name: 'Form', kind: 'form' }),
      node('plants.form.price', { name: 'Price', kind: 'field' }),
    ],
    entities: [
      { code: 'north', name: 'North' },
      { code: 'south', name: 'South' },
    ],
    users: [bob],
    groups: [{ code: 'sales', name: 'Sales' }],
    profiles: [
      { code: 'default', name: 'Default', type: 'entityDependent' },
      { code: 'full', name: 'Full', type: 'entityDependent' },
      { code: 'member', name: 'Member', type: 'general' },
    ],
    entityAccessProfiles: [{ code: 'west', name: 'West', entities: ['north'] }],
    hierarchyProfiles: [
      {
        code: 'ops',
        name: 'Operations',
        module: 'plants',
        entityAccess: 'west',
        default: 'default',
        assignments: { north: 'full' },
      },
    ],
    assignments: [{ user: 'bob', entityAccess: 'west', hierarchy: { plants: 'ops' } }],
    grants: [
      { holder: 'profile:full', node: 'plants.norms', rights: 'delete' },
      { holder: 'profile:default', node: 'plants.stock', rights: 'read' },
    ],
  });
}

const norms = { user: 'bob', node: 'plants.norms', right: 'R', entity: 'north' };
