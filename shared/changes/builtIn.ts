/** Built-in profiles are shipped and read only: they are copied to be changed (domain.md §3). */
import { type Problem, problem } from '../model/problem.ts';
import { type HolderKey, holderKey, type Model, type Profile } from '../model/types.ts';
import type { Change } from './types.ts';

/** What the keys of profiles begin with. */
const PROFILE = holderKey('profile', '');

/** The built-in profile that a holder key names; undefined where it names anything else. */
export function builtInOf(model: Model, key: HolderKey): Profile | undefined {
  // Asked of thousands of users in one step.
  if (!key.startsWith(PROFILE)) return undefined;
  const profile = model.profiles.get(key.slice(PROFILE.length));
  return profile?.builtIn === true ? profile : undefined;
}

/**
 * Why a step is refused that changes permissions of built-in profiles, each named once. What follows from a node that
 * the same step makes, changes or removes is not refused: it is the tree that changes.
 */
export function builtInRefusals(model: Model, changes: readonly Change[]): Problem[] {
  const touched = new Set<string>();
  const nodes = new Set<string>();
  for (const change of changes) {
    if (change.kind === 'put' && change.list === 'nodes') nodes.add(change.record.code);
    if (change.kind === 'remove' && change.list === 'nodes') nodes.add(change.key);
  }
  for (const change of changes) {
    if (change.kind !== 'setGrant' && change.kind !== 'clearGrant') continue;
    if (nodes.has(change.node)) continue;
    const profile = builtInOf(model, change.holder);
    if (profile !== undefined) touched.add(profile.name);
  }
  return [...touched].map((name) => problem('built-in-read-only', { value: name }));
}
