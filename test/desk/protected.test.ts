/**
 * Protected profiles are there for administrators alone, and only administrators change anything; built-in profiles are
 * changed by nobody (domain.md §3, §9, seed 000). Asked as the window asks.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer } from '../../main/desk/answer.ts';
import { handlersFor } from '../../main/desk/calls.ts';
import { Desk } from '../../main/desk/desk.ts';
import type { Surroundings } from '../../main/desk/handlers.ts';
import { makeSample } from '../../main/sample.ts';
import { preferencesSchema } from '../../shared/api/app.ts';
import { type Answers, type CallName, FLAG_HIDDEN, type Input, type RecordList } from '../../shared/api.ts';

let folder: string;
const desks: Desk[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'grantree-protected-'));
  if (!makeSample(join(folder, 'erp.grantree'), 'erp').ok) throw new Error('no store');
});

afterEach(() => {
  for (const desk of desks.splice(0)) desk.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The calls of a window of somebody who is signed in. */
class Window {
  readonly desk: Desk;
  private readonly handlers: ReturnType<typeof handlersFor>;

  static async open(signedIn: string): Promise<Window> {
    const desk = new Desk({ login: signedIn, hiddenProfile: () => 'Hidden profile' });
    desks.push(desk);
    if (!(await desk.open(join(folder, 'erp.grantree'))).ok) throw new Error('no store');
    return new Window(desk, signedIn);
  }

  private constructor(desk: Desk, signedIn: string) {
    this.desk = desk;
    const around = {
      signedIn,
      send: () => undefined,
      language: () => 'en',
      preferences: { read: () => preferencesSchema.parse({}), write: () => undefined },
      printing: () => ({}),
    };
    // What these calls do not use of the room is left out.
    this.handlers = handlersFor(this.desk, around as unknown as Surroundings);
  }

  call<C extends CallName>(name: C, input: Input<C>): Promise<Answers[C]> {
    return answer(this.handlers, name, input);
  }

  /** A list of records as whoever has none yet gets it. */
  async list<L extends RecordList['list']>(list: L): Promise<Extract<RecordList, { list: L }>> {
    const sent = await this.call('records.list', { list });
    if (!sent.ok || !('whole' in sent.value)) throw new Error('no list');
    return sent.value.whole as Extract<RecordList, { list: L }>;
  }
}

/** The partner's profile under a name nothing else has, given to a regular user too, and with a history. */
async function withSecret(): Promise<void> {
  const administrator = await Window.open('ovarga');
  const gestures = [
    { kind: 'edit', list: 'profiles', keys: ['partner'], fields: { name: 'Ziljo Consulting' } },
    { kind: 'recode', list: 'profiles', key: 'partner', code: 'ziljo' },
    { kind: 'assign', users: ['bclaes'], general: { reporting: 'ziljo' } },
  ] as const;
  for (const gesture of gestures) {
    expect(await administrator.call('records.stage', { gestures: [gesture] })).toMatchObject({ ok: true });
    expect(await administrator.call('draft.apply', { reason: '', warningsAccepted: true })).toMatchObject({
      ok: true,
    });
  }
}

const export_ = { node: 'reporting.qlikview.export-reports', entity: null };

/** Everything that is only looked at, about the user who has the profile and the node it grants. */
const QUESTIONS: { readonly [C in CallName]?: readonly Input<C>[] } = {
  'desk.directory': [{}],
  'desk.column': [export_],
  'desk.row': [{ holder: 'user:bclaes', entity: null }],
  'desk.why': [
    { holder: 'user:bclaes', ...export_ },
    { holder: 'user:partner', ...export_ },
  ],
  'desk.compare': [{ holders: ['user:bclaes', 'user:partner'] }],
  'desk.assignable': [undefined],
  'draft.review': [undefined],
  'draft.preview': [[{ kind: 'setLevel', holders: ['user:bclaes'], nodes: [export_.node], level: 'none' }]],
  'history.list': [{ about: null }],
  'history.entry': [1, 2, 3, 4].map((seq) => ({ seq })),
  'history.undo': [1, 2, 3, 4].map((seq) => ({ seq })),
  'checks.run': [undefined],
  'records.list': (['users', 'profiles', 'hierarchyProfiles'] as const).map((list) => ({ list })),
  'records.get': [
    { list: 'users', key: 'bclaes' },
    { list: 'profiles', key: 'ziljo' },
  ],
  'records.summary': [{ users: ['bclaes', 'partner'] }],
  'records.branches': [{ user: 'partner' }],
  'profiles.exceeding': [{ profile: 'sales' }],
  'upkeep.details': [undefined],
};

describe('a protected profile', () => {
  it('is named in no answer to a regular user, and rights that come from it stay what they are', async () => {
    await withSecret();
    const regular = await Window.open('ptremblay');
    const said: string[] = [];
    for (const [name, inputs] of Object.entries(QUESTIONS)) {
      for (const input of inputs) said.push(JSON.stringify(await regular.call(name as CallName, input)));
    }
    // What was asked is told back; nothing else is.
    const told = said.filter((text) => /ziljo|profile:partner/i.test(text));
    expect(told).toEqual([expect.stringContaining('"code":"unknown-profile","params":{"value":"ziljo"}')]);

    const why = await regular.call('desk.why', { holder: 'user:bclaes', ...export_ });
    expect(why.ok && why.value.sentence).toBe('Delete, because Hidden profile holds it.');
    const entries = await Promise.all([2, 3, 4].map((seq) => regular.call('history.entry', { seq })));
    expect(entries.map((entry) => entry.ok && entry.value.told.map(({ about }) => about))).toEqual([
      [],
      ['Assignments of Implementation partner'],
      ['Assignments of Bram Claes'],
    ]);
  });

  it('is in no list and no line, and cannot be asked about by the name that stands for it', async () => {
    const regular = await Window.open('ptremblay');
    const { keys } = await regular.list('profiles');
    expect(keys).toEqual(['full', 'office', 'sales', 'warehouse', 'accounting']);
    const directory = await regular.call('desk.directory', {});
    if (!('whole' in directory)) throw new Error('no directory');
    const { holders } = directory.whole;
    const number = holders.flags.indexOf(FLAG_HIDDEN);
    const hidden = holders.keys[number] ?? 'user:';
    expect([holders.names[number], hidden.startsWith('profile:')]).toEqual(['Hidden profile', true]);
    const column = await regular.call('desk.column', export_);
    expect(column.ok && [column.value.cells.rights[number], column.value.cells.standing[number]]).toEqual([
      0, 0,
    ]);
    const unknown = { ok: false, problems: [{ code: 'unknown-profile' }] };
    expect(await regular.call('desk.row', { holder: hidden, entity: null })).toMatchObject(unknown);
    expect(await regular.call('desk.why', { holder: hidden, ...export_ })).toMatchObject(unknown);
    expect(await regular.call('records.grants', { holder: hidden })).toMatchObject(unknown);
    const key = hidden.slice('profile:'.length);
    expect(await regular.call('records.get', { list: 'profiles', key })).toMatchObject(unknown);
    expect(await regular.call('profiles.table', { profiles: ['sales', key] })).toMatchObject(unknown);
  });

  it('is there for an administrator, and for somebody the store does not know: nobody signs in yet', async () => {
    for (const login of ['ovarga', 'nobody']) {
      const window = await Window.open(login);
      expect((await window.list('profiles')).keys).toContain('partner');
    }
  });

  it('leaves the roles of users in step with the profiles that are shown', async () => {
    for (const login of ['ovarga', 'ptremblay']) {
      const window = await Window.open(login);
      const { role, keys } = await window.list('users');
      const profiles = await window.list('profiles');
      const roleOf = (user: string) => profiles.keys[role[keys.indexOf(user)] ?? -1];
      expect(roleOf('bclaes')).toBe('sales');
      expect(roleOf('partner')).toBe(login === 'ovarga' ? 'partner' : undefined);
    }
  });
});

describe('somebody who does not administer the store', () => {
  const grant = { rights: 15, updatePeriod: null, note: '' };
  const refused = { ok: false, problems: [{ code: 'not-an-administrator', params: { value: 'ptremblay' } }] };

  it('changes nothing, by hand or by a gesture; somebody who does is not held back', async () => {
    const change = { kind: 'setGrant', holder: 'user:ptremblay', node: 'sales', grant } as const;
    const gesture = {
      kind: 'setLevel',
      holders: ['user:ptremblay'],
      nodes: ['sales'],
      level: 'none',
    } as const;
    const edit = {
      kind: 'edit',
      list: 'users',
      keys: ['ptremblay'],
      fields: { administrator: true },
    } as const;
    const regular = await Window.open('ptremblay');
    expect(await regular.call('draft.stageChanges', [change])).toMatchObject(refused);
    expect(await regular.call('draft.stage', gesture)).toMatchObject(refused);
    expect(await regular.call('draft.stageAll', [gesture, gesture])).toMatchObject(refused);
    expect(await regular.call('records.stage', { gestures: [edit] })).toMatchObject(refused);
    expect(await regular.call('history.undo', { seq: 1 })).toMatchObject({ ok: false });
    expect(await regular.call('draft.state', undefined)).toMatchObject({ changes: 0 });
    const administrator = await Window.open('ovarga');
    expect(await administrator.call('draft.stageChanges', [change])).toMatchObject({ ok: true });
    expect(await administrator.call('draft.stage', gesture)).toMatchObject({ ok: true });
  });

  it('may not go on with a draft that was begun before the right to administer was lost', async () => {
    const [mine, theirs] = [await Window.open('ovarga'), await Window.open('nobody')];
    const edit = (login: string, administrator: boolean) =>
      ({ kind: 'edit', list: 'users', keys: [login], fields: { administrator } }) as const;
    const gestures = [edit('jsimard', true), edit('ovarga', false)];
    expect(await theirs.call('records.stage', { gestures })).toMatchObject({ ok: true });
    const whole = { reason: '', warningsAccepted: true };
    expect(await mine.call('records.stage', { gestures: [edit('bclaes', true)] })).toMatchObject({
      ok: true,
    });
    expect(await theirs.call('draft.apply', whole)).toMatchObject({ ok: true });
    expect(mine.desk.reload()).toMatchObject({ ok: true });
    expect(await mine.call('draft.apply', whole)).toMatchObject({
      ok: false,
      problems: [{ code: 'not-an-administrator' }],
    });
  });

  it('is who gave the right to administer away by his own Apply, from then on', async () => {
    const mine = await Window.open('ovarga');
    const gestures = [
      { kind: 'edit', list: 'users', keys: ['jsimard'], fields: { administrator: true } },
      { kind: 'edit', list: 'users', keys: ['ovarga'], fields: { administrator: false } },
    ] as const;
    expect(await mine.call('records.stage', { gestures })).toMatchObject({ ok: true });
    const applied = await mine.call('draft.apply', { reason: '', warningsAccepted: true });
    expect(applied).toMatchObject({ ok: true });
    expect(await mine.call('records.stage', { gestures })).toMatchObject({
      problems: [{ code: 'not-an-administrator' }],
    });
    expect((await mine.list('profiles')).keys).not.toContain('partner');
  });
});

describe('a built-in profile', () => {
  it('keeps its permissions, whatever is staged; the tree below them may change', async () => {
    const window = await Window.open('ovarga');
    const gesture = {
      kind: 'setLevel',
      holders: ['profile:full'],
      nodes: ['sales.quotes'],
      level: 'none',
    } as const;
    expect(await window.call('draft.stage', gesture)).toMatchObject({
      ok: false,
      problems: [{ code: 'built-in-read-only' }],
    });
    const gestures = [{ kind: 'delete', list: 'nodes', keys: ['sales'] }] as const;
    expect(await window.call('records.stage', { gestures })).toMatchObject({ ok: true });
    expect(window.desk.index?.model.grants.get('profile:full')?.has('sales')).toBe(false);
  });
});
