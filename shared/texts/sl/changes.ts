import type { changes as english } from '../en/changes.ts';
import type { Slovenian } from '../shape.ts';

export const changes = {
  setGrant: '{holder}: {rights} na vozlišču {node}',
  setGrantPeriod: '{holder}: {rights} na vozlišču {node}, {period} nazaj',
  clearGrant: '{holder}: lastno dovoljenje na vozlišču {node} odstranjeno',
  addMember: '{member} se pridruži skupini {group}',
  removeMember: '{member} zapusti skupino {group}',
  put: '{list} {name}: dodano ali spremenjeno',
  remove: '{list} {name}: odstranjeno',
  setLicence: 'Licenca: število mest {seats, number}',
  setLicenceUnlimited: 'Licenca: neomejeno mest',
  list: {
    nodes: 'Vozlišče',
    entities: 'Entiteta',
    users: 'Uporabnik',
    groups: 'Skupina',
    profiles: 'Profil',
    entityAccessProfiles: 'Profil dostopa do entitet',
    hierarchyProfiles: 'Hierarhični profil',
    assignments: 'Dodelitve uporabnika',
  },
} satisfies Slovenian<typeof english>;
