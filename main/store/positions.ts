/** Where records stand in their list: numbers with gaps, so that one can be put between two others. */
import type { Statements } from './statements.ts';
import type { ListTable } from './tables.ts';

const GAP = 1 << 16;

type Table = Pick<ListTable<never>, 'name' | 'key'>;

export class Positions {
  private readonly statements: Statements;

  constructor(statements: Statements) {
    this.statements = statements;
  }

  /**
   * The position a record is to be put at (`before` as in PutChange): its own, the end, or in front of another. As in
   * `reduce`, a record to stand before that is not there means the end.
   */
  of(table: Table, key: string, before: string | null | undefined): number {
    if (before === undefined) return this.positionOf(table, key) ?? this.end(table);
    const target = before === null || before === key ? undefined : this.positionOf(table, before);
    if (before === null || target === undefined) return this.end(table);
    const previous = this.previous(table, key, target);
    if (target - previous > 1) return previous + Math.floor((target - previous) / 2);
    this.spread(table);
    return (this.positionOf(table, before) ?? target) - GAP / 2;
  }

  private end({ name }: Table): number {
    return (this.ask(`SELECT max(position) FROM ${name}`) ?? 0) + GAP;
  }

  private positionOf({ name, key: column }: Table, key: string): number | undefined {
    return this.ask(`SELECT position FROM ${name} WHERE ${column} = ?`, key);
  }

  /** The last position before the target that another record takes; 0 = none. */
  private previous({ name, key: column }: Table, key: string, target: number): number {
    const others = `SELECT position FROM ${name} WHERE position < ? AND ${column} <> ?`;
    return this.ask(`${others} ORDER BY position DESC LIMIT 1`, target, key) ?? 0;
  }

  /** Makes all gaps equal again. By way of negative numbers, since a position is taken by one record at a time. */
  private spread({ name }: Table): void {
    const ranks = `SELECT id, row_number() OVER (ORDER BY position) AS rank FROM ${name}`;
    this.statements.run(
      `UPDATE ${name} SET position = -ranked.rank FROM (${ranks}) AS ranked WHERE ranked.id = ${name}.id`,
    );
    this.statements.run(`UPDATE ${name} SET position = -position * ${GAP}`);
  }

  private ask(sql: string, ...values: readonly (string | number)[]): number | undefined {
    const [position] = this.statements.row(sql, ...values) ?? [];
    return typeof position === 'number' ? position : undefined;
  }
}
