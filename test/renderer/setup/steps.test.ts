/** The guided set-up says at any time what is there and what is missing (seed 004's order). */
import { describe, expect, it } from 'vitest';
import { Directories } from '../../../main/desk/directory.ts';
import { RecordLists } from '../../../main/desk/recordLists.ts';
import { type SetupStep, setupSteps } from '../../../renderer/setup/steps.ts';
import type { RecordList } from '../../../shared/api.ts';
import { Draft } from '../../../shared/changes/draft.ts';
import { compile, type Index } from '../../../shared/rules/compile.ts';
import { sitesSample } from '../../../shared/samples/sites.ts';
import { node, user, world } from '../../rules/world.ts';

function steps(index: Index): readonly SetupStep[] {
  const draft = new Draft(index);
  const lists = new RecordLists();
  const of = <L extends RecordList['list']>(list: L): Extract<RecordList, { list: L }> => {
    const found = lists.of(list, draft);
    if (found.list !== list) throw new Error(list);
    return found as Extract<RecordList, { list: L }>;
  };
  return setupSteps({
    directory: new Directories().of(index),
    entities: of('entities'),
    profiles: of('profiles'),
    entityAccess: of('entityAccessProfiles'),
    hierarchies: of('hierarchyProfiles'),
    users: of('users'),
  });
}

const missing = (all: readonly SetupStep[]): Record<string, string[]> =>
  Object.fromEntries(all.map((step) => [step.name, step.missing.map(({ text }) => text)]));

const TREE = [node('m', { kind: 'module' }), node('m.site', { kind: 'form', perEntity: true })];

describe('the guided set-up', () => {
  it('begins with nothing done, and every step but the first waits', () => {
    const all = steps(world({ nodes: TREE }));
    expect(missing(all)).toEqual({
      entities: ['noEntity'],
      profiles: ['noGeneral', 'noEntityDependent'],
      access: ['noAccess'],
      hierarchy: ['moduleWithout'],
      users: ['noUser'],
    });
    expect(all.map(({ waits }) => waits)).toEqual([false, true, true, true, true]);
  });

  it('names what is left half done, and leaves inactive users and entities for display aside', () => {
    const all = steps(
      world({
        nodes: TREE,
        entities: [
          { code: 'west', name: 'West' },
          { code: 'A', name: 'A', parent: 'west' },
        ],
        users: [user('ann'), user('old', { active: false })],
        profiles: [
          { code: 'g', name: 'G', type: 'general' },
          { code: 'd', name: 'D', type: 'entityDependent' },
        ],
        entityAccessProfiles: [{ code: 'a', name: 'Access', entities: ['A'] }],
        hierarchyProfiles: [{ code: 'h', name: 'H', module: 'm', entityAccess: 'a', default: null }],
        grants: [{ holder: 'profile:d', node: 'm.site', rights: 'read' }],
      }),
    );
    expect(missing(all)).toEqual({
      entities: [],
      profiles: ['grantsNothing'],
      access: [],
      hierarchy: ['noDefault'],
      users: ['withoutGeneral', 'withoutAccess'],
    });
    expect(all[4]?.missing[0]?.params).toEqual({ count: 1, name: 'ann' });
  });

  it('finds the access and the hierarchies of the sample done', () => {
    const all = steps(compile(sitesSample()));
    expect(all.filter(({ isDone }) => isDone).map(({ name }) => name)).toEqual([
      'entities',
      'profiles',
      'access',
      'hierarchy',
    ]);
  });
});
