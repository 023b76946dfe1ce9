/** Every reason of domain.md §7 on the command line: `check`, `explain` and `decide` give it alike, `effective` shows it. */
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { REASONS, type Reason } from '../../shared/rules/ruling.ts';
import { Shell } from './shell.ts';

const STORE = {
  nodes: [
    { code: 'goods', name: 'Goods' },
    { code: 'goods.items', name: 'Items', parent: 'goods', kind: 'form' },
    { code: 'goods.items.price', name: 'Price', parent: 'goods.items', kind: 'field' },
    { code: 'goods.invoice', name: 'Invoices', parent: 'goods', kind: 'documentType', dated: true },
    { code: 'm', name: 'Compliance', kind: 'module' },
    { code: 'm.f', name: 'Entities', parent: 'm', kind: 'form', perEntity: true },
    { code: 'admin', name: 'Administration', kind: 'administration' },
  ],
  entities: [{ code: 'A' }, { code: 'Z' }],
  users: [
    { login: 'adm', name: 'Adm', administrator: true },
    { login: 'ann', name: 'Ann' },
    { login: 'old', name: 'Old', active: false },
    { login: 'shut', name: 'Shut', locked: true },
  ],
  groups: [{ code: 'sales', name: 'Sales', users: ['ann'] }],
  profiles: [
    { code: 'default', name: 'Default', type: 'entityDependent' },
    { code: 'full', name: 'Full', type: 'entityDependent' },
  ],
  entityAccessProfiles: [{ code: 'west', name: 'West', entities: ['A'] }],
  hierarchyProfiles: [
    {
      code: 'ops',
      name: 'Ops',
      module: 'm',
      entityAccess: 'west',
      default: 'default',
      assignments: { A: 'full' },
    },
  ],
  assignments: [{ user: 'ann', entityAccess: 'west', hierarchy: { m: 'ops' } }],
  grants: [
    { holder: 'profile:full', node: 'm', rights: 'delete' },
    { holder: 'group:sales', node: 'goods.invoice', rights: 'write', updatePeriod: 1 },
    { holder: 'user:ann', node: 'goods.items', rights: 'none' },
    { holder: 'user:ann', node: 'goods', rights: 'read' },
    { holder: 'user:old', node: 'goods', rights: 'read' },
    { holder: 'user:shut', node: 'goods', rights: 'read' },
    { holder: 'user:adm', node: 'goods', rights: 'read' },
  ],
};

interface Asked {
  readonly user: string;
  readonly node: string;
  readonly right: string;
  readonly entity?: string;
  readonly documentDate?: string;
}

const ASKED: Record<Reason, Asked & { readonly allow: boolean }> = {
  own: { user: 'ann', node: 'goods', right: 'R', allow: true },
  acquired: { user: 'ann', node: 'goods.invoice', right: 'write', allow: true },
  inherited: { user: 'adm', node: 'goods.items', right: 'read', allow: true },
  administrator: { user: 'adm', node: 'admin', right: 'delete', allow: true },
  undefined: { user: 'ann', node: 'admin', right: 'R', allow: false },
  'not-granted': { user: 'ann', node: 'goods', right: 'U', allow: false },
  'period-exceeded': {
    user: 'ann',
    node: 'goods.invoice',
    right: 'U',
    documentDate: '2026-02-27',
    allow: false,
  },
  'entity-not-accessible': { user: 'ann', node: 'm.f', right: 'R', entity: 'Z', allow: false },
  'default-profile-hides': { user: 'ann', node: 'm.f', right: 'R', entity: 'A', allow: false },
  'form-not-readable': { user: 'ann', node: 'goods.items.price', right: 'R', allow: false },
  'user-inactive': { user: 'old', node: 'goods', right: 'R', allow: false },
  'user-locked': { user: 'shut', node: 'goods', right: 'R', allow: false },
};

function words({ user, node, right, entity, documentDate }: Asked): string {
  return [
    `--user ${user} --node ${node} --right ${right}`,
    ...(entity === undefined ? [] : [`--entity ${entity}`]),
    ...(documentDate === undefined ? [] : [`--document-date ${documentDate}`]),
  ].join(' ');
}

it('every reason is given by check, explain and decide alike, and explained in a sentence', async () => {
  const shell = new Shell();
  const store = await shell.store('all', STORE);
  for (const reason of REASONS) {
    const { allow, ...asked } = ASKED[reason];
    const checked = await shell.run(`check --json --store ${store} ${words(asked)}`);
    const answer = JSON.parse(checked.out) as object;
    expect({ ...checked, ...answer }).toMatchObject({ code: allow ? 0 : 1, err: '', allow, reason });

    const explained = await shell.run(`explain --json --store ${store} ${words(asked)}`);
    const { sentence, ...explanation } = JSON.parse(explained.out) as { sentence: string };
    expect([reason, explained.code, explanation]).toMatchObject([reason, checked.code, answer]);
    expect(sentence).toMatch(allow ? /^\S.* is allowed[:,] .+\.$/ : /^\S.* is denied[:,] .+\.$/);
    const { out } = await shell.run(`explain --store ${store} ${words(asked)}`);
    expect(out.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(allow ? /^allow: ./ : /^deny: ./),
      sentence,
    ]);

    const stdin = Readable.from([`${JSON.stringify(asked)}\n`]);
    const decided = await shell.run(`decide --store ${store}`, { stdin });
    expect(JSON.parse(decided.out)).toEqual(answer);
  }
});

it('effective shows why nothing is granted, entity, form and gate, in rows and in columns', async () => {
  const shell = new Shell();
  const store = await shell.store('all', STORE);
  const standing = async (what: string): Promise<Record<string, string>> => {
    const { out } = await shell.run(`effective --all --json --store ${store} ${what}`);
    const { rows } = JSON.parse(out) as { rows: { node?: string; holder?: string; standing: string }[] };
    return Object.fromEntries(rows.map((row) => [row.node ?? row.holder ?? '', row.standing]));
  };
  expect(await standing('--user ann --entity A')).toMatchObject({
    goods: 'own',
    'goods.items.price': 'form-not-readable',
    'goods.invoice': 'acquired',
    'm.f': 'default-profile-hides',
    admin: 'undefined',
  });
  expect(await standing('--user ann --entity Z')).toMatchObject({ 'm.f': 'entity-not-accessible' });
  expect(await standing('--user adm')).toMatchObject({ admin: 'administrator', 'goods.items': 'inherited' });
  expect(await standing('--node m.f --entity A')).toMatchObject({
    'user:adm': 'entity-not-accessible',
    'user:ann': 'default-profile-hides',
    'profile:full': 'inherited',
  });
  expect(await standing('--node admin')).toMatchObject({
    'user:adm': 'administrator',
    'user:ann': 'undefined',
  });
});
