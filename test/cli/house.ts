/** Examples 1 to 3 and 5 of domain.md §13. */
export const HOUSE = {
  nodes: [
    { code: 'settings', name: 'Settings' },
    { code: 'settings.subjects', name: 'Subjects', parent: 'settings' },
    { code: 'goods', name: 'Goods' },
    { code: 'goods.items', name: 'Items', parent: 'goods', kind: 'form' },
    { code: 'goods.invoice', name: 'Invoices', parent: 'goods', kind: 'documentType', dated: true },
    { code: 'goods.export', name: 'Export', parent: 'goods', kind: 'feature', scale: 'actions' },
  ],
  entities: [{ code: 'north', name: 'North' }],
  users: [
    { login: 'ann', name: 'Ann Novak', administrator: true },
    { login: 'bob', name: 'Bob' },
    { login: 'old', name: 'Former', active: false },
  ],
  groups: [
    { code: 'sales', name: 'Sales', users: ['bob', 'old'], groups: ['west'] },
    { code: 'west', name: 'Sales West', users: ['ann'] },
  ],
  grants: [
    { holder: 'user:ann', node: 'settings', rights: 'read' },
    { holder: 'group:sales', node: 'goods', rights: 'write' },
    { holder: 'user:bob', node: 'goods.invoice', rights: 'write', updatePeriod: 1 },
    { holder: 'group:sales', node: 'goods.export', rights: ['R', 'D'] },
  ],
};
