/** A store: one SQLite file with a Model in tables and the log of all its changes. */
import { resolve } from 'node:path';
import type { Change } from '../../shared/changes/types.ts';
import { finished } from '../../shared/model/finished.ts';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import type { Model } from '../../shared/model/types.ts';
import { commitChanges, type Entry, storedRevision } from './commit.ts';
import { type Connection, type ConnectionOptions, openConnection } from './connection.ts';
import { createFile, type Initial } from './create.ts';
import { guarded, guardedSteps } from './failures.ts';
import { loadingModel } from './load.ts';
import { type HistoryOptions, type LogEntry, type LoggedChanges, readChanges, readHistory } from './log.ts';
import { readTogether } from './transaction.ts';

export interface Store {
  /** Absolute, links followed. */
  readonly path: string;
  /** Asked for, or because the file or its folder cannot be written. */
  readonly readOnly: boolean;
  /** The revision this handle has seen: at opening, by the last `load` or by its own `apply`. */
  revision(): number;
  /** The whole content, of one moment; its revision is then the one seen. */
  load(): Outcome<Model>;
  /** As `load`, pausing for others; until it has ended nothing else may be asked of the store. */
  loading(): Generator<undefined, Outcome<Model>>;
  /**
   * Applies changes as one unit: tables, log and revision. `inverse`, in the order given, undoes them. Refused with
   * `store-changed-elsewhere` when the store is not at the revision seen; then `load` and try again. Checks that the
   * changes apply and leave no broken reference; whether they are sound is for `reduce` to say before. No changes
   * write nothing.
   */
  apply(changes: readonly Change[], inverse: readonly Change[], entry: Entry): Outcome<{ revision: number }>;
  /** Whether the store is no longer at the revision seen. Cheap; true also when the store cannot be reached. */
  changedElsewhere(): boolean;
  /** What happened, newest first. */
  history(options?: HistoryOptions): Outcome<LogEntry[]>;
  /** What an entry of the history did; `store-no-entry` when there is none of that number. */
  changesOf(seq: number): Outcome<LoggedChanges>;
  /** Nothing of the store may be used afterwards. */
  close(): void;
}

export interface OpenOptions {
  readonly readOnly?: boolean;
  /** How long to wait while another program writes, in milliseconds; 5000 where absent. */
  readonly busyTimeout?: number;
}

export { type VerifyReport, verifyStore } from './verify.ts';
export type { Entry, HistoryOptions, Initial, LogEntry, LoggedChanges };

/** Makes a new store whose log begins with the changes given. Nothing is left when it fails. */
export function createStore(path: string, initial: Initial): Outcome<Store> {
  const created = createFile(resolve(path), initial);
  return created.ok ? openStore(path) : created;
}

/** Opens a store, brings its tables up to date, and never changes what is no store or newer than the program. */
export function openStore(path: string, options: OpenOptions = {}): Outcome<Store> {
  const settings = { readOnly: options.readOnly ?? false, busyTimeout: options.busyTimeout ?? 5000 };
  const opened = openConnection(resolve(path), settings);
  if (!opened.ok) return opened;
  const store = new OpenStore(opened.value, settings);
  const seen = store.look();
  if (seen.ok) return success(store);
  store.close();
  return seen;
}

class OpenStore implements Store {
  readonly path: string;
  private connection: Connection;
  private readonly settings: ConnectionOptions;
  private seen = 0;
  /** SQLite's count of other programs' commits when the revision was last compared. */
  private dataVersion = 0;
  private isBehind = false;

  constructor(connection: Connection, settings: ConnectionOptions) {
    this.path = connection.store;
    this.connection = connection;
    this.settings = settings;
  }

  get readOnly(): boolean {
    return this.connection.readOnly;
  }

  revision(): number {
    return this.seen;
  }

  /** Takes the stored revision for seen. */
  look(): Outcome<null> {
    return guarded(this.path, () => {
      this.saw(storedRevision(this.connection.db));
      return success(null);
    });
  }

  load(): Outcome<Model> {
    return finished(this.loading());
  }

  loading(): Generator<undefined, Outcome<Model>> {
    return guardedSteps(this.path, () => this.readWhole());
  }

  apply(changes: readonly Change[], inverse: readonly Change[], entry: Entry): Outcome<{ revision: number }> {
    const store = this.path;
    if (this.readOnly) return failure(problem('store-read-only', { store }));
    if (changes.length === 0) return success({ revision: this.seen });
    return guarded(store, () => {
      if (!this.connection.isCurrent()) return failure(problem('store-changed-elsewhere', { store }));
      const { db } = this.connection;
      const committed = commitChanges(db, store, this.seen, { changes, inverse }, entry);
      if (!committed.ok) return committed;
      this.saw(committed.value);
      return success({ revision: committed.value });
    });
  }

  changedElsewhere(): boolean {
    const compared = guarded(this.path, () => success(!this.connection.isCurrent() || this.hasMovedOn()));
    return !compared.ok || compared.value;
  }

  history(options: HistoryOptions = {}): Outcome<LogEntry[]> {
    return guarded(this.path, () => success(readHistory(this.connection.db, options)));
  }

  changesOf(seq: number): Outcome<LoggedChanges> {
    return guarded(this.path, () => {
      const changes = readChanges(this.connection.db, seq);
      return changes === undefined
        ? failure(problem('store-no-entry', { store: this.path, value: seq }))
        : success(changes);
    });
  }

  close(): void {
    this.connection.close();
  }

  private *readWhole(): Generator<undefined, Outcome<Model>> {
    const current = this.connection.isCurrent() ? success(null) : this.reopen();
    if (!current.ok) return current;
    const { db } = this.connection;
    const { model, revision } = yield* readTogether(db, function* () {
      return { model: yield* loadingModel(db), revision: storedRevision(db) };
    });
    this.saw(revision);
    return success(model);
  }

  private saw(revision: number): void {
    this.seen = revision;
    this.isBehind = false;
  }

  private hasMovedOn(): boolean {
    const { db } = this.connection;
    const dataVersion = Number(db.pragma('data_version', { simple: true }));
    if (dataVersion !== this.dataVersion) {
      this.dataVersion = dataVersion;
      this.isBehind = storedRevision(db) !== this.seen;
    }
    return this.isBehind;
  }

  /** The store was put back from a backup, or written beside a read-only copy of it: what was open is of the past. */
  private reopen(): Outcome<null> {
    const opened = openConnection(this.path, this.settings);
    if (!opened.ok) return opened;
    this.connection.close();
    this.connection = opened.value;
    this.dataVersion = 0;
    return success(null);
  }
}
