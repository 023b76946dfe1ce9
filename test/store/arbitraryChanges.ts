/** Random changes on what a Model has and on what it does not have, many of which do not apply. */
import fc from 'fast-check';
import {
  type Change,
  LIST_NAMES,
  type ListName,
  type PutChange,
  recordKey,
} from '../../shared/changes/types.ts';
import { type HolderKey, holderKey, type Model } from '../../shared/model/types.ts';

/** Random numbers out of which `changeOn` makes a change. */
export interface Draw {
  readonly what: number;
  readonly one: number;
  readonly other: number;
  readonly rights: number;
}

export const arbitraryDraws = fc.array(
  fc.record({
    what: fc.nat({ max: 99 }),
    one: fc.nat({ max: 1000 }),
    other: fc.nat({ max: 1000 }),
    rights: fc.integer({ min: 0, max: 15 }),
  }),
  { maxLength: 12 },
);

/** A change on keys of `here` and `there`; records that are put come from `there`. */
export function changeOn(here: Model, there: Model, { what, one, other, rights }: Draw): Change {
  const list = pick(LIST_NAMES, one) ?? 'nodes';
  const holders = holdersOf(here).concat(holdersOf(there));
  const holder = pick(holders, one) ?? 'user:nobody';
  const node = pick([...here.nodes.keys(), ...there.nodes.keys()], other) ?? 'nowhere';
  if (what < 25) return { kind: 'setGrant', holder, node, grant: { rights, updatePeriod: null, note: '' } };
  if (what < 35) return { kind: 'clearGrant', holder, node };
  if (what < 75) return put(here, there, list, what, other);
  if (what < 85) return { kind: 'remove', list, key: pick([...here[list].keys()], other) ?? 'nothing' };
  if (what < 98) {
    const group = pick([...here.groups.keys(), ...there.groups.keys()], other) ?? 'nobody';
    return { kind: what < 92 ? 'addMember' : 'removeMember', group, member: holder };
  }
  return { kind: 'setLicence', licence: { seats: other + 1 } };
}

function put(here: Model, there: Model, list: ListName, what: number, other: number): Change {
  const record = pick([...there[list].values(), ...here[list].values()], other);
  if (record === undefined) return { kind: 'remove', list, key: 'nothing' };
  // A record and its list belong together; the compiler cannot follow a union of lists.
  const change = { kind: 'put', list, record } as PutChange;
  if (what < 50) return change;
  const places = [...here[list].keys(), null, 'nothing', recordKey(change)];
  return { ...change, before: pick(places, what + other) ?? null };
}

function holdersOf({ users, groups, profiles }: Model): HolderKey[] {
  return [
    ...[...users.keys()].map((login) => holderKey('user', login)),
    ...[...groups.keys()].map((code) => holderKey('group', code)),
    ...[...profiles.keys()].map((code) => holderKey('profile', code)),
  ];
}

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list.length === 0 ? undefined : list[index % list.length];
}
