/** Protected profiles are there for administrators alone; built-in ones are changed by nobody (domain.md §3). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handlersFor } from '../../main/desk/calls.ts';
import { Desk } from '../../main/desk/desk.ts';
import type { Surroundings } from '../../main/desk/handlers.ts';
import { makeSample } from '../../main/sample.ts';
import { preferencesSchema } from '../../shared/api/app.ts';
import { FLAG_HIDDEN } from '../../shared/api.ts';

let folder: string;
let desk: Desk;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grantree-protected-'));
  const made = makeSample(join(folder, 'erp.grantree'), 'erp');
  desk = new Desk();
  if (!made.ok || !desk.open(made.value).ok) throw new Error('no store');
});

afterEach(() => {
  desk.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The calls, for somebody who is signed in. */
function calls(signedIn: string) {
  const around = {
    signedIn,
    send: () => undefined,
    preferences: { read: () => preferencesSchema.parse({}), write: () => undefined },
    printing: () => ({}),
  };
  // What these calls do not use of the room is left out.
  return handlersFor(desk, around as unknown as Surroundings);
}

describe('a protected profile', () => {
  const export_ = { node: 'reporting.qlikview.export-reports', entity: null };

  it('is in no list, no line and no answer for a regular user', async () => {
    const regular = calls('ptremblay');
    const list = await regular['records.list']({ list: 'profiles' });
    expect(list.ok && list.value.keys).toEqual(['full', 'office', 'sales', 'warehouse', 'accounting']);
    const { holders } = await regular['desk.directory'](undefined);
    const number = holders.keys.indexOf('profile:partner');
    expect([holders.names[number], holders.flags[number]]).toEqual(['', FLAG_HIDDEN]);
    const column = await regular['desk.column'](export_);
    expect(column.ok && [column.value.cells.rights[number], column.value.cells.standing[number]]).toEqual([
      0, 0,
    ]);
    const question = { holder: 'profile:partner', ...export_ } as const;
    expect(await regular['desk.why'](question)).toMatchObject({ ok: false });
    expect(await regular['desk.row']({ holder: 'profile:partner', entity: null })).toMatchObject({
      ok: false,
    });
    expect(await regular['records.get']({ list: 'profiles', key: 'partner' })).toMatchObject({ ok: false });
  });

  it('is there for an administrator, and for somebody the store does not know: nobody signs in yet', async () => {
    for (const login of ['ovarga', 'nobody']) {
      const list = await calls(login)['records.list']({ list: 'profiles' });
      expect(list.ok && list.value.keys).toContain('partner');
      const { holders } = await calls(login)['desk.directory'](undefined);
      expect(holders.names).toContain('Implementation partner');
    }
  });

  it('leaves the roles of users in step with the profiles that are shown', async () => {
    for (const login of ['ovarga', 'ptremblay']) {
      const users = await calls(login)['records.list']({ list: 'users' });
      const profiles = await calls(login)['records.list']({ list: 'profiles' });
      if (!users.ok || users.value.list !== 'users' || !profiles.ok) throw new Error('no lists');
      const roleOf = (user: string) => {
        const role = users.value.list === 'users' ? users.value.role[users.value.keys.indexOf(user)] : -1;
        return profiles.value.keys[role ?? -1];
      };
      expect(roleOf('bclaes')).toBe('sales');
      expect(roleOf('partner')).toBe(login === 'ovarga' ? 'partner' : undefined);
    }
  });
});

describe('a built-in profile', () => {
  it('keeps its permissions, whatever is staged; the tree below them may change', async () => {
    const all = calls('ovarga');
    const gesture = {
      kind: 'setLevel',
      holders: ['profile:full'],
      nodes: ['sales.quotes'],
      level: 'none',
    } as const;
    expect(await all['draft.stage'](gesture)).toMatchObject({
      ok: false,
      problems: [{ code: 'built-in-read-only' }],
    });
    const gestures = [{ kind: 'delete', list: 'nodes', keys: ['sales'] }] as const;
    expect(await all['records.stage']({ gestures })).toMatchObject({ ok: true });
    expect(desk.index?.model.grants.get('profile:full')?.has('sales')).toBe(false);
  });
});
