/**
 * The change log. Each entry carries a SHA-256 over itself and the hash before it, the first over the store's id: who
 * alters, drops or reorders entries has to make all later hashes anew. Changes lie in deflated parts of JSON, so that
 * an import of a million grants is one entry without a giant text.
 */
import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import * as z from 'zod';
import { changeSchema } from '../../shared/changes/schema.ts';
import type { Change } from '../../shared/changes/types.ts';
import { readJson } from '../../shared/formats/grantreeJson.ts';
import { type Row, rowsOf, text, whole } from './cells.ts';
import { Damage } from './failures.ts';

/** What is said about a list of changes when it is applied. */
export interface EntryNote {
  readonly author: string;
  readonly reason: string;
  /** What made the changes, such as `desk` or `import odoo`. */
  readonly source: string;
}

export interface LogEntry extends EntryNote {
  /** Counted from 1 without gaps. */
  readonly seq: number;
  /** UTC, `2026-03-03T08:15:00.000Z`. */
  readonly at: string;
  /** The store's revision after it. */
  readonly revision: number;
  /** How many changes it has. */
  readonly changes: number;
}

export interface HistoryOptions {
  /** Only entries with a smaller seq; for the next page. */
  readonly before?: number;
  /** At most so many. */
  readonly limit?: number;
}

export interface LoggedChanges {
  readonly changes: readonly Change[];
  /** Applied in this order, they undo the changes. */
  readonly inverse: readonly Change[];
}

/** An entry with what only the chain needs. */
export interface ChainedEntry extends LogEntry {
  readonly inverse: number;
  readonly hash: Buffer;
}

type List = 'changes' | 'inverse';

const CHANGES_PER_PART = 10_000;
/** No honest part is longer; a forged one must not fill the memory. */
const LONGEST_PART = 512 * 1024 * 1024;

/** Appends an entry inside the caller's transaction. */
export function appendEntry(
  db: Database,
  entry: Omit<LogEntry, 'seq' | 'changes'>,
  { changes, inverse }: LoggedChanges,
): void {
  const last = lastEntry(db);
  const numbered = {
    ...entry,
    seq: (last?.seq ?? 0) + 1,
    changes: changes.length,
    inverse: inverse.length,
  };
  const parts = { changes: partsOf(changes), inverse: partsOf(inverse) };
  const digests = {
    changes: parts.changes.map(({ digest }) => digest),
    inverse: parts.inverse.map(({ digest }) => digest),
  };
  const hash = hashOf(last?.hash ?? rootHash(db), numbered, digests);
  db.prepare(
    `INSERT INTO log (seq, at, author, reason, source, revision, changes, inverse, hash)
     VALUES (@seq, @at, @author, @reason, @source, @revision, @changes, @inverse, @hash)`,
  ).run({ ...numbered, hash });
  const insert = db.prepare('INSERT INTO log_parts (seq, list, part, content) VALUES (?, ?, ?, ?)');
  for (const list of ['changes', 'inverse'] as const) {
    parts[list].forEach(({ content }, part) => {
      insert.run(numbered.seq, list, part, content);
    });
  }
}

/** Newest first. */
export function readHistory(db: Database, { before, limit }: HistoryOptions): LogEntry[] {
  const rows = db
    .prepare<[number, number], Row>(`${SELECT_ENTRY} WHERE seq < ? ORDER BY seq DESC LIMIT ?`)
    .raw()
    .all(before ?? Number.MAX_SAFE_INTEGER, limit ?? -1);
  return rows.map((row) => {
    const { inverse, hash, ...entry } = entryOf(row);
    return entry;
  });
}

/** All entries, oldest first, as they are stored. */
export function chainedEntries(db: Database): ChainedEntry[] {
  return rowsOf(db, `${SELECT_ENTRY} ORDER BY seq`).map(entryOf);
}

/** The changes of an entry; undefined = there is no such entry. */
export function readChanges(db: Database, seq: number): LoggedChanges | undefined {
  const row = db.prepare<[number], Row>(`${SELECT_ENTRY} WHERE seq = ?`).raw().get(seq);
  if (row === undefined) return undefined;
  const entry = entryOf(row);
  return {
    changes: readList(db, entry, 'changes').changes,
    inverse: readList(db, entry, 'inverse').changes,
  };
}

/**
 * The changes of an entry, after its hash was found to follow from the one before. `onRead` is told of each part how
 * many changes, or inverses, it held.
 */
export function readVerified(
  db: Database,
  entry: ChainedEntry,
  previous: Buffer,
  onRead: (count: number) => void,
): readonly Change[] {
  const changes = readList(db, entry, 'changes', onRead);
  const inverse = readList(db, entry, 'inverse', onRead);
  const digests = { changes: changes.digests, inverse: inverse.digests };
  if (!hashOf(previous, entry, digests).equals(entry.hash))
    throw new Damage(`hash of log entry ${entry.seq}`);
  return changes.changes;
}

/** What the first entry's hash is chained to. */
export function rootHash(db: Database): Buffer {
  const [[storeId] = []] = rowsOf(db, 'SELECT store_id FROM meta');
  return createHash('sha256').update(text(storeId)).digest();
}

const SELECT_ENTRY = 'SELECT seq, at, author, reason, source, revision, changes, inverse, hash FROM log';

function entryOf([seq, at, author, reason, source, revision, changes, inverse, hash]: Row): ChainedEntry {
  if (!(hash instanceof Buffer)) throw new Damage(`log entry ${seq} has no hash`);
  return {
    seq: whole(seq, 1),
    at: text(at),
    author: text(author),
    reason: text(reason),
    source: text(source),
    revision: whole(revision, 1),
    changes: whole(changes, 0),
    inverse: whole(inverse, 0),
    hash,
  };
}

function lastEntry(db: Database): ChainedEntry | undefined {
  return rowsOf(db, `${SELECT_ENTRY} ORDER BY seq DESC LIMIT 1`).map(entryOf)[0];
}

function hashOf(
  previous: Buffer,
  { seq, at, author, reason, source, revision, changes, inverse }: Omit<ChainedEntry, 'hash'>,
  digests: Readonly<Record<List, readonly string[]>>,
): Buffer {
  const fields = [seq, at, author, reason, source, revision, changes, inverse];
  const sealed = [previous.toString('hex'), ...fields, digests.changes, digests.inverse];
  return createHash('sha256').update(JSON.stringify(sealed)).digest();
}

interface Part {
  readonly content: Buffer;
  /** Of the text, not of how it was deflated. */
  readonly digest: string;
}

function partsOf(changes: readonly Change[]): Part[] {
  const parts: Part[] = [];
  for (let start = 0; start < changes.length; start += CHANGES_PER_PART) {
    const json = Buffer.from(JSON.stringify(changes.slice(start, start + CHANGES_PER_PART)));
    // Quick rather than small: changes are much alike, and deflate well at any level.
    parts.push({ content: deflateSync(json, { level: 1 }), digest: digestOf(json) });
  }
  return parts;
}

function readList(
  db: Database,
  entry: ChainedEntry,
  list: List,
  onRead: (count: number) => void = () => {},
): { changes: Change[]; digests: string[] } {
  const sql = 'SELECT content FROM log_parts WHERE seq = ? AND list = ? ORDER BY part';
  const contents = db.prepare<[number, List], unknown>(sql).pluck().all(entry.seq, list);
  const changes: Change[] = [];
  const digests: string[] = [];
  for (const content of contents) {
    const json = inflated(content, entry.seq);
    digests.push(digestOf(json));
    const part = parsed(json, entry.seq);
    for (const change of part) changes.push(change);
    onRead(part.length);
  }
  if (changes.length !== entry[list]) throw new Damage(`log entry ${entry.seq} lacks changes`);
  return { changes, digests };
}

function inflated(content: unknown, seq: number): Buffer {
  try {
    if (content instanceof Buffer) return inflateSync(content, { maxOutputLength: LONGEST_PART });
  } catch {
    // What zlib has against it helps nobody.
  }
  throw new Damage(`log entry ${seq} cannot be inflated`);
}

const changesSchema = z.array(changeSchema);

function parsed(json: Buffer, seq: number): Change[] {
  try {
    // Not JSON.parse: in some versions of V8 it mixes up keys with escapes, and codes can be keys.
    const read = readJson(json.toString());
    if (read.ok) return changesSchema.parse(read.value);
  } catch {
    // What the schema has against it helps nobody.
  }
  throw new Damage(`changes of log entry ${seq}`);
}

function digestOf(json: Buffer): string {
  return createHash('sha256').update(json).digest('hex');
}
