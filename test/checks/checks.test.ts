/** The checks: what they find, and that each cure, carried out, really removes what was found. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduce } from '../../shared/changes/reduce.ts';
import { findingsOf, findingText, isFault } from '../../shared/checks/checks.ts';
import { curesOf } from '../../shared/checks/cure.ts';
import type { CheckName, Finding } from '../../shared/checks/finding.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import { tradeSample } from '../../shared/samples/trade.ts';
import { translator } from '../../shared/texts/translate.ts';
import { arbitraryModel } from '../model/arbitrary.ts';
import { ask, node, user, world } from '../rules/world.ts';

const t = translator('en');

function found(index: Index, check: CheckName): Finding[] {
  return findingsOf(index, t).filter((finding) => finding.check === check);
}

function texts(index: Index, check: CheckName): string[] {
  return found(index, check).map((finding) => findingText(finding, t));
}

function cured(index: Index, findings: readonly Finding[]): Index {
  const changes = curesOf(index.model, findings);
  if (!changes.ok) throw new Error(JSON.stringify(changes.problems));
  const reduced = reduce(index.model, changes.value);
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
  return compile(reduced.value);
}

describe('own permissions and groups', () => {
  const upgraded = world({
    nodes: [node('goods'), node('goods.docs', { dated: true }), node('money')],
    users: [user('ann'), user('bob')],
    groups: [{ code: 'sales', users: ['ann', 'bob'] }],
    grants: [
      { holder: 'group:sales', node: 'goods', rights: 'write', updatePeriod: undefined },
      { holder: 'group:sales', node: 'goods.docs', rights: 'write', updatePeriod: 7 },
      { holder: 'user:ann', node: 'goods', rights: 'write' },
      { holder: 'user:ann', node: 'goods.docs', rights: 'write', updatePeriod: 1 },
      { holder: 'user:ann', node: 'money', rights: 'read' },
    ],
  });

  it('that repeat are told apart from those that block, a shorter period included', () => {
    expect(texts(upgraded, 'own-repeats-group')).toEqual([
      'ann: one own permission repeats what is acquired (goods).',
    ]);
    expect(texts(upgraded, 'own-blocks-group')).toEqual([
      'ann: one own permission takes the place of what is acquired (goods › goods.docs).',
    ]);
  });

  it('are reset to the group: afterwards a change of the group reaches the user', () => {
    const next = cured(upgraded, [
      ...found(upgraded, 'own-repeats-group'),
      ...found(upgraded, 'own-blocks-group'),
    ]);
    expect(
      ask(next, { user: 'ann', node: 'goods.docs', right: 'U', documentDate: '2026-02-25' }),
    ).toMatchObject({
      allow: true,
      reason: 'acquired',
    });
    expect(next.model.grants.get('user:ann')?.has('money')).toBe(true);
  });
});

describe('switches', () => {
  const index = world({
    nodes: [
      node('items'),
      node('items.register', { scale: 'switch' }),
      node('items.register.print', { scale: 'switch' }),
      node('items.closed', { scale: 'switch' }),
    ],
    users: [user('ann'), user('bob')],
    groups: [{ code: 'shop', users: ['bob'] }],
    grants: [
      { holder: 'user:ann', node: 'items', rights: 'read' },
      { holder: 'user:ann', node: 'items.closed', rights: 'none' },
      { holder: 'user:bob', node: 'items', rights: 'read' },
      { holder: 'group:shop', node: 'items.register', rights: 'none' },
      { holder: 'group:shop', node: 'items.closed', rights: 'none' },
    ],
  });

  it('that a level above opens are found where it really arrives, and closed by None', () => {
    expect(texts(index, 'switch-opened')).toEqual([
      'ann: Read on items opens 2 switches fully (items › items.register and others).',
    ]);
    expect(ask(index, { user: 'ann', node: 'items.register', right: 'D' }).allow).toBe(true);
    expect(ask(index, { user: 'bob', node: 'items.register', right: 'D' }).allow).toBe(false);
    const next = cured(index, found(index, 'switch-opened'));
    expect(ask(next, { user: 'ann', node: 'items.register', right: 'R' }).allow).toBe(false);
    expect(ask(next, { user: 'ann', node: 'items', right: 'R' }).allow).toBe(true);
  });
});

describe('default profiles', () => {
  const index = world({
    nodes: [
      node('compliance', { kind: 'module' }),
      node('compliance.entity', { perEntity: true, scale: 'actions' }),
      node('compliance.owner', { perEntity: true, scale: 'actions' }),
    ],
    entities: [{ code: 'A' }],
    users: [user('ann')],
    profiles: [
      { code: 'full', type: 'entityDependent' },
      { code: 'default', type: 'entityDependent' },
    ],
    entityAccessProfiles: [{ code: 'west', entities: ['A'] }],
    hierarchyProfiles: [
      {
        code: 'ops',
        module: 'compliance',
        entityAccess: 'west',
        default: 'default',
        assignments: { A: 'full' },
      },
      { code: 'bare', module: 'compliance', entityAccess: 'west', assignments: { A: 'full' } },
    ],
    assignments: [{ user: 'ann', entityAccess: 'west', hierarchy: { compliance: 'ops' } }],
    grants: [
      { holder: 'profile:full', node: 'compliance', rights: 'delete' },
      { holder: 'profile:default', node: 'compliance.entity', rights: ['R', 'U', 'A'] },
    ],
  });

  it('that hide what others grant are found, and given Read', () => {
    expect(found(index, 'default-hides').map(({ nodes }) => nodes)).toEqual([['compliance.owner']]);
    expect(found(index, 'hierarchy-without-default')).toMatchObject([
      { nodes: ['compliance.entity', 'compliance.owner'], cure: null },
    ]);
    const owner = { user: 'ann', node: 'compliance.owner', right: 'D', entity: 'A' };
    expect(ask(index, owner).reason).toBe('default-profile-hides');
    expect(ask(cured(index, found(index, 'default-hides')), owner).allow).toBe(true);
  });
});

describe('people', () => {
  const index = world({
    nodes: [node('desk'), node('grantree'), node('grantree.authorizations')],
    users: [
      user('ann', { administrator: true }),
      user('bob'),
      user('deputy'),
      user('gone', { active: false }),
      user('till', { shared: true }),
    ],
    groups: [{ code: 'empty', groups: ['also'] }, { code: 'also' }, { code: 'all', users: ['till', 'ann'] }],
    profiles: [
      { code: 'role', type: 'general' },
      { code: 'shipped', type: 'general', builtIn: true },
    ],
    grants: [
      { holder: 'user:gone', node: 'desk', rights: 'read' },
      { holder: 'user:bob', node: 'desk', rights: 'none' },
      { holder: 'user:deputy', node: 'grantree.authorizations', rights: 'write' },
      { holder: 'group:all', node: 'desk', rights: 'read' },
    ],
    licence: { seats: 4 },
  });

  it('without rights, groups and profiles without users, leftovers of who left', () => {
    expect(texts(index, 'user-without-rights')).toEqual(['bob is active and has no right at all.']);
    expect(texts(index, 'group-without-users')).toEqual(['empty has no users.', 'also has no users.']);
    expect(texts(index, 'profile-without-users')).toEqual(['The profile role has no users.']);
    expect(texts(index, 'inactive-with-grants')).toEqual(['gone is inactive and holds one own permission.']);
  });

  it('administrators, departmental logins and seats are overviews, not faults', () => {
    expect(texts(index, 'administrator')).toEqual([
      'ann is an administrator.',
      'deputy may change authorizations, by a permission on “grantree.authorizations”.',
    ]);
    expect(texts(index, 'departmental-login')).toEqual([
      'till is used by several people; an audit sees them as one.',
    ]);
    expect(texts(index, 'seats-full')).toEqual(['All 4 seats are taken.']);
    const rest = findingsOf(index, t).filter((finding) => !isFault(finding));
    expect(new Set(rest.map(({ check }) => check))).toEqual(
      new Set(['administrator', 'departmental-login', 'seats-full']),
    );
  });
});

describe('cures', () => {
  it('remove what was found, each by itself', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        const index = compile(model);
        for (const finding of findingsOf(index, t)) {
          if (finding.cure === null) continue;
          const left = findingsOf(cured(index, [finding]), t).map(({ id }) => id);
          expect(left).not.toContain(finding.id);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('can be carried out all at once', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        const index = compile(model);
        expect(curesOf(model, findingsOf(index, t)).ok).toBe(true);
        cured(index, findingsOf(index, t));
      }),
    );
  });

  it('find the trap of the upgrade in the sample, and take it away', () => {
    const index = compile(tradeSample());
    const trapped = found(index, 'own-repeats-group').map(({ id }) => id.split(' ')[1]);
    expect(trapped).toEqual(expect.arrayContaining(['kvidmar', 'sturk', 'vrozman']));
    const next = cured(index, found(index, 'own-repeats-group'));
    expect(found(next, 'own-repeats-group')).toEqual([]);
  });
});

describe('a store with exactly one fault', () => {
  const desk = node('desk');
  const reader = { holder: 'user:ann', node: 'desk', rights: 'read' } as const;
  type Fault = readonly [CheckName, Parameters<typeof world>[0], Finding['place'], isCured: boolean];
  const compliance = {
    nodes: [
      desk,
      node('compliance', { kind: 'module' }),
      node('compliance.entity', { perEntity: true, scale: 'actions' }),
    ],
    entities: [{ code: 'A' }],
    users: [user('ann')],
    profiles: [
      { code: 'full', type: 'entityDependent' },
      { code: 'default', type: 'entityDependent' },
    ],
    entityAccessProfiles: [{ code: 'west', entities: ['A'] }],
    grants: [reader, { holder: 'profile:full', node: 'compliance.entity', rights: ['R'] }],
    assignments: [{ user: 'ann', entityAccess: 'west', hierarchy: { compliance: 'ops' } }],
  } as const;
  const ops = { code: 'ops', module: 'compliance', entityAccess: 'west', assignments: { A: 'full' } };
  const faults: readonly Fault[] = [
    [
      'seats-exceeded',
      {
        nodes: [desk],
        users: [user('ann'), user('bob')],
        grants: [reader, { ...reader, holder: 'user:bob' }],
        licence: { seats: 1 },
      },
      { kind: 'licence' },
      false,
    ],
    [
      'own-blocks-group',
      {
        nodes: [desk],
        users: [user('ann')],
        groups: [{ code: 'all', users: ['ann'] }],
        grants: [reader, { holder: 'group:all', node: 'desk', rights: 'write' }],
      },
      { kind: 'cell', holder: 'user:ann', node: 'desk' },
      true,
    ],
    [
      'own-repeats-group',
      {
        nodes: [desk],
        users: [user('ann')],
        groups: [{ code: 'all', users: ['ann'] }],
        grants: [reader, { holder: 'group:all', node: 'desk', rights: 'read' }],
      },
      { kind: 'cell', holder: 'user:ann', node: 'desk' },
      true,
    ],
    [
      'default-hides',
      { ...compliance, hierarchyProfiles: [{ ...ops, default: 'default' }] },
      { kind: 'record', list: 'hierarchyProfiles', key: 'ops' },
      true,
    ],
    [
      'hierarchy-without-default',
      { ...compliance, profiles: [compliance.profiles[0]], hierarchyProfiles: [ops] },
      { kind: 'record', list: 'hierarchyProfiles', key: 'ops' },
      false,
    ],
    [
      'switch-opened',
      { nodes: [desk, node('desk.print', { scale: 'switch' })], users: [user('ann')], grants: [reader] },
      { kind: 'cell', holder: 'user:ann', node: 'desk.print' },
      true,
    ],
    [
      'user-without-rights',
      { nodes: [desk], users: [user('ann'), user('bob')], grants: [reader] },
      { kind: 'record', list: 'users', key: 'bob' },
      true,
    ],
    [
      'group-without-users',
      { nodes: [desk], users: [user('ann')], groups: [{ code: 'empty' }], grants: [reader] },
      { kind: 'record', list: 'groups', key: 'empty' },
      true,
    ],
    [
      'profile-without-users',
      {
        nodes: [desk],
        users: [user('ann')],
        profiles: [{ code: 'role', type: 'general' }],
        grants: [reader],
      },
      { kind: 'record', list: 'profiles', key: 'role' },
      true,
    ],
    [
      'inactive-with-grants',
      {
        nodes: [desk],
        users: [user('ann'), user('gone', { active: false })],
        grants: [reader, { holder: 'user:gone', node: 'desk', rights: 'read' }],
      },
      { kind: 'record', list: 'users', key: 'gone' },
      true,
    ],
  ];

  it.each(faults)(
    '%s: found with its place, and nothing is left after the cure',
    (check, content, place, isCured) => {
      const index = world(content);
      const all = findingsOf(index, t).filter(isFault);
      expect(all.map((finding) => [finding.check, finding.place, finding.cure !== null])).toEqual([
        [check, place, isCured],
      ]);
      if (isCured) expect(findingsOf(cured(index, all), t).filter(isFault)).toEqual([]);
    },
  );
});
