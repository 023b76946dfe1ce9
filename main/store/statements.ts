/** Statements of one connection, each prepared once. */
import type { Database, Statement } from 'better-sqlite3';
import type { Value } from './tables.ts';

export class Statements {
  private readonly db: Database;
  private readonly prepared = new Map<string, Statement<Value[]>>();

  constructor(db: Database) {
    this.db = db;
  }

  /** Says whether it changed a row. */
  run(sql: string, ...values: readonly Value[]): boolean {
    return this.of(sql).run(...values).changes > 0;
  }

  /** The first row as an array; undefined = there is none. */
  row(sql: string, ...values: readonly Value[]): readonly unknown[] | undefined {
    return this.of(sql)
      .raw()
      .get(...values) as readonly unknown[] | undefined;
  }

  private of(sql: string): Statement<Value[]> {
    const known = this.prepared.get(sql);
    if (known !== undefined) return known;
    const statement = this.db.prepare<Value[]>(sql);
    this.prepared.set(sql, statement);
    return statement;
  }
}
