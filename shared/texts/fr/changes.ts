import type { changes as english } from '../en/changes.ts';
import type { French } from '../shape.ts';

export const changes = {
  setGrant: '{holder} : {rights} sur {node}',
  setGrantPeriod: '{holder} : {rights} sur {node}, {period} en arrière',
  clearGrant: '{holder} : autorisation directe sur {node} supprimée',
  addMember: '{member} rejoint {group}',
  removeMember: '{member} quitte {group}',
  put: '{list} {name} : ajout ou modification',
  remove: '{list} {name} : suppression',
  setLicence: 'Licence : {seats, number} postes',
  setLicenceUnlimited: 'Licence : nombre de postes illimité',
  list: {
    nodes: 'Nœud',
    entities: 'Entité',
    users: 'Utilisateur',
    groups: 'Groupe',
    profiles: 'Profil',
    entityAccessProfiles: 'Profil d’accès aux entités',
    hierarchyProfiles: 'Profil hiérarchique',
    assignments: 'Affectations de',
  },
} satisfies French<typeof english>;
