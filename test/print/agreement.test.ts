/**
 * Every kind of report set on pages, written as PDF and read back by its tags: what stands on paper is what is
 * decided, row by row; the totals count it, and pages and index are numbered as they lie.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PermissionsDefinition, ReportKind } from '../../shared/reports/definition.ts';
import { type Answer, Answers, levelOf, placesOf, signOf } from './answers.ts';
import { barsOf } from './bars.ts';
import { listed, listIn, type PaperSection, under } from './tagged.ts';
import {
  byCode,
  grantsOf,
  holdersOf,
  mixtureOf,
  nodesOf,
  print,
  SITES,
  TRADE,
  upwards,
  type View,
  views,
} from './views.ts';

/** Compares a report of the view with what is decided; gives how many answers it compared. */
type Comparison = (view: View) => Promise<number>;

/** Where an answer comes from, as totals name it. */
function originOf({ verdict, origin }: Answer): string {
  if (verdict === 'closed') return 'Closed';
  return verdict === 'undefined' ? 'Undefined' : origin;
}

function addsUp({ tables }: PaperSection, answers: readonly Answer[]): void {
  const totals = tables.find(({ header }) => header[0] === 'Nodes');
  const columns = totals?.header.slice(1, -1) ?? [];
  const columnOf = (answer: Answer): string => {
    const level = levelOf(answer);
    return columns.includes(level) ? level : 'Other';
  };
  let counted = 0;
  for (const [label = '', ...numbers] of totals?.rows ?? []) {
    const isSum = label === 'All';
    const those = answers.filter((each) => (isSum ? each.verdict === 'granted' : originOf(each) === label));
    const levels = columns.map((name) => {
      const count = those.filter((each) => columnOf(each) === name).length;
      return label === 'Closed' || label === 'Undefined' ? '' : String(count);
    });
    expect(numbers, label).toEqual([...levels, String(isSum ? answers.length : those.length)]);
    if (!isSum) counted += those.length;
  }
  expect(counted).toBe(answers.length);
}

function permissions(kind: PermissionsDefinition['kind']): Comparison {
  return async (view) => {
    const { model } = view;
    const only = { userPermissions: 'user', groupPermissions: 'group', profile: 'profile' } as const;
    const keys = kind === 'permissions' ? mixtureOf(model, 2) : holdersOf(model, only[kind]);
    const { sections } = await print(view, kind, { principals: keys, show: 'all', cover: true });
    const answers = new Answers(model, view.entity);
    const nodes = nodesOf(view);
    expect(sections).toHaveLength(keys.length);
    for (const [place, section] of sections.entries()) {
      const key = keys[place] ?? 'user:';
      const said = listed(section, ['Permission', 'Rights', 'Origin', 'Days back']);
      const decided = nodes.map((code) => {
        const answer = answers.of(key, code);
        return [code, levelOf(answer), placesOf(answer), answer.origin, answer.days];
      });
      // Folders above the nodes asked for have a row that says nothing of them.
      expect(said.filter(([, level]) => level !== '')).toEqual(decided);
      addsUp(
        section,
        nodes.map((code) => answers.of(key, code)),
      );
    }
    return sections.length * nodes.length;
  };
}

const whoCan: Comparison = async (view) => {
  const { model } = view;
  const nodes = nodesOf(view).slice(0, 5);
  if (nodes.length === 0) return 0;
  const { sections } = await print(view, 'whoCan', { nodes, show: 'all', separate: true });
  const answers = new Answers(model, view.entity);
  const holders = mixtureOf(model, Number.POSITIVE_INFINITY);
  expect(sections).toHaveLength(nodes.length);
  for (const [place, section] of sections.entries()) {
    const code = nodes[place] ?? '';
    const columns = ['Kind', 'State', 'Permission', 'Rights', 'Origin', 'Days back'];
    const said = listed(section, columns);
    const decided = holders.map((key) => {
      const [kind = '', holder = ''] = key.split(':');
      const user = kind === 'user' ? model.users.get(holder) : undefined;
      const state = user === undefined ? '' : user.active ? (user.locked ? 'locked' : 'active') : 'inactive';
      const answer = answers.of(key, code);
      const { origin, days } = answer;
      const named = `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`;
      return [holder, named, state, levelOf(answer), placesOf(answer), origin, days];
    });
    expect(said.toSorted()).toEqual(decided.toSorted());

    const holding = holders.filter((key) => answers.of(key, code).verdict === 'granted');
    const of = (kind: string): string => String(holding.filter((key) => key.startsWith(kind)).length);
    const awake = holding.filter((key) => {
      const user = model.users.get(key.slice('user:'.length));
      return key.startsWith('user:') && user?.active === true && !user.locked;
    });
    expect(section.tables.find(({ header }) => header[0] === 'Withapermission')?.rows).toEqual([
      ['Users', of('user:')],
      ['Userswhomaysignin', String(awake.length)],
      ['Groups', of('group:')],
      ['Profiles', of('profile:')],
    ]);
  }
  return nodes.length * holders.length;
};

const matrix: Comparison = async (view) => {
  const { model } = view;
  // More than fit beside each other.
  const users = holdersOf(model, 'user', 60);
  const asked = { principals: users, depth: null, activeOnly: false, cover: true };
  const { sections, figures } = await print(view, 'matrix', asked);
  const answers = new Answers(model, view.entity);
  const nodes = nodesOf(view);
  if (users.length === 0) return 0;
  const bands = sections.flatMap(({ tables }) => tables.map((table) => byCode(table)));
  for (const code of nodes) {
    const said = bands.flatMap((band) => band.get(code)?.slice(2) ?? []);
    expect(said, code).toEqual(users.map((key) => signOf(answers.of(key, code))));
  }
  for (const band of bands) expect([...band.keys()]).toEqual(nodes);
  if (nodes.length > 0) expect(figures).toEqual(barsOf(view, users, answers));
  return nodes.length * users.length;
};

const differences: Comparison = async (view) => {
  const keys = mixtureOf(view.model, 2).slice(0, 4);
  if (keys.length < 2) return 0;
  const { sections } = await print(view, 'differences', { principals: keys, compared: 'all' });
  const answers = new Answers(view.model, view.entity);
  const some = keys.length;
  const different = keys.length > 2 ? some + 1 : some;
  const partOf = (code: string): number | null => {
    const sides = keys.map((key) => answers.of(key, code));
    const holding = [...sides.keys()].filter((place) => sides[place]?.rights !== '');
    const [first] = holding;
    const kinds = new Set(sides.map(({ verdict, rights, days }) => [verdict, rights, days].join()));
    if (kinds.size === 1) return sides[0]?.verdict === 'undefined' ? null : different + 1;
    if (holding.length === 1) return first ?? null;
    return holding.length > 0 && holding.length < keys.length ? some : different;
  };
  const said = new Map<string, unknown>();
  for (const [place, section] of sections.entries()) {
    let count = 0;
    for (const [code, row] of byCode(listIn(section))) {
      const levels = row.slice(2).filter((_, column) => column % 2 === 0);
      // A folder that only leads to the next rows.
      if (levels.every((level) => level === '')) continue;
      said.set(code, [place, ...levels]);
      count++;
    }
    expect(section.title).toMatch(new RegExp(`Nodes:${count.toLocaleString('en')}$`));
  }
  const decided = new Map<string, unknown>();
  for (const code of nodesOf(view)) {
    const part = partOf(code);
    if (part === null) continue;
    const levels = keys.map((key) => {
      const answer = answers.of(key, code);
      const unit = answer.days === '1' ? 'day' : 'days';
      return `${levelOf(answer)}${/^\d/.test(answer.days) ? `(${answer.days}${unit})` : ''}`;
    });
    decided.set(code, [part, ...levels]);
  }
  expect(said).toEqual(decided);
  return decided.size * keys.length;
};

const undefinedNodes: Comparison = async (view) => {
  const { model } = view;
  const users = holdersOf(model, 'user');
  const asked = { principals: users, activeOnly: false, separate: true };
  const { sections } = await print(view, 'undefined', asked);
  if (users.length === 0) return 0;
  const answers = new Answers(model, view.entity);
  const nodes = nodesOf(view);
  const isUndefined = (key: (typeof users)[number], code: string): boolean =>
    answers.of(key, code).verdict === 'undefined';
  const parts = users.map((key) => nodes.filter((code) => isUndefined(key, code)));
  const nobody = nodes.filter((code) => users.every((key) => isUndefined(key, code)));
  const decided = users.length > 1 ? [nobody, ...parts] : parts;
  expect(sections).toHaveLength(decided.length);
  for (const [place, section] of sections.entries()) {
    const list = listIn(section);
    const said = [...byCode(list)].flatMap(([code, row]) => {
      const from = nodes.indexOf(code);
      return nodes.slice(from, from + Number(list === null ? 0 : under(list, row, 'Nodes')));
    });
    expect(said).toEqual(decided[place]);
    const share = `Undefinednodes:${said.length.toLocaleString('en')}of${nodes.length.toLocaleString('en')}.`;
    if (place > 0 || users.length === 1) expect(section.said).toContain(share);
  }
  return nodes.length * users.length;
};

const review: Comparison = async (view) => {
  const { model } = view;
  const users = holdersOf(model, 'user');
  const signers = ['Novak, Ann', 'Auditor'];
  const { sections } = await print(view, 'review', { principals: users, activeOnly: false, signers });
  if (users.length === 0) return 0;
  const answers = new Answers(model, view.entity);
  const nodes = nodesOf(view);
  for (const [place, section] of sections.entries()) {
    const key = users[place] ?? 'user:';
    const list = listIn(section);
    const rows = byCode(list);
    for (const code of nodes) {
      // What has no row of its own is as the nearest above that has one.
      const row = rows.get(upwards(model, code).find((above) => rows.has(above)) ?? '') ?? [];
      const [rights, days] =
        list === null || row.length === 0
          ? ['', '']
          : ['Rights', 'Days back'].map((column) => under(list, row, column));
      const answer = answers.of(key, code);
      expect(rights?.replaceAll('–', ''), `${key} ${code}`).toBe(answer.rights);
      if (model.nodes.get(code)?.dated === true) expect(days, `${key} ${code}`).toBe(answer.days);
      const own = rows.get(code);
      const level = own === undefined || list === null ? '' : under(list, own, 'Permission');
      if (level !== '') expect(level).toBe(levelOf(answer));
    }
    addsUp(
      section,
      nodes.map((code) => answers.of(key, code)),
    );
    // Each name is a line of its own, a comma in it or not.
    const lines = section.said.filter((words) => ['Reviewer', 'Novak,Ann', 'Auditor'].includes(words));
    expect(lines).toEqual(['Reviewer', 'Novak,Ann', 'Auditor']);
  }
  expect(sections).toHaveLength(users.length);
  return nodes.length * users.length;
};

const licence: Comparison = async (view) => {
  const users = [...view.model.users.values()];
  const { seats } = view.model.licence;
  const [section] = (await print(view, 'licence', {})).sections;
  const state = ({ active, locked }: (typeof users)[number]): string =>
    active ? (locked ? 'locked' : 'active') : 'inactive';
  const said = section === undefined ? [] : listed(section, ['State']);
  expect(said.toSorted()).toEqual(users.map((each) => [each.login, state(each)]).toSorted());
  const active = users.filter((each) => each.active);
  expect(section?.said).toContain(`Activeusers${active.length}`);
  expect(section?.said).toContain(`Seats${seats ?? 'unlimited'}`);
  expect(section?.tables.find(({ header }) => header[0] === 'Users')?.rows).toEqual([
    ['Active', String(active.length)],
    ['ofthemlocked', String(active.filter(({ locked }) => locked).length)],
    ['ofthemadministrators', String(active.filter(({ administrator }) => administrator).length)],
    ['Inactive', String(users.length - active.length)],
    ['All', String(users.length)],
  ]);
  return users.length;
};

/** Every permission was set by a change of the log; what it says is what the holder has there by it. */
function log(kind: 'changeLog' | 'eventLog'): Comparison {
  return async (view) => {
    const { model } = view;
    const holders = mixtureOf(model, 3);
    if (kind === 'eventLog' && holders.length === 0) return 0;
    const { sections } = await print(view, kind, kind === 'eventLog' ? { principals: holders } : {});
    const answers = new Answers(model, view.entity);
    let compared = 0;
    for (const [place, section] of sections.entries()) {
      const holder = kind === 'eventLog' ? holders[place] : undefined;
      const changes = grantsOf(model).filter((change) => holder === undefined || change.holder === holder);
      const told = section.tables[0]?.rows.filter(([, when]) => when === '') ?? [];
      expect(told).toHaveLength(changes.length);
      for (const [line, { holder: key, node }] of changes.entries()) {
        const answer = answers.of(key, node);
        if (answer.origin !== 'Own') continue;
        expect(told[line]?.[0], `${key} ${node}`).toContain(`:${levelOf(answer)}on`);
        compared++;
      }
    }
    return compared;
  };
}

const COMPARED: Readonly<Record<ReportKind, Comparison>> = {
  userPermissions: permissions('userPermissions'),
  groupPermissions: permissions('groupPermissions'),
  profile: permissions('profile'),
  permissions: permissions('permissions'),
  whoCan,
  matrix,
  differences,
  undefined: undefinedNodes,
  licence,
  changeLog: log('changeLog'),
  eventLog: log('eventLog'),
  review,
};

describe('on paper stands what is decided', () => {
  it.each(Object.entries(COMPARED))('%s', async (_, compare) => {
    expect((await compare(TRADE)) + (await compare(SITES))).toBeGreaterThan(20);
    const compared = async (view: View): Promise<void> => void (await compare(view));
    await fc.assert(fc.asyncProperty(views, compared), { numRuns: 5 });
  });
});
