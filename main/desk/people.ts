/** People from a table: the chosen file, what it would change, and into the draft; read as the command line reads it. */
import type { ChosenTable, PeopleCounts, PeoplePlan, TableReading } from '../../shared/api.ts';
import { difference } from '../../shared/changes/difference.ts';
import { effectOf } from '../../shared/changes/effect.ts';
import { reduce, reduceWithInverse } from '../../shared/changes/reduce.ts';
import { refusedAtOnce } from '../../shared/changes/soundness.ts';
import { toldChange } from '../../shared/changes/told.ts';
import { type Change, recordKey } from '../../shared/changes/types.ts';
import { type PeopleTable, readPeople, shapeOf } from '../../shared/formats/people.ts';
import { failure, type Outcome, type Problem, problem, success } from '../../shared/model/problem.ts';
import type { Model } from '../../shared/model/types.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { HandlersOf, Workplace } from './handlers.ts';
import { inSlices } from './slices.ts';

/** Problems and changes that are told; the rest is counted. */
const TOLD = 500;
/** Values of a column that are shown. */
const SAMPLES = 3;

const NO_STORE = failure(problem('no-store-open'));
const NO_TABLE = failure(problem('no-table-chosen'));

export function peopleHandlers({ desk, around, effects, t }: Workplace): HandlersOf<'people'> {
  let table: PeopleTable | null = null;
  let plans = 0;
  return {
    'people.choose': async () => {
      const chosen = await around.askForTable();
      if (!chosen.ok) return chosen;
      if (chosen.value === null) return success(null);
      table = chosen.value;
      return success(shownOf(table));
    },
    'people.plan': async (reading) => {
      const { index, version } = desk;
      if (index === null) return NO_STORE;
      if (table === null) return NO_TABLE;
      plans++;
      const mine = plans;
      return success(await planOf(index, version, table, reading, t(), () => plans !== mine));
    },
    'people.stage': (reading) => {
      const { index } = desk;
      if (index === null) return NO_STORE;
      if (table === null) return NO_TABLE;
      const { file } = table;
      const read = changesOf(index.model, table, reading);
      if (!read.ok) return read;
      const { changes, notices } = read.value;
      const staged = desk.stage(changes, { text: t()('people.step', { file }) });
      return staged.ok ? success({ draft: effects.state(), changes: changes.length, notices }) : staged;
    },
  };
}

function shownOf({ file, rows: [header, ...body] }: PeopleTable): ChosenTable {
  const columns = (header?.cells ?? []).map((heading, place) => {
    const values = new Set<string>();
    for (const { cells } of body) {
      const value = cells[place] ?? '';
      if (value !== '') values.add(value);
      if (values.size === SAMPLES) break;
    }
    return { heading, samples: [...values] };
  });
  return { file, rows: body.length, columns };
}

interface Planned {
  /** The net changes, what undoes them, and what comes of them. */
  readonly changes: readonly Change[];
  readonly inverse: readonly Change[];
  readonly after: Model;
  readonly notices: readonly Problem[];
}

function changesOf(model: Model, table: PeopleTable, { kind, mapping }: TableReading): Outcome<Planned> {
  const read = readPeople(model, table, mapping, kind);
  if (!read.ok) return read;
  const tried = reduce(model, read.value.changes);
  if (!tried.ok) return tried;
  const changes = difference(model, tried.value);
  const refused = refusedAtOnce(model, changes);
  if (refused.length > 0) return failure(...refused);
  const reduced = reduceWithInverse(model, changes);
  if (!reduced.ok) return reduced;
  const { inverse, model: after } = reduced.value;
  return success({ changes, inverse, after, notices: read.value.notices });
}

async function planOf(
  index: Index,
  draftVersion: number,
  table: PeopleTable,
  reading: TableReading,
  t: Translate,
  superseded: () => boolean,
): Promise<PeoplePlan> {
  const shape = shapeOf(table.rows[0]?.cells ?? [], reading.mapping, reading.kind);
  const planned = changesOf(index.model, table, reading);
  if (!planned.ok) {
    const { problems } = planned;
    return {
      ...NOTHING,
      ...shape,
      draftVersion,
      problems: problems.slice(0, TOLD),
      problemCount: problems.length,
    };
  }
  const { changes, inverse, after, notices } = planned.value;
  // The inverse is carried out backwards: the last one undoes the first.
  const told = changes
    .slice(0, TOLD)
    .flatMap((change, place) => toldChange(change, inverse[inverse.length - 1 - place], after, t));
  const effect = await inSlices(effectOf(index, compile(after, index), 0), superseded);
  return {
    ...NOTHING,
    ...shape,
    draftVersion,
    notices,
    told,
    more: Math.max(0, changes.length - TOLD),
    counts: countsOf(changes, index.model),
    effect: effect && { gaining: effect.gaining.length, losing: effect.losing.length },
  };
}

const NOTHING = {
  problems: [],
  problemCount: 0,
  notices: [],
  told: [],
  more: 0,
  counts: { usersNew: 0, usersChanged: 0, groupsNew: 0, groupsChanged: 0, memberships: 0 },
  effect: null,
} as const;

function countsOf(changes: readonly Change[], before: Model): PeopleCounts {
  const counts = { ...NOTHING.counts } as { -readonly [K in keyof PeopleCounts]: number };
  for (const change of changes) {
    if (change.kind === 'addMember') counts.memberships++;
    if (change.kind !== 'put') continue;
    const isNew = !before[change.list].has(recordKey(change));
    if (change.list === 'users') counts[isNew ? 'usersNew' : 'usersChanged']++;
    if (change.list === 'groups') counts[isNew ? 'groupsNew' : 'groupsChanged']++;
  }
  return counts;
}
