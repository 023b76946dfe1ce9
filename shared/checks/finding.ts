/** What a check finds: where, in which words, and what would cure it. */
import type { RecordListName } from '../changes/records.ts';
import type { HolderKey } from '../model/types.ts';

/** In the order in which they are told: faults first, overviews last. */
export const CHECKS = [
  'seats-exceeded',
  'own-blocks-group',
  'own-repeats-group',
  'default-hides',
  'hierarchy-without-default',
  'switch-opened',
  'user-without-rights',
  'group-without-users',
  'profile-without-users',
  'inactive-with-grants',
  'seats-full',
  'administrator',
  'departmental-login',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** Checks that only list what an auditor wants to see; nothing is wrong with what they find. */
export const OVERVIEWS: ReadonlySet<CheckName> = new Set([
  'seats-full',
  'administrator',
  'departmental-login',
]);

/**
 * What cures a finding. `resetToGroup`: clear the own grants, so that groups and profiles decide; `clearGrants`: clear
 * all own grants; `setNone`: store None where a grant from above opens a switch; `raiseDefault`: give the default
 * profile Read where it hides; `deactivate` a user; `delete` a record with what goes along.
 */
export const CURES = [
  'resetToGroup',
  'clearGrants',
  'setNone',
  'raiseDefault',
  'deactivate',
  'delete',
] as const;
export type Cure = (typeof CURES)[number];

/** Where a finding leads to. */
export type FindingPlace =
  | { readonly kind: 'cell'; readonly holder: HolderKey; readonly node: string }
  | { readonly kind: 'record'; readonly list: RecordListName; readonly key: string }
  | { readonly kind: 'licence' };

export interface Finding {
  /** The same for the same finding of any run. */
  readonly id: string;
  readonly check: CheckName;
  /** What the text of the check names. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly place: FindingPlace;
  /** Codes of the nodes concerned, in tree order; empty where it is about none. */
  readonly nodes: readonly string[];
  /** null = nothing that a program could do by itself. */
  readonly cure: Cure | null;
}
