/** What a key, a tick or a menu item means for the selected cells of a line, as one gesture. */
import type { Gesture } from '../../shared/changes/gestures.ts';
import { assertNever } from '../../shared/model/problem.ts';
import { LETTERS, LEVELS, type Letter, type Level } from '../../shared/model/rights.ts';
import type { HolderKey, Scale } from '../../shared/model/types.ts';
import { cellOf, type Tick, type TickColumn } from './standing.ts';
import type { LineView } from './view.ts';

export type Command =
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'full' }
  | { readonly kind: 'right'; readonly right: Letter }
  | { readonly kind: 'defined' };

/** What pressing a tick does; null for Acquired and Inherited, which only tell. */
export function commandOfColumn(column: TickColumn): Command | null {
  switch (column) {
    case 'acquired':
    case 'inherited':
      return null;
    case 'defined':
    case 'full':
      return { kind: column };
    case 'none':
    case 'read':
    case 'write':
    case 'delete':
      return { kind: 'level', level: column };
    default:
      return { kind: 'right', right: column };
  }
}

/**
 * What a letter does in a row: R W D N set Read, Write, Delete, None and F Full. On `actions` nodes the letters of
 * the columns tick their columns: R U A D one right each.
 */
export function commandOfKey(chord: string, scale: Scale): Command | null {
  if (chord === 'F') return { kind: 'full' };
  const right = LETTERS.find((letter) => letter === chord);
  if (scale === 'actions' && right !== undefined) return { kind: 'right', right };
  const level = LEVELS.find((name) => name.charAt(0).toUpperCase() === chord);
  return level === undefined ? null : { kind: 'level', level };
}

/**
 * The gesture of a command on cells. It toggles: what all of them hold as their own already is taken away again;
 * otherwise all of them get it. A single right is meant for the nodes alone that have single rights.
 */
export function gestureOf(command: Command, items: readonly number[], view: LineView): Gesture | null {
  const meant =
    command.kind === 'right'
      ? items.filter((item) => cellOf(view.scale(item), command.right) === 'tick')
      : items;
  if (meant.length === 0) return null;
  const every = (column: TickColumn, wanted: (tick: Tick) => boolean): boolean =>
    meant.every((item) => wanted(view.tick(item, column)));
  const selection = selectionOf(view, meant);
  switch (command.kind) {
    case 'level': {
      const { level } = command;
      return every(level, isOwn)
        ? { kind: 'undefine', ...selection }
        : { kind: 'setLevel', ...selection, level };
    }
    case 'full':
      return { kind: 'setLevel', ...selection, level: every('full', isOn) ? 'none' : 'delete' };
    case 'right':
      return { kind: 'setRight', ...selection, right: command.right, on: !every(command.right, isOn) };
    case 'defined':
      return { kind: every('defined', isOwn) ? 'undefine' : 'defineAsShown', ...selection };
    default:
      return assertNever(command);
  }
}

/** The cells that items of the line stand for: principals on its node, or its principal on nodes. */
export function selectionOf(
  view: LineView,
  items: readonly number[],
): { readonly holders: HolderKey[]; readonly nodes: string[] } {
  const { holders, nodes } = view.directory;
  const common = view.common;
  return view.pivot === 'node'
    ? { holders: keysOf(view, items), nodes: [nodes.codes[common] ?? ''] }
    : {
        holders: [holders.keys[common] ?? 'user:'],
        nodes: items.flatMap((item) => nodes.codes[item] ?? []),
      };
}

/** The holders of items, each once. */
export function keysOf(view: LineView, items: readonly number[]): HolderKey[] {
  if (items.length === 0) return [];
  const holders = view.pivot === 'node' ? items : [view.common];
  return holders.flatMap((holder) => view.directory.holders.keys[holder] ?? []);
}

/** The days typed as an update period: null = unlimited (nothing, or -1); undefined = no whole number of days. */
export function periodTyped(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '-1') return null;
  return /^\d+$/.test(trimmed) && Number(trimmed) <= MOST_DAYS ? Number(trimmed) : undefined;
}

/** As in the contract with main (shared/api.ts). */
export const MOST_DAYS = 36_500;

function isOwn(tick: Tick): boolean {
  return tick === 'own';
}

function isOn(tick: Tick): boolean {
  return tick !== 'off' && tick !== 'undefined';
}
