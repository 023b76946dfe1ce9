/** Carries Changes out on the tables, with the meaning that `shared/changes/reduce.ts` gives them on a Model. */
import Database from 'better-sqlite3';
import {
  type Change,
  type ListName,
  type MemberChange,
  type PutChange,
  recordKey,
  type SetGrantChange,
} from '../../shared/changes/types.ts';
import { type Problem, problem } from '../../shared/model/problem.ts';
import { holderKey, parseHolderKey } from '../../shared/model/types.ts';
import { isStorableText } from '../../shared/model/validateCodes.ts';
import { quoted } from '../../shared/model/validateQuote.ts';
import { Numbers } from './numbers.ts';
import { Positions } from './positions.ts';
import { referenceProblems } from './references.ts';
import { Statements } from './statements.ts';
import { type ListTable, TABLES, type Value } from './tables.ts';

/** Applies changes inside a transaction that the caller rolls back when it gets problems. Lives for that transaction. */
export class TableWriter {
  private readonly db: Database.Database;
  private readonly statements: Statements;
  private readonly nodes: Numbers;
  private readonly holders: Numbers;
  private readonly positions: Positions;

  constructor(db: Database.Database) {
    this.db = db;
    this.statements = new Statements(db);
    this.nodes = Numbers.ofNodes(this.statements);
    this.holders = Numbers.ofHolders(this.statements);
    this.positions = new Positions(this.statements);
    // References are checked when all changes are done, so that they may come in any order. Ends with the transaction.
    db.pragma('defer_foreign_keys = ON');
  }

  /** Stops at the first change that does not apply. Broken references show at COMMIT. */
  write(changes: readonly Change[]): Problem[] {
    for (const [index, change] of changes.entries()) {
      const refusal = this.refusal(change);
      if (refusal !== null) return [problem(refusal, { ...about(change), position: index + 1 })];
    }
    return [];
  }

  /** What a foreign key refuses at COMMIT, asked before the transaction is rolled back. */
  brokenReferences(): Problem[] {
    const numbers = { nodes: this.nodes, holders: this.holders };
    return referenceProblems(this.db, (parent, id) => numbers[parent].keyOf(id) ?? String(id));
  }

  /** The code of the problem for which a change cannot be carried out; null = it was. */
  private refusal(change: Change): string | null {
    try {
      return this.step(change) ? null : 'change-does-not-apply';
    } catch (error) {
      if (error instanceof UnstorableText) return 'bad-text';
      const isConstraint =
        error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
      if (isConstraint) return 'change-does-not-apply';
      throw error;
    }
  }

  private step(change: Change): boolean {
    switch (change.kind) {
      case 'setGrant':
        return this.setGrant(change);
      case 'clearGrant':
        return this.run(
          'DELETE FROM grants WHERE holder = ? AND node = ?',
          this.holders.of(change.holder),
          this.nodes.of(change.node),
        );
      case 'put':
        return this.put(change);
      case 'remove':
        return this.remove(change.list, change.key);
      case 'addMember':
      case 'removeMember':
        return this.member(change);
      case 'setLicence':
        return this.run('UPDATE licence SET seats = ?', change.licence.seats);
    }
  }

  private setGrant({ holder, node, grant }: SetGrantChange): boolean {
    // SQLite would take NaN for NULL, which is "unlimited".
    if (Number.isNaN(grant.updatePeriod)) return false;
    return this.run(
      `INSERT INTO grants (holder, node, rights, period, note) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET rights = excluded.rights, period = excluded.period, note = excluded.note`,
      this.holders.of(holder),
      this.nodes.of(node),
      grant.rights,
      grant.updatePeriod,
      grant.note,
    );
  }

  private put(change: PutChange): true {
    // List and record belong together by type; the compiler cannot follow a union of lists.
    const table = TABLES[change.list] as ListTable<unknown>;
    const key = recordKey(change);
    const values = [this.positions.of(table, key, change.before), ...table.values(change.record)];
    const columns = ['position', ...table.columns];
    const assigned = columns.map((column) => `${column} = ?`).join();
    if (!this.run(`UPDATE ${table.name} SET ${assigned} WHERE ${table.key} = ?`, ...values, key)) {
      const id = this.numberFor(table, key);
      this.insert(table.name, ['id', table.key, ...columns], [id, key, ...values]);
    }
    this.clearDetails(table, key);
    for (const { name, owner, columns, rows } of table.details) {
      for (const row of rows(change.record)) this.insert(name, [owner, ...columns], [key, ...row]);
    }
    return true;
  }

  /** The number of a new record: the one grants already know it by, or null = as it comes. */
  private numberFor({ name, holders }: ListTable<unknown>, key: string): number | null {
    if (name === 'nodes') return this.nodes.of(key);
    if (holders === undefined) return null;
    const id = this.holders.of(holderKey(holders, key));
    this.insert('holders', ['id', 'kind', 'code'], [id, holders, key]);
    return id;
  }

  private remove(list: ListName, key: string): boolean {
    const table = TABLES[list];
    // Numbered while it can still be found: changes that follow may clear its grants.
    if (list === 'nodes') this.nodes.of(key);
    if (table.holders !== undefined) this.holders.of(holderKey(table.holders, key));
    if (!this.run(`DELETE FROM ${table.name} WHERE ${table.key} = ?`, key)) return false;
    this.clearDetails(table, key);
    if (table.holders !== undefined)
      this.run('DELETE FROM holders WHERE kind = ? AND code = ?', table.holders, key);
    return true;
  }

  private clearDetails({ details }: Pick<ListTable<never>, 'details'>, key: string): void {
    for (const { name, owner } of details) this.run(`DELETE FROM ${name} WHERE ${owner} = ?`, key);
  }

  private member({ kind, group, member }: MemberChange): boolean {
    const joining = parseHolderKey(member);
    if (joining === null || joining.kind === 'profile') return false;
    const [table, column] = joining.kind === 'user' ? ['group_users', 'login'] : ['group_groups', 'member'];
    if (kind === 'removeMember')
      return this.run(`DELETE FROM ${table} WHERE group_code = ? AND ${column} = ?`, group, joining.code);
    return this.run(
      `INSERT INTO ${table} (group_code, ${column}) SELECT code, ? FROM groups WHERE code = ?
       ON CONFLICT DO NOTHING`,
      joining.code,
      group,
    );
  }

  private insert(table: string, columns: readonly string[], values: readonly Value[]): void {
    const places = columns.map(() => '?').join();
    this.run(`INSERT INTO ${table} (${columns.join()}) VALUES (${places})`, ...values);
  }

  private run(sql: string, ...values: readonly Value[]): boolean {
    for (const value of values) {
      if (typeof value === 'string' && !isStorableText(value)) throw new UnstorableText();
    }
    return this.statements.run(sql, ...values);
  }
}

/** Text with half a character in it, which would come back from UTF-8 as something else. */
class UnstorableText extends Error {}

function about(change: Change): { kind: string; value: string } {
  return { kind: change.kind, value: quoted(subject(change)) };
}

function subject(change: Change): string {
  switch (change.kind) {
    case 'setGrant':
    case 'clearGrant':
      return change.node;
    case 'put':
      return recordKey(change);
    case 'remove':
      return change.key;
    case 'addMember':
    case 'removeMember':
      return change.member;
    case 'setLicence':
      return String(change.licence.seats);
  }
}
