import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseGrantree, writeGrantree } from '../../shared/formats/grantree.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { EMPTY_MODEL, type Model } from '../../shared/model/types.ts';
import { listsOf } from '../../shared/model/validateLists.ts';
import { problems as texts } from '../../shared/texts/en/problems.ts';
import { problemText, translator } from '../../shared/texts/translate.ts';
import { arbitraryModel } from '../model/arbitrary.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url);

function fixture(name: string): string {
  return readFileSync(new URL(name, FIXTURES), 'utf8');
}

/** A file with the format said and these lists. */
function fileOf(lists: object): string {
  return JSON.stringify({ format: 'grantree/1', ...lists });
}

function parsed(text: string): { model: Model; notices: Problem[] } {
  const outcome = parseGrantree(text, 'file.json');
  if (!outcome.ok)
    throw new Error(outcome.problems.map(({ code, place }) => `${place?.path} ${code}`).join());
  return outcome.value;
}

function problemsOf(text: string): readonly Problem[] {
  const outcome = parseGrantree(text, 'file.json');
  return outcome.ok ? [] : outcome.problems;
}

/** `path code` of each problem, in order. */
function found(lists: object): string[] {
  return problemsOf(fileOf(lists)).map(({ code, place }) => `${place?.path} ${code}`);
}

describe('a file of grantree/1', () => {
  it('may leave out every list and every field with an obvious default', () => {
    const { model } = parsed(
      fileOf({
        nodes: [{ code: 'goods' }],
        entities: [{ code: 'A' }],
        users: [{ login: 'ann' }],
        groups: [{ code: 'sales' }],
        profiles: [{ code: 'full', type: 'general' }],
        entityAccessProfiles: [{ code: 'west' }],
        assignments: [{ user: 'ann' }],
        grants: [{ holder: 'user:ann', node: 'goods', rights: 'read' }],
      }),
    );
    expect(model.nodes.get('goods')).toEqual({
      code: 'goods',
      name: 'goods',
      parent: null,
      kind: 'menu',
      scale: 'levels',
      dated: false,
      perEntity: false,
    });
    expect(model.entities.get('A')).toEqual({ code: 'A', name: 'A', parent: null });
    expect(model.users.get('ann')).toEqual({
      login: 'ann',
      name: 'ann',
      email: '',
      active: true,
      locked: false,
      shared: false,
      administrator: false,
      language: 'en',
    });
    expect(model.groups.get('sales')).toEqual({ code: 'sales', name: 'sales', users: [], groups: [] });
    expect(model.profiles.get('full')).toMatchObject({ name: 'full', builtIn: false, protected: false });
    expect(model.entityAccessProfiles.get('west')).toMatchObject({ entities: [], includeNewEntities: true });
    expect(model.assignments.get('ann')).toEqual({
      user: 'ann',
      entityAccess: null,
      general: {},
      hierarchy: {},
    });
    expect(model.grants.get('user:ann')?.get('goods')).toEqual({ rights: 1, updatePeriod: null, note: '' });
    expect(parsed(fileOf({})).model).toEqual(EMPTY_MODEL);
  });

  it('keeps a name that is said to be empty', () => {
    expect(parsed(fileOf({ nodes: [{ code: 'goods', name: '' }] })).model.nodes.get('goods')?.name).toBe('');
  });

  it('takes -1, null and nothing for an unlimited update period', () => {
    const nodes = ['a', 'b', 'c', 'd'].map((code) => ({ code, dated: true }));
    const grant = { holder: 'user:ann', rights: 'write' };
    const { model } = parsed(
      fileOf({
        nodes,
        users: [{ login: 'ann' }],
        grants: [
          { ...grant, node: 'a', updatePeriod: -1 },
          { ...grant, node: 'b', updatePeriod: null },
          { ...grant, node: 'c' },
          { ...grant, node: 'd', updatePeriod: 0 },
        ],
      }),
    );
    const periods = [...(model.grants.get('user:ann')?.values() ?? [])].map((given) => given.updatePeriod);
    expect(periods).toEqual([null, null, null, 0]);
  });

  it('takes letters that make up a level for the level, in any order', () => {
    const { model } = parsed(
      fileOf({
        nodes: [{ code: 'goods' }],
        users: [{ login: 'ann' }],
        grants: [{ holder: 'user:ann', node: 'goods', rights: ['A', 'R', 'U'] }],
      }),
    );
    expect(model.grants.get('user:ann')?.get('goods')?.rights).toBe(0b0111);
  });

  it('has what is asked of a switch stored as all or nothing, and says so', () => {
    const { model, notices } = parsed(
      fileOf({
        nodes: [
          { code: 'items', scale: 'switch' },
          { code: 'prices', scale: 'switch' },
        ],
        users: [{ login: 'ann' }],
        grants: [
          { holder: 'user:ann', node: 'items', rights: 'write' },
          { holder: 'user:ann', node: 'prices', rights: 'none' },
        ],
      }),
    );
    const rights = [...(model.grants.get('user:ann')?.values() ?? [])].map((grant) => grant.rights);
    expect(rights).toEqual([0b1111, 0]);
    expect(notices).toEqual([
      {
        code: 'switch-coerced',
        params: { value: 'write', stored: 'delete', holder: 'user:ann', node: 'items' },
        place: { file: 'file.json', line: 1, path: '$.grants[0].rights' },
      },
    ]);
  });

  it('may begin with a byte order mark', () => {
    expect(parsed(`\uFEFF${fileOf({ users: [{ login: 'ann' }] })}`).model.users.size).toBe(1);
  });

  it('may use codes that are special names in JavaScript', () => {
    const codes = ['__proto__', 'constructor', 'toString'];
    const text = `{"format": "grantree/1",
      "nodes": ${JSON.stringify(codes.map((code) => ({ code, kind: 'module' })))},
      "users": [{"login": "__proto__"}],
      "profiles": [{"code": "__proto__", "type": "general"}],
      "assignments": [{"user": "__proto__", "general": {"__proto__": "__proto__", "toString": "__proto__"}}],
      "grants": [{"holder": "user:__proto__", "node": "__proto__", "rights": "read"}]}`;
    const { model } = parsed(text);
    const general = model.assignments.get('__proto__')?.general ?? {};
    expect(Object.entries(general)).toEqual([
      ['__proto__', '__proto__'],
      ['toString', '__proto__'],
    ]);
    expect(general.constructor).toBeUndefined();
    expect(model.grants.get('user:__proto__')?.get('__proto__')?.rights).toBe(1);
    expect(
      Object.entries(parsed(writeGrantree(model)).model.assignments.get('__proto__')?.general ?? {}),
    ).toEqual(Object.entries(general));
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each(readdirSync(new URL('scenarios/', FIXTURES)))('holds the model of scenario %s', (name) => {
    const { model } = JSON.parse(fixture(`scenarios/${name}`)) as { model: { grants: unknown[] } };
    const { grants } = listsOf(parsed(JSON.stringify(model)).model);
    expect(grants.length).toBe(model.grants.length);
  });
});

describe('a broken file', () => {
  it('has all its errors reported at once, as they stand in it, with line and path', () => {
    const outcome = parseGrantree(fixture('broken/ten-errors.json'), 'ten-errors.json');
    expect(outcome).not.toHaveProperty('value');
    const problems = outcome.ok ? [] : outcome.problems;
    expect(problems.map(({ code, place }) => `${place?.line} ${place?.path} ${code}`)).toEqual([
      '5 $.nodes[1].parent unknown-node',
      '6 $.nodes[2].kind expected-one-of',
      '7 $.nodes[3].dated expected-boolean',
      '8 $.nodes[4].code duplicate-code',
      '11 $.users[0].phone unknown-field',
      '14 $.groups[0].users[1] unknown-user',
      '15 $.groups[1].groups[0] group-cycle',
      '18 $.grants[0].rights rights-do-not-fit',
      '19 $.grants[1].updatePeriod period-on-undated-node',
      '20 $.grants[2] duplicate-grant',
    ]);
    expect(problems.every(({ place }) => place?.file === 'ten-errors.json')).toBe(true);
    expect(problemText(translator('en'), problems[1] ?? { code: '', params: {} })).toMatch(
      /^ten-errors\.json:6:\$\.nodes\[2\]\.kind: Found "window"; expected one of: module, menu, form, /,
    );
  });

  const ann = { users: [{ login: 'ann' }] };
  const goods = { nodes: [{ code: 'goods' }] };
  const grant = { holder: 'user:ann', node: 'goods', rights: 'read' };
  it.each<[string, object, string[]]>([
    ['a list that is none', { nodes: {} }, ['$.nodes expected-list']],
    ['null for a list', { nodes: null }, ['$.nodes expected-list']],
    ['an unknown list', { roles: [] }, ['$.roles unknown-field']],
    ['a record that is none', { users: ['ann'] }, ['$.users[0] expected-object']],
    ['a record without its code', { nodes: [{ name: 'Goods' }] }, ['$.nodes[0] missing-field']],
    ['a code that is no text', { nodes: [{ code: 5 }] }, ['$.nodes[0].code expected-text']],
    ['a profile without a type', { profiles: [{ code: 'p' }] }, ['$.profiles[0] missing-field']],
    [
      'an unknown language',
      { users: [{ login: 'a', language: 'de' }] },
      ['$.users[0].language expected-one-of'],
    ],
    [
      'members of a wrong type beside an unknown one',
      { groups: [{ code: 'g', users: [5, 'bob', null] }] },
      [
        '$.groups[0].users[0] expected-text',
        '$.groups[0].users[1] unknown-user',
        '$.groups[0].users[2] expected-text',
      ],
    ],
    [
      'maps of a wrong type',
      { ...ann, assignments: [{ user: 'ann', general: { '*': 5 }, hierarchy: [] }] },
      ['$.assignments[0].general["*"] expected-text', '$.assignments[0].hierarchy expected-object'],
    ],
    [
      'an unknown field of a grant',
      { ...ann, ...goods, grants: [{ ...grant, code: 'x' }] },
      ['$.grants[0].code unknown-field'],
    ],
    [
      'an unknown level',
      { ...ann, ...goods, grants: [{ ...grant, rights: 'full' }] },
      ['$.grants[0].rights bad-rights'],
    ],
    [
      'an unknown letter',
      { ...ann, ...goods, grants: [{ ...grant, rights: ['X'] }] },
      ['$.grants[0].rights bad-rights'],
    ],
    [
      'a letter given twice',
      { ...ann, ...goods, grants: [{ ...grant, rights: ['R', 'R'] }] },
      ['$.grants[0].rights bad-rights'],
    ],
    [
      'a period that is text',
      { ...ann, ...goods, grants: [{ ...grant, updatePeriod: '1' }] },
      ['$.grants[0].updatePeriod expected-number'],
    ],
    ['a licence that is none', { licence: null }, ['$.licence expected-object']],
    ['seats in words', { licence: { seats: 'five' } }, ['$.licence.seats expected-number']],
    [
      'an unknown field named __proto__',
      JSON.parse('{"users": [{"login": "ann", "__proto__": 1}]}') as object,
      ['$.users[0].__proto__ unknown-field'],
    ],
  ])('with %s', (_, lists, expected) => {
    expect(found(lists)).toEqual(expected);
  });

  it('has a mistake reported once, without others that only follow from it', () => {
    const dated = { code: 'invoices', scale: 'letters', dated: 'yes', kind: 5 };
    expect(
      found({
        nodes: [dated],
        ...ann,
        profiles: [{ code: 'p', type: 'x' }],
        assignments: [{ user: 'ann', general: { invoices: 'p' } }],
        grants: [{ ...grant, node: 'invoices', rights: ['R', 'D'], updatePeriod: 3 }],
      }),
    ).toEqual([
      '$.nodes[0].scale expected-one-of',
      '$.nodes[0].dated expected-boolean',
      '$.nodes[0].kind expected-one-of',
      '$.profiles[0].type expected-one-of',
    ]);
    expect(found({ users: 'ann', ...goods, grants: [grant] })).toEqual(['$.users expected-list']);
  });

  it('has a field that stands twice reported, which JSON.parse would drop', () => {
    const text = `{"format": "grantree/1",
      "users": [{"login": "ann",
        "login": "bob"}],
      "users": [{"login": "eva"}]}`;
    expect(problemsOf(text).map(({ code, place }) => `${place?.line} ${place?.path} ${code}`)).toEqual([
      '3 $.users[0].login duplicate-key',
      '4 $.users duplicate-key',
    ]);
  });

  it.each([
    ['{"nodes": []}', 'format-missing'],
    ['{"format": "grantree/2", "nodez": 5, "users": 7}', 'format-unknown'],
    ['{"format": null}', 'format-unknown'],
    ['[]', 'not-grantree'],
    ['null', 'not-grantree'],
    ['"grantree/1"', 'not-grantree'],
  ])('that is of another format gives that one problem: %s', (text, code) => {
    expect(problemsOf(text).map((problem) => problem.code)).toEqual([code]);
  });

  it('shows long and unprintable values short and harmless', () => {
    const [long] = problemsOf(fileOf({ users: [{ login: 'ann', language: 'x'.repeat(500) }] }));
    expect(long?.params.value).toBe(`"${'x'.repeat(80)}…"`);
    const [odd] = problemsOf(fileOf({ groups: [{ code: 'g', users: ['\u001b[31m\n'] }] }));
    expect(odd?.params.value).toBe('\\u001b[31m\\u000a');
  });
});

describe('writing', () => {
  it('puts one record on a line, with all its fields', () => {
    const { model } = parsed(
      fileOf({
        nodes: [
          { code: 'goods', dated: true },
          { code: 'prices', scale: 'actions' },
        ],
        users: [{ login: 'ann', name: 'Ann' }],
        grants: [
          { holder: 'user:ann', node: 'goods', rights: ['R', 'U', 'A'], updatePeriod: 30, note: 'till May' },
          { holder: 'user:ann', node: 'prices', rights: 'delete' },
        ],
        licence: { seats: 5 },
      }),
    );
    expect(writeGrantree(model)).toBe(`{
  "format": "grantree/1",
  "nodes": [
    {"code":"goods","name":"goods","parent":null,"kind":"menu","scale":"levels","dated":true,"perEntity":false},
    {"code":"prices","name":"prices","parent":null,"kind":"menu","scale":"actions","dated":false,"perEntity":false}
  ],
  "entities": [],
  "users": [
    {"login":"ann","name":"Ann","email":"","active":true,"locked":false,"shared":false,"administrator":false,"language":"en"}
  ],
  "groups": [],
  "profiles": [],
  "entityAccessProfiles": [],
  "hierarchyProfiles": [],
  "assignments": [],
  "grants": [
    {"holder":"user:ann","node":"goods","rights":"write","updatePeriod":30,"note":"till May"},
    {"holder":"user:ann","node":"prices","rights":["R","U","A","D"]}
  ],
  "licence": {"seats":5}
}
`);
  });

  it('gives back the same Model, in the same order, and the same text again', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        const text = writeGrantree(model);
        const { model: again, notices } = parsed(text);
        expect(listsOf(again)).toEqual(listsOf(model));
        expect([...again.grants.keys()]).toEqual([...model.grants.keys()]);
        expect(notices).toEqual([]);
        expect(writeGrantree(again)).toBe(text);
      }),
    );
  });

  it('does not depend on the order in which a record was put together', () => {
    const { model } = parsed(fileOf({ users: [{ login: 'ann' }] }));
    const turned = new Map(
      [...model.users].map(([login, user]) => [login, reversed(user) as typeof user] as const),
    );
    expect(writeGrantree({ ...model, users: turned })).toBe(writeGrantree(model));
  });
});

describe('whatever stands in a file', () => {
  it('is read or refused with a text for each problem, never with an exception', () => {
    fc.assert(
      fc.property(arbitraryModel(), fc.nat(), fc.jsonValue({ maxDepth: 2 }), (model, where, value) => {
        const document = replaced(JSON.parse(writeGrantree(model)), where, value);
        for (const { code, place } of problemsOf(JSON.stringify(document))) {
          expect(Object.keys(texts)).toContain(code);
          expect(place?.path).toMatch(/^\$/);
          expect(place?.line).toBe(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function reversed(record: object): object {
  return Object.fromEntries(Object.entries(record).reverse());
}

/** The document with one of its values, counted in the order of the text, replaced. */
function replaced(document: unknown, where: number, value: unknown): unknown {
  let total = 0;
  JSON.stringify(document, (_, inside: unknown) => {
    total++;
    return inside;
  });
  let index = 0;
  return JSON.parse(
    JSON.stringify(document, (_, inside: unknown) => (index++ === where % total ? value : inside)),
  );
}
