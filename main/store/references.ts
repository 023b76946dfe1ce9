/** Names the references that foreign keys refuse, while the transaction that broke them still stands. */
import type { Database } from 'better-sqlite3';
import { type Problem, problem } from '../../shared/model/problem.ts';
import { quoted } from '../../shared/model/validateQuote.ts';

/** A row of SQLite's foreign_key_check. */
export interface BrokenReference {
  readonly table: string;
  /** Null in `grants`, which has none. */
  readonly rowid: number | null;
  /** The table referred to. */
  readonly parent: string;
  readonly fkid: number;
}

export function brokenReferences(db: Database, limit: number): BrokenReference[] {
  return db.prepare<[number], BrokenReference>('SELECT * FROM pragma_foreign_key_check LIMIT ?').all(limit);
}

/** `nameOf` tells the key of a node or holder from its number. */
export function referenceProblems(
  db: Database,
  nameOf: (parent: 'nodes' | 'holders', id: number) => string,
): Problem[] {
  const values = new Map<string, Problem>();
  for (const { table, rowid, parent, fkid } of brokenReferences(db, 10)) {
    const value =
      rowid === null
        ? lostInGrants(db, parent === 'nodes' ? 'nodes' : 'holders', nameOf)
        : referenceIn(db, table, rowid, fkid);
    values.set(`${parent}:${value}`, problem(UNKNOWN[parent] ?? 'unknown-holder', { value: quoted(value) }));
  }
  return [...values.values()];
}

/** The problem for a reference into a table. */
const UNKNOWN: Readonly<Record<string, string>> = {
  nodes: 'unknown-node',
  entities: 'unknown-entity',
  users: 'unknown-user',
  groups: 'unknown-group',
  profiles: 'unknown-profile',
  entity_access_profiles: 'unknown-entity-access-profile',
  hierarchy_profiles: 'unknown-hierarchy-profile',
};

function lostInGrants(
  db: Database,
  parent: 'nodes' | 'holders',
  nameOf: (parent: 'nodes' | 'holders', id: number) => string,
): string {
  const column = parent === 'nodes' ? 'node' : 'holder';
  const lost = `SELECT ${column} FROM grants WHERE ${column} NOT IN (SELECT id FROM ${parent}) LIMIT 1`;
  return nameOf(parent, Number(db.prepare(lost).pluck().get()));
}

function referenceIn(db: Database, table: string, rowid: number, key: number): string {
  const columns = 'SELECT "from" FROM pragma_foreign_key_list(?) WHERE id = ? ORDER BY seq DESC';
  const column = db.prepare<[string, number]>(columns).pluck().get(table, key);
  return String(
    db.prepare<[number]>(`SELECT "${column}" FROM "${table}" WHERE rowid = ?`).pluck().get(rowid),
  );
}
