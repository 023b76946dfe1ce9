/** A store's content as the lists of the interchange format (domain.md §11), and how a Model turns into them and back. */
import type { Grant, HolderKey, Licence, Model, RecordOf } from './types.ts';

/** A grant together with what it is a grant of, as one line of a list. */
export interface GrantRecord extends Grant {
  readonly holder: HolderKey;
  readonly node: string;
}

interface Records extends RecordOf {
  /** The holder is any text until it has been checked. */
  grants: Omit<GrantRecord, 'holder'> & { readonly holder: string };
}
export type RecordList = keyof Records;

/** The lists whose records have a code (users: a login) that others refer to. */
export type CodedList = Exclude<RecordList, 'assignments' | 'grants'>;

/** A record of which some fields may be unknown because they could not be read. */
export type Readable<L extends RecordList> = Partial<Records[L]>;

/**
 * Lists as far as they could be read: a list that is none is undefined, a field that could not be read is absent and
 * a member that could not be read is a hole in its array. Rules pass over what is not there, so that one mistake in
 * a file is reported once and hides no other.
 */
export interface ReadableLists extends ReadableRecords {
  readonly licence: Partial<Licence>;
}
export type ReadableRecords = { readonly [L in RecordList]: readonly Readable<L>[] | undefined };

/** Lists with nothing missing, checked or from a Model. */
export type WholeLists = { readonly [L in Exclude<RecordList, 'grants'>]: readonly Records[L][] } & {
  readonly grants: readonly GrantRecord[];
  readonly licence: Licence;
};

export function listsOf(model: Model, grants: readonly GrantRecord[] = grantsOf(model)): WholeLists {
  return {
    nodes: [...model.nodes.values()],
    entities: [...model.entities.values()],
    users: [...model.users.values()],
    groups: [...model.groups.values()],
    profiles: [...model.profiles.values()],
    entityAccessProfiles: [...model.entityAccessProfiles.values()],
    hierarchyProfiles: [...model.hierarchyProfiles.values()],
    assignments: [...model.assignments.values()],
    grants,
    licence: model.licence,
  };
}

function grantsOf(model: Model): GrantRecord[] {
  const grants: GrantRecord[] = [];
  for (const [holder, byNode] of model.grants) {
    for (const [node, { rights, updatePeriod, note }] of byNode) {
      grants.push({ holder, node, rights, updatePeriod, note });
    }
  }
  return grants;
}

/** The Model of lists in which no key stands twice; holders come in the order of their first grant. */
export function modelOf(lists: WholeLists): Model {
  const grants = new Map<HolderKey, Map<string, Grant>>();
  for (const { holder, node, rights, updatePeriod, note } of lists.grants) {
    const byNode = grants.get(holder) ?? new Map<string, Grant>();
    if (byNode.size === 0) grants.set(holder, byNode);
    byNode.set(node, { rights, updatePeriod, note });
  }
  return {
    nodes: byKey(lists.nodes, ({ code }) => code),
    entities: byKey(lists.entities, ({ code }) => code),
    users: byKey(lists.users, ({ login }) => login),
    groups: byKey(lists.groups, ({ code }) => code),
    profiles: byKey(lists.profiles, ({ code }) => code),
    entityAccessProfiles: byKey(lists.entityAccessProfiles, ({ code }) => code),
    hierarchyProfiles: byKey(lists.hierarchyProfiles, ({ code }) => code),
    assignments: byKey(lists.assignments, ({ user }) => user),
    grants,
    licence: lists.licence,
  };
}

/**
 * Code → code, as Hierarchy profiles and assignments hold it: without a prototype, so that a code like `__proto__` is kept
 * and one like `constructor` is not found unless it was given.
 */
export function codeMap(entries: Iterable<readonly [string, string]>): Readonly<Record<string, string>> {
  const map = Object.create(null) as Record<string, string>;
  for (const [key, code] of entries) map[key] = code;
  return map;
}

function byKey<T>(records: readonly T[], key: (record: T) => string): Map<string, T> {
  return new Map(records.map((record) => [key(record), record]));
}
