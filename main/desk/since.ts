/** Which cells of a line are other than they were before a day, by the change log read backwards. */
import type { LineAsked } from '../../shared/api.ts';
import { failure, type Outcome, problem, success } from '../../shared/model/problem.ts';
import { type Cells, column, emptyCells, row } from '../../shared/rules/cells.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { NO_PERIOD } from '../../shared/rules/resolve.ts';
import { wallClock } from '../print/clock.ts';
import { type ChangeLog, leadingBack } from '../print/past.ts';
import type { LogEntry } from '../store/store.ts';

/** States before days: the last one asked for is kept, since one day is asked about for many lines. */
export class EarlierStates {
  #known: {
    readonly log: ChangeLog;
    readonly stored: Index;
    readonly day: string;
    readonly state: Index | null;
  } | null = null;

  /**
   * What the store held when a day, YYYY-MM-DD, began by the clock on the wall; null = there was nothing yet. It pauses
   * for others while it reads the log.
   */
  *before(log: ChangeLog, stored: Index, day: string): Generator<undefined, Outcome<Index | null>> {
    const known = this.#known;
    if (known?.log === log && known.stored === stored && known.day === day) return success(known.state);
    const isBefore = ({ at }: LogEntry): boolean => wallClock(new Date(at)).slice(0, 10) < day;
    const oldest = oldestEntry(log);
    if (!oldest.ok) return oldest;
    let state: Index | null = null;
    // A store is made empty, and what comes first can be the import of a whole system: nobody need take that back.
    if (oldest.value !== null && isBefore(oldest.value)) {
      const past = yield* leadingBack(log, stored, isBefore);
      if (!past.ok) return past;
      state = past.value.index;
    }
    this.#known = { log, stored, day, state };
    return success(state);
  }
}

/** The log is numbered from 1 without gaps. */
function oldestEntry(log: ChangeLog): Outcome<LogEntry | null> {
  const oldest = log.history({ before: 2, limit: 1 });
  return oldest.ok ? success(oldest.value[0] ?? null) : oldest;
}

/**
 * Compares a line of the store with an earlier state. `shown` is the state whose numbers the window knows; what stands
 * only in the draft is not looked at.
 */
export function changedSince(
  stored: Index,
  shown: Index,
  past: Index | null,
  asked: LineAsked,
): Outcome<Uint8Array> {
  const ofNode = asked.pivot === 'node';
  const keys: readonly string[] = ofNode ? shown.holders.keys : shown.tree.nodes.map(({ code }) => code);
  const line = ofNode ? shown.tree.numberOf.get(asked.node) : shown.holders.numberOf.get(asked.holder);
  if (line === undefined) {
    return failure(
      ofNode
        ? problem('unknown-node', { value: asked.node })
        : problem('unknown-holder', { value: asked.holder }),
    );
  }
  const now = sideOf(stored, asked);
  const then = past === null ? NOTHING : sideOf(past, asked);
  return success(
    Uint8Array.from(keys, (key) => (sameCell(now, now.numberOf(key), then, then.numberOf(key)) ? 0 : 1)),
  );
}

/** A line of one state, and the number in it of what the window calls by key or code. */
interface Side {
  readonly cells: Cells;
  numberOf(key: string): number;
  sourceOf(item: number): string;
}

const NOTHING: Side = { cells: emptyCells(0), numberOf: () => -1, sourceOf: () => '' };

function sideOf(index: Index, asked: LineAsked): Side {
  const { tree, holders } = index;
  const line = asked.pivot === 'node' ? tree.numberOf.get(asked.node) : holders.numberOf.get(asked.holder);
  if (line === undefined) return NOTHING;
  const cells = asked.pivot === 'node' ? column(index, line, asked.entity) : row(index, line, asked.entity);
  const numbers: ReadonlyMap<string, number> = asked.pivot === 'node' ? holders.numberOf : tree.numberOf;
  return {
    cells,
    numberOf: (key) => numbers.get(key) ?? -1,
    sourceOf: (item) =>
      `${holders.keys[cells.sourceHolder[item] ?? -1]} ${tree.nodes[cells.sourceNode[item] ?? -1]?.code}`,
  };
}

/** What is not there, or was not, has nothing. */
function sameCell(now: Side, item: number, then: Side, before: number): boolean {
  const [standing, stood] = [now.cells.standing[item] ?? 0, then.cells.standing[before] ?? 0];
  if (standing !== stood) return false;
  return (
    (now.cells.rights[item] ?? 0) === (then.cells.rights[before] ?? 0) &&
    (now.cells.period[item] ?? NO_PERIOD) === (then.cells.period[before] ?? NO_PERIOD) &&
    (item < 0 || before < 0 || now.sourceOf(item) === then.sourceOf(before))
  );
}
