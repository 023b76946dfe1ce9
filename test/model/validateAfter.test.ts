/** What came of a sound model is checked by what differs alone: with the same result as checking all of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LayeredMap } from '../../shared/model/layered.ts';
import type { Model } from '../../shared/model/types.ts';
import { validateAfter, validateModel } from '../../shared/model/validate.ts';
import { arbitraryModel } from './arbitrary.ts';

/** Parts of one model and of another; grants in layers over the first one's, as changes leave them. */
function mixed(one: Model, other: Model, parts: readonly (keyof Model)[]): Model {
  const from = (part: keyof Model): Model => (parts.includes(part) ? other : one);
  const grants = new LayeredMap(one.grants);
  if (parts.includes('grants')) {
    for (const [holder, own] of other.grants) {
      const next = new LayeredMap(one.grants.get(holder) ?? new Map());
      for (const [node, grant] of own) next.set(node, grant);
      grants.set(holder, next);
    }
  }
  return {
    nodes: from('nodes').nodes,
    entities: from('entities').entities,
    users: from('users').users,
    groups: from('groups').groups,
    profiles: from('profiles').profiles,
    entityAccessProfiles: from('entityAccessProfiles').entityAccessProfiles,
    hierarchyProfiles: from('hierarchyProfiles').hierarchyProfiles,
    assignments: from('assignments').assignments,
    licence: from('licence').licence,
    grants,
  };
}

const PARTS = [
  'nodes',
  'entities',
  'users',
  'groups',
  'profiles',
  'entityAccessProfiles',
  'hierarchyProfiles',
  'assignments',
  'grants',
] as const;

describe('checking what came of a sound model', () => {
  it('finds something exactly where checking all of it does', () => {
    let unsound = 0;
    fc.assert(
      fc.property(
        arbitraryModel({ unusualCodes: false }),
        arbitraryModel({ unusualCodes: false }),
        fc.subarray([...PARTS]),
        (one, other, parts) => {
          const next = mixed(one, other, parts);
          const whole = validateModel(next).map(({ code, place }) => `${code} ${place?.path}`);
          const touched = validateAfter(one, next).map(({ code, place }) => `${code} ${place?.path}`);
          if (whole.length > 0) unsound++;
          expect(touched.sort()).toEqual(whole.sort());
        },
      ),
      { numRuns: 500 },
    );
    expect(unsound).toBeGreaterThan(50);
  });
});
