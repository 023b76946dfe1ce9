/** The grants of a store, made for a million of them: read holder by holder into columns, equal grants shared. */
import type { Database } from 'better-sqlite3';
import { ALL_RIGHTS } from '../../shared/model/rights.ts';
import { StoredGrants } from '../../shared/model/storedGrants.ts';
import {
  type Grant,
  type GrantsOfHolder,
  type HolderKey,
  holderKey,
  type Model,
} from '../../shared/model/types.ts';
import { type Row, rowsOf, text, whole, wholeOrNull } from './cells.ts';
import { Damage } from './failures.ts';

/**
 * Users, groups, profiles in the order of their lists, and the grants of each in the order of the nodes. Pauses after
 * every holder.
 */
export function* loadingGrants(
  db: Database,
  { users, groups, profiles }: Pick<Model, 'users' | 'groups' | 'profiles'>,
): Generator<undefined, Map<HolderKey, GrantsOfHolder>> {
  const holders = numbersOfHolders(db);
  const read = grantReader(db);
  const grants = new Map<HolderKey, GrantsOfHolder>();
  let count = 0;
  for (const key of keysOf(users, groups, profiles)) {
    const id = holders.get(key);
    if (id === undefined) throw new Damage(`no number for ${key}`);
    const own = read(id);
    count += own.size;
    if (own.size > 0) grants.set(key, own);
    yield undefined;
  }
  const [[stored] = []] = rowsOf(db, 'SELECT count(*) FROM grants');
  if (stored !== count) throw new Damage('grants of an unknown holder');
  return grants;
}

function* keysOf(
  users: Model['users'],
  groups: Model['groups'],
  profiles: Model['profiles'],
): Generator<HolderKey> {
  for (const login of users.keys()) yield holderKey('user', login);
  for (const code of groups.keys()) yield holderKey('group', code);
  for (const code of profiles.keys()) yield holderKey('profile', code);
}

function numbersOfHolders(db: Database): Map<string, number> {
  const rows = rowsOf(db, "SELECT kind || ':' || code, id FROM holders");
  return new Map(rows.map(([key, id]) => [text(key), whole(id, 1)]));
}

/**
 * Reads the grants of one holder by his number. A usual grant comes from SQLite as one number: a million small arrays
 * would take longer to make than all the rest. Whoever holds one that is not is read column by column.
 */
function grantReader(db: Database): (holder: number) => GrantsOfHolder {
  const numbersOf = db.prepare<[number], number | null>(NUMBERS_SQL).pluck();
  const rowsOfHolder = db.prepare<[number], Row>(COLUMNS_SQL).raw();
  const nodes = nodeOrder(db);
  const known = new KnownGrants();
  return (holder) => {
    const numbers = numbersOf.all(holder);
    const rows = new Int32Array(numbers.length * 2);
    if (areUsual(numbers)) {
      if (!nodes.isByNumber)
        numbers.sort((one, other) => nodes.place(nodeIn(one)) - nodes.place(nodeIn(other)));
      let row = 0;
      for (const each of numbers) {
        const node = nodeIn(each);
        rows[row++] = nodes.place(node);
        rows[row++] = known.usual(each - node * NODE);
      }
    } else {
      const wide = rowsOfHolder.all(holder);
      if (!nodes.isByNumber) wide.sort((one, other) => nodes.place(one[0]) - nodes.place(other[0]));
      wide.forEach(([node, rights, period, note], row) => {
        rows[row * 2] = nodes.place(node);
        rows[row * 2 + 1] = known.other(rights, period, note);
      });
    }
    return new StoredGrants(nodes.codes, known.grants, rows);
  };
}

const COLUMNS_SQL = 'SELECT node, rights, period, note FROM grants WHERE holder = ? ORDER BY node';

/** In a number of a usual grant: four bits of rights, then twenty of the days and one, then the node. */
const DAYS = ALL_RIGHTS + 1;
const NODE = 2 ** 24;

/** A usual grant has no note and a period, if any, that fits; null = another one, or values out of their range. */
const NUMBERS_SQL = `
  SELECT CASE
    WHEN note = '' AND rights BETWEEN 0 AND ${ALL_RIGHTS} AND node BETWEEN 0 AND ${2 ** 29 - 1}
      AND (period IS NULL OR period BETWEEN 0 AND ${2 ** 20 - 2})
    THEN node * ${NODE} + (coalesce(period, -1) + 1) * ${DAYS} + rights
  END
  FROM grants WHERE holder = ? ORDER BY node`;

function areUsual(numbers: (number | null)[]): numbers is number[] {
  return !numbers.includes(null);
}

function nodeIn(number: number): number {
  return Math.floor(number / NODE);
}

/** The grants read so far, each by a number; the few different usual ones once. */
class KnownGrants {
  readonly grants: Grant[] = [];
  private readonly numbers = new Map<number, number>();

  /** By what is left of its number without the node. */
  usual(number: number): number {
    const known = this.numbers.get(number);
    if (known !== undefined) return known;
    const days = Math.floor(number / DAYS);
    const made = this.add({ rights: number % DAYS, updatePeriod: days === 0 ? null : days - 1, note: '' });
    this.numbers.set(number, made);
    return made;
  }

  other(rights: unknown, period: unknown, note: unknown): number {
    return this.add({
      rights: whole(rights, 0, ALL_RIGHTS),
      updatePeriod: wholeOrNull(period, 0),
      note: text(note),
    });
  }

  private add(grant: Grant): number {
    return this.grants.push(grant) - 1;
  }
}

interface NodeOrder {
  /** In the order of the list. */
  readonly codes: readonly string[];
  /** Whether numbers grow with the list, as they do until somebody moves a node. */
  readonly isByNumber: boolean;
  /** Place in the list of the node of a number. */
  place(number: unknown): number;
}

function nodeOrder(db: Database): NodeOrder {
  const rows = rowsOf(db, 'SELECT id, code FROM nodes ORDER BY position');
  const numbers = rows.map(([id]) => whole(id, 1));
  // Numbers are given one after the other, and a million are looked up: an array is faster than a map.
  const places: number[] = [];
  for (const [place, id] of numbers.entries()) places[id] = place;
  return {
    codes: rows.map(([, code]) => text(code)),
    isByNumber: numbers.every((id, place) => place === 0 || id > (numbers[place - 1] ?? 0)),
    place(number) {
      const place = typeof number === 'number' ? places[number] : undefined;
      if (place === undefined) throw new Damage(`a grant on node number ${number}`);
      return place;
    },
  };
}
