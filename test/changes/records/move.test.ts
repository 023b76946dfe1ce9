/** Where nodes and entities go when they are moved, and what is refused (domain.md §2). */
import { expect, it } from 'vitest';
import type { MoveGesture } from '../../../shared/changes/records/gesture.ts';
import { recordChanges } from '../../../shared/changes/records.ts';
import { reduce } from '../../../shared/changes/reduce.ts';
import type { Model } from '../../../shared/model/types.ts';
import { model, node } from '../../rules/world.ts';

/** a with a1 (a11 below it), a2 and a3, b with b1, and c; as entities all the same. */
const codes = ['a', 'a.1', 'a.1.1', 'a.2', 'a.3', 'b', 'b.1', 'c'];
const lists = model({
  nodes: codes.map((code) => node(code, { name: `Node ${code}` })),
  entities: codes.map((code) => ({ code, name: code, parent: node(code).parent })),
});

type Place = MoveGesture['place'];

function gestured(place: Place, target: string | null, keys: string[], list: MoveGesture['list'] = 'nodes') {
  return recordChanges(lists, [{ kind: 'move', list, keys, place, target }], { login: null });
}

/** The tree after a move, in the order of the list: `a(a.1 a.2) b`. */
function tree(place: Place, target: string | null, keys: string[], list: MoveGesture['list'] = 'nodes') {
  const made = gestured(place, target, keys, list);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  expect(made.value.notices).toEqual([]);
  const reduced = reduce(lists, made.value.changes);
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
  return below(reduced.value, list, null);
}

function below(given: Model, list: MoveGesture['list'], parent: string | null): string {
  const children = [...given[list].values()].filter((each) => each.parent === parent);
  return children
    .map(({ code }) => {
      const inner = below(given, list, code);
      return inner === '' ? code : `${code}(${inner})`;
    })
    .join(' ');
}

it.each(['nodes', 'entities'] as const)('%s go up and down among their siblings', (list) => {
  expect(tree('before', 'a.1', ['a.3'], list)).toBe('a(a.3 a.1(a.1.1) a.2) b(b.1) c');
  expect(tree('before', 'a.2', ['a.3'], list)).toBe('a(a.1(a.1.1) a.3 a.2) b(b.1) c');
  expect(tree('after', 'a.2', ['a.1'], list)).toBe('a(a.2 a.1(a.1.1) a.3) b(b.1) c');
  expect(tree('after', 'a.3', ['a.1'], list)).toBe('a(a.2 a.3 a.1(a.1.1)) b(b.1) c');
  expect(tree('before', 'a', ['c'], list)).toBe('c a(a.1(a.1.1) a.2 a.3) b(b.1)');
});

it.each(['nodes', 'entities'] as const)('%s go out, in, and beside those of another one', (list) => {
  expect(tree('after', 'a', ['a.1'], list)).toBe('a(a.2 a.3) a.1(a.1.1) b(b.1) c');
  expect(tree('into', 'c', ['a.2'], list)).toBe('a(a.1(a.1.1) a.3) b(b.1) c(a.2)');
  expect(tree('into', 'b', ['c'], list)).toBe('a(a.1(a.1.1) a.2 a.3) b(b.1 c)');
  expect(tree('before', 'b.1', ['a.1'], list)).toBe('a(a.2 a.3) b(a.1(a.1.1) b.1) c');
  expect(tree('into', null, ['a.1.1'], list)).toBe('a(a.1 a.2 a.3) b(b.1) c a.1.1');
  expect(tree('before', null, ['a.1.1'], list)).toBe('a(a.1 a.2 a.3) b(b.1) c a.1.1');
});

it('several go in the order they are named in, each once, past siblings that go too', () => {
  expect(tree('before', 'a', ['c', 'b.1', 'c'])).toBe('c b.1 a(a.1(a.1.1) a.2 a.3) b');
  expect(tree('after', 'a.1', ['a.3', 'a.2'])).toBe('a(a.1(a.1.1) a.3 a.2) b(b.1) c');
  expect(tree('before', 'a.1', ['a.1', 'a.3'])).toBe('a(a.1(a.1.1) a.3 a.2) b(b.1) c');
  expect(tree('after', 'a.2', ['a.2', 'a.1'])).toBe('a(a.2 a.1(a.1.1) a.3) b(b.1) c');
  expect(tree('into', 'b', ['a.2', 'a.1'])).toBe('a(a.3) b(b.1 a.2 a.1(a.1.1)) c');
});

it('what goes along with one above it, however far, keeps its place there', () => {
  const made = gestured('into', 'c', ['a.1.1', 'a', 'a.2']);
  expect(made.ok && made.value.changes).toEqual([
    { kind: 'put', list: 'nodes', record: { ...lists.nodes.get('a'), parent: 'c' }, before: null },
  ]);
  expect(tree('into', 'c', ['a.1.1', 'a', 'a.2'])).toBe('b(b.1) c(a(a.1(a.1.1) a.2 a.3))');
});

it('nothing goes below itself: into it, or beside what stands in it', () => {
  const refused = (place: Place, target: string, ...keys: string[]) => {
    const made = gestured(place, target, keys);
    return made.ok ? [] : made.problems.map(({ code, params }) => ({ code, ...params }));
  };
  const intoItself = (value: string, target: string) => [
    { code: 'moves-into-itself', value: `Node ${value}`, target: `Node ${target}` },
  ];
  expect(refused('into', 'a', 'a')).toEqual(intoItself('a', 'a'));
  expect(refused('into', 'a.1.1', 'a')).toEqual(intoItself('a', 'a.1.1'));
  expect(refused('after', 'a.1.1', 'b', 'a')).toEqual(intoItself('a', 'a.1.1'));
  // Told once, of the innermost one.
  expect(refused('before', 'a.1.1', 'a', 'a.1')).toEqual(intoItself('a.1', 'a.1.1'));
  expect(tree('before', 'a', ['a'])).toBe('a(a.1(a.1.1) a.2 a.3) b(b.1) c');
});

it('what is moved stands in the list behind all that is below what it goes after', () => {
  const made = gestured('after', 'a', ['c']);
  expect(made.ok && made.value.changes).toMatchObject([{ record: { code: 'c', parent: null }, before: 'b' }]);
});

it('what goes into another one is its last child, wherever the list has the others', () => {
  const mixed = model({ nodes: ['p', 'q', 'p.1', 'r'].map((code) => node(code)) });
  const gesture: MoveGesture = { kind: 'move', list: 'nodes', keys: ['r'], place: 'into', target: 'p' };
  const made = recordChanges(mixed, [gesture], { login: null });
  const reduced = reduce(mixed, made.ok ? made.value.changes : []);
  expect(reduced.ok && below(reduced.value, 'nodes', null)).toBe('p(p.1 r) q');
});

it('what is not there is neither moved nor a place to move to, and every one is told', () => {
  const problems = (target: string, ...keys: string[]) => {
    const made = gestured('into', target, keys);
    return made.ok ? [] : made.problems.map(({ code, params }) => [code, params.value]);
  };
  expect(problems('b', 'x', 'c', 'y')).toEqual([
    ['unknown-node', 'x'],
    ['unknown-node', 'y'],
  ]);
  expect(problems('x', 'c')).toEqual([['unknown-node', 'x']]);
  const entity = gestured('into', 'x', ['a'], 'entities');
  expect(entity).toMatchObject({ ok: false, problems: [{ code: 'unknown-entity' }] });
  expect(gestured('into', 'b', [])).toEqual({ ok: true, value: { changes: [], notices: [] } });
});
