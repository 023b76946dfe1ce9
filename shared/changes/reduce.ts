/** Model + Changes → the next Model, and the Changes that lead back. Unchanged parts are shared with the old Model. */
import { finished } from '../model/finished.ts';
import { LayeredMap } from '../model/layered.ts';
import { failure, type Outcome, type Problem, problem, success } from '../model/problem.ts';
import {
  type Grant,
  type GrantsOfHolder,
  type Group,
  type HolderKey,
  holderKey,
  type Model,
  parseHolderKey,
  type User,
} from '../model/types.ts';
import { validateAfter } from '../model/validate.ts';
import { isCode, isStorableText } from '../model/validateCodes.ts';
import { fits, rightsText } from '../model/validateGrants.ts';
import { quoted } from '../model/validateQuote.ts';
import { type Change, type ListName, type MemberChange, type PutChange, recordKey } from './types.ts';

export interface Reduced {
  readonly model: Model;
  /** Applied in this order to the new model, these give the old one back. */
  readonly inverse: readonly Change[];
}

/**
 * Applies changes to a sound model as one unit: either all, or problems and nothing. References are checked when all
 * are done.
 */
export function reduce(model: Model, changes: readonly Change[]): Outcome<Model> {
  const reduced = reduceWithInverse(model, changes);
  return reduced.ok ? success(reduced.value.model) : reduced;
}

/** As `reduce`, with the inverse. */
export function reduceWithInverse(model: Model, changes: readonly Change[]): Outcome<Reduced> {
  return finished(reducing(model, changes));
}

/** As `reduceWithInverse`, pausing for others. */
export function* reducing(model: Model, changes: readonly Change[]): Generator<undefined, Outcome<Reduced>> {
  const working = new WorkingModel(model);
  const inverse: Change[] = [];
  const problems: Problem[] = [];
  let structural = false;
  for (const [position, change] of changes.entries()) {
    const undone = working.step(change);
    if (undone === null) problems.push(notApplicable(change, position));
    else inverse.push(undone);
    structural ||= isStructural(change);
    if (position % PAUSE_AFTER === 0) yield undefined;
  }
  if (problems.length > 0) return failure(...problems);
  const next = working.finish();
  const broken = structural ? validateAfter(model, next) : yield* checkTouched(next, changes);
  if (broken.length > 0) return { ok: false, problems: broken };
  return success({ model: next, inverse: inverse.reverse() });
}

/** After how many changes there is a pause: fewer would cost more than they spare. */
const PAUSE_AFTER = 500;

/** Changes after which references anywhere may be broken; the others are checked by what they touch alone. */
function isStructural(change: Change): boolean {
  switch (change.kind) {
    case 'put':
      return change.list !== 'users';
    case 'addMember':
      return change.member.startsWith('group:');
    case 'remove':
    case 'setLicence':
      return true;
    default:
      return false;
  }
}

function* checkTouched(model: Model, changes: readonly Change[]): Generator<undefined, Problem[]> {
  const problems: Problem[] = [];
  for (const [position, change] of changes.entries()) {
    if (position % PAUSE_AFTER === 0) yield undefined;
    if (change.kind === 'setGrant')
      problems.push(...checkGrant(model, change.holder, change.node, change.grant));
    if (change.kind === 'put' && change.list === 'users') problems.push(...checkUser(change.record));
    if (change.kind === 'addMember' && !holderExists(model, change.member)) {
      problems.push(problem('unknown-holder', { value: change.member }));
    }
  }
  return problems;
}

/** Nothing but his own texts can be wrong with a user. */
function checkUser({ login, name, email }: User): Problem[] {
  const problems = isCode(login) ? [] : [problem('bad-code', { value: quoted(login) })];
  return [...problems, ...checkText(name), ...checkText(email)];
}

function checkText(text: string): Problem[] {
  return isStorableText(text) ? [] : [problem('bad-text', { value: quoted(text) })];
}

function checkGrant(model: Model, holder: HolderKey, code: string, grant: Grant): Problem[] {
  const node = model.nodes.get(code);
  if (node === undefined) return [problem('unknown-node', { value: code })];
  if (!holderExists(model, holder)) return [problem('unknown-holder', { value: holder })];
  const problems = checkText(grant.note);
  if (!fits(node.scale, grant.rights)) {
    const params = { value: rightsText(grant.rights), node: code, context: node.scale };
    problems.push(problem('rights-do-not-fit', params));
  }
  if (grant.updatePeriod !== null && !node.dated) {
    problems.push(problem('period-on-undated-node', { value: grant.updatePeriod, node: code }));
  }
  return problems;
}

function holderExists(model: Model, key: HolderKey): boolean {
  const holder = parseHolderKey(key);
  switch (holder?.kind) {
    case 'user':
      return model.users.has(holder.code);
    case 'group':
      return model.groups.has(holder.code);
    case 'profile':
      return model.profiles.has(holder.code);
    case undefined:
      return false;
  }
}

function notApplicable(change: Change, position: number): Problem {
  const params = { kind: change.kind, value: quoted(subjectOf(change)), position: position + 1 };
  return problem('change-does-not-apply', params);
}

/** What a change that does not apply is about; a record can always be put. */
function subjectOf(change: Change): string {
  if ('node' in change) return change.node;
  if ('member' in change) return change.member;
  return 'key' in change ? change.key : '';
}

/** A Model being changed: each list is copied, and each map of grants gets a layer, when it is first written to. */
class WorkingModel {
  private model: { -readonly [K in keyof Model]: Model[K] };
  private readonly original: Model;
  private grants: LayeredMap<HolderKey, GrantsOfHolder> | null = null;
  private readonly layers = new Map<HolderKey, LayeredMap<string, Grant>>();

  constructor(model: Model) {
    this.original = model;
    this.model = { ...model };
  }

  finish(): Model {
    return this.model;
  }

  /** Carries one change out; returns its inverse, or null where it does not apply. */
  step(change: Change): Change | null {
    switch (change.kind) {
      case 'setGrant':
        return this.setGrant(change.holder, change.node, change.grant);
      case 'clearGrant':
        return this.clearGrant(change.holder, change.node);
      case 'put':
        return this.put(change);
      case 'remove':
        return this.remove(change.list, change.key);
      case 'addMember':
      case 'removeMember':
        return this.member(change);
      case 'setLicence': {
        const { licence } = this.model;
        this.model.licence = change.licence;
        return { kind: 'setLicence', licence };
      }
    }
  }

  private setGrant(holder: HolderKey, node: string, grant: Grant): Change {
    const grants = this.grantsOf(holder);
    const before = grants.get(node);
    grants.set(node, grant);
    return before === undefined
      ? { kind: 'clearGrant', holder, node }
      : { kind: 'setGrant', holder, node, grant: before };
  }

  private clearGrant(holder: HolderKey, node: string): Change | null {
    const grant = this.model.grants.get(holder)?.get(node);
    if (grant === undefined) return null;
    const grants = this.grantsOf(holder);
    grants.delete(node);
    // A holder without grants leaves no trace, so that a change and its inverse give an equal model.
    if (grants.size === 0) {
      this.allGrants().delete(holder);
      this.layers.delete(holder);
    }
    return { kind: 'setGrant', holder, node, grant };
  }

  private put(change: PutChange): Change {
    const key = recordKey(change);
    const before = this.model[change.list].get(key);
    const place = this.placeIfMoved(change, key);
    // The union of lists cannot be followed by the compiler; `change` pairs list and record itself.
    const list = this.list(change.list) as Map<string, unknown>;
    if (change.before === undefined) list.set(key, change.record);
    else insertBefore(list, key, change.record, change.before);
    if (before === undefined) return { kind: 'remove', list: change.list, key };
    return { kind: 'put', list: change.list, record: before, ...place } as PutChange;
  }

  private placeIfMoved(change: PutChange, key: string): { before?: string | null } {
    return change.before === undefined ? {} : { before: keyAfter(this.model[change.list], key) };
  }

  private remove(listName: ListName, key: string): Change | null {
    const record = this.model[listName].get(key);
    if (record === undefined) return null;
    const before = keyAfter(this.model[listName], key);
    this.list(listName).delete(key);
    return { kind: 'put', list: listName, record, before } as PutChange;
  }

  private member(change: MemberChange): Change | null {
    const group = this.model.groups.get(change.group);
    const member = parseHolderKey(change.member);
    if (group === undefined || member === null || member.kind === 'profile') return null;
    const field = member.kind === 'user' ? 'users' : 'groups';
    const joins = change.kind === 'addMember';
    if (group[field].includes(member.code) === joins) return null;
    const members = joins
      ? [...group[field], member.code]
      : group[field].filter((code) => code !== member.code);
    const next: Group = { ...group, [field]: members };
    (this.list('groups') as Map<string, Group>).set(change.group, next);
    return {
      kind: joins ? 'removeMember' : 'addMember',
      group: change.group,
      member: holderKey(member.kind, member.code),
    };
  }

  private list(name: ListName): Map<string, unknown> {
    if (this.model[name] === this.original[name]) {
      (this.model as Record<string, unknown>)[name] = new Map<string, unknown>(this.original[name]);
    }
    return this.model[name] as unknown as Map<string, unknown>;
  }

  private allGrants(): LayeredMap<HolderKey, GrantsOfHolder> {
    this.grants ??= new LayeredMap(this.original.grants);
    this.model.grants = this.grants;
    return this.grants;
  }

  private grantsOf(holder: HolderKey): LayeredMap<string, Grant> {
    const known = this.layers.get(holder);
    if (known !== undefined) return known;
    const grants = new LayeredMap(this.model.grants.get(holder) ?? new Map<string, Grant>());
    this.layers.set(holder, grants);
    this.allGrants().set(holder, grants);
    return grants;
  }
}

/** The key that stands after this one; null = it is the last. */
function keyAfter(map: ReadonlyMap<string, unknown>, key: string): string | null {
  let seen = false;
  for (const candidate of map.keys()) {
    if (seen) return candidate;
    seen = candidate === key;
  }
  return null;
}

function insertBefore(map: Map<string, unknown>, key: string, record: unknown, before: string | null): void {
  map.delete(key);
  const entries = [...map];
  const place = entries.findIndex(([candidate]) => candidate === before);
  entries.splice(place < 0 ? entries.length : place, 0, [key, record]);
  map.clear();
  for (const [candidate, value] of entries) map.set(candidate, value);
}
