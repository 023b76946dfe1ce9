/** A line of `decide` as a request (domain.md §7): the only way in for what other programs ask. */
import { z } from 'zod';
import { readJson } from '../../shared/formats/grantreeJson.ts';
import { failure, type Outcome, type Problem, problem, success } from '../../shared/model/problem.ts';
import { pathText, quoted } from '../../shared/model/validateQuote.ts';
import type { DecisionRequest } from '../../shared/rules/decide.ts';
import { type Line, LONGEST_LINE } from './lines.ts';

const optional = z.string().nullish();

const REQUEST = z.strictObject({
  user: z.string(),
  node: z.string(),
  right: z.string(),
  entity: optional,
  documentDate: optional,
  on: optional,
});

/** Reads a request; everything that is wrong with the line at once, with its number. */
export function parseRequest(line: Line): Outcome<DecisionRequest> {
  const place = { line: line.number };
  if ('fault' in line) {
    return failure(
      line.fault === 'too-long'
        ? problem('request-too-long', { expected: LONGEST_LINE }, place)
        : problem('request-not-utf8', {}, place),
    );
  }
  const json = readJson(line.text);
  if (!json.ok) return failure({ ...json.problem, place });
  const parsed = REQUEST.safeParse(json.value);
  const wrong = parsed.success ? [] : parsed.error.issues.flatMap((issue) => problemsOf(issue, json.value));
  const problems = [...json.duplicates, ...wrong];
  if (parsed.success && problems.length === 0) return success(parsed.data);
  return {
    ok: false,
    problems: problems.map((found) => ({ ...found, place: { ...place, ...pathOf(found) } })),
  };
}

function problemsOf(issue: z.core.$ZodIssue, value: unknown): Problem[] {
  const steps = issue.path.map(String);
  const path = pathText(steps);
  if (issue.code === 'unrecognized_keys') {
    const expected = Object.keys(REQUEST.shape).join(', ');
    return issue.keys.map((key) =>
      problem('unknown-field', { value: quoted(key), expected }, { path: pathText([...steps, key]) }),
    );
  }
  const [field] = steps;
  if (field === undefined) return [problem('expected-object', { value: shownValue(value) }, { path })];
  const found = Object.getOwnPropertyDescriptor(value, field)?.value as unknown;
  if (found === undefined) return [problem('missing-field', { field }, { path })];
  return [problem('expected-text', { value: shownValue(found) }, { path })];
}

function pathOf({ place }: Problem): { readonly path?: string } {
  return place?.path === undefined ? {} : { path: place.path };
}

function shownValue(value: unknown): string {
  return quoted(JSON.stringify(value));
}
