/** What the log says the store holds: its entries applied one after the other, from nothing. */
import type { Database } from 'better-sqlite3';
import { reduce } from '../../shared/changes/reduce.ts';
import type { Change } from '../../shared/changes/types.ts';
import { type Outcome, type Problem, problem, success } from '../../shared/model/problem.ts';
import { EMPTY_MODEL, type Model } from '../../shared/model/types.ts';
import { Damage } from './failures.ts';
import { chainedEntries, readVerified, rootHash } from './log.ts';

export interface Replayed {
  readonly entries: number;
  readonly changes: number;
  readonly problems: readonly Problem[];
  /** Null where the log cannot be followed to its end. */
  readonly model: Model | null;
}

/** Entries are reduced together up to about so many changes: each reduce looks at the whole Model once. */
const CHANGES_AT_ONCE = 200_000;

/**
 * Follows the chain of hashes and replays the changes; `revision` is the one the tables say they are at. `onShare` is
 * told which part of the changes has been read, from 0 to 1.
 */
export function replayLog(
  db: Database,
  store: string,
  revision: number,
  onShare: (share: number) => void = () => {},
): Replayed {
  const entries = chainedEntries(db);
  const changes = entries.reduce((sum, entry) => sum + entry.changes, 0);
  const stop = (...problems: Problem[]): Replayed => ({
    entries: entries.length,
    changes,
    problems,
    model: null,
  });

  let model: Outcome<Model> = success(EMPTY_MODEL);
  let waiting: Change[] = [];
  let previous = rootHash(db);
  const all = entries.reduce((sum, entry) => sum + entry.changes + entry.inverse, 0);
  let read = 0;
  const onRead = (count: number): void => {
    read += count;
    onShare(read / all);
  };
  onShare(0);
  for (const [index, entry] of entries.entries()) {
    const broken = problem('store-log-broken', { store, value: entry.seq });
    if (entry.seq !== index + 1 || entry.revision !== index + 1) return stop(broken);
    try {
      for (const change of readVerified(db, entry, previous, onRead)) waiting.push(change);
    } catch (error) {
      if (error instanceof Damage) return stop(broken);
      throw error;
    }
    previous = entry.hash;
    if (waiting.length < CHANGES_AT_ONCE && index < entries.length - 1) continue;
    model = reduce(model.value, waiting);
    if (!model.ok) return stop(broken, ...model.problems);
    waiting = [];
  }
  if (entries.length !== revision) {
    return stop(problem('store-log-incomplete', { store, value: entries.length, expected: revision }));
  }
  return { entries: entries.length, changes, problems: [], model: model.value };
}
