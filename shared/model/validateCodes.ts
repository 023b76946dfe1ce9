/** The rules about codes: what a code looks like, that it stands once, and that a reference leads somewhere. */
import { isHidden } from './hidden.ts';
import type { Problem } from './problem.ts';
import { EVERY_MODULE } from './types.ts';
import type { CodedList, Readable, ReadableLists, ReadableRecords, RecordList } from './validateLists.ts';
import { quoted, type Step } from './validateQuote.ts';

/** Which value a rule is about: list, index in it, and the way to the value inside the record. */
export type Spot = RecordSpot | readonly ['licence', 'seats'];
export type RecordSpot = readonly [RecordList, number, ...Step[]];

export type Report = (spot: Spot, code: string, params: Problem['params']) => void;

/** Code → index of the record that has it; undefined for a list that could not be read. */
export type KnownCodes = { readonly [L in CodedList]: ReadonlyMap<string, number> | undefined };

/** What every rule is given. */
export interface Ground {
  readonly lists: ReadableLists;
  readonly known: KnownCodes;
  readonly report: Report;
  /** The place of a value as text, to name it in a problem about another one. */
  readonly placeText: (spot: Spot) => string;
}

/** Checks the codes of all lists and makes them known; `hidden`: profiles may be hidden ones (hidden.ts). */
export function checkCodes({ lists, report, placeText }: Omit<Ground, 'known'>, hidden: boolean): KnownCodes {
  const check = <L extends CodedList>(list: L): ReadonlyMap<string, number> | undefined => {
    const field = list === 'users' ? 'login' : 'code';
    const records: ReadableRecords[L] = lists[list];
    const known = new Map<string, number>();
    records?.forEach((record, index) => {
      const code = CODE_OF[list](record);
      if (code === undefined) return;
      const spot: Spot = [list, index, field];
      const first = known.get(code);
      const mayBe = isCode(code) || (hidden && list === 'profiles' && isHidden(code));
      if (!mayBe) report(spot, 'bad-code', { value: quoted(code) });
      else if (list === 'nodes' && code === EVERY_MODULE) report(spot, 'reserved-code', { value: code });
      if (first === undefined) known.set(code, index);
      else report(spot, 'duplicate-code', { value: quoted(code), first: placeText([list, first, field]) });
    });
    return records && known;
  };
  return {
    nodes: check('nodes'),
    entities: check('entities'),
    users: check('users'),
    groups: check('groups'),
    profiles: check('profiles'),
    entityAccessProfiles: check('entityAccessProfiles'),
    hierarchyProfiles: check('hierarchyProfiles'),
  };
}

/**
 * The record a reference leads to. Reports a code that no record has; undefined then, and where the code or the list
 * could not be read.
 */
export function follow<L extends CodedList>(
  { lists, known, report }: Ground,
  list: L,
  code: string | null | undefined,
  spot: Spot,
): Readable<L> | undefined {
  const codes = known[list];
  if (code === undefined || code === null || codes === undefined) return undefined;
  const index = codes.get(code);
  if (index === undefined) {
    report(spot, UNKNOWN[list], { value: quoted(code) });
    return undefined;
  }
  const records: ReadableRecords[L] = lists[list];
  return records?.[index];
}

/** Checks a list of references in which each may stand once. */
export function checkMembers(
  ground: Ground,
  list: CodedList,
  members: readonly string[] | undefined,
  spot: RecordSpot,
): void {
  const seen = new Set<string>();
  // forEach passes over the holes that unreadable members leave
  members?.forEach((code, index) => {
    const member = [...spot, index] as const;
    follow(ground, list, code, member);
    if (seen.has(code)) ground.report(member, 'duplicate-member', { value: quoted(code) });
    seen.add(code);
  });
}

/** Text that can be written as UTF-8 and read back the same. */
export function isStorableText(text: string): boolean {
  return text.isWellFormed();
}

/** Control characters, line separators and halves of characters; a code stands in paths, messages and print. */
const NOT_IN_CODES = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Whether a text can be a code. */
export function isCode(text: string): boolean {
  return text !== '' && text.trim() === text && !NOT_IN_CODES.test(text);
}

const CODE_OF: { readonly [L in CodedList]: (record: Readable<L>) => string | undefined } = {
  nodes: ({ code }) => code,
  entities: ({ code }) => code,
  users: ({ login }) => login,
  groups: ({ code }) => code,
  profiles: ({ code }) => code,
  entityAccessProfiles: ({ code }) => code,
  hierarchyProfiles: ({ code }) => code,
};

const UNKNOWN: Readonly<Record<CodedList, string>> = {
  nodes: 'unknown-node',
  entities: 'unknown-entity',
  users: 'unknown-user',
  groups: 'unknown-group',
  profiles: 'unknown-profile',
  entityAccessProfiles: 'unknown-entity-access-profile',
  hierarchyProfiles: 'unknown-hierarchy-profile',
};
