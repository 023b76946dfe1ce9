/** The kinds of reports by example: what each contains, and that it says what the engine says. */
import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/changes/types.ts';
import {
  defaultDefinition,
  REPORT_KINDS,
  type ReportDefinition,
  type ReportKind,
  reportDefinition,
} from '../../shared/reports/definition.ts';
import type { Cell, ReportDocument, TableBlock } from '../../shared/reports/document.ts';
import type { LoggedEntry, ReportContext } from '../../shared/reports/heading.ts';
import { report } from '../../shared/reports/report.ts';
import type { Index } from '../../shared/rules/compile.ts';
import { ask, node, user, world } from '../rules/world.ts';
import { CONTEXT, cellOf, sectionsOf, tableOf } from './printed.ts';

const content = {
  nodes: [
    node('orders', { kind: 'module', name: 'Orders' }),
    node('orders.sales'),
    node('orders.sales.prices'),
    node('orders.returns'),
    node('goods', { kind: 'module', name: 'Goods' }),
    node('goods.items'),
  ],
  users: [
    user('ann', { name: 'Ann Novak', administrator: true }),
    user('bob', { name: 'Bob' }),
    user('old', { name: 'Old Hand', active: false }),
  ],
  groups: [{ code: 'sales', name: 'Sales', users: ['bob', 'old'] }],
  grants: [
    { holder: 'group:sales', node: 'orders', rights: 'write' },
    { holder: 'user:ann', node: 'orders', rights: 'read' },
    { holder: 'user:ann', node: 'orders.sales.prices', rights: 'none' },
    { holder: 'user:bob', node: 'goods.items', rights: 'delete' },
  ],
  licence: { seats: 2 },
};
const index = world(content);

function made(definition: object, context: Partial<ReportContext> = {}, of: Index = index): ReportDocument {
  const parsed = reportDefinition.parse(definition);
  const document = report(of, parsed, { ...CONTEXT, ...context });
  if (!document.ok) throw new Error(JSON.stringify(document.problems));
  return document.value;
}

function list(document: ReportDocument, section = 0): TableBlock {
  const found = sectionsOf(document)[section];
  if (found === undefined) throw new Error(`no section ${section}`);
  return found.blocks.some((block) => block.kind === 'table' && block.role === 'matrix')
    ? tableOf(found, 'matrix')
    : tableOf(found, 'list');
}

/** What stands in two columns of a list, row by row. */
function pairs(table: TableBlock, one: string, other: string): [Cell, Cell][] {
  return table.rows.map((row) => [cellOf(table, row, one), cellOf(table, row, other)]);
}

describe('every kind', () => {
  const needs: Partial<Record<string, object>> = {
    whoCan: { nodes: ['orders'] },
    differences: { principals: ['user:ann', 'user:bob'] },
    eventLog: { principals: ['user:ann'] },
  };
  const definitions = REPORT_KINDS.map((kind) => ({ ...defaultDefinition(kind), ...needs[kind] }));

  it.each(definitions)('$kind has lists of one shape, so that they are one table elsewhere', (definition) => {
    const document = made(definition);
    const shapes = new Set(
      sectionsOf(document).flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === 'table' && block.role !== 'totals'
            ? [block.columns.map(({ kind, label }) => `${kind} ${label}`).join()]
            : [],
        ),
      ),
    );
    // The columns of differences are named after the principals, the same in every part.
    expect(shapes.size).toBeLessThanOrEqual(1);
    for (const { blocks } of sectionsOf(document)) {
      for (const block of blocks) {
        if (block.kind !== 'table') continue;
        for (const { cells } of block.rows) expect(cells).toHaveLength(block.columns.length);
      }
    }
  });

  it.each(definitions)('$kind tells how many parts it has, and an index names each', (definition) => {
    const document = made(definition);
    expect(sectionsOf(document)).toHaveLength(document.sectionCount);
    if (document.contents.length > 0) {
      expect(document.contents.map(({ title }) => title)).toEqual(
        sectionsOf(document).map(({ title }) => title),
      );
    }
  });

  it('asks for what it cannot do without', () => {
    expect(reportDefinition.safeParse(defaultDefinition('whoCan')).success).toBe(false);
    expect(reportDefinition.safeParse(defaultDefinition('differences')).success).toBe(false);
    expect(reportDefinition.safeParse(defaultDefinition('eventLog')).success).toBe(false);
  });

  it('refuses what the store does not have, and principals of another kind', () => {
    const refused = (definition: ReportDefinition): string[] => {
      const outcome = report(index, definition, CONTEXT);
      return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
    };
    const users = defaultDefinition('userPermissions');
    expect(refused({ ...users, principals: ['user:nobody'] } as ReportDefinition)).toEqual(['unknown-user']);
    expect(refused({ ...users, principals: ['group:sales'] } as ReportDefinition)).toEqual([
      'report-wrong-principal',
    ]);
  });
});

describe('who can', () => {
  const whoCan = { ...defaultDefinition('whoCan'), nodes: ['orders.sales'] };

  it('names everybody with a permission, the highest first, and where it comes from', () => {
    const table = list(made(whoCan));
    expect(pairs(table, 'Name', 'Permission')).toEqual([
      ['Bob', 'Write'],
      ['Old Hand', 'Write'],
      ['Sales', 'Write'],
      ['Ann Novak', 'Read'],
    ]);
    expect(pairs(table, 'Name', 'Source')).toContainEqual(['Bob', 'Sales on Orders']);
    expect(pairs(table, 'Name', 'Source')).toContainEqual(['Ann Novak', 'Orders']);
  });

  it('marks who may not sign in, or leaves him out', () => {
    const tones = (definition: object) => list(made(definition)).rows.map(({ tone }) => tone);
    expect(tones(whoCan)).toContain('inactive');
    expect(tones({ ...whoCan, activeOnly: true })).not.toContain('inactive');
  });

  it('is narrowed by level, origin and kind of holder', () => {
    const names = (more: object) =>
      pairs(list(made({ ...whoCan, ...more })), 'Name', 'Name').map(([name]) => name);
    expect(names({ levels: ['read'] })).toEqual(['Ann Novak']);
    expect(names({ origins: ['acquired'] })).toEqual(['Bob', 'Old Hand']);
    expect(names({ holders: 'groups' })).toEqual(['Sales']);
  });
});

describe('the matrix', () => {
  it('says of every user and node what is decided', () => {
    const table = list(made({ ...defaultDefinition('matrix'), depth: null }));
    const users = ['ann', 'bob'];
    expect(table.columns.slice(2).map(({ label }) => label)).toEqual(['Ann Novak (administrator)', 'Bob']);
    for (const { cells } of table.rows) {
      for (const [place, login] of users.entries()) {
        const { rights, reason } = ask(index, { user: login, node: String(cells[1]), right: 'R' });
        expect(cells[place + 2], `${login} ${cells[1]}`).toBe(reason === 'undefined' ? '·' : rights);
      }
    }
  });

  it('goes down as far as asked', () => {
    const codes = (depth: number) =>
      list(made({ ...defaultDefinition('matrix'), depth })).rows.map(({ cells }) => cells[1]);
    expect(codes(0)).toEqual(['orders', 'goods']);
    expect(codes(1)).toHaveLength(5);
  });
});

describe('differences', () => {
  const definition = { ...defaultDefinition('differences'), principals: ['user:ann', 'user:bob'] };
  const parts = (more: object = {}) =>
    sectionsOf(made({ ...definition, ...more })).map((section): [string, unknown[]] => [
      section.title,
      tableOf(section, 'list')
        .rows.filter(({ tone }) => tone === 'plain')
        .map(({ cells }) => cells[1]),
    ]);

  it('puts each node where it belongs: one alone, or both but not the same', () => {
    expect(parts()).toEqual([
      ['Only Ann Novak', []],
      ['Only Bob', ['orders.sales.prices', 'goods.items']],
      ['Not the same', ['orders', 'orders.sales', 'orders.returns']],
    ]);
  });

  it('takes a right of another period for another right, and says which', () => {
    const dated = world({
      nodes: [node('orders', { dated: true }), node('goods', { dated: true })],
      users: [user('ann'), user('bob')],
      grants: ['ann', 'bob'].flatMap((login) => [
        { holder: `user:${login}`, node: 'orders', rights: 'write', updatePeriod: login === 'ann' ? 7 : 30 },
        { holder: `user:${login}`, node: 'goods', rights: 'write', updatePeriod: 7 },
      ]),
    });
    const different = list(made(definition, {}, dated), 2);
    expect(different.rows.map(({ cells }) => [cells[1], cells[2], cells[4]])).toEqual([
      ['orders', 'Write (7 days)', 'Write (30 days)'],
    ]);
  });

  it('lists what is the same when asked', () => {
    expect(parts({ principals: ['user:bob', 'user:old'], compared: 'all' }).at(-1)).toEqual([
      'The same',
      ['orders', 'orders.sales', 'orders.sales.prices', 'orders.returns'],
    ]);
  });
});

describe('undefined', () => {
  it('takes a branch in which nothing is defined as one row, and names what is defined for nobody', () => {
    const document = made(defaultDefinition('undefined'));
    const [nobody, ann] = sectionsOf(document).map((section) =>
      pairs(tableOf(section, 'list'), 'Code', 'Nodes'),
    );
    expect(nobody).toEqual([['goods', 1]]);
    expect(ann).toEqual([['goods', 2]]);
  });
});

describe('licence', () => {
  it('counts active users against the seats, and says when none is left', () => {
    const [section] = sectionsOf(made(defaultDefinition('licence')));
    const notes = section?.blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
    expect(notes).toEqual(['All seats are taken: 2 active users, 2 seats.']);
    const table = list(made(defaultDefinition('licence')));
    expect(pairs(table, 'Name', 'State')).toEqual([
      ['Ann Novak', 'active'],
      ['Bob', 'active'],
      ['Old Hand', 'inactive'],
    ]);
  });
});

describe('logs', () => {
  const changes: readonly Change[] = [
    { kind: 'clearGrant', holder: 'user:bob', node: 'goods.items' },
    { kind: 'addMember', group: 'sales', member: 'user:ann' },
  ];
  const entry = (seq: number, at: string, author: string): LoggedEntry => ({
    seq,
    at,
    author,
    reason: '',
    source: 'desk',
    count: changes.length,
    changes: () => changes,
  });
  const log = [entry(3, '2026-03-03T09:00', 'ann'), entry(2, '2026-02-01T09:00', 'bob')];

  it('list what was changed, when and by whom, within the time asked for', () => {
    const entries = (more: object) =>
      list(made({ ...defaultDefinition('changeLog'), ...more }, { log }))
        .rows.filter(({ depth }) => depth === 0)
        .map(({ cells }) => cells.slice(1, 3));
    expect(entries({})).toEqual([
      ['2026-03-03T09:00', 'ann'],
      ['2026-02-01T09:00', 'bob'],
    ]);
    expect(entries({ from: '2026-03-01' })).toHaveLength(1);
    expect(entries({ to: '2026-02-01' })).toHaveLength(1);
    expect(entries({ author: 'bob' })).toHaveLength(1);
  });

  it('of a principal have what is about him alone', () => {
    const document = made(
      { ...defaultDefinition('eventLog'), principals: ['user:bob', 'group:sales'] },
      { log },
    );
    const told = sectionsOf(document).map((section) =>
      tableOf(section, 'list')
        .rows.filter(({ depth }) => depth === 1)
        .map(({ cells }) => cells[0]),
    );
    expect(told[0]).toEqual(Array(2).fill('Bob: own permission on Goods › goods.items removed'));
    expect(told[1]).toEqual(Array(2).fill('Ann Novak joins Sales'));
  });
});

describe('the review sheet', () => {
  it('has few rows that say all: a node without one is as the nearest above it', () => {
    for (const login of ['ann', 'bob']) {
      const table = list(made({ ...defaultDefinition('review'), principals: [`user:${login}`] }));
      const said = new Map(
        table.rows.map((row) => [String(row.cells[1]), cellOf(table, row, 'Rights') ?? 0]),
      );
      for (const code of index.model.nodes.keys()) {
        let above: string | null = code;
        while (above !== null && !said.has(above)) above = index.model.nodes.get(above)?.parent ?? null;
        const { rights } = ask(index, { user: login, node: code, right: 'R' });
        expect(above === null ? 0 : said.get(above), `${login} ${code}`).toBe(rights);
      }
    }
  });

  it('ends with lines for date and signature of everybody who signs', () => {
    const document = made({ ...defaultDefinition('review'), principals: ['user:bob'], signers: ['Auditor'] });
    const lines = sectionsOf(document)[0]?.blocks.flatMap((block) =>
      block.kind === 'signatures' ? block.lines : [],
    );
    expect(lines).toEqual([
      ['Reviewer', 'Date', 'Signature'],
      ['Auditor', 'Date', 'Signature'],
    ]);
  });
});

describe('the cover', () => {
  const chart = (document: ReportDocument, place: number) => {
    const block = [...document.cover].filter((each) => each !== null)[place];
    if (block?.kind !== 'chart') throw new Error('no chart');
    return block;
  };

  it('counts users by the highest level they hold in each module', () => {
    const document = made({ ...defaultDefinition('matrix'), depth: 0 });
    expect(chart(document, 0).bars).toEqual([
      // Delete, Write, Read, nothing
      { label: 'Orders', values: [0, 1, 1, 0] },
      { label: 'Goods', values: [1, 0, 0, 1] },
    ]);
  });

  it('counts groups where there are no users', () => {
    const groups = made({ ...defaultDefinition('groupPermissions'), cover: true });
    expect(chart(groups, 0).title).toBe('Groups by the highest level they give, by module');
    expect(chart(groups, 0).bars).toEqual([
      { label: 'Orders', values: [0, 1, 0, 0] },
      { label: 'Goods', values: [0, 0, 0, 1] },
    ]);
    expect(chart(groups, 1).bars.map(({ label }) => label)).toEqual(['Own', 'Inherited']);
  });

  it('shows what has changed since a day, however often it was printed', () => {
    const earlier = world({ ...content, grants: content.grants.slice(0, 3) });
    const document = made(defaultDefinition('matrix'), { before: { index: earlier, day: '2026-01-01' } });
    expect(chart(document, 2)).toMatchObject({
      title: 'Nodes gained and lost since the end of 1 January 2026',
      bars: [{ label: 'Bob', values: [1, 0] }],
    });
  });

  it('shows who gained and lost most since the last printout', () => {
    const earlier = world({ ...content, grants: content.grants.slice(0, 3) });
    const document = made(defaultDefinition('matrix'), {
      before: { index: earlier, at: '2026-01-01T08:00' },
    });
    expect(chart(document, 2).bars).toEqual([{ label: 'Bob', values: [1, 0] }]);
  });
});

describe('a report about nobody', () => {
  it.each(['profile', 'review'] as const)('%s says so instead of a page without words', (kind) => {
    const empty = world({ nodes: [node('orders')], users: [user('old', { active: false })] });
    expect(made(defaultDefinition(kind), {}, empty).closing).toEqual([
      { kind: 'note', text: 'There is nobody and nothing to list.' },
    ]);
  });
});

describe('the order of names', () => {
  const slovenian = ['Cene', 'Čop', 'Ćosić', 'Dora', 'Dora 9', 'Dora 10', 'Simon', 'Šime', 'Zdenka', 'Žiga'];
  const english = ['Cene', 'Čop', 'Ćosić', 'Dora', 'Dora 9', 'Dora 10', 'Šime', 'Simon', 'Zdenka', 'Žiga'];
  const names = slovenian.toReversed();
  const people = world({
    nodes: names.map((name, at) => node(`n${at}`, { kind: 'module', name })),
    users: names.map((name, at) => user(`u${at}`, { name })),
    groups: [{ code: 'all', name: 'All', users: names.map((_, at) => `u${at}`) }],
    grants: names.map((_, at) => ({ holder: 'group:all', node: `n${at}`, rights: 'read' })),
  });
  const printed: readonly [
    string,
    Partial<ReportDefinition> & { kind: ReportKind },
    (document: ReportDocument) => readonly unknown[],
  ][] = [
    ['nodes, by name', { kind: 'userPermissions', principals: ['user:u0'], sort: 'name' }, firstCells],
    ['holders, by name', { kind: 'whoCan', nodes: ['n0'], holders: 'users', sort: 'name' }, firstCells],
    ['holders, by level', { kind: 'whoCan', nodes: ['n0'], holders: 'users' }, firstCells],
    ['users who take a seat', { kind: 'licence' }, firstCells],
    ['users, one after the other', { kind: 'userPermissions' }, titles],
    ['users to be reviewed', { kind: 'review' }, titles],
    ['users across', { kind: 'matrix' }, (document) => list(document).columns.map(({ label }) => label)],
  ];

  it.each(printed)('of %s is that of the reader’s language', (_, asked, read) => {
    for (const [language, expected] of [
      ['sl', slovenian],
      ['en', english],
    ] as const) {
      const document = made({ ...defaultDefinition(asked.kind), ...asked }, { language }, people);
      expect(read(document).filter((word) => names.includes(String(word)))).toEqual(expected);
    }
  });
});

function firstCells(document: ReportDocument): Cell[] {
  return list(document).rows.map(({ cells }) => cells[0] ?? null);
}

function titles(document: ReportDocument): string[] {
  return sectionsOf(document).map(({ title }) => title);
}
