import { describe, expect, it } from 'vitest';
import { D, storable, U } from '../../shared/model/rights.ts';
import type { Grant, Model, TreeNode } from '../../shared/model/types.ts';
import { holderKey, parseHolderKey } from '../../shared/model/types.ts';
import { validateModel } from '../../shared/model/validate.ts';
import { column, STANDINGS } from '../../shared/rules/cells.ts';
import { compile } from '../../shared/rules/compile.ts';
import { decide } from '../../shared/rules/decide.ts';
import { SAMPLES } from '../../shared/samples/index.ts';
import { tradeSample } from '../../shared/samples/trade.ts';

const model = tradeSample();
const index = compile(model);
const nodes = [...model.nodes.values()];
const users = [...model.users.values()];
const grants = [...model.grants].flatMap(([holder, own]) =>
  [...own].map(([code, grant]) => ({ holder, node: nodeOf(code), grant })),
);

describe('the sample trade', () => {
  it('is offered by its name', () => {
    expect(SAMPLES.trade()).toEqual(model);
  });

  it('is sound', () => {
    expect(validateModel(model)).toEqual([]);
  });

  it('is the same at every call, and a new one each time', () => {
    const other = tradeSample();
    expect(other).toEqual(model);
    expect(other.nodes).not.toBe(model.nodes);
    expect(other.grants).not.toBe(model.grants);
  });
});

describe('its tree', () => {
  it('has the size of a real one, from two to six levels deep', () => {
    expect(nodes.length).toBeGreaterThanOrEqual(1700);
    const parents = new Set(nodes.map(({ parent }) => parent));
    const leaves = nodes.filter(({ code }) => !parents.has(code));
    const depths = leaves.map(depthOf);
    expect(Math.min(...depths)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...depths)).toBe(6);
  });

  it('lists parents before their children, so that siblings keep the order of the menu', () => {
    const seen = new Set<string | null>([null]);
    for (const { code, parent } of nodes) {
      if (!seen.has(parent)) expect.fail(`${code} stands before its parent`);
      seen.add(code);
    }
  });

  it('has codes that tell the place, and no two siblings of one name', () => {
    for (const { code, parent } of nodes) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)*$/);
      if (parent !== null) expect(code.startsWith(`${parent}.`), code).toBe(true);
    }
    const places = nodes.map(({ parent, name }) => `${parent} / ${name.toLowerCase()}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('has real names everywhere', () => {
    const fillers = nodes.filter(({ name }) => /\d/.test(name) || name.trim() !== name || name.length < 3);
    expect(fillers.filter(({ name }) => name !== 'All' && name !== 'Own').map(({ code }) => code)).toEqual(
      [],
    );
  });

  it('shows every kind of node and every scale', () => {
    expect(new Set(nodes.map(({ kind }) => kind))).toEqual(
      new Set(
        'module menu form report section field documentType documentStatus data feature administration'.split(
          ' ',
        ),
      ),
    );
    expect(new Set(nodes.map(({ scale }) => scale))).toEqual(new Set(['levels', 'switch', 'actions']));
    expect(nodeOf('settings.items.items-register').scale).toBe('switch');
    expect(nodeOf('grantree.authorizations').kind).toBe('administration');
  });

  it('dates document types and what belongs to a document', () => {
    expect(nodes.filter(({ kind, dated }) => kind === 'documentType' && !dated)).toEqual([]);
    expect(nodes.filter(({ kind, dated }) => dated && (kind === 'report' || kind === 'form'))).toEqual([]);
    expect(nodeOf('goods.issues.invoice.confirm').dated).toBe(true);
  });
});

describe('its people', () => {
  it('are sixty users, of whom some are inactive, one is locked and some share a login', () => {
    expect(users).toHaveLength(60);
    const inactive = users.filter(({ active }) => !active);
    expect(inactive.length).toBeGreaterThanOrEqual(6);
    expect(inactive.length).toBeLessThanOrEqual(8);
    expect(users.filter(({ locked }) => locked)).toHaveLength(1);
    expect(users.filter(({ shared }) => shared).map(({ login }) => login)).toEqual([
      'warehouse',
      'reception',
    ]);
    expect(users.filter(({ email }) => !email.endsWith('@example.com'))).toEqual([]);
  });

  it('need a few seats less than the licence has', () => {
    const active = users.filter((user) => user.active).length;
    expect(model.licence.seats).toBeGreaterThan(active);
    expect(model.licence.seats).toBeLessThan(active + 5);
  });

  it('can be administered by two with the flag, and by one of the group', () => {
    expect(users.filter(({ administrator }) => administrator)).toHaveLength(2);
    const administering = users.filter(({ login }) => allowed(login, 'U', 'grantree.authorizations'));
    expect(administering.map(({ login }) => login)).toEqual(['tzupan', 'mlindqvist', 'dperic']);
  });

  it('belong to twelve groups, none of them empty, some inside another, and some people to several or none', () => {
    const groups = [...model.groups.values()];
    expect(groups).toHaveLength(12);
    expect(groups.filter((group) => group.users.length === 0)).toEqual([]);
    expect(model.groups.get('sales')?.groups).toEqual(['field-sales']);
    expect(model.groups.get('accounting')?.groups).toEqual(['accounting-assistants']);
    const memberships = users.map(
      ({ login }) => groups.filter((group) => group.users.includes(login)).length,
    );
    expect(Math.max(...memberships)).toBeGreaterThanOrEqual(2);
    expect(memberships.filter((count) => count === 0).length).toBeGreaterThanOrEqual(3);
  });
});

describe('its grants', () => {
  it('fit the scale of their node, with a period on dated nodes only', () => {
    const wrong = grants.filter(
      ({ node, grant }) =>
        storable(node.scale, grant.rights) !== grant.rights || (grant.updatePeriod !== null && !node.dated),
    );
    expect(wrong).toEqual([]);
  });

  it('use every period that an administrator would choose, and none where nothing can be changed anyway', () => {
    const limited = grants.filter(({ grant }) => grant.updatePeriod !== null);
    expect(new Set(limited.map(({ grant }) => grant.updatePeriod))).toEqual(new Set([0, 1, 7, 30]));
    expect(limited.filter(({ grant }) => (grant.rights & (U | D)) === 0)).toEqual([]);
  });

  it('leave some nodes undefined for everybody', () => {
    for (const code of ['service.rentals', 'analytics.forecasting']) {
      expect(definedAt(code), code).toEqual([]);
    }
  });

  it('show on Goods › Issues › Invoice all that a column can show', () => {
    const standing = new Map(definedAt('goods.issues.invoice'));
    const of = (wanted: string) => [...standing].filter(([, found]) => found === wanted).map(([key]) => key);
    expect(of('own').length).toBeGreaterThanOrEqual(10);
    expect(of('acquired').length).toBeGreaterThanOrEqual(10);
    expect(of('inherited')).toEqual(
      expect.arrayContaining(['user:jmedved', 'user:reception', 'group:auditors']),
    );
    const shown = users.filter(({ login }) => standing.has(holderKey('user', login)));
    expect(shown.some(({ active }) => !active)).toBe(true);
    expect(shown.some(({ locked }) => locked)).toBe(true);
    expect(shown.some(({ shared }) => shared)).toBe(true);
    const periods = grants.filter(({ node }) => node.code === 'goods.issues.invoice');
    expect(new Set(periods.map(({ grant }) => grant.updatePeriod))).toEqual(new Set([null, 0, 1, 7, 30]));
  });

  it('hold the trap of the upgrade: own grants that keep a group from reaching its member', () => {
    const invoice = 'goods.issues.invoice';
    expect(model.groups.get('sales')?.users).toContain('kvidmar');
    expect(grantOf(model, 'group:sales', invoice)?.updatePeriod).toBe(7);
    expect(grantOf(model, 'user:kvidmar', invoice)?.updatePeriod).toBe(1);
    expect(allowed('anovak', 'U', invoice, '2026-03-05')).toBe(true);
    expect(allowed('kvidmar', 'U', invoice, '2026-03-05')).toBe(false);
    expect(allowed('kvidmar', 'U', invoice, '2026-03-09')).toBe(true);
  });

  it('let an own none beat what the groups give', () => {
    expect(allowed('cdumont', 'R', 'goods.issues.invoice')).toBe(false);
    expect(allowed('pzielonka', 'R', 'goods.issues.invoice')).toBe(true);
  });

  it('give the heads what propagation with override gives: own grants all the way down', () => {
    expect(allowed('pgolob', 'D', 'orders.purchasing.purchase-order.approve')).toBe(true);
    expect(allowed('ljanssens', 'R', 'orders.purchasing.purchase-order.approve')).toBe(false);
  });
});

/** Decided on 10 March 2026. */
function allowed(user: string, right: string, node: string, documentDate?: string): boolean {
  const request = documentDate === undefined ? { user, node, right } : { user, node, right, documentDate };
  const outcome = decide(index, request, '2026-03-10');
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.allow;
}

/** Holder and what its rights on the node stand on, for those that have any grant there. */
function definedAt(code: string): [string, string][] {
  const number = index.tree.numberOf.get(code) ?? -1;
  const cells = column(index, number);
  return index.holders.keys
    .map((key, holder): [string, string] => [key, STANDINGS[cells.standing[holder] ?? 0] ?? ''])
    .filter(([key, standing]) => standing !== 'undefined' && parseHolderKey(key) !== null);
}

function nodeOf(code: string): TreeNode {
  const node = model.nodes.get(code);
  if (node === undefined) throw new Error(`no node ${code}`);
  return node;
}

function grantOf(
  { grants: all }: Model,
  holder: 'group:sales' | 'user:kvidmar',
  node: string,
): Grant | undefined {
  return all.get(holder)?.get(node);
}

function depthOf({ code }: TreeNode): number {
  return code.split('.').length;
}
