/**
 * Users, groups and memberships from tables that people keep: which column means what is told by its heading, or said;
 * rows become Changes. What a table does not say stays as it is, and nothing is taken away.
 */
import type { Change } from '../changes/types.ts';
import { failure, type Outcome, type Problem, problem, success } from '../model/problem.ts';
import type { Model } from '../model/types.ts';
import { quoted } from '../model/validateQuote.ts';
import { columnsOf, type Mapping, shapeOf, type TableKind, type TableShape } from './people/columns.ts';
import { Reading, type TableRow } from './people/reading.ts';

export {
  FIELDS_OF,
  type Mapping,
  NEEDED,
  shapeOf,
  TABLE_FIELDS,
  TABLE_KINDS,
  type TableField,
  type TableKind,
  type TableShape,
} from './people/columns.ts';

export interface PeopleTable {
  /** For people. */
  readonly file: string;
  /** The first one holds the headings. */
  readonly rows: readonly TableRow[];
}

export interface PeopleRead extends TableShape {
  readonly changes: readonly Change[];
  readonly notices: readonly Problem[];
}

/** Reads a table against what a store holds. Everything that is wrong with it is told at once, with its line and column. */
export function readPeople(
  model: Model,
  { file, rows }: PeopleTable,
  mapping: Mapping = {},
  asked: TableKind | null = null,
): Outcome<PeopleRead> {
  const [header, ...body] = rows;
  if (header === undefined) return failure(problem('table-empty', {}, { file }));
  const headings = header.cells;
  const shape = shapeOf(headings, mapping, asked);
  const columns = columnsOf(shape, headings, mapping, file);
  if (!columns.ok) return columns;
  const reading = new Reading(model, file, headings, columns.value);
  for (const row of body) reading.row(shape.kind, row);
  reading.settle();
  if (reading.problems.length > 0) return failure(...reading.problems);
  const left = headings.filter((heading, place) => shape.fields[place] === null && heading !== '');
  const notices = left.map((heading) =>
    problem('table-column-left-out', { value: quoted(heading) }, { file }),
  );
  return success({ ...shape, changes: reading.changes(), notices });
}
