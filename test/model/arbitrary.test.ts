import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_MODEL, type Model, NODE_KINDS, SCALES } from '../../shared/model/types.ts';
import { validateModel } from '../../shared/model/validate.ts';
import { listsOf } from '../../shared/model/validateLists.ts';
import { arbitraryModel } from './arbitrary.ts';

describe('random models', () => {
  it('are sound', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        expect(validateModel(model)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('shrink to the empty one', () => {
    const { counterexample } = fc.check(fc.property(arbitraryModel(), () => false));
    expect(counterexample).toEqual([EMPTY_MODEL]);
  });

  it('leave out what is not asked for', () => {
    fc.assert(
      fc.property(arbitraryModel({ groups: 0, profiles: 0, entities: 0 }), (model) => {
        const { groups, profiles, entities, entityAccessProfiles, hierarchyProfiles, assignments } = model;
        for (const list of [
          groups,
          profiles,
          entities,
          entityAccessProfiles,
          hierarchyProfiles,
          assignments,
        ]) {
          expect(list.size).toBe(0);
        }
      }),
    );
  });

  const features: Record<string, (model: Model) => boolean> = {
    'a node four deep': (model) => listsOf(model).nodes.some(({ code }) => depth(model, code) >= 4),
    'a node before its parent': ({ nodes }) => {
      const codes = [...nodes.keys()];
      return [...nodes.values()].some(
        ({ code, parent }) => parent !== null && codes.indexOf(code) < codes.indexOf(parent),
      );
    },
    'a group in a group in a group': ({ groups }) =>
      [...groups.values()].some((top) =>
        top.groups.some((code) => groups.get(code)?.groups.some((inner) => groups.has(inner))),
      ),
    'a period': (model) => listsOf(model).grants.some(({ updatePeriod }) => updatePeriod !== null),
    'a note': (model) => listsOf(model).grants.some(({ note }) => note !== ''),
    'a stored none': (model) => listsOf(model).grants.some(({ rights }) => rights === 0),
    'an assignment for every module and for one': (model) =>
      listsOf(model).assignments.some(({ general }) => '*' in general && Object.keys(general).length > 1),
    'a hierarchy assigned over the user’s own entities': ({ assignments, hierarchyProfiles }) =>
      [...assignments.values()].some(({ entityAccess, hierarchy }) =>
        Object.values(hierarchy).some((code) => {
          const profile = hierarchyProfiles.get(code);
          return profile?.entityAccess === entityAccess && Object.keys(profile.assignments).length > 0;
        }),
      ),
    'a grant of every kind of holder': ({ grants }) =>
      ['user', 'group', 'profile'].every((kind) =>
        [...grants.keys()].some((holder) => holder.startsWith(kind)),
      ),
    'a code that is a special name in JavaScript': ({ nodes }) => nodes.has('__proto__'),
    ...Object.fromEntries(
      [...NODE_KINDS, ...SCALES].map((word) => [
        word,
        (model: Model) => listsOf(model).nodes.some(({ kind, scale }) => kind === word || scale === word),
      ]),
    ),
  };
  const sample = fc.sample(arbitraryModel(), { numRuns: 1000, seed: 1 });
  it.each(Object.entries(features))('hold %s often enough', (_, has) => {
    expect(sample.filter(has).length).toBeGreaterThanOrEqual(5);
  });
});

function depth({ nodes }: Model, code: string): number {
  const parent = nodes.get(code)?.parent ?? null;
  return parent === null ? 1 : 1 + depth({ ...EMPTY_MODEL, nodes }, parent);
}
