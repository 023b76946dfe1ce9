/** Everything that can be said about whether a store is sound, from its pages to its meaning. */
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import type { VerifyProgress } from '../../shared/api.ts';
import { type Outcome, type Problem, problem, success } from '../../shared/model/problem.ts';
import type { Model } from '../../shared/model/types.ts';
import { validateModel } from '../../shared/model/validate.ts';
import { rowsOf } from './cells.ts';
import { storedRevision } from './commit.ts';
import { modelDifferences } from './compare.ts';
import { openConnection } from './connection.ts';
import { guarded, problemOf } from './failures.ts';
import { loadModel } from './load.ts';
import { migrate, versionOf } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { brokenReferences } from './references.ts';
import { type Replayed, replayLog } from './replay.ts';
import { inTransaction } from './transaction.ts';

export interface VerifyReport {
  readonly store: string;
  /** Version of its tables. */
  readonly version: number;
  readonly revision: number;
  /** Entries in the change log. */
  readonly entries: number;
  /** Changes in all entries. */
  readonly changes: number;
  /** What is wrong; empty = the store is sound. At most 100 of each kind of check. */
  readonly problems: readonly Problem[];
}

const MOST_PROBLEMS = 100;

/** Told as the work goes on. */
export type OnProgress = (progress: VerifyProgress) => void;

/**
 * Checks a store without writing to it. Fails only where it cannot be opened; whatever is wrong inside is in the
 * report, each check going as far as the others' findings let it.
 */
export function verifyStore(path: string, onProgress: OnProgress = () => {}): Outcome<VerifyReport> {
  const opened = openConnection(resolve(path), { readOnly: true, busyTimeout: 5000 });
  if (!opened.ok) return opened;
  const { db, store, close } = opened.value;
  try {
    return guarded(store, () => inTransaction(db, 'DEFERRED', () => success(report(db, store, onProgress))));
  } finally {
    close();
  }
}

function report(db: Database.Database, store: string, onProgress: OnProgress): VerifyReport {
  const problems: Problem[] = [];
  /** Runs one check; damage it meets is a finding, and its answer is then missing. */
  const check = <T>(body: () => T): T | undefined => {
    try {
      return body();
    } catch (error) {
      const known = problemOf(error, store);
      if (known === null) throw error;
      problems.push(known);
      return undefined;
    }
  };
  const found = (findings: readonly Problem[]): void => {
    problems.push(...findings.slice(0, MOST_PROBLEMS));
  };

  onProgress({ step: 'pages', share: 0 });
  check(() => found(pageProblems(db, store)));
  onProgress({ step: 'tables', share: 0 });
  check(() => found(schemaProblems(db, store)));
  check(() => found(referenceFindings(db, store)));
  const revision = check(() => storedRevision(db)) ?? 0;
  const replayed: Replayed | undefined = check(() =>
    replayLog(db, store, revision, (share) => onProgress({ step: 'log', share })),
  );
  found(replayed?.problems ?? []);
  onProgress({ step: 'content', share: 0 });
  const model: Model | undefined = check(() => loadModel(db));
  if (model !== undefined) found(validateModel(model));
  if (model !== undefined && replayed?.model) found(modelDifferences(store, model, replayed.model));
  return {
    store,
    version: versionOf(db),
    revision,
    entries: replayed?.entries ?? 0,
    changes: replayed?.changes ?? 0,
    problems,
  };
}

/** SQLite's own look at pages, indexes, types and constraints. */
function pageProblems(db: Database.Database, store: string): Problem[] {
  return rowsOf(db, `PRAGMA integrity_check(${MOST_PROBLEMS})`)
    .map(([finding]) => String(finding))
    .filter((finding) => finding !== 'ok')
    .map((value) => problem('store-damaged', { store, value }));
}

/** Tables, indexes and triggers are those this program makes: without its triggers a log is not append-only. */
function schemaProblems(db: Database.Database, store: string): Problem[] {
  const fresh = new Database(':memory:');
  try {
    migrate(fresh, store, MIGRATIONS);
    const [expected, present] = [schemaOf(fresh), schemaOf(db)];
    const names = new Set([...expected.keys(), ...present.keys()]);
    return [...names]
      .filter((name) => expected.get(name) !== present.get(name))
      .map((value) => problem('store-schema-differs', { store, value }));
  } finally {
    fresh.close();
  }
}

function schemaOf(db: Database.Database): Map<string, string> {
  // SQLite's own tables may or may not be there.
  const rows = rowsOf(
    db,
    "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
  );
  return new Map(rows.map(([name, sql]) => [String(name), String(sql)]));
}

function referenceFindings(db: Database.Database, store: string): Problem[] {
  return brokenReferences(db, MOST_PROBLEMS).map(({ table, parent, rowid }) =>
    problem('store-broken-reference', {
      store,
      value: rowid === null ? table : `${table}, ${rowid}`,
      expected: parent,
    }),
  );
}
