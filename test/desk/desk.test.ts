/** The desk over a real store: what is staged, applied, refused, and what another program does meanwhile. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Desk } from '../../main/desk/desk.ts';
import { Directories } from '../../main/desk/directory.ts';
import { columnOf } from '../../main/desk/lines.ts';
import { whyOf } from '../../main/desk/why.ts';
import { createStore, openStore } from '../../main/store/store.ts';
import { CALLS, FLAG_ACTIVE, FLAG_ADMINISTRATOR } from '../../shared/api.ts';
import { difference } from '../../shared/changes/difference.ts';
import { changesOf, type Gesture } from '../../shared/changes/gestures.ts';
import { EMPTY_MODEL } from '../../shared/model/types.ts';
import { translator } from '../../shared/texts/translate.ts';
import { model, node, user } from '../rules/world.ts';

const content = {
  nodes: [node('orders'), node('orders.prices')],
  users: [
    user('ann', { administrator: true }),
    user('bob', { name: 'Bob Novak' }),
    user('old', { active: false }),
  ],
  groups: [{ code: 'sales', name: 'Sales', users: ['bob', 'old'] }],
  grants: [{ holder: 'group:sales', node: 'orders', rights: 'write' }],
  licence: { seats: 2 },
};

let folder: string;
let path: string;
const desks: Desk[] = [];

async function openDesk(): Promise<Desk> {
  const desk = new Desk({ login: 'tester', hiddenProfile: () => 'Hidden profile' });
  desks.push(desk);
  const opened = await desk.open(path);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return desk;
}

function stage(desk: Desk, gesture: Gesture): void {
  if (desk.index === null) throw new Error('no index');
  const staged = desk.stage(changesOf(desk.index, gesture).changes);
  if (!staged.ok) throw new Error(JSON.stringify(staged.problems));
}

const none: Gesture = { kind: 'setLevel', holders: ['user:bob'], nodes: ['orders.prices'], level: 'none' };
const read: Gesture = { kind: 'setLevel', holders: ['user:ann'], nodes: ['orders'], level: 'read' };
const entry = { author: 'tester', reason: 'because' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grantree-desk-'));
  path = join(folder, 'desk.grantree');
  const changes = difference(EMPTY_MODEL, model(content));
  const created = createStore(path, { changes, author: 'tester', reason: '', source: 'test' });
  if (!created.ok) throw new Error(JSON.stringify(created.problems));
  created.value.close();
});

afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the desk', () => {
  it('writes the draft to the store as one entry with author and reason', async () => {
    const desk = await openDesk();
    stage(desk, none);
    stage(desk, read);
    expect(desk.apply(entry)).toMatchObject({ ok: true });
    expect(desk.draft?.netChanges()).toEqual([]);

    const store = openStore(path);
    if (!store.ok) throw new Error(JSON.stringify(store.problems));
    const [history, loaded] = [store.value.history(), store.value.load()];
    store.value.close();
    expect(history.ok && history.value[0]).toMatchObject({
      author: 'tester',
      reason: 'because',
      source: 'desk',
    });
    expect(loaded.ok && loaded.value.grants.get('user:bob')?.get('orders.prices')?.rights).toBe(0);
    expect(loaded.ok && loaded.value.grants.get('user:ann')?.get('orders')?.rights).toBe(1);
  });

  it('notices another program, overwrites nothing, and goes on with its draft after loading again', async () => {
    const [mine, theirs] = [await openDesk(), await openDesk()];
    stage(mine, none);
    stage(theirs, read);
    expect(theirs.apply(entry)).toMatchObject({ ok: true });

    expect(mine.changedElsewhere()).toBe(true);
    expect(mine.apply(entry)).toMatchObject({ ok: false, problems: [{ code: 'store-changed-elsewhere' }] });
    expect(mine.draft?.netChanges()).toHaveLength(1);

    expect(mine.reload()).toMatchObject({ ok: true, value: { dropped: [] } });
    expect(mine.changedElsewhere()).toBe(false);
    expect(mine.apply(entry)).toMatchObject({ ok: true });
    expect(mine.index?.model.grants.get('user:ann')?.get('orders')?.rights).toBe(1);
    expect(mine.index?.model.grants.get('user:bob')?.get('orders.prices')?.rights).toBe(0);
  });

  it('refuses what would leave nobody to administer, and leaves store and draft as they were', async () => {
    const desk = await openDesk();
    const ann = desk.index?.model.users.get('ann');
    if (ann === undefined) throw new Error('no ann');
    desk.stage([{ kind: 'put', list: 'users', record: { ...ann, administrator: false } }]);
    expect(desk.apply(entry)).toMatchObject({ ok: false, problems: [{ code: 'last-administrator' }] });
    expect(desk.draft?.netChanges()).toHaveLength(1);
    expect(desk.info()?.revision).toBe((await openDesk()).info()?.revision);
  });

  it('of several stores asked for opens one after the other', async () => {
    const desk = new Desk({ login: 'tester', hiddenProfile: () => 'Hidden profile' });
    desks.push(desk);
    const other = join(folder, 'other.grantree');
    copyFileSync(path, other);
    const opened = await Promise.all([
      desk.open(other),
      desk.open(join(folder, 'missing.grantree')),
      desk.open(path),
    ]);
    expect(opened.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(desk.info()).toMatchObject({ name: 'desk.grantree' });
  });

  it('keeps the open store when another one cannot be opened', async () => {
    const desk = await openDesk();
    expect((await desk.open(join(folder, 'missing.grantree'))).ok).toBe(false);
    expect(desk.info()).toMatchObject({ name: 'desk.grantree', activeUsers: 2, seats: 2 });
  });
});

describe('what the window is told', () => {
  it('the directory names holders and members, and stays the same object while nothing in it changes', async () => {
    const desk = await openDesk();
    const directories = new Directories();
    const index = () => desk.index ?? (undefined as never);
    const first = directories.of(index());
    expect(first.holders.keys).toEqual(['user:ann', 'user:bob', 'user:old', 'group:sales']);
    expect([...first.holders.flags]).toEqual([FLAG_ACTIVE | FLAG_ADMINISTRATOR, FLAG_ACTIVE, 0, FLAG_ACTIVE]);
    expect(first.members.map((members) => [...members])).toEqual([[1, 2]]);
    stage(desk, none);
    expect(directories.of(index())).toBe(first);
    desk.stage([{ kind: 'removeMember', group: 'sales', member: 'user:old' }]);
    expect(directories.of(index())).toMatchObject({ version: first.version + 1 });
  });

  it('a column has the cells of the draft, and those of the store to compare with', async () => {
    const desk = await openDesk();
    stage(desk, none);
    const versions = { directory: 1, draft: 1 };
    const answer = desk.draft && columnOf(desk.draft, versions, 'orders.prices', null);
    if (!answer?.ok) throw new Error('no column');
    const { cells, before, ownBelow } = answer.value;
    expect([...cells.rights]).toEqual([0, 0, 7, 7]);
    expect([...(before?.rights ?? [])]).toEqual([0, 7, 7, 7]);
    expect([...ownBelow]).toEqual([0, 0, 0, 0]);
    const above = desk.draft && columnOf(desk.draft, versions, 'orders', null);
    expect(above?.ok && [...above.value.ownBelow]).toEqual([0, 1, 0, 0]);
  });

  it('why: one sentence, the winner and the losers, and suggestions that turn the answer when they are staged', async () => {
    const desk = await openDesk();
    stage(desk, none);
    const ask = (holder: 'user:bob' | 'user:old') => {
      const answer =
        desk.index && whyOf(desk.index, 1, { holder, node: 'orders.prices', entity: null }, translator('en'));
      if (!answer?.ok) throw new Error('no answer');
      return answer.value;
    };
    const why = ask('user:bob');
    expect(why.sentence).toBe('None, because Bob Novak has an own permission on it.');
    expect(why.lost.map(({ sentence }) => sentence)).toEqual([
      'Sales holds Write on orders — not asked: the own permission decides first.',
    ]);
    expect(why.suggestions[0]?.text).toBe(
      'Remove the own permission, so that groups, profiles or the parent decide → Write',
    );
    for (const { changes } of why.suggestions) {
      const before = ask('user:bob').rights;
      expect(desk.stage(CALLS['draft.stageChanges'].parse(changes))).toMatchObject({ ok: true });
      expect(ask('user:bob').rights).not.toBe(before);
      desk.undo();
    }
    expect(ask('user:old').sentence).toBe(
      'Write, because Sales holds it on orders, one level up. But the user is inactive, so nothing of it is in force.',
    );
  });
});
