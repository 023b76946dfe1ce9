/** A change in the words of History: who, where, what stood there and what stands there now. */
import { describe, expect, it } from 'vitest';
import { reduceWithInverse } from '../../shared/changes/reduce.ts';
import { type Told, toldChange } from '../../shared/changes/told.ts';
import type { Change } from '../../shared/changes/types.ts';
import { A, ALL_RIGHTS, R } from '../../shared/model/rights.ts';
import { translator } from '../../shared/texts/translate.ts';
import { model, node, user } from '../rules/world.ts';

const before = model({
  nodes: [
    node('docs', { name: 'Documents' }),
    node('docs.orders', { name: 'Orders', dated: true, scale: 'actions' }),
    node('m', { name: 'Module', kind: 'module' }),
  ],
  // A node and an entity may have the same code.
  entities: [
    { code: 'north', name: 'North' },
    { code: 'docs', name: 'The entity of documents' },
  ],
  users: [user('ann', { name: 'Ann' }), user('bob', { name: 'Bob' })],
  groups: [
    { code: 'sales', name: 'Sales', users: ['bob', 'ann'] },
    { code: 'inner', name: 'Inner' },
  ],
  profiles: [
    { code: 'role', name: 'Role', type: 'general' },
    { code: 'site', name: 'Site', type: 'entityDependent' },
  ],
  entityAccessProfiles: [{ code: 'west', name: 'West', entities: [] }],
  hierarchyProfiles: [
    { code: 'ops', name: 'Ops', module: 'm', entityAccess: 'west', default: null, assignments: {} },
  ],
  assignments: [{ user: 'ann', entityAccess: 'west' }],
  grants: [{ holder: 'user:ann', node: 'docs.orders', rights: 'read', updatePeriod: 1 }],
  licence: { seats: 5 },
});

const t = translator('en');

function told(change: Change): readonly Told[] {
  const reduced = reduceWithInverse(before, [change]);
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
  return toldChange(change, reduced.value.inverse[0], reduced.value.model, t);
}

const grant = (rights: number, updatePeriod: number | null = null) => ({ rights, updatePeriod, note: '' });
const onOrders = { node: 'docs.orders' };
const record = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Error('the model has it');
  return found;
};
const line = (about: string, where: string, was: string, is: string): Told => ({
  about,
  where,
  before: was,
  after: is,
});

describe('a change told', () => {
  it('of a permission says what stood there: a level, letters, days back, or nothing', () => {
    expect(told({ kind: 'setGrant', holder: 'user:ann', ...onOrders, grant: grant(ALL_RIGHTS, 3) })).toEqual([
      line('Ann', 'Documents › Orders', 'Read (1 day)', 'Delete (3 days)'),
    ]);
    expect(told({ kind: 'setGrant', holder: 'group:sales', ...onOrders, grant: grant(R | A) })).toEqual([
      line('Sales', 'Documents › Orders', 'Undefined', 'R A'),
    ]);
    expect(told({ kind: 'setGrant', holder: 'profile:role', node: 'docs', grant: grant(0) })).toEqual([
      line('Role', 'Documents', 'Undefined', 'None'),
    ]);
    expect(told({ kind: 'clearGrant', holder: 'user:ann', ...onOrders })).toEqual([
      line('Ann', 'Documents › Orders', 'Read (1 day)', 'Undefined'),
    ]);
  });

  it('of a member says whether he was one', () => {
    expect(told({ kind: 'addMember', group: 'inner', member: 'user:bob' })).toEqual([
      line('Bob', 'Inner', 'no member', 'member'),
    ]);
    expect(told({ kind: 'removeMember', group: 'sales', member: 'user:bob' })).toEqual([
      line('Bob', 'Sales', 'member', 'no member'),
    ]);
  });

  it('of a record names each field that differs', () => {
    const ann = record(before.users.get('ann'));
    expect(
      told({ kind: 'put', list: 'users', record: { ...ann, name: 'Anna', email: 'a@b.c', locked: true } }),
    ).toEqual([
      line('User Anna', 'name', 'Ann', 'Anna'),
      line('User Anna', 'e-mail', 'None', 'a@b.c'),
      line('User Anna', 'locked', 'No', 'Yes'),
    ]);
    const sales = record(before.groups.get('sales'));
    expect(told({ kind: 'put', list: 'groups', record: { ...sales, users: [], groups: ['inner'] } })).toEqual(
      [line('Group Sales', 'users', 'Ann, Bob', 'None'), line('Group Sales', 'groups', 'None', 'Inner')],
    );
    const assigned = record(before.assignments.get('ann'));
    expect(
      told({
        kind: 'put',
        list: 'assignments',
        record: { ...assigned, entityAccess: null, general: { '*': 'role', m: 'role' } },
      }),
    ).toEqual([
      line('Assignments of Ann', 'Entity Access', 'West', 'None'),
      line('Assignments of Ann', 'general profiles', 'None', 'Every module: Role, Module: Role'),
    ]);
  });

  it('of a record says codes and choices by their names, wherever they stand', () => {
    const ann = record(before.users.get('ann'));
    expect(told({ kind: 'put', list: 'users', record: { ...ann, language: 'sl' } })).toEqual([
      line('User Ann', 'language', 'English', 'Slovenian'),
    ]);
    const docs = record(before.nodes.get('docs'));
    expect(
      told({ kind: 'put', list: 'nodes', record: { ...docs, parent: 'm', kind: 'form', scale: 'switch' } }),
    ).toEqual([
      line('Node Documents', 'parent', 'None', 'Module'),
      line('Node Documents', 'kind', 'Menu', 'Form'),
      line('Node Documents', 'scale', 'Four levels', 'On or off'),
    ]);
    const north = record(before.entities.get('north'));
    expect(told({ kind: 'put', list: 'entities', record: { ...north, parent: 'docs' } })).toEqual([
      line('Entity North', 'parent', 'None', 'The entity of documents'),
    ]);
    const west = record(before.entityAccessProfiles.get('west'));
    expect(
      told({ kind: 'put', list: 'entityAccessProfiles', record: { ...west, entities: ['north', 'docs'] } }),
    ).toEqual([line('Entity Access profile West', 'entities', 'None', 'North, The entity of documents')]);
  });

  it('of profiles and what is assigned says whose and where', () => {
    const ops = record(before.hierarchyProfiles.get('ops'));
    const assignments = { docs: 'site' };
    const west = record(before.entityAccessProfiles.get('west'));
    const open: Change = {
      kind: 'put',
      list: 'entityAccessProfiles',
      record: { ...west, entities: ['docs'] },
    };
    const hierarchy: Change = {
      ...{ kind: 'put', list: 'hierarchyProfiles' },
      record: { ...ops, module: 'm', default: 'site', assignments },
    };
    const reduced = reduceWithInverse(before, [open, hierarchy]);
    if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
    const inverse: Change = { kind: 'put', list: 'hierarchyProfiles', record: ops };
    expect(toldChange(hierarchy, inverse, reduced.value.model, t)).toEqual([
      line('Hierarchy profile Ops', 'default', 'None', 'Site'),
      line('Hierarchy profile Ops', 'assignments', 'None', 'The entity of documents: Site'),
    ]);
    const assigned = record(before.assignments.get('ann'));
    expect(
      told({ kind: 'put', list: 'assignments', record: { ...assigned, hierarchy: { m: 'ops' } } }),
    ).toEqual([line('Assignments of Ann', 'hierarchy profiles', 'None', 'Module: Ops')]);
    const role = record(before.profiles.get('role'));
    const general: Change = { kind: 'put', list: 'profiles', record: role };
    const other: Change = { kind: 'put', list: 'profiles', record: { ...role, type: 'entityDependent' } };
    expect(toldChange(general, other, before, t)).toEqual([
      line('Profile Role', 'type', 'Entity-dependent profile', 'General profile'),
    ]);
    const elsewhere: Change = { kind: 'put', list: 'hierarchyProfiles', record: { ...ops, module: 'docs' } };
    expect(toldChange(elsewhere, inverse, before, t)).toEqual([
      line('Hierarchy profile Ops', 'module', 'Module', 'Documents'),
    ]);
  });

  it('of a record that is new, moved or gone says only that', () => {
    const north = record(before.entities.get('north'));
    expect(
      told({ kind: 'put', list: 'entities', record: { ...north, code: 'south', name: 'South' } }),
    ).toEqual([line('Entity South', '', '', 'new')]);
    expect(
      told({ kind: 'put', list: 'users', record: record(before.users.get('bob')), before: 'ann' }),
    ).toEqual([line('User Bob', '', '', 'moved')]);
    expect(told({ kind: 'remove', list: 'profiles', key: 'site' })).toEqual([
      line('Profile Site', '', '', 'deleted'),
    ]);
  });

  it('of the licence says the seats', () => {
    expect(told({ kind: 'setLicence', licence: { seats: null } })).toMatchObject([
      {
        about: 'Licence',
        where: '',
        before: expect.stringContaining('5'),
        after: expect.not.stringContaining('5'),
      },
    ]);
  });

  it('says nothing of what was before where that is not known, and goes by codes where names have gone', () => {
    const unknown = (change: Change) => toldChange(change, undefined, before, t);
    expect(unknown({ kind: 'setGrant', holder: 'user:gone', node: 'gone', grant: grant(R) })).toEqual([
      line('user:gone', 'gone', '', 'Read'),
    ]);
    expect(unknown({ kind: 'addMember', group: 'gone', member: 'group:gone' })).toEqual([
      line('group:gone', 'gone', 'no member', 'member'),
    ]);
    expect(unknown({ kind: 'remove', list: 'nodes', key: 'gone' })).toEqual([
      line('Node gone', '', '', 'deleted'),
    ]);
    expect(unknown({ kind: 'setLicence', licence: { seats: 3 } })).toMatchObject([
      { about: 'Licence', before: '' },
    ]);
  });
});
