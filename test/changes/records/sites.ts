import { model, node, user } from '../../rules/world.ts';

/** Seed 004 in small: entities A and B under Western Region, full and read only, and a user who has it all. */
export const sites = model({
  nodes: [
    node('compliance', { kind: 'module' }),
    node('compliance.entity', { kind: 'form', perEntity: true, scale: 'actions' }),
    node('compliance.entity.owner', { kind: 'field', perEntity: true, scale: 'actions' }),
    node('stock', { dated: true }),
    node('stock.doc', { dated: true, kind: 'documentType' }),
    node('help'),
  ],
  entities: [
    { code: 'A', name: 'A' },
    { code: 'B', name: 'B', parent: 'A' },
  ],
  users: [user('ann', { administrator: true }), user('bob'), user('eve', { active: false })],
  groups: [
    { code: 'administrators', users: ['ann'] },
    { code: 'west', users: ['bob'], groups: ['north'] },
    { code: 'north', users: ['eve'], groups: ['far'] },
    { code: 'far' },
  ],
  profiles: [
    { code: 'global', type: 'general' },
    { code: 'full', type: 'entityDependent' },
    { code: 'readonly', type: 'entityDependent' },
    { code: 'shipped', type: 'general', builtIn: true },
  ],
  entityAccessProfiles: [
    { code: 'region', entities: ['A', 'B'] },
    { code: 'closed', entities: ['A'], includeNewEntities: false },
  ],
  hierarchyProfiles: [
    {
      code: 'ops',
      module: 'compliance',
      entityAccess: 'region',
      default: 'readonly',
      assignments: { A: 'full', B: 'readonly' },
    },
    { code: 'tight', module: 'compliance', entityAccess: 'closed', default: 'readonly', assignments: {} },
  ],
  assignments: [
    { user: 'bob', entityAccess: 'region', general: { '*': 'global' }, hierarchy: { compliance: 'ops' } },
  ],
  grants: [
    { holder: 'profile:full', node: 'compliance', rights: 'delete' },
    { holder: 'profile:readonly', node: 'compliance', rights: 'read' },
    { holder: 'profile:shipped', node: 'help', rights: 'read' },
    { holder: 'user:bob', node: 'stock.doc', rights: 'write', updatePeriod: 3 },
    { holder: 'group:west', node: 'compliance.entity', rights: ['R', 'D'] },
  ],
});
