/** Records and what goes with them. */
export const records = {
  consequence: {
    nodes_one: 'one node below',
    nodes_other: '{count, number} nodes below',
    grants_one: 'one permission',
    grants_other: '{count, number} permissions',
    memberships_one: 'one membership',
    memberships_other: '{count, number} memberships',
    assignments_one: 'what is assigned to one user',
    assignments_other: 'what is assigned to {count, number} users',
    hierarchyProfiles_one: 'one hierarchy profile made for it',
    hierarchyProfiles_other: '{count, number} hierarchy profiles made for it',
    entityAssignments_one: 'one profile assigned at an entity',
    entityAssignments_other: '{count, number} profiles assigned at entities',
    defaults_one: 'the default of one hierarchy profile, which then gives nothing any more',
    defaults_other: 'the default of {count, number} hierarchy profiles, which then give nothing any more',
    entityAccess_one: 'its place in one Entity Access profile',
    entityAccess_other: 'its place in {count, number} Entity Access profiles',
    children_one: 'one entity below moves up',
    children_other: '{count, number} entities below move up',
  },
};
