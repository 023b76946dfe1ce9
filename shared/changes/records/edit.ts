/** Fields of records, one or many at once; what stands on a node follows where its scale or dates change. */
import { fit, storable } from '../../model/rights.ts';
import type { Grant, HolderKey, Model, RecordOf, TreeNode } from '../../model/types.ts';
import { type Change, type PutChange, recordKey } from '../types.ts';
import type { EditGesture } from './gesture.ts';
import type { Made } from './made.ts';

export function edit(made: Made, gesture: EditGesture): void {
  const edited: TreeNode[] = [];
  for (const key of new Set(gesture.keys)) {
    const change = editedRecord(made, gesture, key);
    if (change === null) continue;
    const before: RecordOf[PutChange['list']] | undefined = made.model[change.list].get(recordKey(change));
    if (before !== undefined && sameFields(before, change.record)) continue;
    made.add(change);
    if (change.list === 'nodes') edited.push(change.record);
  }
  followNodes(made, edited);
}

/** The record with its new fields; null where it cannot be edited, and the gesture is refused. */
function editedRecord(made: Made, gesture: EditGesture, key: string): PutChange | null {
  switch (gesture.list) {
    case 'nodes': {
      const before = made.known('nodes', key);
      if (before === undefined) return null;
      const record = { ...before, ...gesture.fields };
      if (before.kind === 'module' && record.kind !== 'module' && !canStopBeingModule(made, before))
        return null;
      return { kind: 'put', list: 'nodes', record };
    }
    case 'profiles': {
      const before = made.known('profiles', key);
      if (before?.builtIn) made.refuse('built-in-read-only', { value: before.name });
      if (before === undefined || before.builtIn) return null;
      return { kind: 'put', list: 'profiles', record: { ...before, ...gesture.fields } };
    }
    case 'hierarchyProfiles': {
      const before = made.known('hierarchyProfiles', key);
      const { default: fallback } = gesture.fields;
      const profile = typeof fallback === 'string' ? made.known('profiles', fallback) : null;
      if (before === undefined || profile === undefined) return null;
      if (profile?.type === 'general') {
        const params = { value: profile.code, type: profile.type, expected: 'entityDependent' };
        made.refuse('wrong-profile-type', params);
        return null;
      }
      return { kind: 'put', list: 'hierarchyProfiles', record: { ...before, ...gesture.fields } };
    }
    case 'entities': {
      const before = made.known('entities', key);
      return before ? { kind: 'put', list: 'entities', record: { ...before, ...gesture.fields } } : null;
    }
    case 'users': {
      const before = made.known('users', key);
      if (before?.shared === false && gesture.fields.shared === true) noteShared(made, before.name);
      return before ? { kind: 'put', list: 'users', record: { ...before, ...gesture.fields } } : null;
    }
    case 'groups': {
      const before = made.known('groups', key);
      return before ? { kind: 'put', list: 'groups', record: { ...before, ...gesture.fields } } : null;
    }
    case 'entityAccessProfiles': {
      const before = made.known('entityAccessProfiles', key);
      if (before === undefined) return null;
      return { kind: 'put', list: 'entityAccessProfiles', record: { ...before, ...gesture.fields } };
    }
  }
}

/** Allowed, but an audit sees everybody who uses such a login as one (domain.md §10). */
export function noteShared(made: Made, name: string): void {
  made.note('departmental-login', { value: name });
}

function sameFields(one: object, other: object): boolean {
  const [before, after] = [new Map<string, unknown>(Object.entries(one)), Object.entries(other)];
  return after.every(([field, value]) => before.get(field) === value);
}

/** Hierarchy profiles and assignments are made for modules. */
function canStopBeingModule(made: Made, { code, name }: TreeNode): boolean {
  const { hierarchyProfiles, assignments } = made.model;
  const hierarchies = [...hierarchyProfiles.values()].filter(({ module }) => module === code).length;
  const users = [...assignments.values()].filter(({ general }) => Object.hasOwn(general, code)).length;
  if (hierarchies + users === 0) return true;
  made.refuse('module-in-use', { value: name, hierarchies, users });
  return false;
}

/** Grants that no longer fit a node are put to what they mean there; periods go where no documents stand any more. */
function followNodes(made: Made, nodes: readonly TreeNode[]): void {
  const changed = new Map(
    nodes.flatMap((node) => {
      const before = made.model.nodes.get(node.code);
      return before?.scale === node.scale && before.dated === node.dated ? [] : [[node.code, node]];
    }),
  );
  if (changed.size === 0) return;
  const coerced = new Map<string, number>();
  const unlimited = new Map<string, number>();
  for (const [holder, code, grant] of grantsOn(made.model, changed)) {
    const node = changed.get(code);
    if (node === undefined) continue;
    const rights = storable(node.scale, grant.rights) ?? fit(node.scale, grant.rights);
    const updatePeriod = node.dated ? grant.updatePeriod : null;
    if (rights !== grant.rights) coerced.set(code, (coerced.get(code) ?? 0) + 1);
    if (updatePeriod !== grant.updatePeriod) unlimited.set(code, (unlimited.get(code) ?? 0) + 1);
    if (rights === grant.rights && updatePeriod === grant.updatePeriod) continue;
    const change: Change = {
      kind: 'setGrant',
      holder,
      node: code,
      grant: { ...grant, rights, updatePeriod },
    };
    made.add(change);
  }
  for (const [code, count] of coerced) {
    made.note('grants-follow-scale', { count, node: changed.get(code)?.name ?? code });
  }
  for (const [code, count] of unlimited) {
    made.note('periods-dropped', { count, node: changed.get(code)?.name ?? code });
  }
}

/** Every grant on some nodes, holder by holder. */
export function* grantsOn(
  { grants }: Model,
  nodes: ReadonlyMap<string, unknown> | ReadonlySet<string>,
): Generator<readonly [HolderKey, string, Grant]> {
  for (const [holder, own] of grants) {
    if (own.size < nodes.size) {
      for (const [code, grant] of own) if (nodes.has(code)) yield [holder, code, grant];
      continue;
    }
    for (const code of nodes.keys()) {
      const grant = own.get(code);
      if (grant !== undefined) yield [holder, code, grant];
    }
  }
}
