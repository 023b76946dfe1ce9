import type { changes as english } from '../en/changes.ts';
import type { Dutch } from '../shape.ts';

export const changes = {
  setGrant: '{holder}: {rights} op {node}',
  setGrantPeriod: '{holder}: {rights} op {node}, {period} terug',
  clearGrant: '{holder}: eigen machtiging op {node} verwijderd',
  addMember: '{member} wordt lid van {group}',
  removeMember: '{member} verlaat {group}',
  put: '{list} {name} toegevoegd of gewijzigd',
  remove: '{list} {name} verwijderd',
  setLicence: 'Licentie: {seats, number} plaatsen',
  setLicenceUnlimited: 'Licentie: onbeperkt aantal plaatsen',
  list: {
    nodes: 'Knooppunt',
    entities: 'Entiteit',
    users: 'Gebruiker',
    groups: 'Groep',
    profiles: 'Profiel',
    entityAccessProfiles: 'Entiteitstoegangsprofiel',
    hierarchyProfiles: 'Hiërarchieprofiel',
    assignments: 'Toewijzingen van',
  },
} satisfies Dutch<typeof english>;
