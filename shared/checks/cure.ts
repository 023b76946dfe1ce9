/** Findings turned into the changes that cure them. */
import { consequencesOf } from '../changes/records/remove.ts';
import type { RecordListName } from '../changes/records.ts';
import { reduce } from '../changes/reduce.ts';
import type { Change } from '../changes/types.ts';
import { type Outcome, success } from '../model/problem.ts';
import { NO_RIGHTS, R, storable } from '../model/rights.ts';
import { holderKey, type Model } from '../model/types.ts';
import type { Finding } from './finding.ts';

/** The changes that cure findings of this model, as one step; findings without a cure give none. */
export function curesOf(model: Model, findings: readonly Finding[]): Outcome<readonly Change[]> {
  const changes: Change[] = [];
  // Two findings can be cured by the same change.
  const cleared = new Set<string>();
  for (const finding of findings) {
    for (const change of cureOf(model, finding)) {
      const key = change.kind === 'clearGrant' ? JSON.stringify([change.holder, change.node]) : null;
      if (key !== null && cleared.has(key)) continue;
      if (key !== null) cleared.add(key);
      changes.push(change);
    }
  }
  let current = model;
  for (const [list, keys] of deleted(findings)) {
    // What an earlier deletion took along is not there any more.
    const reduced = reduce(model, changes);
    if (!reduced.ok) return reduced;
    current = reduced.value;
    const found = consequencesOf(
      current,
      list,
      keys.filter((key) => current[list].has(key)),
    );
    if (!found.ok) return found;
    for (const change of found.value.changes) changes.push(change);
  }
  return success(changes);
}

function deleted(findings: readonly Finding[]): Map<RecordListName, string[]> {
  const lists = new Map<RecordListName, string[]>();
  for (const { cure, place } of findings) {
    if (cure !== 'delete' || place.kind !== 'record') continue;
    const keys = lists.get(place.list);
    if (keys === undefined) lists.set(place.list, [place.key]);
    else keys.push(place.key);
  }
  return lists;
}

/** Everything but deletions, which are carried out together. */
function* cureOf(model: Model, { cure, place, nodes }: Finding): Generator<Change> {
  switch (cure) {
    case 'resetToGroup':
      if (place.kind !== 'cell') return;
      for (const node of nodes) yield { kind: 'clearGrant', holder: place.holder, node };
      return;
    case 'clearGrants':
      if (place.kind !== 'record') return;
      for (const node of nodes) yield { kind: 'clearGrant', holder: holderKey('user', place.key), node };
      return;
    case 'setNone':
      if (place.kind !== 'cell') return;
      for (const node of nodes) {
        const grant = { rights: NO_RIGHTS, updatePeriod: null, note: '' };
        yield { kind: 'setGrant', holder: place.holder, node, grant };
      }
      return;
    case 'raiseDefault': {
      const fallback = place.kind === 'record' ? model.hierarchyProfiles.get(place.key)?.default : null;
      if (typeof fallback !== 'string') return;
      const holder = holderKey('profile', fallback);
      for (const node of nodes) {
        const scale = model.nodes.get(node)?.scale;
        const rights = scale === undefined ? null : storable(scale, R);
        if (rights === null) continue;
        const note = model.grants.get(holder)?.get(node)?.note ?? '';
        yield { kind: 'setGrant', holder, node, grant: { rights, updatePeriod: null, note } };
      }
      return;
    }
    case 'deactivate': {
      const user = place.kind === 'record' ? model.users.get(place.key) : undefined;
      if (user !== undefined) yield { kind: 'put', list: 'users', record: { ...user, active: false } };
      return;
    }
    case 'delete':
    case null:
      return;
  }
}
