/** Records under another code are told from records that go and others that come. */
import { expect, it } from 'vitest';
import { recodes } from '../../shared/changes/recodes.ts';
import { recordChanges } from '../../shared/changes/records.ts';
import { reduce } from '../../shared/changes/reduce.ts';
import type { Model } from '../../shared/model/types.ts';
import { user, world } from '../rules/world.ts';

const { model } = world({
  users: [user('ann'), user('bob'), user('eva')],
  entities: [{ code: 'north', name: 'North' }],
  groups: [
    { code: 'sales', name: '', users: ['ann', 'bob'] },
    { code: 'stock', name: '', users: ['bob'] },
    { code: 'twin', name: 'Twins' },
    { code: 'other', name: 'Twins' },
  ],
});

function after(...gestures: Parameters<typeof recordChanges>[1]): Model {
  const made = recordChanges(model, gestures, { login: 'ann' });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const reduced = reduce(model, made.value.changes);
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
  return reduced.value;
}

it('another login, or another code of a group, is the same record', () => {
  const next = after(
    { kind: 'recode', list: 'users', key: 'bob', code: 'robert' },
    { kind: 'recode', list: 'groups', key: 'sales', code: 'shop' },
  );
  expect([...recodes(model, next, 'users')]).toEqual([['robert', 'bob']]);
  expect([...recodes(model, next, 'groups')]).toEqual([['shop', 'sales']]);
});

it('who is deleted is nobody else', () => {
  expect(recodes(model, after({ kind: 'delete', list: 'users', keys: ['bob'] }), 'users').size).toBe(0);
});

it('who comes instead of another is another', () => {
  const next = after(
    { kind: 'delete', list: 'users', keys: ['bob'] },
    { kind: 'create', list: 'users', record: { login: 'carl', name: 'Carl' } },
    { kind: 'delete', list: 'groups', keys: ['sales'] },
    { kind: 'create', list: 'groups', record: { code: 'shop', name: '', users: ['ann', 'eva'] } },
  );
  expect(recodes(model, next, 'users').size).toBe(0);
  expect(recodes(model, next, 'groups').size).toBe(0);
});

it('of several that stand under another code each is told from the others', () => {
  const next = after(
    { kind: 'recode', list: 'users', key: 'ann', code: 'zoe' },
    { kind: 'recode', list: 'users', key: 'bob', code: 'amy' },
    { kind: 'recode', list: 'groups', key: 'sales', code: 'west' },
    { kind: 'recode', list: 'groups', key: 'stock', code: 'east' },
    { kind: 'recode', list: 'entities', key: 'north', code: 'south' },
  );
  expect([...recodes(model, next, 'users')].sort()).toEqual([
    ['amy', 'bob'],
    ['zoe', 'ann'],
  ]);
  expect([...recodes(model, next, 'groups')].sort()).toEqual([
    ['east', 'stock'],
    ['west', 'sales'],
  ]);
  expect([...recodes(model, next, 'entities')]).toEqual([['south', 'north']]);
});

it('of two that are quite alike each is taken for one of them', () => {
  const next = after(
    { kind: 'recode', list: 'groups', key: 'twin', code: 'one' },
    { kind: 'recode', list: 'groups', key: 'other', code: 'two' },
  );
  expect([...recodes(model, next, 'groups')].sort()).toEqual([
    ['one', 'twin'],
    ['two', 'other'],
  ]);
});

it('who stays is neither, however alike', () => {
  const came = after(
    { kind: 'delete', list: 'groups', keys: ['sales'] },
    { kind: 'create', list: 'groups', record: { code: 'third', name: 'Twins' } },
  );
  expect(recodes(model, came, 'groups').size).toBe(0);
  const went = after(
    { kind: 'delete', list: 'groups', keys: ['other'] },
    { kind: 'create', list: 'groups', record: { code: 'new', name: 'New' } },
  );
  expect(recodes(model, went, 'groups').size).toBe(0);
});
