/** The grants of a store, made for a million of them: read holder by holder, equal grants shared. */
import type { Database } from 'better-sqlite3';
import { ALL_RIGHTS } from '../../shared/model/rights.ts';
import {
  type Grant,
  type GrantsOfHolder,
  type HolderKey,
  holderKey,
  type Model,
} from '../../shared/model/types.ts';
import { type Row, rowsOf, text, whole, wholeOrNull } from './cells.ts';
import { Damage } from './failures.ts';

/** Users, groups, profiles in the order of their lists, and the grants of each in the order of the nodes. */
export function loadGrants(
  db: Database,
  { users, groups, profiles }: Pick<Model, 'users' | 'groups' | 'profiles'>,
): Map<HolderKey, GrantsOfHolder> {
  const holders = numbersOfHolders(db);
  const read = grantReader(db);
  const grants = new Map<HolderKey, GrantsOfHolder>();
  let count = 0;
  const add = (key: HolderKey): void => {
    const id = holders.get(key);
    if (id === undefined) throw new Damage(`no number for ${key}`);
    const own = read(id);
    count += own.size;
    if (own.size > 0) grants.set(key, own);
  };
  for (const login of users.keys()) add(holderKey('user', login));
  for (const code of groups.keys()) add(holderKey('group', code));
  for (const code of profiles.keys()) add(holderKey('profile', code));
  const [[stored] = []] = rowsOf(db, 'SELECT count(*) FROM grants');
  if (stored !== count) throw new Damage('grants of an unknown holder');
  return grants;
}

function numbersOfHolders(db: Database): Map<string, number> {
  const rows = rowsOf(db, "SELECT kind || ':' || code, id FROM holders");
  return new Map(rows.map(([key, id]) => [text(key), whole(id, 1)]));
}

/** Reads the grants of one holder by his number. */
function grantReader(db: Database): (holder: number) => GrantsOfHolder {
  const sql = 'SELECT node, rights, period, note FROM grants WHERE holder = ? ORDER BY node';
  const rowsOfHolder = db.prepare<[number], Row>(sql).raw();
  const order = nodeOrder(db);
  const shared = new Map<number, Grant>();
  return (holder) => {
    const rows = rowsOfHolder.all(holder);
    if (!order.isByNumber) rows.sort((one, other) => order.rank(one[0]) - order.rank(other[0]));
    const grants = new Map<string, Grant>();
    for (const [node, rights, period, note] of rows)
      grants.set(order.code(node), grantOf(shared, rights, period, note));
    return grants;
  };
}

/** Most grants have no note, and then few different ones exist. */
function grantOf(shared: Map<number, Grant>, rights: unknown, period: unknown, note: unknown): Grant {
  const mask = whole(rights, 0, ALL_RIGHTS);
  const updatePeriod = wholeOrNull(period, 0);
  if (note !== '') return { rights: mask, updatePeriod, note: text(note) };
  const key = ((updatePeriod ?? -1) + 1) * (ALL_RIGHTS + 1) + mask;
  const known = shared.get(key);
  if (known !== undefined) return known;
  const grant: Grant = { rights: mask, updatePeriod, note: '' };
  shared.set(key, grant);
  return grant;
}

interface NodeOrder {
  /** Whether numbers grow with the list, as they do until somebody moves a node. */
  readonly isByNumber: boolean;
  code(number: unknown): string;
  rank(number: unknown): number;
}

function nodeOrder(db: Database): NodeOrder {
  const rows = rowsOf(db, 'SELECT id, code FROM nodes ORDER BY position');
  const numbers = rows.map(([id]) => whole(id, 1));
  const codes = new Map<unknown, string>(rows.map(([id, code]) => [id, text(code)]));
  const ranks = new Map<unknown, number>(numbers.map((id, rank) => [id, rank]));
  return {
    isByNumber: numbers.every((id, rank) => rank === 0 || id > (numbers[rank - 1] ?? 0)),
    code(number) {
      const code = codes.get(number);
      if (code === undefined) throw new Damage(`a grant on node number ${number}`);
      return code;
    },
    rank: (number) => ranks.get(number) ?? 0,
  };
}
