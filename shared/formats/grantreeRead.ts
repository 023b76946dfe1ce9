/**
 * The schema step of `grantree/1`: a JSON value to typed lists. What cannot be read is reported and left out, field by
 * field, so that the rules can still look at the rest (`ReadableLists`).
 */
import type { z } from 'zod';
import { type Problem, problem } from '../model/problem.ts';
import type { ReadableLists, RecordList } from '../model/validateLists.ts';
import { pathText, quoted, type Step } from '../model/validateQuote.ts';
import { FORMAT, licenceSchema, RECORD_SCHEMAS } from './grantreeSchema.ts';

/** The lists of a file as far as they can be read, or null where it is no file of this format at all. */
export function readLists(document: unknown): {
  readonly lists: ReadableLists | null;
  readonly problems: readonly Problem[];
} {
  if (!isObject(document)) return { lists: null, problems: [problem('not-grantree', {}, { path: '$' })] };
  if (document.format !== FORMAT) return { lists: null, problems: [formatProblem(document)] };
  const problems: Problem[] = [];
  const report: Report = (path, code, params) =>
    problems.push(problem(code, params, { path: pathText(path) }));

  const fields = ['format', ...Object.keys(RECORD_SCHEMAS), 'licence'];
  for (const key of Object.keys(document)) {
    if (!fields.includes(key)) report([key], 'unknown-field', unknownField(key, fields));
  }
  const read = <S extends z.ZodObject>(list: RecordList, schema: S) => {
    const records = Object.hasOwn(document, list) ? document[list] : [];
    if (Array.isArray(records)) {
      return records.map((raw, index) => readRecord(schema, raw, [list, index], report));
    }
    report([list], 'expected-list', { value: shown(records) });
    return undefined;
  };
  const licence = Object.hasOwn(document, 'licence') ? document.licence : {};
  const lists: ReadableLists = {
    nodes: read('nodes', RECORD_SCHEMAS.nodes),
    entities: read('entities', RECORD_SCHEMAS.entities),
    users: read('users', RECORD_SCHEMAS.users),
    groups: read('groups', RECORD_SCHEMAS.groups),
    profiles: read('profiles', RECORD_SCHEMAS.profiles),
    entityAccessProfiles: read('entityAccessProfiles', RECORD_SCHEMAS.entityAccessProfiles),
    hierarchyProfiles: read('hierarchyProfiles', RECORD_SCHEMAS.hierarchyProfiles),
    assignments: read('assignments', RECORD_SCHEMAS.assignments),
    grants: read('grants', RECORD_SCHEMAS.grants),
    licence: readRecord(licenceSchema, licence, ['licence'], report),
  };
  return { lists, problems };
}

type Report = (path: readonly Step[], code: string, params: Problem['params']) => void;

function formatProblem(document: Readonly<Record<string, unknown>>): Problem {
  const { format } = document;
  if (format === undefined) return problem('format-missing', { expected: FORMAT }, { path: '$' });
  return problem('format-unknown', { value: shown(format), expected: FORMAT }, { path: '$.format' });
}

function readRecord<S extends z.ZodObject>(
  schema: S,
  raw: unknown,
  path: readonly Step[],
  report: Report,
): Partial<z.output<S>> {
  const filled = withName(schema, raw);
  const result = schema.safeParse(filled);
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(issue, schema, raw, path, report);
  return isObject(filled) ? readableFields(schema, filled, result.error.issues) : {};
}

/** A record without a name is called by its code, a user by the login. */
function withName(schema: z.ZodObject, raw: unknown): unknown {
  if (!('name' in schema.shape) || !isObject(raw) || Object.hasOwn(raw, 'name')) return raw;
  const code = raw.code ?? raw.login;
  return typeof code === 'string' ? { ...raw, name: code } : raw;
}

/** The fields of a record that the schema did not complain of, and the members of its lists and maps likewise. */
function readableFields<S extends z.ZodObject>(
  schema: S,
  raw: Readonly<Record<string, unknown>>,
  issues: readonly z.core.$ZodIssue[],
): Partial<z.output<S>> {
  const record: Record<string, unknown> = {};
  for (const [field, fieldSchema] of Object.entries(schema.shape)) {
    const inField = issues.filter(({ path }) => path[0] === field);
    if (inField.some(({ path }) => path.length === 1)) continue;
    const bad = new Set(inField.map(({ path }) => path[1]));
    const value = raw[field];
    if (Array.isArray(value) && bad.size > 0) record[field] = withHoles(value, bad);
    else record[field] = (fieldSchema as z.ZodType).parse(isObject(value) ? without(value, bad) : value);
  }
  return record as Partial<z.output<S>>;
}

/** Holes, so that the members that can be read keep their index. */
function withHoles(list: readonly unknown[], bad: ReadonlySet<PropertyKey | undefined>): readonly unknown[] {
  const copy = [...list];
  for (const index of bad) delete copy[Number(index)];
  return copy;
}

function without(map: object, bad: ReadonlySet<PropertyKey | undefined>): object {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !bad.has(key)));
}

/** One of our problems for an issue of zod, at the value it is about; a missing field is a problem of its record. */
function reportIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodObject,
  raw: unknown,
  path: readonly Step[],
  report: Report,
): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      report([...path, key], 'unknown-field', unknownField(key, Object.keys(schema.shape)));
    }
    return;
  }
  const within = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const value = within.reduce<unknown>(
    (inside, step) => (isContainer(inside) ? inside[step] : undefined),
    raw,
  );
  if (value === undefined) report(path, 'missing-field', { field: within.join('.') });
  else report([...path, ...within], codeOf(issue), { value: shown(value), ...expectedOf(issue) });
}

function codeOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return EXPECTED_CODES[issue.expected] ?? issue.code;
    case 'invalid_value':
      return 'expected-one-of';
    default:
      // our own checks say the code in the place of a message
      return issue.message;
  }
}

function expectedOf(issue: z.core.$ZodIssue): Problem['params'] {
  return issue.code === 'invalid_value' ? { expected: issue.values.map(String).join(', ') } : {};
}

const EXPECTED_CODES: Readonly<Partial<Record<string, string>>> = {
  string: 'expected-text',
  number: 'expected-number',
  boolean: 'expected-boolean',
  array: 'expected-list',
  object: 'expected-object',
};

function unknownField(key: string, fields: readonly string[]): Problem['params'] {
  return { value: quoted(key), expected: fields.join(', ') };
}

/** A JSON value as a problem shows it: text in quotes, lists and objects by their brackets alone. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (isObject(value)) return Object.keys(value).length === 0 ? '{}' : '{…}';
  return typeof value === 'string' ? `"${quoted(value)}"` : String(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isContainer(value: unknown): value is Readonly<Record<Step, unknown>> {
  return typeof value === 'object' && value !== null;
}
