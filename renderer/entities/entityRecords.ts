/** Entities as the list shows them, and how they move among each other. */
import type { RecordGesture } from '../../shared/api.ts';
import type { RowDrop } from '../grid/rowDrag.ts';
import type { ListOf } from '../state/answers.ts';

export interface EntityRecord {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  /** Codes of the Entity Access profiles that reach it. */
  readonly access: readonly string[];
  /** Users who reach it. */
  readonly users: number;
  /** SAME, CHANGED or ADDED by the draft. */
  readonly changed: number;
}

export type EntityMove = Extract<RecordGesture, { kind: 'move' }>;

export function entityRecords(
  list: ListOf<'entities'>,
  { keys: access }: ListOf<'entityAccessProfiles'>,
): readonly EntityRecord[] {
  const { keys, names, parents, users, changed } = list;
  const { starts, numbers } = list.access;
  return keys.map((code, at) => ({
    code,
    name: names[at] ?? code,
    parent: keys[parents[at] ?? -1] ?? null,
    access: Array.from(numbers.subarray(starts[at], starts[at + 1]), (number) => access[number] ?? ''),
    users: users[at] ?? 0,
    changed: changed[at] ?? 0,
  }));
}

/** By code: the codes of the entities right below. */
export function entitiesBelow(records: readonly EntityRecord[]): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>();
  for (const { code, parent } of records) {
    if (parent === null) continue;
    const children = below.get(parent);
    if (children === undefined) below.set(parent, [code]);
    else children.push(code);
  }
  return below;
}

/** Up, down, out of the parent, into the one above, as in the authorization tree; null = it cannot go there. */
export function entityMoveByKey(
  records: readonly EntityRecord[],
  code: string,
  direction: 'up' | 'down' | 'out' | 'in',
): EntityMove | null {
  const own = records.find((record) => record.code === code);
  if (own === undefined) return null;
  const siblings = records.filter(({ parent }) => parent === own.parent);
  const at = siblings.indexOf(own);
  const [before, after] = [siblings[at - 1]?.code, siblings[at + 1]?.code];
  switch (direction) {
    case 'up':
      return moveOf([code], 'before', before);
    case 'down':
      return moveOf([code], 'after', after);
    case 'out':
      return moveOf([code], 'after', own.parent ?? undefined);
    case 'in':
      return moveOf([code], 'into', before);
  }
}

export function entityMoveByDrop(
  records: readonly EntityRecord[],
  { items, target, place }: RowDrop,
): EntityMove | null {
  const codes = items.flatMap((item) => records[item]?.code ?? []);
  return codes.length === 0 ? null : moveOf(codes, place, records[target]?.code);
}

function moveOf(
  keys: readonly string[],
  place: EntityMove['place'],
  target: string | undefined,
): EntityMove | null {
  return target === undefined ? null : { kind: 'move', list: 'entities', keys, place, target };
}
