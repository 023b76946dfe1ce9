/** What a record gesture has come to so far: changes, what to know, and why it is refused. */
import { type Problem, problem } from '../../model/problem.ts';
import type { Model } from '../../model/types.ts';
import { isCode } from '../../model/validateCodes.ts';
import { quoted } from '../../model/validateQuote.ts';
import type { Change } from '../types.ts';
import type { RecordListName } from './gesture.ts';

export class Made {
  /** As it stands before the gesture. */
  readonly model: Model;
  readonly changes: Change[] = [];
  readonly notices: Problem[] = [];
  readonly problems: Problem[] = [];

  constructor(model: Model) {
    this.model = model;
  }

  add(...changes: readonly Change[]): void {
    // Not a spread into push: a deletion can bring a million changes along.
    for (const change of changes) this.changes.push(change);
  }

  refuse(code: string, params: Problem['params']): void {
    this.problems.push(problem(code, params));
  }

  note(code: string, params: Problem['params']): void {
    this.notices.push(problem(code, params));
  }

  /** The record with this key; without one, the gesture is refused. */
  known<L extends RecordListName>(list: L, key: string): RecordIn<L> | undefined {
    const record = this.model[list].get(key) as RecordIn<L> | undefined;
    if (record === undefined) this.refuse(UNKNOWN[list], { value: key });
    return record;
  }

  /** Whether a code can be given to a new record of a list; if not, the gesture is refused. */
  isFree(list: RecordListName, code: string): boolean {
    if (!isCode(code)) this.refuse('bad-code', { value: quoted(code) });
    else if (list === 'nodes' && code === '*') this.refuse('reserved-code', { value: code });
    else if (this.model[list].has(code)) this.refuse('code-taken', { value: code, context: list });
    else return true;
    return false;
  }
}

type RecordIn<L extends RecordListName> = Model[L] extends ReadonlyMap<string, infer R> ? R : never;

/** The problem for a key that no record of a list has. */
export const UNKNOWN: Readonly<Record<RecordListName, string>> = {
  nodes: 'unknown-node',
  entities: 'unknown-entity',
  users: 'unknown-user',
  groups: 'unknown-group',
  profiles: 'unknown-profile',
  entityAccessProfiles: 'unknown-entity-access-profile',
  hierarchyProfiles: 'unknown-hierarchy-profile',
};
