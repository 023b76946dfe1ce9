/**
 * What Grantree does besides single decisions, on the large model with entities, in a process of its own: compile,
 * memory, rows, columns, the whole matrix, changes. Times are those of the processor, the collector's threads included.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Draft } from '../../shared/changes/draft.ts';
import { effectOf } from '../../shared/changes/effect.ts';
import type { Change } from '../../shared/changes/types.ts';
import { R, WRITE_RIGHTS } from '../../shared/model/rights.ts';
import type { Model, User } from '../../shared/model/types.ts';
import { column, row } from '../../shared/rules/cells.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import { check } from '../../shared/rules/decide.ts';
import { standingsOf } from '../../shared/rules/standings.ts';
import { largeNodeCode } from '../../shared/samples/large.ts';
import { memory, paceOf, processorTime } from './measure.ts';
import { questionsFor, wholeModel } from './models.ts';

export interface Task {
  readonly name: string;
  readonly unit: 'ms' | 'ns' | 'MB';
  readonly value: number;
  /** What is aimed at, in the same unit; null = nothing is. */
  readonly target: number | null;
}

/** Runs all tasks in another process. */
export function tasks(): Promise<readonly Task[]> {
  const child = fork(fileURLToPath(import.meta.url), ['tasks'], { execArgv: ['--expose-gc'] });
  return new Promise((resolve, reject) => {
    let done: readonly Task[] | undefined;
    child.on('message', (message: readonly Task[]) => {
      done = message;
    });
    child.on('exit', (code) => {
      if (done === undefined) reject(new Error(`the tasks ended with exit code ${code}`));
      else resolve(done);
    });
  });
}

function run(): Task[] {
  const empty = memory().used;
  const model = wholeModel();
  const modelAlone = memory().used - empty;
  const compiling = processorTime(5, () => compile(model));
  const index = compile(model);
  const decision = decisionTime(model, index);
  const answers = answerTasks(index);
  const inUse = memory();
  return [
    { name: 'compile 1,000,000 grants', unit: 'ms', value: compiling, target: null },
    { name: 'a decision, with entities', unit: 'ns', value: decision, target: null },
    ...answers,
    ...changeTasks(model, index),
    { name: 'memory: the model alone', unit: 'MB', value: modelAlone, target: null },
    { name: 'memory: model and Index, every row made', unit: 'MB', value: inUse.used - empty, target: 300 },
    { name: 'memory: the whole process', unit: 'MB', value: inUse.resident, target: null },
  ];
}

function decisionTime(model: Model, index: Index): number {
  const entities = [...model.entities.keys()];
  const requests = questionsFor(model).map((question, number) => ({
    ...question,
    entity: number % 2 === 0 ? null : entities[number % entities.length],
  }));
  const decide = (number: number): boolean => {
    const request = requests[number];
    const outcome = request === undefined ? null : check(index, request, '2026-03-01');
    return outcome?.ok === true && outcome.value.allow;
  };
  return 1e9 / paceOf(decide, requests.length, 1500).perSecond;
}

function answerTasks(index: Index): Task[] {
  const users = index.holders.users;
  // Steps through users and nodes that have no factor in common with how many there are.
  const user = (run: number): number => (run * 7919) % users;
  const node = (run: number): number => (run * 1009) % index.tree.size;
  const everything = (): void => {
    for (let each = 0; each < users; each++) standingsOf(index, each, null);
  };
  return [
    {
      name: 'one user’s row, all columns',
      unit: 'ms',
      value: processorTime(501, (i) => row(index, user(i))),
      target: 5,
    },
    {
      name: 'one user’s row, rights only',
      unit: 'ms',
      value: processorTime(501, (i) => standingsOf(index, user(i), null)),
      target: null,
    },
    {
      name: 'one node’s column of 10,000 users',
      unit: 'ms',
      value: processorTime(101, (i) => column(index, node(i))),
      target: 5,
    },
    {
      name: 'all rights of all users, 50 million cells',
      unit: 'ms',
      value: processorTime(3, everything),
      target: 2000,
    },
  ];
}

function changeTasks(model: Model, index: Index): Task[] {
  const set = (user: number, node: number): Change => ({
    kind: 'setGrant',
    holder: `user:user${user}`,
    node: largeNodeCode(node),
    grant: { rights: user % 2 === 0 ? R : WRITE_RIGHTS, updatePeriod: null, note: '' },
  });
  const all = (node: number): Change[] => Array.from({ length: 5000 }, (_, user) => set(user, node));
  const user: User | undefined = model.users.get('user1');
  const newcomer = (login: string): Change[] =>
    user === undefined ? [] : [{ kind: 'put', list: 'users', record: { ...user, login } }];
  const staged = (changes: (run: number) => readonly Change[], runs: number): number =>
    processorTime(runs, (run) => {
      const draft = new Draft(index);
      if (!draft.stage(changes(run)).ok) throw new Error('a change of the bench does not apply');
      return draft.netChanges();
    });
  const effects = (node: number): number => {
    const draft = new Draft(index);
    draft.stage(all(node));
    return processorTime(3, () => [...effectOf(index, draft.current, 2000)].length);
  };
  const join = (run: number): Change[] => [
    { kind: 'addMember', group: 'group3', member: `user:user${5005 + run * 500}` },
  ];
  return [
    {
      name: 'one grant: stage, recompile, net change',
      unit: 'ms',
      value: staged((i) => [set(i, 10)], 101),
      target: 5,
    },
    { name: 'one membership: the same', unit: 'ms', value: staged(join, 9), target: 5 },
    {
      name: 'one new user: the same',
      unit: 'ms',
      value: staged((i) => newcomer(`new${i}`), 9),
      target: null,
    },
    {
      name: '5,000 grants on one node: the same',
      unit: 'ms',
      // Nodes of even numbers are documents and forms: they take any level.
      value: staged((i) => all(100 + 2 * i), 21),
      target: 50,
    },
    { name: 'who gains and loses by 5,000 grants on a menu', unit: 'ms', value: effects(100), target: null },
    {
      name: 'who gains and loses by 5,000 grants on a module',
      unit: 'ms',
      value: effects(500),
      target: null,
    },
  ];
}

const [, script] = process.argv;
if (script === fileURLToPath(import.meta.url)) process.send?.(run(), () => process.exit(0));
