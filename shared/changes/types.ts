/**
 * The one kind of edit. Import, undo, copy, bulk, propagate and restore are all lists of Changes; a Change can be
 * shown in words, inverted, logged, replayed and previewed.
 */
import { CODED_LISTS, type Grant, type HolderKey, type Licence, type RecordOf } from '../model/types.ts';

export type { RecordOf };
export type ListName = keyof RecordOf;

export const LIST_NAMES = [...CODED_LISTS, 'assignments'] as const satisfies readonly ListName[];

/**
 * Adds a record or replaces the one with the same key, where it stands. `before` is the key of the record it is to
 * stand before in the list; null = at the end; absent = an old record keeps its place and a new one goes to the end.
 */
export type PutChange = {
  [L in ListName]: {
    readonly kind: 'put';
    readonly list: L;
    readonly record: RecordOf[L];
    readonly before?: string | null;
  };
}[ListName];

/** Removes a record that nothing refers to any more; its grants and memberships are cleared by changes of their own. */
export interface RemoveChange {
  readonly kind: 'remove';
  readonly list: ListName;
  readonly key: string;
}

export interface SetGrantChange {
  readonly kind: 'setGrant';
  readonly holder: HolderKey;
  readonly node: string;
  readonly grant: Grant;
}

export interface ClearGrantChange {
  readonly kind: 'clearGrant';
  readonly holder: HolderKey;
  readonly node: string;
}

/** A user (`user:ann`) or a group (`group:sales`) joins or leaves a group. The order of members means nothing. */
export interface MemberChange {
  readonly kind: 'addMember' | 'removeMember';
  readonly group: string;
  readonly member: HolderKey;
}

export interface SetLicenceChange {
  readonly kind: 'setLicence';
  readonly licence: Licence;
}

export type Change =
  | PutChange
  | RemoveChange
  | SetGrantChange
  | ClearGrantChange
  | MemberChange
  | SetLicenceChange;

/** The key of a record in its list: login for users, the user's login for assignments, else the code. */
export function recordKey(change: PutChange): string {
  switch (change.list) {
    case 'users':
      return change.record.login;
    case 'assignments':
      return change.record.user;
    default:
      return change.record.code;
  }
}
