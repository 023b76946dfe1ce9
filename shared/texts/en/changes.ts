/** Changes in words, for Review, History and the command line. */
export const changes = {
  setGrant: '{holder}: {rights} on {node}',
  setGrantPeriod: '{holder}: {rights} on {node}, {period} back',
  clearGrant: '{holder}: own permission on {node} removed',
  addMember: '{member} joins {group}',
  removeMember: '{member} leaves {group}',
  put: '{list} {name} added or changed',
  remove: '{list} {name} removed',
  setLicence: 'Licence: {seats, number} seats',
  setLicenceUnlimited: 'Licence: unlimited seats',
  list: {
    nodes: 'Node',
    entities: 'Entity',
    users: 'User',
    groups: 'Group',
    profiles: 'Profile',
    entityAccessProfiles: 'Entity Access profile',
    hierarchyProfiles: 'Hierarchy profile',
    assignments: 'Assignments of',
  },
};
