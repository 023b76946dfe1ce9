/** What a key, a tick or a menu item means for the selected principals, as one gesture. */
import type { Column, Directory } from '../../shared/api.ts';
import type { Gesture } from '../../shared/changes/gestures.ts';
import { assertNever } from '../../shared/model/problem.ts';
import { LETTERS, LEVELS, type Letter, type Level } from '../../shared/model/rights.ts';
import type { HolderKey, Scale } from '../../shared/model/types.ts';
import { type Tick, type TickColumn, tickIn } from './standing.ts';

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
 * The gesture of a command on principals. It toggles: what all of them hold as their own already is taken away
 * again; otherwise all of them get it.
 */
export function gestureOf(
  command: Command,
  principals: readonly number[],
  directory: Directory,
  { cells, node }: Column,
): Gesture | null {
  if (principals.length === 0) return null;
  const every = (column: TickColumn, wanted: (tick: Tick) => boolean): boolean =>
    principals.every((principal) => wanted(tickIn(cells, principal, column)));
  const selection = { holders: keysOf(directory, principals), nodes: [node] };
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

export function keysOf({ holders }: Directory, principals: readonly number[]): HolderKey[] {
  return principals.flatMap((principal) => holders.keys[principal] ?? []);
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
