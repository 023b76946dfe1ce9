/** Moving nodes by key and by mouse: what the gesture does to a real model, not how it is written. */
import { describe, expect, it } from 'vitest';
import { Directories } from '../../../main/desk/directory.ts';
import {
  MOVE_CHORDS,
  type MoveChord,
  moveByDrop,
  moveByKey,
  type NodeMove,
} from '../../../renderer/nodes/moves.ts';
import { suggestedCode, suggestedKind } from '../../../renderer/nodes/newNode.ts';
import { recordChanges } from '../../../shared/changes/records.ts';
import { reduce } from '../../../shared/changes/reduce.ts';
import { compile, type Index } from '../../../shared/rules/compile.ts';
import { node, world } from '../../rules/world.ts';

const index = world({
  nodes: [node('a'), node('b'), node('b.x'), node('b.y'), node('b.y.deep'), node('b.z'), node('c')],
});
const { nodes } = new Directories().of(index);
const [UP, DOWN, OUT, IN] = MOVE_CHORDS;

/** `a b(x y(deep) z) c` */
function outline({ tree }: Index): string {
  let text = '';
  let depth = 0;
  tree.nodes.forEach(({ code }, at) => {
    const next = tree.depth[at] ?? 0;
    if (at > 0) text += next > depth ? '(' : next < depth ? `${')'.repeat(depth - next)} ` : ' ';
    depth = next;
    text += code.split('.').at(-1) ?? '';
  });
  return text + ')'.repeat(depth);
}

function after(move: NodeMove | null): string | null {
  if (move === null) return null;
  const made = recordChanges(index.model, [move], { login: null });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const reduced = reduce(index.model, made.value.changes);
  if (!reduced.ok) throw new Error(JSON.stringify(reduced.problems));
  return outline(compile(reduced.value));
}

function byKey(code: string, chord: MoveChord): string | null {
  return after(moveByKey(nodes, nodes.codes.indexOf(code), chord));
}

function byDrop(code: string, place: 'before' | 'after' | 'into', target: string): string | null {
  const [items, at] = [[nodes.codes.indexOf(code)], nodes.codes.indexOf(target)];
  return after(moveByDrop(nodes, { items, place, target: at }));
}

describe('a node moved by key', () => {
  it('goes up and down among its siblings, with all that stands below it', () => {
    expect(outline(index)).toBe('a b(x y(deep) z) c');
    expect(byKey('b.y', UP)).toBe('a b(y(deep) x z) c');
    expect(byKey('b.y', DOWN)).toBe('a b(x z y(deep)) c');
    expect(byKey('b', UP)).toBe('b(x y(deep) z) a c');
  });

  it('goes out of its parent, right behind it, and into the one above, as the last', () => {
    expect(byKey('b.y', OUT)).toBe('a b(x z) y(deep) c');
    expect(byKey('b.z', IN)).toBe('a b(x y(deep z)) c');
    expect(byKey('c', IN)).toBe('a b(x y(deep) z c)');
  });

  it('stays where there is nowhere to go', () => {
    expect(byKey('a', UP)).toBeNull();
    expect(byKey('c', DOWN)).toBeNull();
    expect(byKey('a', OUT)).toBeNull();
    expect(byKey('b.x', IN)).toBeNull();
    expect(byKey('b.x', UP)).toBeNull();
  });
});

describe('a node dropped', () => {
  it('goes before, after or into the target', () => {
    expect(byDrop('c', 'before', 'b.y')).toBe('a b(x c y(deep) z)');
    expect(byDrop('b.x', 'after', 'c')).toBe('a b(y(deep) z) c x');
    expect(byDrop('a', 'into', 'b')).toBe('b(x y(deep) z a) c');
  });

  it('where it stands already is no move', () => {
    expect(byDrop('b.y', 'after', 'b.x')).toBeNull();
    expect(byDrop('b.y', 'before', 'b.z')).toBeNull();
    expect(byDrop('b.z', 'into', 'b')).toBeNull();
    expect(byDrop('b.x', 'into', 'b')).toBe('a b(y(deep) z x) c');
  });
});

describe('a new node', () => {
  const warehouses = world({
    nodes: [
      node('goods', { kind: 'module' }),
      node('goods.stores', { kind: 'menu' }),
      node('goods.stores.main', { kind: 'data' }),
      node('goods.notes', { kind: 'form' }),
    ],
  });
  const directory = new Directories().of(warehouses);
  const at = (code: string): number => directory.nodes.codes.indexOf(code);

  it('is of the kind of those it joins, else of what usually stands there', () => {
    expect(suggestedKind(directory.nodes, at('goods.stores'), 'below')).toBe('data');
    expect(suggestedKind(directory.nodes, at('goods.stores.main'), 'after')).toBe('data');
    expect(suggestedKind(directory.nodes, at('goods.notes'), 'below')).toBe('section');
    expect(suggestedKind(directory.nodes, -1, 'below')).toBe('module');
  });

  it('gets a code from its name that nobody has', () => {
    expect(suggestedCode(directory.nodes, at('goods.stores'), 'Črna gora 2')).toBe('goods.stores.crnaGora2');
    expect(suggestedCode(directory.nodes, at('goods.stores'), 'Main')).toBe('goods.stores.main2');
    expect(suggestedCode(directory.nodes, -1, 'Sales')).toBe('sales');
    expect(suggestedCode(directory.nodes, -1, ' … ')).toBe('');
  });
});
