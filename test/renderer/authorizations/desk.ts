/** What the renderer gets of a small world: the directory, and lines with what a draft changes in them. */
import { Directories } from '../../../main/desk/directory.ts';
import { columnOf, rowOf } from '../../../main/desk/lines.ts';
import { LineView } from '../../../renderer/authorizations/view.ts';
import type { Rows, TreeSource } from '../../../renderer/grid/rows.ts';
import { Labels } from '../../../renderer/principals/labels.ts';
import { type Population, populationOf } from '../../../renderer/principals/population.ts';
import type { Column, Directory, Row } from '../../../shared/api.ts';
import { Draft } from '../../../shared/changes/draft.ts';
import { changesOf, type Gesture } from '../../../shared/changes/gestures.ts';
import type { HolderKey } from '../../../shared/model/types.ts';
import { translator } from '../../../shared/texts/translate.ts';
import { world } from '../../rules/world.ts';

export interface TestDesk {
  readonly directory: Directory;
  readonly population: Population;
  column(node: string): Column;
  row(holder: HolderKey): Row;
  /** Of one node's principals, or of one principal's nodes. */
  view(node: string): LineView;
  viewOf(holder: HolderKey): LineView;
  /** Numbers of holders by their keys. */
  holders(...keys: HolderKey[]): number[];
  /** Keys of holders by their numbers. */
  keys(holders: ArrayLike<number>): string[];
  /** 1 for the holders named. */
  marked(...keys: HolderKey[]): Uint8Array;
}

export function deskOf(content: Record<string, unknown>, gestures: readonly Gesture[] = []): TestDesk {
  const draft = new Draft(world(content));
  for (const gesture of gestures) draft.stage(changesOf(draft.current, gesture).changes);
  const directory = new Directories().of(draft.current);
  const versions = { directory: directory.version, draft: gestures.length };
  const column = (node: string): Column => {
    const found = columnOf(draft, versions, node, null);
    if (!found.ok) throw new Error(JSON.stringify(found.problems));
    return found.value;
  };
  const row = (holder: HolderKey): Row => {
    const found = rowOf(draft, versions, holder, null);
    if (!found.ok) throw new Error(JSON.stringify(found.problems));
    return found.value;
  };
  const labels = new Labels(directory, translator('en'));
  const holders = (...keys: HolderKey[]): number[] => keys.map((key) => directory.holders.keys.indexOf(key));
  return {
    directory,
    population: populationOf(directory),
    column,
    row,
    view: (node) => new LineView(labels, column(node), null),
    viewOf: (holder) => {
      const line = row(holder);
      return new LineView(labels, line, line.various);
    },
    holders,
    keys: (numbers) => Array.from(numbers, (number) => directory.holders.keys[number] ?? '?'),
    marked: (...keys) => {
      const marks = new Uint8Array(directory.holders.keys.length);
      for (const holder of holders(...keys)) marks[holder] = 1;
      return marks;
    },
  };
}

/** A whole tree in lines, indented. */
export function outline({ roots, children, key }: TreeSource, items = roots, indent = ''): string[] {
  return Array.from(items).flatMap((item) => [
    indent + key(item),
    ...outline({ roots, children, key }, children(item), `${indent}  `),
  ]);
}

/** What a grid shows in lines, indented. */
export function lines(rows: Rows): string[] {
  return Array.from(
    { length: rows.length },
    (_, row) => '  '.repeat(rows.level(row) - 1) + rows.source.key(rows.item(row)),
  );
}
