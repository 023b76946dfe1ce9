/** The tree with what the draft deletes: where it stood, numbered in tree order. */
import { expect, it } from 'vitest';
import { type StoredNodes, withDeletedNodes } from '../../../renderer/authorizations/deletedNodes.ts';
import type { Nodes } from '../../../renderer/authorizations/nodeTree.ts';

/** `a`, `a/b`, `a/b/c` …: a node below the one whose path is all but its last part, in tree order. */
function stored(...paths: string[]): StoredNodes {
  const parents = paths.map((path) => paths.indexOf(path.slice(0, Math.max(0, path.lastIndexOf('/')))));
  return {
    keys: paths,
    names: paths.map((path) => `Name of ${path}`),
    parents: Int32Array.from(parents),
    kinds: new Uint8Array(paths.length),
  };
}

function tree(...paths: string[]): Nodes {
  const { keys, names, parents, kinds } = stored(...paths);
  const inside = (path: string): number =>
    paths.filter((one) => one === path || one.startsWith(`${path}/`)).length;
  return {
    codes: keys,
    names,
    kinds,
    parents,
    scales: new Uint8Array(paths.length),
    ends: Int32Array.from(paths, (path, node) => node + inside(path)),
    depths: Int32Array.from(paths, (path) => path.split('/').length - 1),
    dated: new Uint8Array(paths.length),
    perEntity: new Uint8Array(paths.length),
  };
}

it('puts deleted nodes where they stood, with what is below them', () => {
  const all = ['a', 'a/b', 'a/b/c', 'a/d', 'e', 'f'];
  const shown = withDeletedNodes(tree('a', 'a/d', 'f', 'g'), stored(...all));
  expect(shown?.nodes.codes).toEqual(['a', 'a/b', 'a/b/c', 'a/d', 'e', 'f', 'g']);
  expect([...(shown?.own ?? [])]).toEqual([0, -1, -1, 1, -1, 2, 3]);
  expect(shown?.nodes.names[1]).toBe('Name of a/b');
  expect(shown?.nodes).toMatchObject({
    parents: Int32Array.of(-1, 0, 1, 0, -1, -1, -1),
    ends: Int32Array.of(4, 3, 3, 4, 5, 6, 7),
    depths: Int32Array.of(0, 1, 2, 1, 0, 0, 0),
  });
});

it('puts a deleted node behind the sibling that is left, whether the one between went elsewhere or is deleted, too', () => {
  const before = stored('a', 'b', 'c', 'd', 'e');
  const now = tree('a', 'a/x', 'e');
  const moved = { ...now, codes: ['a', 'b', 'e'] };
  expect(withDeletedNodes(moved, before)?.nodes.codes).toEqual(['a', 'b', 'c', 'd', 'e']);
});

it('is not another tree where nothing is deleted', () => {
  expect(withDeletedNodes(tree('a', 'b'), stored('a'))).toBeNull();
});
