/** Small worlds for tests, written as in the interchange format and read by the real reader. */
import { parseGrantree } from '../../shared/formats/grantree.ts';
import type { Model } from '../../shared/model/types.ts';
import { compile, type Index } from '../../shared/rules/compile.ts';
import { type Decision, type DecisionRequest, decide } from '../../shared/rules/decide.ts';

/** A model from the lists of domain.md §11; nodes may be written as `code` or `code:scale`, children by their dots. */
export function model(content: Record<string, unknown>): Model {
  const parsed = parseGrantree(JSON.stringify({ format: 'grantree/1', ...content }), 'test.json');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.value.model;
}

export function world(content: Record<string, unknown>): Index {
  return compile(model(content));
}

/** A node whose parent is what stands before the last dot of its code. */
export function node(code: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  const dot = code.lastIndexOf('.');
  return {
    code,
    name: code,
    parent: dot < 0 ? null : code.slice(0, dot),
    kind: 'menu',
    scale: 'levels',
    ...more,
  };
}

export function user(login: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { login, name: login, active: true, ...more };
}

/** Asks; an error of the request fails the test. */
export function ask(index: Index, request: DecisionRequest): Decision {
  const decided = decide(index, request, '2026-03-01');
  if (!decided.ok) throw new Error(JSON.stringify(decided.problems));
  return decided.value;
}
