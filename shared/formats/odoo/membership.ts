/** Who is in which group in the end: the links of all files, in the order Odoo loads them as far as it can be known. */
import { type Place, type Problem, problem } from '../../model/problem.ts';
import { type FileContent, type Link, linkField, type OdooRecord } from './record.ts';

/** A user, or a group that implies another, is in a group. Ids are full external ids. */
export interface Membership {
  readonly kind: 'user' | 'group';
  readonly member: string;
  readonly group: string;
  /** Where it is said. */
  readonly place: Place;
}

/**
 * Applies what the files say, modules in the order given. Inside a module the order of files stands in its manifest:
 * setting a field anew is taken to come before the links of other files, as the value with which a record is made, and
 * removing to come after them. Where setting anew would have taken a link away, a notice says so.
 */
export function loadMemberships(contents: readonly FileContent[], notices: Problem[]): Membership[] {
  const all = new Memberships();
  for (const files of Map.groupBy(contents, ({ module }) => module).values()) {
    const effects = files.map(effectOf);
    for (const { resets } of effects) {
      for (const { covers } of resets) all.deleteWhere(covers);
    }
    for (const effect of effects) {
      for (const membership of effect.added) all.add(membership);
      for (const reset of effect.resets) {
        const others = effects.filter((other) => other !== effect).flatMap(({ added }) => added);
        const spared = others.find(reset.covers);
        if (spared !== undefined) reportAssumed(reset, spared, notices);
      }
    }
    for (const { removed } of effects) {
      for (const membership of removed) all.delete(membership);
    }
  }
  return all.list();
}

interface Reset {
  readonly record: string;
  readonly field: string;
  readonly place: Place;
  readonly covers: (membership: Membership) => boolean;
}

/** What one file does on the whole, its records taken from top to bottom. */
interface Effect {
  readonly added: readonly Membership[];
  readonly removed: readonly Membership[];
  readonly resets: readonly Reset[];
}

function effectOf({ records }: FileContent): Effect {
  const added = new Memberships();
  const removed = new Memberships();
  const resets: Reset[] = [];
  for (const record of records) {
    for (const link of record.links) {
      if (link.verb === 'set') {
        const reset = resetOf(record, link);
        resets.push(reset);
        added.deleteWhere(reset.covers);
        removed.deleteWhere(reset.covers);
      }
      for (const membership of membershipsOf(record, link)) {
        (link.verb === 'unlink' ? removed : added).add(membership);
        (link.verb === 'unlink' ? added : removed).delete(membership);
      }
    }
  }
  return { added: added.list(), removed: removed.list(), resets };
}

function membershipsOf({ model, id }: OdooRecord, { field, targets, place }: Link): Membership[] {
  const side = linkField(model, field);
  if (side === undefined) return [];
  return targets.map((target) => ({
    kind: side.members,
    member: side.recordIs === 'member' ? id : target,
    group: side.recordIs === 'member' ? target : id,
    place,
  }));
}

function resetOf({ model, id }: OdooRecord, { field, place }: Link): Reset {
  const side = linkField(model, field);
  const covers = ({ kind, member, group }: Membership) =>
    kind === side?.members && id === (side.recordIs === 'member' ? member : group);
  return { record: id, field, place, covers };
}

function reportAssumed(
  { record, field, place }: Reset,
  { member, group, place: other }: Membership,
  notices: Problem[],
): void {
  const params = { record, field, member, group, other: `${other.file}:${other.line}` };
  notices.push(problem('odoo-order-assumed', params, place));
}

/** A set of memberships that remembers where each was first said. */
class Memberships {
  readonly #byKey = new Map<string, Membership>();

  add(membership: Membership): void {
    const key = keyOf(membership);
    if (!this.#byKey.has(key)) this.#byKey.set(key, membership);
  }

  delete(membership: Membership): void {
    this.#byKey.delete(keyOf(membership));
  }

  deleteWhere(covers: (membership: Membership) => boolean): void {
    for (const [key, membership] of this.#byKey) if (covers(membership)) this.#byKey.delete(key);
  }

  list(): Membership[] {
    return [...this.#byKey.values()];
  }
}

function keyOf({ kind, member, group }: Membership): string {
  return `${kind} ${member} ${group}`;
}
