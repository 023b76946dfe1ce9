/** Of whom, and on which nodes, the effect of a change is asked at all: by example, and not of more. */
import { describe, expect, it } from 'vitest';
import { comparing } from '../../shared/changes/effectReach.ts';
import { reduce } from '../../shared/changes/reduce.ts';
import type { Change } from '../../shared/changes/types.ts';
import { finished } from '../../shared/model/finished.ts';
import type { HolderKey, Model, TreeNode } from '../../shared/model/types.ts';
import { compile } from '../../shared/rules/compile.ts';
import { model, node, user } from '../rules/world.ts';

const start = model({
  nodes: [
    node('trade', { kind: 'module' }),
    node('trade.in'),
    node('trade.in.form', { kind: 'form' }),
    node('trade.out'),
    node('help'),
  ],
  entities: [{ code: 'A' }, { code: 'B' }],
  users: [user('ann'), user('bob'), user('eve')],
  groups: [
    { code: 'outer', groups: ['inner'] },
    { code: 'inner', users: ['ann'] },
    { code: 'team', users: ['bob'] },
    { code: 'empty' },
  ],
  profiles: [
    { code: 'member', type: 'general' },
    { code: 'full', type: 'entityDependent' },
  ],
  entityAccessProfiles: [{ code: 'west', entities: ['A'] }],
  hierarchyProfiles: [{ code: 'ops', module: 'trade', entityAccess: 'west', default: 'full' }],
  assignments: [
    { user: 'bob', entityAccess: 'west', general: { '*': 'member' }, hierarchy: { trade: 'ops' } },
    { user: 'eve', general: { '*': 'member' } },
  ],
  grants: [
    { holder: 'user:ann', node: 'help', rights: 'read' },
    { holder: 'group:empty', node: 'trade', rights: 'read' },
  ],
});

const EVERY_NODE = 'trade trade.in trade.in.form trade.out help';

/** Who is asked about which nodes; who is not asked is left out. The same however the later state was compiled. */
function asked(...changes: Change[]): Record<string, string> {
  const reduced = reduce(start, changes);
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
  return askedBetween(start, reduced.value);
}

function askedBetween(earlier: Model, later: Model): Record<string, string> {
  const before = compile(earlier);
  const [again, anew] = [compile(later, before), compile(later)].map((after) => {
    const compared = finished(comparing(before, after));
    const codes = (login: string, number: number) => {
      const pairs = compared(number);
      if (pairs === null) return [];
      const old = pairs.nodesBefore.map((each) => before.tree.nodes[each]?.code);
      const next = pairs.nodes.map((each) => after.tree.nodes[each]?.code);
      expect(old).toEqual(next.map((code) => (earlier.nodes.has(code ?? '') ? code : undefined)));
      return [[login, next.join(' ')]];
    };
    return Object.fromEntries(after.users.flatMap(({ login }, number) => codes(login, number)));
  });
  expect(again).toEqual(anew);
  return again ?? {};
}

const set = (holder: HolderKey, code: string, rights = 7): Change => ({
  kind: 'setGrant',
  holder,
  node: code,
  grant: { rights, updatePeriod: null, note: 'why' },
});

function put<L extends 'nodes' | 'users' | 'profiles' | 'groups' | 'assignments' | 'hierarchyProfiles'>(
  list: L,
  key: string,
  fields: object,
): Change {
  return { kind: 'put', list, record: { ...start[list].get(key), ...fields } } as Change;
}

const everybody = (nodes: string) => ({ ann: nodes, bob: nodes, eve: nodes });

describe('the effect of grants', () => {
  it('is asked of the holder, the members of a group and of groups in it, on the node and below', () => {
    expect(asked()).toEqual({});
    expect(asked(set('user:eve', 'trade.in'))).toEqual({ eve: 'trade.in trade.in.form' });
    expect(asked(set('group:inner', 'help'))).toEqual({ ann: 'help' });
    expect(asked(set('group:outer', 'help'))).toEqual({ ann: 'help' });
    expect(asked(set('group:outer', 'help'), set('user:bob', 'trade.out'))).toEqual({
      ann: 'trade.out help',
      bob: 'trade.out help',
    });
    expect(asked({ kind: 'clearGrant', holder: 'user:ann', node: 'help' })).toEqual({ ann: 'help' });
  });

  it('of a profile is asked of everybody, of a group nobody is in and of a note of nobody', () => {
    expect(asked(set('profile:member', 'trade.out'))).toEqual(everybody('trade.out'));
    expect(asked(set('group:empty', 'trade'))).toEqual({});
    expect(asked(set('user:ann', 'help', 1))).toEqual({});
    expect(asked(set('user:ann', 'help'), set('user:ann', 'help', 1))).toEqual({});
  });

  it('is asked where only the days back differ', () => {
    const dated = model({
      nodes: [node('docs', { dated: true })],
      users: [user('ann')],
      grants: [{ holder: 'user:ann', node: 'docs', rights: 'write', updatePeriod: 3 }],
    });
    const grant = { rights: 7, updatePeriod: 4, note: '' };
    const wider = reduce(dated, [{ kind: 'setGrant', holder: 'user:ann', node: 'docs', grant }]);
    expect(wider.ok && askedBetween(dated, wider.value)).toEqual({ ann: 'docs' });
  });

  it('is not asked of those that went with their holder or node', () => {
    expect(
      asked(
        { kind: 'clearGrant', holder: 'group:empty', node: 'trade' },
        { kind: 'remove', list: 'groups', key: 'empty' },
      ),
    ).toEqual({});
    expect(
      asked(
        { kind: 'clearGrant', holder: 'user:ann', node: 'help' },
        { kind: 'remove', list: 'nodes', key: 'help' },
      ),
    ).toEqual({});
  });
});

describe('the effect of nodes', () => {
  it.each<Partial<TreeNode>>([
    { parent: 'trade.out' },
    { kind: 'form' },
    { scale: 'switch' },
    { dated: true },
    { perEntity: true },
  ])('is asked of everybody on the node and below where %o', (fields) => {
    const nodes = asked(put('nodes', 'trade.in', fields));
    expect(nodes).toEqual(everybody('trade.in trade.in.form'));
  });

  it('is not asked for a name, and only on the node itself where it is new or a last one', () => {
    expect(asked(put('nodes', 'trade', { name: 'Trading' }))).toEqual({});
    expect(asked(put('nodes', 'help', { code: 'new' }))).toEqual(everybody('new'));
    expect(asked(put('nodes', 'help', { dated: true }))).toEqual(everybody('help'));
  });
});

describe('the effect on users', () => {
  it('is asked wholly of who is new or becomes an administrator, and not of who has another name', () => {
    expect(asked(put('users', 'ann', { login: 'new' }))).toEqual({ new: EVERY_NODE });
    expect(asked(put('users', 'eve', { administrator: true }))).toEqual({ eve: EVERY_NODE });
    expect(asked(put('users', 'eve', { name: 'Eva' }))).toEqual({});
    expect(
      asked(
        { kind: 'clearGrant', holder: 'user:ann', node: 'help' },
        { kind: 'removeMember', group: 'inner', member: 'user:ann' },
        { kind: 'remove', list: 'users', key: 'ann' },
      ),
    ).toEqual({});
  });

  it('is asked wholly of who is in other groups, directly or not', () => {
    const member = (kind: 'addMember' | 'removeMember', group: string, holder: HolderKey): Change => ({
      ...{ kind, group, member: holder },
    });
    expect(asked(member('addMember', 'team', 'user:ann'))).toEqual({ ann: EVERY_NODE });
    expect(asked(member('removeMember', 'team', 'user:bob'))).toEqual({ bob: EVERY_NODE });
    expect(asked(member('removeMember', 'outer', 'group:inner'))).toEqual({ ann: EVERY_NODE });
    // As many groups as before, and others.
    expect(
      asked(member('removeMember', 'team', 'user:bob'), member('addMember', 'empty', 'user:bob')),
    ).toEqual({ bob: EVERY_NODE });
    // Ann is in both already.
    expect(asked(member('addMember', 'outer', 'user:ann'))).toEqual({});
    // Groups that stand in another order have other numbers.
    const reversed = { ...start, groups: new Map([...start.groups].reverse()) };
    expect(askedBetween(start, reversed)).toEqual({});
  });

  it('is asked wholly of whom something else is assigned to, or whose hierarchy profiles may be others', () => {
    expect(asked(put('assignments', 'eve', {}))).toEqual({});
    expect(asked(put('assignments', 'eve', { general: {} }))).toEqual({ eve: EVERY_NODE });
    expect(asked(put('assignments', 'eve', { entityAccess: 'west' }))).toEqual({ eve: EVERY_NODE });
    expect(asked(put('assignments', 'bob', { hierarchy: {} }))).toEqual({ bob: EVERY_NODE });
    expect(asked(put('assignments', 'eve', { user: 'ann' }))).toEqual({ ann: EVERY_NODE });
    expect(asked({ kind: 'remove', list: 'assignments', key: 'eve' })).toEqual({ eve: EVERY_NODE });
    expect(asked(put('hierarchyProfiles', 'ops', { default: null }))).toEqual({ bob: EVERY_NODE });
    const west = { code: 'west', name: 'west', entities: ['A', 'B'], includeNewEntities: true };
    expect(asked({ kind: 'put', list: 'entityAccessProfiles', record: west })).toEqual({ bob: EVERY_NODE });
    expect(asked(put('profiles', 'member', { name: 'Members' }))).toEqual({});
  });
});
