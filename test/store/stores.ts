/** What the tests of the store share: a folder of their own, and small stores in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, vi } from 'vitest';
import { createStore, openStore, type Store } from '../../main/store/store.ts';
import { difference } from '../../shared/changes/difference.ts';
import { type Change, LIST_NAMES, type PutChange } from '../../shared/changes/types.ts';
import type { Outcome } from '../../shared/model/problem.ts';
import { R, WRITE_RIGHTS } from '../../shared/model/rights.ts';
import {
  EMPTY_MODEL,
  type Grant,
  type Group,
  type Model,
  type TreeNode,
  type User,
} from '../../shared/model/types.ts';

export const ENTRY = { author: 'ann', reason: 'spring cleaning', source: 'test' };

// Other programs are started and disks waited for; how long that takes says nothing about the store.
vi.setConfig({ testTimeout: 120_000 });

const folders: string[] = [];
const opened: Store[] = [];

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A name for a store in a new folder, which is gone after the test. */
export function freshPath(name = 'shop.grantree'): string {
  const folder = mkdtempSync(join(tmpdir(), 'grantree-'));
  folders.push(folder);
  return join(folder, name);
}

/** Opens a store that is closed after the test. */
export function open(path: string, options: Parameters<typeof openStore>[1] = {}): Store {
  const store = value(openStore(path, { busyTimeout: 50, ...options }));
  opened.push(store);
  return store;
}

export function create(path: string, changes: readonly Change[]): Store {
  const store = value(createStore(path, { changes, ...ENTRY }));
  opened.push(store);
  return store;
}

/** The changes that make a model from nothing. */
export function making(model: Model): Change[] {
  return difference(EMPTY_MODEL, model);
}

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** The codes of an outcome's problems; none for a success. */
export function codes(outcome: Outcome<unknown>): string[] {
  return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
}

type Put<L extends PutChange['list']> = Extract<PutChange, { readonly list: L }>;

export function node(code: string, more: Partial<TreeNode> = {}): Put<'nodes'> {
  const record: TreeNode = {
    code,
    name: code,
    parent: null,
    kind: 'form',
    scale: 'actions',
    dated: true,
    perEntity: false,
    ...more,
  };
  return { kind: 'put', list: 'nodes', record };
}

export function user(login: string, more: Partial<User> = {}): Put<'users'> {
  const record: User = {
    login,
    name: login,
    email: '',
    active: true,
    locked: false,
    shared: false,
    administrator: false,
    language: 'en',
    ...more,
  };
  return { kind: 'put', list: 'users', record };
}

export function group(code: string, more: Partial<Group> = {}): Put<'groups'> {
  return { kind: 'put', list: 'groups', record: { code, name: code, users: [], groups: [], ...more } };
}

export function grant(rights: number, more: Partial<Grant> = {}): Grant {
  return { rights, updatePeriod: null, note: '', ...more };
}

/** Two nodes, two users, a group, two grants. */
export const SHOP: readonly Change[] = [
  node('goods'),
  node('orders'),
  user('ann', { administrator: true }),
  user('bob'),
  group('sales', { users: ['bob'] }),
  {
    kind: 'setGrant',
    holder: 'group:sales',
    node: 'orders',
    grant: grant(WRITE_RIGHTS, { updatePeriod: 30 }),
  },
  { kind: 'setGrant', holder: 'user:ann', node: 'goods', grant: grant(R, { note: 'until June' }) },
];

/** Equal meaning and equal order of all lists; the order of grants and of members means nothing. */
export function expectSame(actual: Model, expected: Model): void {
  expect(membersSorted(actual)).toEqual(membersSorted(expected));
  for (const list of LIST_NAMES) expect([...actual[list].keys()]).toEqual([...expected[list].keys()]);
}

function membersSorted(model: Model): Model {
  const groups = [...model.groups.values()].map((each) => ({
    ...each,
    users: [...each.users].sort(),
    groups: [...each.groups].sort(),
  }));
  return {
    ...model,
    groups: new Map(groups.map((each) => [each.code, each])),
    // Maps of any make, as plain ones.
    grants: new Map(Array.from(model.grants, ([holder, grants]) => [holder, new Map(grants)])),
  };
}
