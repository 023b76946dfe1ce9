/** The interchange format `grantree/1`: a Model as JSON text and back (domain.md §11). */
import { failure, type Outcome, type Problem, problem, success } from '../model/problem.ts';
import { fit, lettersOfRights, levelOfRights, type Rights } from '../model/rights.ts';
import type { Model, Scale } from '../model/types.ts';
import { validateLists } from '../model/validate.ts';
import { rightsText } from '../model/validateGrants.ts';
import {
  type GrantRecord,
  listsOf,
  modelOf,
  type ReadableLists,
  type WholeLists,
} from '../model/validateLists.ts';
import { pathText, quoted } from '../model/validateQuote.ts';
import { placeInText, readJson } from './grantreeJson.ts';
import { readLists } from './grantreeRead.ts';
import { FORMAT, RECORD_SCHEMAS } from './grantreeSchema.ts';

/**
 * Reads a file of this format, with or without a byte order mark (bytes: `decodeUtf8`). Every problem of the file is
 * reported at once, in the order of the text, with line and JSON path; a text that is no JSON, or JSON that does not say
 * it is of this format, gives that one problem. A notice `switch-coerced` stands for each grant whose rights became all
 * four because its node is a switch (domain.md §1).
 */
export function parseGrantree(
  text: string,
  file: string,
): Outcome<{ readonly model: Model; readonly notices: Problem[] }> {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const json = readJson(source);
  if (!json.ok) return failure({ ...json.problem, place: { file, ...json.problem.place } });
  const { lists, problems } = readLists(json.value);
  if (lists === null) return { ok: false, problems: placeInText(problems, source, file) };
  const { coerced, notices } = coerceSwitches(lists);
  const unsound = validateLists(coerced, (spot) => ({ path: pathText(spot) }));
  const all = [...json.duplicates, ...problems, ...unsound];
  if (all.length > 0) return { ok: false, problems: placeInText(all, source, file) };
  // nothing was reported, so nothing is missing and every holder is one
  const model = modelOf(coerced as WholeLists);
  return success({ model, notices: placeInText(notices, source, file) });
}

/**
 * The whole Model, one record on a line, lists and records in the Model's order; parsed again it is the same Model.
 * Records are written with all their fields; of a grant, a period of "unlimited" and an empty note are left out, since
 * there may be a million of them.
 */
export function writeGrantree(model: Model): string {
  const lists = listsOf(model);
  const scales = new Map(lists.nodes.map(({ code, scale }) => [code, scale]));
  const written = LISTS.map((list) => {
    const fields = Object.keys(RECORD_SCHEMAS[list].shape);
    const records =
      list === 'grants'
        ? lists.grants.map((grant) => grantText(grant, scales))
        : lists[list].map((record) => recordText(record, fields));
    return `  "${list}": ${records.length === 0 ? '[]' : `[\n    ${records.join(',\n    ')}\n  ]`}`;
  });
  return `{\n  "format": "${FORMAT}",\n${written.join(',\n')},\n  "licence": ${recordText(model.licence, ['seats'])}\n}\n`;
}

const LISTS = Object.keys(RECORD_SCHEMAS) as (keyof typeof RECORD_SCHEMAS)[];

function coerceSwitches(lists: ReadableLists): {
  readonly coerced: ReadableLists;
  readonly notices: Problem[];
} {
  const switches = new Set<string>();
  for (const { code, scale } of lists.nodes ?? []) {
    if (code !== undefined && scale === 'switch') switches.add(code);
  }
  const notices: Problem[] = [];
  const grants = lists.grants?.map((grant, index) => {
    const { holder = '', node, rights } = grant;
    if (node === undefined || rights === undefined || !switches.has(node)) return grant;
    const stored = fit('switch', rights);
    if (stored === rights) return grant;
    const params = {
      value: rightsText(rights),
      stored: rightsText(stored),
      holder: quoted(holder),
      node: quoted(node),
    };
    notices.push(problem('switch-coerced', params, { path: pathText(['grants', index, 'rights']) }));
    return { ...grant, rights: stored };
  });
  return { coerced: { ...lists, grants }, notices };
}

/** The record's fields in the order of the schema, whoever made the record. */
function recordText(record: object, fields: readonly string[]): string {
  const values = new Map<string, unknown>(Object.entries(record));
  return JSON.stringify(Object.fromEntries(fields.map((field) => [field, values.get(field)])));
}

/** A grant with its fields in the order of the schema; undefined fields are left out. */
function grantText(grant: GrantRecord, scales: ReadonlyMap<string, Scale>): string {
  return JSON.stringify({
    holder: grant.holder,
    node: grant.node,
    rights: writtenRights(grant.rights, scales.get(grant.node)),
    updatePeriod: grant.updatePeriod ?? undefined,
    note: grant.note === '' ? undefined : grant.note,
  });
}

/** Letters on a node of the scale `actions`, elsewhere the level's name, as a person would write them. */
function writtenRights(rights: Rights, scale: Scale | undefined): string | readonly string[] {
  const level = scale === 'actions' ? null : levelOfRights(rights);
  return level ?? lettersOfRights(rights);
}
