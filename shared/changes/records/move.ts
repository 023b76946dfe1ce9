/** Where nodes and entities stand: beside or below another one, in the order of the list (domain.md §2). */
import type { RecordOf } from '../../model/types.ts';
import type { PutChange } from '../types.ts';
import type { MoveGesture } from './gesture.ts';
import type { Made } from './made.ts';

type Placed = RecordOf['nodes'] | RecordOf['entities'];

export function move(made: Made, gesture: MoveGesture): void {
  const { list, keys, place, target } = gesture;
  const records: ReadonlyMap<string, Placed> = made.model[list];
  const beside = target === null ? null : made.known(list, target);
  const moved = [...new Set(keys)].flatMap((key) => made.known(list, key) ?? []);
  const parent = place === 'into' ? target : (beside?.parent ?? null);
  const moving = new Set(moved.map(({ code }) => code));
  for (const above of chain(records, parent)) {
    if (moving.has(above.code)) {
      made.refuse('moves-into-itself', { value: above.name, target: beside?.name ?? '' });
      return;
    }
  }
  const before = placeBefore(records, moving, gesture, parent);
  for (const record of moved) {
    // What goes along with one above it keeps its place there.
    if (chain(records, record.parent).some(({ code }) => moving.has(code))) continue;
    made.add(putAt(list, { ...record, parent }, before));
  }
}

/** The record with those above it, innermost first. */
function chain(records: ReadonlyMap<string, Placed>, from: string | null): Placed[] {
  const found: Placed[] = [];
  for (
    let record = records.get(from ?? '');
    record !== undefined;
    record = records.get(record.parent ?? '')
  ) {
    found.push(record);
  }
  return found;
}

/** What the moved records are put before in the list; null = at its end, which is the end among any siblings. */
function placeBefore(
  records: ReadonlyMap<string, Placed>,
  moving: ReadonlySet<string>,
  { place, target }: MoveGesture,
  parent: string | null,
): string | null {
  if (place === 'into') return null;
  let reached = false;
  for (const { code, parent: own } of records.values()) {
    if (code === target) reached = true;
    if (!reached || own !== parent || moving.has(code)) continue;
    if (place === 'before' || code !== target) return code;
  }
  return null;
}

function putAt(list: MoveGesture['list'], record: Placed, before: string | null): PutChange {
  // Records come from the list they go back to; the compiler cannot follow a union of lists.
  return { kind: 'put', list, record, before } as PutChange;
}
