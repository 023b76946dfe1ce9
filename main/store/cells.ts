/** Reads cells of rows from disk: each value is of its type and range, or the store is damaged. */
import type { Database } from 'better-sqlite3';
import { quoted } from '../../shared/model/validateQuote.ts';
import { Damage } from './failures.ts';

export type Row = readonly unknown[];

export function rowsOf(db: Database, sql: string): Row[] {
  return db.prepare<[], Row>(sql).raw().all();
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : damaged(value, 'text');
}

export function textOrNull(value: unknown): string | null {
  return value === null ? null : text(value);
}

export function flag(value: unknown): boolean {
  return value === 0 || value === 1 ? value === 1 : damaged(value, '0 or 1');
}

export function whole(value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): number {
  const fits = typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most;
  return fits ? value : damaged(value, `a whole number from ${least} up`);
}

export function wholeOrNull(value: unknown, least: number): number | null {
  return value === null ? null : whole(value, least);
}

export function oneOf<T extends string>(values: readonly T[], value: unknown): T {
  return values.find((candidate) => candidate === value) ?? damaged(value, values.join(', '));
}

function damaged(value: unknown, expected: string): never {
  throw new Damage(`“${quoted(String(value))}”, expected ${expected}`);
}
