/** The list on the left as a tree: the guided set-up, and the profiles below their kinds. */
import { CHANGED, PROFILE_BUILT_IN, PROFILE_PROTECTED, SAME } from '../../shared/api.ts';
import { PROFILE_TYPES } from '../../shared/model/types.ts';
import { type RowId, rowIdOf, type TreeSource } from '../grid/rows.ts';
import { withDeleted } from '../records/withDeleted.ts';
import type { ListOf } from '../state/answers.ts';
import { folded } from '../ui/search.ts';
import { PROFILE_KINDS, type ProfileKind, type ProfilePlace } from './places.ts';

export interface ProfileItem {
  /** Null = the guided set-up. */
  readonly of: ProfileKind | null;
  /** Null = the kind itself. */
  readonly code: string | null;
  readonly name: string;
  /** Users who have it; of a kind, how many profiles there are. */
  readonly count: number;
  readonly builtIn: boolean;
  readonly protected: boolean;
  readonly changed: number;
  /** The draft deletes it. */
  readonly isDeleted: boolean;
}

export interface ProfileLists {
  readonly profiles: ListOf<'profiles'>;
  readonly entityAccess: ListOf<'entityAccessProfiles'>;
  readonly hierarchies: ListOf<'hierarchyProfiles'>;
}

export interface ProfileTree {
  readonly items: readonly ProfileItem[];
  readonly source: TreeSource;
}

const NOTHING: readonly number[] = [];

/**
 * `text` leaves the profiles whose name or code holds it. `stored`: the lists as they are in the store, for what the draft
 * deletes; null = it deletes nothing.
 */
export function profileTree(lists: ProfileLists, stored: ProfileLists | null, text: string): ProfileTree {
  const needle = folded(text.trim());
  const items: ProfileItem[] = [item(null, null, '', 0)];
  const below = new Map<number, number[]>();
  const kinds: number[] = [];
  for (const kind of PROFILE_KINDS) {
    const all = itemsOf(lists, kind);
    const withGone = stored === null ? all : withDeletedItems(all, lists, stored, kind);
    const shown = withGone.filter(({ name, code }) => folded(`${name}\n${code ?? ''}`).includes(needle));
    const place = items.length;
    items.push({ ...item(kind, null, '', all.length) });
    kinds.push(place);
    below.set(
      place,
      shown.map((_, position) => place + 1 + position),
    );
    items.push(...shown);
  }
  return {
    items,
    source: {
      roots: [0, ...kinds],
      key: (number) => keyOf(items[number]),
      children: (number) => below.get(number) ?? NOTHING,
    },
  };
}

function withDeletedItems(
  items: readonly ProfileItem[],
  lists: ProfileLists,
  stored: ProfileLists,
  kind: ProfileKind,
): readonly ProfileItem[] {
  const { records, isDeleted } = withDeleted(
    items,
    itemsOf(stored, kind),
    new Set(listIn(lists, kind).removed),
    ({ code }) => code ?? '',
  );
  return records.map((one) => (isDeleted(one) ? { ...one, isDeleted: true } : one));
}

/** Whether the draft deletes a profile of any kind. */
export function deletesProfiles(lists: ProfileLists): boolean {
  return PROFILE_KINDS.some((kind) => listIn(lists, kind).removed.length > 0);
}

function listIn(lists: ProfileLists, kind: ProfileKind) {
  if (kind === 'entityAccess') return lists.entityAccess;
  return kind === 'hierarchy' ? lists.hierarchies : lists.profiles;
}

/** Every profile of a kind, in the order of the store. */
export function itemsOf(lists: ProfileLists, kind: ProfileKind): ProfileItem[] {
  switch (kind) {
    case 'general':
    case 'entityDependent': {
      const { keys, names, types, flags, users, changed } = lists.profiles;
      const type = PROFILE_TYPES.indexOf(kind);
      return keys.flatMap((code, at) => {
        if (types[at] !== type) return [];
        const bits = flags[at] ?? 0;
        return {
          ...item(kind, code, names[at] ?? code, users[at] ?? 0, changed[at]),
          builtIn: (bits & PROFILE_BUILT_IN) !== 0,
          protected: (bits & PROFILE_PROTECTED) !== 0,
        };
      });
    }
    case 'entityAccess': {
      const { keys, names, users, changed } = lists.entityAccess;
      return keys.map((code, at) => item(kind, code, names[at] ?? code, users[at] ?? 0, changed[at]));
    }
    case 'hierarchy': {
      const { keys, names, users, changed } = lists.hierarchies;
      return keys.map((code, at) => item(kind, code, names[at] ?? code, users[at] ?? 0, changed[at]));
    }
  }
}

export function rowIdOfPlace({ of, code }: ProfilePlace): RowId {
  const kind = keyOf({ of, code: null });
  return code === null ? kind : rowIdOf([kind, keyOf({ of, code })]);
}

/** Which kind a code of `profiles` is of. */
export function kindOfProfile({ keys, types }: ListOf<'profiles'>, code: string): ProfileKind | null {
  const at = keys.indexOf(code);
  return at < 0 ? null : (PROFILE_TYPES[types[at] ?? 0] ?? null);
}

function keyOf(of: Pick<ProfileItem, 'of' | 'code'> | undefined): string {
  const kind = of?.of ?? 'setup';
  return of?.code === null || of === undefined ? kind : `${kind}:${of.code}`;
}

function item(
  of: ProfileKind | null,
  code: string | null,
  name: string,
  count: number,
  changed: number = SAME,
): ProfileItem {
  return {
    of,
    code,
    name,
    count,
    builtIn: false,
    protected: false,
    changed: Math.min(changed, CHANGED + 1),
    isDeleted: false,
  };
}
