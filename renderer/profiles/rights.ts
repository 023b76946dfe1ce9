/**
 * What a profile grants, cell by cell: which nodes it can decide, which columns a node has, and what pressing one
 * means. Levels and single rights stand in one row of columns; a node has those of its scale.
 */
import type { Directory, ProfileRights } from '../../shared/api.ts';
import type { Gesture } from '../../shared/changes/gestures.ts';
import {
  ALL_RIGHTS,
  LEVELS,
  type Letter,
  type Level,
  NO_RIGHTS,
  rightsOfLetters,
  rightsOfLevel,
} from '../../shared/model/rights.ts';
import { type HolderKey, type ProfileType, SCALES, type Scale } from '../../shared/model/types.ts';
import { type Cells, STANDINGS } from '../../shared/rules/cells.ts';
import { withAbove } from '../grid/sources.ts';

type Nodes = Directory['nodes'];

/** `all` = Full; the others as in domain.md §1, single rights by their letters. */
export const RIGHT_COLUMNS = ['none', 'read', 'write', 'U', 'A', 'D', 'all'] as const;
export type RightColumn = (typeof RIGHT_COLUMNS)[number];

const OF_SCALE: Readonly<Record<Scale, readonly RightColumn[]>> = {
  levels: ['none', 'read', 'write', 'all'],
  switch: ['none', 'all'],
  actions: ['none', 'read', 'U', 'A', 'D', 'all'],
};

/** `inherited`: from a node above; `undefined`: the profile says nothing here. */
export type RightTick = 'own' | 'inherited' | 'off' | 'undefined';

export function scaleOf(nodes: Nodes, node: number): Scale {
  return SCALES[nodes.scales[node] ?? 0] ?? 'levels';
}

/** Whether a node of that scale has the column at all. */
export function hasColumn(scale: Scale, column: RightColumn): boolean {
  return OF_SCALE[scale].includes(column);
}

/** The columns that any of the nodes has, in their order. */
export function columnsOf(nodes: Nodes, shown: Uint8Array): readonly RightColumn[] {
  const scales = new Set<Scale>();
  nodes.codes.forEach((_, node) => {
    if (shown[node] === DECIDES) scales.add(scaleOf(nodes, node));
  });
  return RIGHT_COLUMNS.filter((column) => [...scales].some((scale) => hasColumn(scale, column)));
}

/** In a tree of what a profile can decide: not shown; above such a node, so only passing on; decided by it. */
export const HIDDEN = 0;
export const PASSES = 1;
export const DECIDES = 2;

/** What a profile of that type decides (domain.md §3), and the nodes above. */
export function decidable({ parents, perEntity }: Nodes, type: ProfileType): Uint8Array {
  const wanted = type === 'entityDependent' ? 1 : 0;
  return withAbove(parents, (node) => perEntity[node] === wanted).map((isShown, node) =>
    isShown === 0 ? HIDDEN : perEntity[node] === wanted ? DECIDES : PASSES,
  );
}

/** Of those, the nodes that are wanted, and the nodes above. */
export function only({ parents }: Nodes, shown: Uint8Array, isWanted: (node: number) => boolean): Uint8Array {
  return withAbove(parents, (node) => shown[node] !== HIDDEN && isWanted(node)).map((isLeft, node) =>
    isLeft === 0 ? HIDDEN : (shown[node] ?? HIDDEN),
  );
}

/** Of those, the nodes on which something is defined, and the nodes above. */
export function onlyDefined(nodes: Nodes, shown: Uint8Array, cells: Cells): Uint8Array {
  return only(nodes, shown, (node) => STANDINGS[cells.standing[node] ?? 0] !== 'undefined');
}

export function tickAt(cells: Cells, node: number, scale: Scale, column: RightColumn): RightTick {
  const standing = STANDINGS[cells.standing[node] ?? 0];
  if (standing !== 'own' && standing !== 'inherited') return 'undefined';
  return isTicked(scale, cells.rights[node] ?? NO_RIGHTS, column) ? standing : 'off';
}

function isTicked(scale: Scale, rights: number, column: RightColumn): boolean {
  switch (column) {
    case 'none':
      return rights === NO_RIGHTS;
    case 'all':
      return rights === ALL_RIGHTS;
    case 'read':
    case 'write':
      return scale === 'actions' ? (rights & rightsOfLetters(['R'])) !== 0 : rights === rightsOfLevel(column);
    default:
      return (rights & rightsOfLetters([column])) !== 0;
  }
}

/**
 * What pressing a column means for nodes: those of them that have it. It toggles: what all hold as their own already
 * is taken away again, otherwise all get it.
 */
export function gestureFor(
  holder: HolderKey,
  nodes: Nodes,
  selected: readonly number[],
  column: RightColumn,
  { cells }: Pick<ProfileRights, 'cells'>,
): Gesture | null {
  const meant = selected.filter((node) => hasColumn(scaleOf(nodes, node), column));
  if (meant.length === 0) return null;
  const codes = meant.map((node) => nodes.codes[node] ?? '');
  const every = (wanted: (tick: RightTick) => boolean): boolean =>
    meant.every((node) => wanted(tickAt(cells, node, scaleOf(nodes, node), column)));
  const right = letterOf(column);
  if (right !== null && meant.every((node) => scaleOf(nodes, node) === 'actions')) {
    const on = !every((tick) => tick === 'own' || tick === 'inherited');
    return { kind: 'setRight', holders: [holder], nodes: codes, right, on };
  }
  if (every((tick) => tick === 'own')) return { kind: 'undefine', holders: [holder], nodes: codes };
  return { kind: 'setLevel', holders: [holder], nodes: codes, level: levelOf(column) };
}

/** The column a letter key stands for: as in the tables of permissions, R W D N F, and U and A by themselves. */
export function columnOfKey(chord: string, scale: Scale): RightColumn | null {
  const column = KEYS[chord] ?? null;
  if (chord === 'D' && scale !== 'actions') return 'all';
  return column;
}

const KEYS: Readonly<Record<string, RightColumn>> = {
  N: 'none',
  R: 'read',
  W: 'write',
  U: 'U',
  A: 'A',
  D: 'D',
  F: 'all',
};

function letterOf(column: RightColumn): Letter | null {
  if (column === 'read') return 'R';
  return column === 'U' || column === 'A' || column === 'D' ? column : null;
}

function levelOf(column: RightColumn): Level {
  if (column === 'all') return 'delete';
  return LEVELS.find((level) => level === column) ?? 'read';
}
