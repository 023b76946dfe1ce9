/** What is sent as differences is what would be sent whole: of any data, and of the lists and the directory step by step. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../main/desk/answer.ts';
import { deskHandlers } from '../../main/desk/deskCalls.ts';
import { Directories } from '../../main/desk/directory.ts';
import type { Handlers, Workplace } from '../../main/desk/handlers.ts';
import { RecordLists } from '../../main/desk/recordLists.ts';
import { recordHandlers } from '../../main/desk/records.ts';
import { Sending } from '../../main/desk/sending.ts';
import { type Ask, Received } from '../../renderer/state/received.ts';
import {
  type Answers,
  type CallName,
  type Directory,
  type Input,
  patchBetween,
  patched,
  type RecordList,
} from '../../shared/api.ts';
import { Draft } from '../../shared/changes/draft.ts';
import { RECORD_LISTS } from '../../shared/changes/records/schema.ts';
import { recordChanges } from '../../shared/changes/records.ts';
import { success } from '../../shared/model/problem.ts';
import type { Model } from '../../shared/model/types.ts';
import { compile } from '../../shared/rules/compile.ts';
import { arbitraryModel } from '../model/arbitrary.ts';
import { user, world } from '../rules/world.ts';
import { arbitraryDraws, changeOn } from '../store/arbitraryChanges.ts';

/** As data travels between processes. */
const sent = <T>(data: T): T => structuredClone(data);

const numbers = fc.array(fc.nat({ max: 3 }), { maxLength: 12 });
const arbitraryData = fc.letrec((again) => ({
  data: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, 0, 1, 'a', 'b', true),
    numbers,
    numbers.map((each) => Int32Array.from(each)),
    numbers.map((each) => Uint8Array.from(each)),
    fc.array(again('data'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor'), again('data')),
  ),
})).data;

describe('a patch', () => {
  it('makes the second out of the first, and there is none where they say the same', () => {
    fc.assert(
      fc.property(arbitraryData, arbitraryData, (before, after) => {
        const patch = patchBetween(before, after);
        expect(patched(before, sent(patch))).toEqual(after);
        expect(patchBetween(patched(before, patch), after)).toBeNull();
        expect(patchBetween(before, sent(before))).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('names single places of a long list, and leaves what is the same the same object', () => {
    const column = Int32Array.from({ length: 1000 }, (_, place) => place);
    const before = { column, names: ['ann', 'bob'] };
    const after = { column: column.map((each) => (each % 400 === 7 ? -1 : each)), names: ['ann', 'bob'] };
    const patch = patchBetween(before, after);
    expect(patch).toEqual({
      kind: 'parts',
      gone: [],
      parts: [
        ['column', { kind: 'places', places: Int32Array.of(7, 407, 807), values: Int32Array.of(-1, -1, -1) }],
      ],
    });
    expect(patched(before, patch).names).toBe(before.names);
  });

  it('of a list in which one comes or goes is that one', () => {
    const names = Array.from({ length: 1000 }, (_, place) => `user ${place}`);
    const without = names.toSpliced(500, 1);
    expect(patchBetween(names, without)).toEqual({ kind: 'stretch', start: 500, count: 1, values: [] });
    expect(patchBetween(without, names)).toEqual({
      kind: 'stretch',
      start: 500,
      count: 0,
      values: ['user 500'],
    });
  });
});

describe('a version', () => {
  it('that was sent long ago, or never, is answered with the whole', () => {
    const sending = new Sending<{ readonly n: number }>();
    const states = Array.from({ length: 20 }, (_, n) => ({ n }));
    const versions = states.map((state) => sending.send(state, undefined).version);
    expect(sending.send({ n: 21 }, versions.at(-1))).toMatchObject({ since: versions.at(-1) });
    for (const known of [undefined, versions[0], 1000]) {
      expect(sending.send({ n: 22 }, known)).toMatchObject({ whole: { n: 22 } });
    }
  });

  it('that does not meet what is here is asked for anew', async () => {
    const asked: (number | null)[] = [];
    const received = new Received<string>((known) => {
      asked.push(known);
      return Promise.resolve(
        success(
          asked.length === 2
            ? { version: 9, since: 8, patch: { kind: 'whole', value: 'wrong' } }
            : { version: asked.length, whole: `whole ${asked.length}` },
        ),
      );
    });
    expect(await received.current()).toEqual(success('whole 1'));
    expect(await received.current()).toEqual(success('whole 3'));
    expect(asked).toEqual([null, 1, null]);
  });
});

/** The part of main that keeps lists and the directory, over a draft that the test itself leads. */
class Program {
  draft: Draft;
  private readonly handlers: Handlers;

  constructor(model: Model) {
    this.draft = new Draft(compile(model));
    const program = this;
    const desk = {
      version: 0,
      get draft() {
        return program.draft;
      },
      get index() {
        return program.draft.current;
      },
    };
    // What these calls do not use of the workplace is left out.
    const workplace = { desk, directories: new Directories() } as unknown as Workplace;
    this.handlers = { ...recordHandlers(workplace), ...deskHandlers(workplace) } as unknown as Handlers;
  }

  async call<C extends CallName>(name: C, input: Input<C>): Promise<Answers[C]> {
    return sent(await answer(this.handlers, name, sent(input)));
  }
}

/** What one window has of it; some answers do not come. */
class Window {
  readonly directory: Received<Directory>;
  private readonly lists: ReadonlyMap<string, Received<RecordList>>;
  isLosing = false;

  constructor(program: Program) {
    const lists = new Map<string, Received<RecordList>>();
    for (const list of RECORD_LISTS) {
      const asking =
        (state?: 'store'): Ask<RecordList> =>
        (known) =>
          this.arriving(
            program.call('records.list', {
              list,
              ...(state === undefined ? {} : { state }),
              ...(known === null ? {} : { known }),
            }),
          );
      const draft = new Received(asking());
      lists.set(list, draft).set(`${list} store`, new Received(asking('store'), draft));
    }
    this.lists = lists;
    this.directory = new Received(async (known) =>
      success(await this.arriving(program.call('desk.directory', known === null ? {} : { known }))),
    );
  }

  async list(name: string): Promise<RecordList> {
    const outcome = await this.lists.get(name)?.current();
    if (!outcome?.ok) throw new Error(`no ${name}`);
    return outcome.value;
  }

  private async arriving<T>(coming: Promise<T>): Promise<T> {
    const isLost = this.isLosing;
    const come = await coming;
    if (isLost) throw new Error('lost on the way');
    return come;
  }
}

const arbitraryAct = fc.record({
  act: fc.constantFrom(
    ...(['stage', 'stage', 'stage', 'flag', 'recode', 'undo', 'undo', 'redo'] as const),
    ...(['discard', 'apply', 'elsewhere', 'reloaded', 'lost', 'overtaken', 'look'] as const),
  ),
  draws: arbitraryDraws,
  one: fc.nat({ max: 1000 }),
  window: fc.nat({ max: 1 }),
  looks: fc.subarray([...RECORD_LISTS]),
});
type Act = typeof arbitraryAct extends fc.Arbitrary<infer T> ? T : never;

describe('lists and directory in a window', () => {
  it('are what they would be anew, after any steps, and whatever is lost or overtaken', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryModel(),
        arbitraryModel(),
        fc.array(arbitraryAct, { minLength: 1, maxLength: 25 }),
        async (here, there, acts) => {
          const program = new Program(here);
          const windows = [new Window(program), new Window(program)];
          const windowOf = ({ window }: Act): Window => windows[window] ?? new Window(program);
          for (const act of acts) {
            step(program, there, act);
            if (act.act === 'reloaded') windows[act.window] = new Window(program);
            if (act.act === 'lost') await lose(windowOf(act), act);
            if (act.act === 'overtaken') {
              const under = act.looks.map((list) => windowOf(act).list(list));
              step(program, there, { ...act, act: 'stage' });
              await Promise.all([...under, ...act.looks.map((list) => windowOf(act).list(list))]);
            }
            await expectFresh(program, windowOf(act), act.looks);
          }
          for (const window of windows) await expectFresh(program, window, RECORD_LISTS);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('come as what differs: a flag of one of many users is a few bytes', async () => {
    const users = Array.from({ length: 2000 }, (_, place) => user(`u${place}`));
    const program = new Program(world({ users }).model);
    const whole = await program.call('records.list', { list: 'users' });
    const directory = await program.call('desk.directory', {});
    flag(program, 700);
    const known = whole.ok ? whole.value.version : 0;
    const list = await program.call('records.list', { list: 'users', known });
    expect(JSON.stringify(whole).length).toBeGreaterThan(50_000);
    expect(JSON.stringify(list).length).toBeLessThan(1000);
    const next = await program.call('desk.directory', { known: directory.version });
    expect(JSON.stringify(next).length).toBeLessThan(500);
    const stored = await program.call('records.list', { list: 'users', state: 'store', known });
    expect(stored).toEqual(success({ version: known, since: known, patch: null }));
  });
});

/** What happens to the draft and the store. Steps that are refused change nothing. */
function step(program: Program, there: Model, { act, draws, one }: Act): void {
  const { draft } = program;
  if (act === 'stage') {
    for (const draw of draws) draft.stage([changeOn(draft.current.model, there, draw)]);
    draft.stage(draws.map((draw) => changeOn(draft.current.model, there, draw)));
  }
  if (act === 'flag') flag(program, one);
  if (act === 'recode') recode(program, one);
  if (act === 'undo') draft.undo();
  if (act === 'redo') draft.redo();
  if (act === 'discard') program.draft = new Draft(draft.base);
  if (act === 'apply') program.draft = new Draft(draft.current);
  if (act === 'elsewhere') {
    const other = new Draft(compile(draft.base.model));
    for (const draw of draws) other.stage([changeOn(other.current.model, there, draw)]);
    program.draft = draft.rebased(compile(other.current.model)).draft;
  }
}

function flag({ draft }: Program, one: number): void {
  const users = [...draft.current.model.users.values()];
  const record = users[one % Math.max(1, users.length)];
  if (record !== undefined)
    draft.stage([{ kind: 'put', list: 'users', record: { ...record, active: !record.active } }]);
}

function recode({ draft }: Program, one: number): void {
  const list = RECORD_LISTS[one % RECORD_LISTS.length] ?? 'users';
  const keys = [...draft.current.model[list].keys()];
  const key = keys[one % Math.max(1, keys.length)];
  if (key === undefined) return;
  const made = recordChanges(draft.current.model, [{ kind: 'recode', list, key, code: `new${one}` }], {
    login: '',
  });
  if (made.ok) draft.stage(made.value.changes);
}

/** The window asks, main answers, and the answer does not come. */
async function lose(window: Window, { looks }: Act): Promise<void> {
  window.isLosing = true;
  for (const list of looks) await expect(window.list(list)).rejects.toThrow('lost');
  window.isLosing = false;
}

async function expectFresh(
  program: Program,
  window: Window,
  looks: readonly RecordList['list'][],
): Promise<void> {
  const { base, current } = program.draft;
  // Compiled anew, too: nothing may hang on what was kept from one step to the next.
  const states = { base: compile(base.model), current: compile(current.model) };
  for (const list of looks) {
    expect(await window.list(list)).toEqual(new RecordLists().of(list, states));
    const stored = { base: states.base, current: states.base };
    expect(await window.list(`${list} store`)).toEqual(new RecordLists().of(list, stored));
  }
  const directory = await window.directory.current();
  const { version, ...parts } = directory.ok ? directory.value : { version: 0 };
  expect({ ...parts, version: 1 }).toEqual(new Directories().of(states.current));
}
