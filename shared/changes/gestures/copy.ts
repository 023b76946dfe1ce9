/** Copy from a principal with its two ticks, and cells copied from one holder to others (domain.md §9). */
import { fit, storable } from '../../model/rights.ts';
import type { Assignment, Grant, HolderKey } from '../../model/types.ts';
import { parseHolderKey } from '../../model/types.ts';
import { at } from '../../rules/tree.ts';
import type { Change } from '../types.ts';
import { Joining } from './membership.ts';
import { Shown } from './shown.ts';
import type { GestureOf } from './types.ts';
import type { Work } from './work.ts';

export function* copy(work: Work, gesture: GestureOf<'copy'>): Generator<undefined, void> {
  if (!work.index.holders.numberOf.has(gesture.source)) {
    work.holders([gesture.source]);
    return;
  }
  const targets = gesture.targets.filter((target) => target !== gesture.source);
  if (gesture.permissions) yield* copyPermissions(work, gesture, targets);
  if (gesture.membership) copyMembership(work, gesture, targets);
}

/** The source's own grants, not what it acquires; with its notes. */
function* copyPermissions(
  work: Work,
  { source, under, exact }: GestureOf<'copy'>,
  targets: readonly HolderKey[],
): Generator<undefined, void> {
  const { tree } = work.index;
  const [from, to] = work.span(under);
  const inside = (code: string): boolean => {
    const node = tree.numberOf.get(code) ?? -1;
    return node >= from && node < to;
  };
  const given = [...work.grantsOf(source)].filter(([code]) => inside(code));
  const codes = new Set(given.map(([code]) => code));
  for (const { key } of work.holders(targets)) {
    yield undefined;
    const own = work.grantsOf(key);
    for (const [code, grant] of given) work.grant(key, code, own.get(code), grant);
    if (!exact) continue;
    for (const code of own.keys()) {
      if (!codes.has(code) && inside(code)) work.add({ kind: 'clearGrant', holder: key, node: code });
    }
  }
}

/** The groups the source is a direct member of and, between users, what is assigned to it. */
function copyMembership(
  work: Work,
  { source, exact }: GestureOf<'copy'>,
  targets: readonly HolderKey[],
): void {
  const { model } = work.index;
  const joining = new Joining(work);
  const groups = joining.groupsWith(source);
  for (const { key } of work.holders(targets)) {
    if (key.startsWith('profile:')) {
      work.count('profiles-join-no-group', work.name(key));
      continue;
    }
    for (const group of groups) joining.join(key, group);
    if (exact)
      for (const group of joining.groupsWith(key)) if (!groups.includes(group)) joining.leave(key, group);
  }
  const [from, assigned] = [parseHolderKey(source), model.assignments.get(source.slice('user:'.length))];
  if (from?.kind !== 'user') return;
  for (const target of targets) {
    const to = parseHolderKey(target);
    if (to?.kind === 'user' && model.users.has(to.code)) copyAssignment(work, assigned, to.code, exact);
  }
}

function copyAssignment(work: Work, source: Assignment | undefined, user: string, exact: boolean): void {
  const before = work.index.model.assignments.get(user);
  if (source === undefined) {
    if (exact && before !== undefined) work.add({ kind: 'remove', list: 'assignments', key: user });
    return;
  }
  const kept = exact ? undefined : before;
  const record: Assignment = {
    user,
    entityAccess: source.entityAccess ?? kept?.entityAccess ?? null,
    general: { ...kept?.general, ...source.general },
    hierarchy: { ...kept?.hierarchy, ...source.hierarchy },
  };
  if (before === undefined || !sameAssignment(before, record)) {
    work.add({ kind: 'put', list: 'assignments', record } satisfies Change);
  }
}

export function sameAssignment(one: Assignment, other: Assignment): boolean {
  const flat = ({ entityAccess, general, hierarchy }: Assignment): string =>
    JSON.stringify([entityAccess, Object.entries(general).sort(), Object.entries(hierarchy).sort()]);
  return flat(one) === flat(other);
}

/** What the source is shown to have on some nodes becomes own on the targets; nothing defined clears theirs. */
export function* copyCells(
  work: Work,
  { source, targets, nodes }: GestureOf<'copyCells'>,
): Generator<undefined, void> {
  const numbers = work.nodes({ nodes });
  const from = work.index.holders.numberOf.get(source);
  if (from === undefined) {
    work.holders([source]);
    return;
  }
  const shown = new Shown(work.index, from, work.grantsOf(source), numbers.length);
  const cells = Array.from(numbers, (node) => ({
    node,
    rights: shown.isDefined(node) ? shown.rights(node) : null,
    period: shown.period(node),
  }));
  for (const { key } of work.holders(targets.filter((target) => target !== source))) {
    for (const { node, rights, period } of cells) {
      give(work, key, node, rights, period >= 0 ? period : null);
    }
    yield undefined;
  }
}

/** Cells as they were copied, each fitted to the node it is pasted on; nothing defined clears the own grant. */
export function paste(work: Work, { cells }: GestureOf<'paste'>): void {
  const known = new Set(work.holders([...new Set(cells.map(({ holder }) => holder))]).map(({ key }) => key));
  const last = new Map(cells.map((cell) => [`${cell.node} ${cell.holder}`, cell]));
  for (const { holder, node, rights, updatePeriod } of last.values()) {
    const number = work.node(node);
    if (known.has(holder) && number >= 0) give(work, holder, number, rights, updatePeriod);
  }
}

function give(
  work: Work,
  holder: HolderKey,
  node: number,
  rights: number | null,
  updatePeriod: number | null,
): void {
  const record = work.index.tree.nodes[node];
  if (record === undefined) return;
  const own = work.grantsOf(holder).get(record.code);
  if (rights === null) {
    work.grant(holder, record.code, own, undefined);
    return;
  }
  const stored = storable(record.scale, rights);
  const fitted = stored ?? fit(record.scale, rights);
  if (fitted !== rights) work.count('pasted-rights-fitted', record.name);
  const days = at(work.index.tree.dated, node) === 1 ? updatePeriod : null;
  const grant: Grant = { rights: fitted, updatePeriod: days, note: own?.note ?? '' };
  work.grant(holder, record.code, own, grant);
}
