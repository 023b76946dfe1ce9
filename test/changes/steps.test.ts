/** The net changes of a draft under the steps that made them. */
import { describe, expect, it } from 'vitest';
import { Draft } from '../../shared/changes/draft.ts';
import { changesByStep } from '../../shared/changes/steps.ts';
import type { Change } from '../../shared/changes/types.ts';
import { R } from '../../shared/model/rights.ts';
import { node, user, world } from '../rules/world.ts';

const store = world({
  nodes: [node('docs'), node('goods')],
  entities: [{ code: 'north' }, { code: 'south' }],
  users: [user('ann', { administrator: true }), user('bob'), user('eve')],
  groups: [{ code: 'sales', users: ['ann'] }, { code: 'stock' }],
  licence: { seats: 5 },
});

function drafted(...steps: (readonly Change[])[]): Draft {
  const draft = new Draft(store);
  steps.forEach((changes, step) => {
    const outcome = draft.stage(changes, { text: `step ${step + 1}` });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  });
  return draft;
}

const set = (code: string, rights = R): Change => ({
  kind: 'setGrant',
  holder: 'user:bob',
  node: code,
  grant: { rights, updatePeriod: null, note: '' },
});
const named = (login: string, name: string): Change => {
  const record = store.model.users.get(login);
  if (record === undefined) throw new Error(`the store has ${login}`);
  return { kind: 'put', list: 'users', record: { ...record, name } };
};
const seats = (most: number): Change => ({ kind: 'setLicence', licence: { seats: most } });
const member = (kind: 'addMember' | 'removeMember', group: string, login: string): Change => ({
  kind,
  group,
  member: `user:${login}`,
});
const parts = (draft: Draft) =>
  changesByStep(draft).map(({ about, changes }) => [about, new Set(changes)] as const);

describe('changes by step', () => {
  it('each stands under the last step that touched the same thing, whatever kind it is', () => {
    const first = [
      set('docs'),
      set('goods'),
      named('bob', 'Bobby'),
      named('eve', 'Eva'),
      seats(9),
      member('addMember', 'sales', 'bob'),
      member('addMember', 'stock', 'bob'),
      { kind: 'remove', list: 'entities', key: 'north' } as const,
    ];
    const second = [
      set('docs', 7),
      { kind: 'clearGrant', holder: 'user:bob', node: 'goods' } as const,
      named('bob', 'Robert'),
      seats(7),
      member('removeMember', 'sales', 'bob'),
      { kind: 'remove', list: 'entities', key: 'south' } as const,
    ];
    expect(parts(drafted(first, second))).toEqual([
      [
        { text: 'step 1' },
        new Set([
          named('eve', 'Eva'),
          member('addMember', 'stock', 'bob'),
          { kind: 'remove', list: 'entities', key: 'north' },
        ]),
      ],
      [
        { text: 'step 2' },
        new Set([
          set('docs', 7),
          named('bob', 'Robert'),
          seats(7),
          { kind: 'remove', list: 'entities', key: 'south' },
        ]),
      ],
    ]);
  });

  it('what was removed and made again stands under the step that made it', () => {
    const remove: Change = { kind: 'remove', list: 'users', key: 'eve' };
    const again = named('eve', 'Eva');
    expect(parts(drafted([remove], [set('docs')], [again]))).toEqual([
      [{ text: 'step 2' }, new Set([set('docs')])],
      [{ text: 'step 3' }, new Set([{ ...again }])],
    ]);
  });

  it('of one step alone all are its own, also where it moved one record and the shortest way moves another', () => {
    const moved: Change = { ...named('ann', 'ann'), before: null } as Change;
    const draft = drafted([named('bob', 'Bobby'), moved]);
    expect(changesByStep(draft)).toMatchObject([{ about: { text: 'step 1' }, changes: draft.netChanges() }]);
    expect(draft.netChanges()).toHaveLength(2);
    expect(changesByStep(drafted([named('bob', 'bob')]))).toEqual([]);
    expect(changesByStep(new Draft(store))).toEqual([]);
  });

  it('a record that no step named stands at the end, under none', () => {
    const shop = world({ nodes: ['a', 'b', 'c'].map((code) => node(code)) });
    const record = (code: string) => {
      const found = shop.model.nodes.get(code);
      if (found === undefined) throw new Error(`the shop has ${code}`);
      return found;
    };
    const put = (code: string, before: string | null): Change => ({
      kind: 'put',
      list: 'nodes',
      record: record(code),
      before,
    });
    const draft = new Draft(shop);
    // Two nodes go behind the third: the shortest way takes the third in front of them.
    draft.stage([put('a', null)], { text: 'first' });
    draft.stage([put('b', null)], { text: 'second' });
    expect([...draft.current.model.nodes.keys()]).toEqual(['c', 'a', 'b']);
    expect(changesByStep(draft)).toEqual([{ about: null, changes: [put('c', 'a')] }]);
  });
});
