/** Records under another code are told from records that go and others that come. */
import { expect, it } from 'vitest';
import { recodes } from '../../shared/changes/recodes.ts';
import { recordChanges } from '../../shared/changes/records.ts';
import { reduce } from '../../shared/changes/reduce.ts';
import type { Model } from '../../shared/model/types.ts';
import { user, world } from '../rules/world.ts';

const { model } = world({
  users: [user('ann'), user('bob'), user('eva')],
  groups: [{ code: 'sales', users: ['ann', 'bob'] }],
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
