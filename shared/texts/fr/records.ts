import type { records as english } from '../en/records.ts';
import type { French } from '../shape.ts';

export const records = {
  consequence: {
    nodes_one: '{count, number} nœud en dessous',
    nodes_many: '{count, number} de nœuds en dessous',
    nodes_other: '{count, number} nœuds en dessous',
    grants_one: '{count, number} autorisation',
    grants_many: '{count, number} d’autorisations',
    grants_other: '{count, number} autorisations',
    memberships_one: '{count, number} appartenance à un groupe',
    memberships_many: '{count, number} d’appartenances à des groupes',
    memberships_other: '{count, number} appartenances à des groupes',
    assignments_one: 'ce qui est affecté à {count, number} utilisateur',
    assignments_many: 'ce qui est affecté à {count, number} d’utilisateurs',
    assignments_other: 'ce qui est affecté à {count, number} utilisateurs',
    hierarchyProfiles_one: '{count, number} profil hiérarchique fait pour lui',
    hierarchyProfiles_many: '{count, number} de profils hiérarchiques faits pour lui',
    hierarchyProfiles_other: '{count, number} profils hiérarchiques faits pour lui',
    entityAssignments_one: '{count, number} profil affecté à une entité',
    entityAssignments_many: '{count, number} de profils affectés à des entités',
    entityAssignments_other: '{count, number} profils affectés à des entités',
    defaults_one: 'le profil par défaut de {count, number} profil hiérarchique, qui ne donne alors plus rien',
    defaults_many:
      'le profil par défaut de {count, number} de profils hiérarchiques, qui ne donnent alors plus rien',
    defaults_other:
      'le profil par défaut de {count, number} profils hiérarchiques, qui ne donnent alors plus rien',
    entityAccess_one: 'sa place dans {count, number} profil d’accès aux entités',
    entityAccess_many: 'sa place dans {count, number} de profils d’accès aux entités',
    entityAccess_other: 'sa place dans {count, number} profils d’accès aux entités',
    children_one: '{count, number} entité en dessous remonte',
    children_many: '{count, number} d’entités en dessous remontent',
    children_other: '{count, number} entités en dessous remontent',
  },
} satisfies French<typeof english>;
