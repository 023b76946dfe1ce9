import { describe, expect, it } from 'vitest';
import { holderKey, type Model } from '../../shared/model/types.ts';
import { validateModel } from '../../shared/model/validate.ts';
import { column, STANDINGS } from '../../shared/rules/cells.ts';
import { compile } from '../../shared/rules/compile.ts';
import { type LargeOptions, largeModel, largeNodeCode } from '../../shared/samples/large.ts';

const SMALL: LargeOptions = { users: 300, groups: 40, nodes: 1200, grants: 9000, seed: 7 };

describe('a large model', () => {
  it('has as many records as asked', () => {
    expect(counts(largeModel(SMALL))).toEqual({
      users: 300,
      groups: 40,
      nodes: 1200,
      grants: 9000,
      entities: 0,
    });
  });

  it('has them too where the grants fill every place there is', () => {
    const full = { users: 3, groups: 2, nodes: 11, grants: 55, seed: 1 };
    expect(counts(largeModel(full)).grants).toBe(55);
    expect(() => largeModel({ ...full, grants: 56 })).toThrow(RangeError);
  });

  it('is sound, with entities and without', () => {
    expect(validateModel(largeModel(SMALL))).toEqual([]);
    const model = largeModel({ ...SMALL, entities: 25 });
    expect(validateModel(model)).toEqual([]);
    expect(model.entities.size).toBe(25);
    expect(model.assignments.size).toBe(300);
    expect([...model.nodes.values()].some(({ perEntity }) => perEntity)).toBe(true);
  });

  it('is the same for the same seed and another for another', () => {
    const again = largeModel({ ...SMALL, entities: 25 });
    expect(largeModel({ ...SMALL, entities: 25 })).toEqual(again);
    expect(largeModel({ ...SMALL, entities: 25, seed: 8 }).grants).not.toEqual(again.grants);
  });

  it('nests its groups and leaves none without members', () => {
    const groups = [...largeModel(SMALL).groups.values()];
    expect(groups.filter(({ users }) => users.length === 0)).toEqual([]);
    expect(groups.some(({ groups: members }) => members.length > 0)).toBe(true);
  });

  it('holds few different grants, each only once', () => {
    const made = [...largeModel(SMALL).grants.values()].flatMap((own) => [...own.values()]);
    expect(new Set(made).size).toBeLessThanOrEqual(20);
  });
});

describe('a large model with a crowded node', () => {
  const model = largeModel({ ...SMALL, crowdedNode: 334 });
  const code = largeNodeCode(334);

  it('holds no more grants than asked for', () => {
    expect(counts(model).grants).toBe(SMALL.grants);
    expect(validateModel(model)).toEqual([]);
  });

  it('has every user in the column of that node: a tenth by own grants, the others through groups', () => {
    const index = compile(model);
    const number = index.tree.numberOf.get(code) ?? -1;
    const { standing } = column(index, number);
    const standings = [...model.users.keys()].map((login) => {
      const holder = index.holders.keys.indexOf(holderKey('user', login));
      return STANDINGS[standing[holder] ?? 0];
    });
    expect(standings.filter((found) => found === 'own')).toHaveLength(30);
    expect(standings.filter((found) => found === 'acquired')).toHaveLength(270);
  });

  it('refuses what cannot be met', () => {
    expect(() => largeModel({ ...SMALL, crowdedNode: 1200 })).toThrow(RangeError);
    expect(() => largeModel({ ...SMALL, groups: 0, crowdedNode: 3 })).toThrow(RangeError);
    expect(() => largeModel({ ...SMALL, grants: 20, crowdedNode: 3 })).toThrow(RangeError);
  });
});

function counts(model: Model) {
  let grants = 0;
  for (const own of model.grants.values()) grants += own.size;
  return {
    users: model.users.size,
    groups: model.groups.size,
    nodes: model.nodes.size,
    entities: model.entities.size,
    grants,
  };
}
