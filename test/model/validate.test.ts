import { describe, expect, it } from 'vitest';
import { A, ALL_RIGHTS, D, R, type Rights, U } from '../../shared/model/rights.ts';
import {
  type Assignment,
  EMPTY_MODEL,
  type Entity,
  type EntityAccessProfile,
  type Group,
  type HierarchyProfile,
  type HolderKey,
  type Model,
  type Profile,
  type TreeNode,
  type User,
} from '../../shared/model/types.ts';
import { validateModel } from '../../shared/model/validate.ts';
import { codeMap, modelOf, type WholeLists } from '../../shared/model/validateLists.ts';
import { problems as texts } from '../../shared/texts/en/problems.ts';
import { problemText, translator } from '../../shared/texts/translate.ts';

/** A small sound model: a module with a form, an entity in an Entity Access profile, a hierarchy over both. */
const SOUND: WholeLists = {
  nodes: [
    node({ code: 'compliance', kind: 'module' }),
    node({ code: 'compliance.form', parent: 'compliance' }),
  ],
  entities: [entity('A'), entity('B')],
  users: [user('ann'), user('bob')],
  groups: [group('sales', ['ann']), group('stock', ['bob'], ['sales'])],
  profiles: [profile('global', 'general'), profile('full', 'entityDependent')],
  entityAccessProfiles: [access('west', ['A'])],
  hierarchyProfiles: [hierarchy({ assignments: codeMap([['A', 'full']]) })],
  assignments: [
    assignment('ann', {
      entityAccess: 'west',
      general: codeMap([['*', 'global']]),
      hierarchy: codeMap([['compliance', 'ops']]),
    }),
  ],
  grants: [{ holder: 'user:ann', node: 'compliance', rights: R, updatePeriod: null, note: '' }],
  licence: { seats: 2 },
};

/** `path code` of everything that is unsound when these lists stand in the place of the sound ones. */
function found(lists: Partial<WholeLists>): string[] {
  const problems = validateModel(modelOf({ ...SOUND, ...lists }));
  for (const { code } of problems) expect(Object.keys(texts)).toContain(code);
  return problems.map(({ code, place }) => `${place?.path} ${code}`);
}

describe('a Model', () => {
  it('that is sound has no problems, and neither has an empty one', () => {
    expect(found({})).toEqual([]);
    expect(validateModel(EMPTY_MODEL)).toEqual([]);
  });

  it.each(['', ' a', 'a ', 'a\tb', 'a\u0000', 'a\u2028b', '\ud800', '\u00a0a'])(
    'cannot have the code %j',
    (code) => {
      const said = found({ entities: [...SOUND.entities, entity(code)] });
      expect(said.map((text) => text.split(' ').at(-1))).toEqual(['bad-code']);
    },
  );

  it.each(['a b', 'a:b', '__proto__', 'Žan', '日本', '👩‍👩‍👧', '*'])('can have the code %j', (code) => {
    expect(found({ entities: [...SOUND.entities, entity(code)] })).toEqual([]);
  });

  it.each<[string, Partial<WholeLists>, string[]]>([
    [
      'the code * for a node, which stands for every module',
      { nodes: [...SOUND.nodes, node({ code: '*' })] },
      ['$.nodes["*"].code reserved-code'],
    ],
    [
      'half a character in a name or note',
      {
        users: [user('ann', { name: '\udc00', email: '\ud800' }), user('bob')],
        grants: [{ holder: 'user:ann', node: 'compliance', rights: R, updatePeriod: null, note: '\ud800' }],
      },
      [
        '$.users.ann.name bad-text',
        '$.users.ann.email bad-text',
        '$.grants["user:ann"].compliance.note bad-text',
      ],
    ],
    [
      'a node below none that exists',
      { nodes: [...SOUND.nodes, node({ code: 'x', parent: 'y' })] },
      ['$.nodes.x.parent unknown-node'],
    ],
    [
      'nodes below themselves',
      { nodes: [...SOUND.nodes, node({ code: 'x', parent: 'y' }), node({ code: 'y', parent: 'x' })] },
      ['$.nodes.y.parent node-cycle'],
    ],
    ['an entity below itself', { entities: [entity('A', 'A')] }, ['$.entities.A.parent entity-cycle']],
    [
      'an entity below an unknown one',
      { entities: [entity('A', 'X')] },
      ['$.entities.A.parent unknown-entity'],
    ],
    [
      'unknown members of a group',
      { groups: [group('sales', ['ann', 'eva'], ['none'])] },
      ['$.groups.sales.users[1] unknown-user', '$.groups.sales.groups[0] unknown-group'],
    ],
    [
      'members that stand twice',
      { groups: [group('sales', ['ann', 'ann'])], entityAccessProfiles: [access('west', ['A', 'A'])] },
      [
        '$.groups.sales.users[1] duplicate-member',
        '$.entityAccessProfiles.west.entities[1] duplicate-member',
      ],
    ],
    [
      'groups that hold each other',
      { groups: [group('a', [], ['b']), group('b', [], ['c']), group('c', ['ann'], ['a'])] },
      ['$.groups.c.groups[0] group-cycle'],
    ],
    [
      'an unknown entity in an Entity Access profile',
      { entityAccessProfiles: [access('west', ['A', 'X'])] },
      ['$.entityAccessProfiles.west.entities[1] unknown-entity'],
    ],
    [
      'a Hierarchy profile for nothing that exists',
      { hierarchyProfiles: [hierarchy({ module: 'x', entityAccess: 'x', default: 'x' })], assignments: [] },
      [
        '$.hierarchyProfiles.ops.module unknown-node',
        '$.hierarchyProfiles.ops.default unknown-profile',
        '$.hierarchyProfiles.ops.entityAccess unknown-entity-access-profile',
      ],
    ],
    [
      'a Hierarchy profile for a node that is no module',
      {
        hierarchyProfiles: [hierarchy({ module: 'compliance.form' })],
        assignments: [],
      },
      ['$.hierarchyProfiles.ops.module not-a-module'],
    ],
    [
      'general profiles in a Hierarchy profile',
      { hierarchyProfiles: [hierarchy({ default: 'global', assignments: codeMap([['A', 'global']]) })] },
      [
        '$.hierarchyProfiles.ops.default wrong-profile-type',
        '$.hierarchyProfiles.ops.assignments.A wrong-profile-type',
      ],
    ],
    [
      'a Hierarchy profile for entities outside its Entity Access profile',
      { hierarchyProfiles: [hierarchy({ assignments: codeMap(Object.entries({ B: 'full', X: 'full' })) })] },
      [
        '$.hierarchyProfiles.ops.assignments.B entity-not-in-access-profile',
        '$.hierarchyProfiles.ops.assignments.X unknown-entity',
      ],
    ],
    [
      'an assignment of nothing that exists to nobody',
      {
        assignments: [
          assignment('eva', {
            entityAccess: 'x',
            general: codeMap([['x', 'y']]),
            hierarchy: codeMap([['compliance', 'z']]),
          }),
        ],
      },
      [
        '$.assignments.eva.user unknown-user',
        '$.assignments.eva.entityAccess unknown-entity-access-profile',
        '$.assignments.eva.general.x unknown-node',
        '$.assignments.eva.general.x unknown-profile',
        '$.assignments.eva.hierarchy.compliance unknown-hierarchy-profile',
      ],
    ],
    [
      'an entity-dependent profile where a general one decides, and a module that is none',
      { assignments: [assignment('ann', { general: codeMap([['compliance.form', 'full']]) })] },
      [
        '$.assignments.ann.general["compliance.form"] not-a-module',
        '$.assignments.ann.general["compliance.form"] wrong-profile-type',
      ],
    ],
    [
      'a Hierarchy profile for every module',
      { assignments: [assignment('ann', { hierarchy: codeMap([['*', 'ops']]) })] },
      ['$.assignments.ann.hierarchy["*"] hierarchy-for-every-module'],
    ],
    [
      'a Hierarchy profile for another module than its own',
      {
        nodes: [...SOUND.nodes, node({ code: 'hr', kind: 'module' })],
        assignments: [assignment('ann', { hierarchy: codeMap([['hr', 'ops']]) })],
      },
      ['$.assignments.ann.hierarchy.hr hierarchy-of-another-module'],
    ],
    ['no seats at all', { licence: { seats: 0 } }, ['$.licence.seats bad-seats']],
    ['half a seat', { licence: { seats: 1.5 } }, ['$.licence.seats bad-seats']],
  ])('cannot have %s', (_, lists, expected) => {
    expect(found(lists)).toEqual(expected);
  });

  it('may have a Hierarchy profile assigned that is made for another Entity Access profile: it only does not count', () => {
    const other = { entityAccessProfiles: [access('west', ['A']), access('east', ['B'])] };
    const [ann] = SOUND.assignments.map((given) => ({ ...given, entityAccess: 'east' }));
    expect(found({ ...other, assignments: ann === undefined ? [] : [ann] })).toEqual([]);
  });
});

describe('a grant', () => {
  /** What is said of ann's grant on a node like this. */
  function said(target: Partial<TreeNode>, rights: Rights, updatePeriod: number | null = null): string[] {
    return found({
      nodes: [node({ code: 'n', ...target })],
      grants: [{ holder: 'user:ann', node: 'n', rights, updatePeriod, note: '' }],
      hierarchyProfiles: [],
      assignments: [],
    }).map((text) => text.replace('$.grants["user:ann"].n', ''));
  }

  it('needs a holder and a node that exist', () => {
    const given = { rights: R, updatePeriod: null, note: '' };
    const grants = (['user:eva', 'group:x', 'profile:x'] as const).map((holder) => ({
      ...given,
      holder,
      node: 'compliance',
    }));
    const odd = ['robot:x', 'users', 'user:'].map((holder) => ({
      ...given,
      holder: holder as HolderKey,
      node: 'x',
    }));
    expect(found({ users: [...SOUND.users, user('users')], grants: [...grants, ...odd] })).toEqual([
      '$.grants["user:eva"].compliance.holder unknown-user',
      '$.grants["group:x"].compliance.holder unknown-group',
      '$.grants["profile:x"].compliance.holder unknown-profile',
      '$.grants["robot:x"].x.holder bad-holder',
      '$.grants["robot:x"].x.node unknown-node',
      '$.grants.users.x.holder bad-holder',
      '$.grants.users.x.node unknown-node',
      '$.grants["user:"].x.holder bad-holder',
      '$.grants["user:"].x.node unknown-node',
    ]);
  });

  it.each([
    ['levels', [0, R, R | U | A, ALL_RIGHTS]],
    ['switch', [0, ALL_RIGHTS]],
    ['actions', [0, R, R | U, R | A, R | D, R | U | A, R | U | D, R | A | D, ALL_RIGHTS]],
  ] as const)('on a node of the scale %s holds exactly the sets the scale has', (scale, sets) => {
    const fitting = Array.from({ length: 20 }, (_, rights) => rights).filter(
      (rights) => said({ scale }, rights).length === 0,
    );
    expect(fitting).toEqual([...sets].sort((one, other) => one - other));
    expect(said({ scale }, D)).toEqual(['.rights rights-do-not-fit']);
  });

  it('that does not fit is told what would, by scale', () => {
    const texts = (['levels', 'switch', 'actions'] as const).map((scale) => {
      const unfit: Model = modelOf({
        ...SOUND,
        nodes: [...SOUND.nodes, node({ code: 'n', scale })],
        grants: [{ holder: 'user:ann', node: 'n', rights: U, updatePeriod: null, note: '' }],
      });
      return validateModel(unfit)
        .map((problem) => problemText(translator('en'), problem))
        .join();
    });
    expect(texts[0]).toContain('expected none, read (R), write (R U A) or delete (R U A D)');
    expect(texts[1]).toContain('expected none or delete (R U A D)');
    expect(texts[2]).toContain('U, A and D always bring R along');
  });

  it('has a period of whole days on dated nodes only', () => {
    expect(said({ dated: true }, R | U | A, 0)).toEqual([]);
    expect(said({ dated: true }, R | U | A, 30)).toEqual([]);
    expect(said({ dated: true }, R | U | A, -2)).toEqual(['.updatePeriod bad-period']);
    expect(said({ dated: true }, R | U | A, 1.5)).toEqual(['.updatePeriod bad-period']);
    expect(said({ dated: true }, R | U | A, 1e300)).toEqual(['.updatePeriod bad-period']);
    expect(said({ dated: false }, R | U | A, 30)).toEqual(['.updatePeriod period-on-undated-node']);
  });
});

function node(fields: Partial<TreeNode> & { code: string }): TreeNode {
  return { name: '', parent: null, kind: 'form', scale: 'levels', dated: false, perEntity: false, ...fields };
}

function entity(code: string, parent: string | null = null): Entity {
  return { code, name: '', parent };
}

function user(login: string, fields: Partial<User> = {}): User {
  const rest = { active: true, locked: false, shared: false, administrator: false } as const;
  return { login, name: '', email: '', ...rest, language: 'en', ...fields };
}

function group(code: string, users: string[], groups: string[] = []): Group {
  return { code, name: '', users, groups };
}

function profile(code: string, type: Profile['type']): Profile {
  return { code, name: '', type, builtIn: false, protected: false };
}

function access(code: string, entities: string[]): EntityAccessProfile {
  return { code, name: '', entities, includeNewEntities: true };
}

function hierarchy(fields: Partial<HierarchyProfile>): HierarchyProfile {
  const rest = { module: 'compliance', entityAccess: 'west', default: 'full', assignments: codeMap([]) };
  return { code: 'ops', name: '', ...rest, ...fields };
}

function assignment(login: string, fields: Partial<Assignment>): Assignment {
  return { user: login, entityAccess: null, general: codeMap([]), hierarchy: codeMap([]), ...fields };
}
