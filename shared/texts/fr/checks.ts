import type { checks as english } from '../en/checks.ts';
import type { French } from '../shape.ts';

export const checks = {
  title: {
    'seats-exceeded': 'Plus d’utilisateurs actifs que de postes',
    'own-blocks-group': 'Autorisations directes qui bloquent un groupe ou un profil',
    'own-repeats-group': 'Autorisations directes qui répètent un groupe ou un profil',
    'default-hides': 'Profils par défaut qui masquent ce que d’autres donnent',
    'hierarchy-without-default': 'Profils hiérarchiques sans profil par défaut',
    'switch-opened': 'Interrupteurs ouverts d’en haut',
    'user-without-rights': 'Utilisateurs actifs sans aucun droit',
    'group-without-users': 'Groupes sans utilisateurs',
    'profile-without-users': 'Profils sans utilisateurs',
    'inactive-with-grants': 'Utilisateurs inactifs qui ont encore des autorisations directes',
    'seats-full': 'Tous les postes sont pris',
    administrator: 'Administrateurs',
    'departmental-login': 'Identifiants partagés',
  },
  about: {
    'seats-exceeded': 'La licence fixe le nombre maximal d’utilisateurs actifs en même temps.',
    'own-blocks-group':
      'Une autorisation directe décide avant les groupes et les profils. Ce qui y est modifié n’atteint pas ces utilisateurs.',
    'own-repeats-group':
      'Rien n’est différent aujourd’hui, mais ce qui sera modifié demain dans le groupe ou le profil n’atteindra pas ces utilisateurs. Une mise à niveau qui a défini toutes les autorisations en laisse de telles.',
    'default-hides':
      'Le profil par défaut d’un profil hiérarchique doit avoir au moins Lecture pour tout ce que les autres donnent ; sinon, c’est masqué à toutes les entités.',
    'hierarchy-without-default': 'Sans profil par défaut, un profil hiérarchique ne donne rien nulle part.',
    'switch-opened':
      'Un interrupteur ne connaît qu’Aucun et Complet. Lecture ou Écriture sur un nœud parent l’ouvre entièrement, sauf s’il porte lui-même Aucun.',
    'user-without-rights': 'Ils peuvent se connecter et ne voient rien. Chacun occupe un poste.',
    'group-without-users': 'Personne n’en acquiert quoi que ce soit.',
    'profile-without-users': 'Ils ne sont affectés à personne, même pas par un autre profil.',
    'inactive-with-grants': 'Elles redeviennent valables dès que quelqu’un active l’utilisateur.',
    'seats-full': 'Plus personne ne peut être activé.',
    administrator: 'Qui peut administrer les autorisations peut donner n’importe quel droit à n’importe qui.',
    'departmental-login': 'Plusieurs personnes les utilisent, et un audit n’en voit qu’une.',
  },
  finding: {
    'seats-exceeded': 'Utilisateurs actifs : {active, number} ; postes de la licence : {seats, number}.',
    'own-blocks-group_one':
      '{user} : {count, number} autorisation directe remplace ce qui est acquis ({node}).',
    'own-blocks-group_many':
      '{user} : {count, number} d’autorisations directes remplacent ce qui est acquis ({node} et d’autres).',
    'own-blocks-group_other':
      '{user} : {count, number} autorisations directes remplacent ce qui est acquis ({node} et d’autres).',
    'own-repeats-group_one':
      '{user} : {count, number} autorisation directe répète ce qui est acquis ({node}).',
    'own-repeats-group_many':
      '{user} : {count, number} d’autorisations directes répètent ce qui est acquis ({node} et d’autres).',
    'own-repeats-group_other':
      '{user} : {count, number} autorisations directes répètent ce qui est acquis ({node} et d’autres).',
    'default-hides_one':
      '{hierarchy} : le profil par défaut « {profile} » masque {count, number} nœud ({node}).',
    'default-hides_many':
      '{hierarchy} : le profil par défaut « {profile} » masque {count, number} de nœuds ({node} et d’autres).',
    'default-hides_other':
      '{hierarchy} : le profil par défaut « {profile} » masque {count, number} nœuds ({node} et d’autres).',
    'hierarchy-without-default_one':
      '{hierarchy} n’a pas de profil par défaut : {count, number} nœud est masqué ({node}).',
    'hierarchy-without-default_many':
      '{hierarchy} n’a pas de profil par défaut : {count, number} de nœuds sont masqués ({node} et d’autres).',
    'hierarchy-without-default_other':
      '{hierarchy} n’a pas de profil par défaut : {count, number} nœuds sont masqués ({node} et d’autres).',
    'switch-opened_one':
      '{holder} : {rights} sur {above} ouvre entièrement {count, number} interrupteur ({node}).',
    'switch-opened_many':
      '{holder} : {rights} sur {above} ouvre entièrement {count, number} d’interrupteurs ({node} et d’autres).',
    'switch-opened_other':
      '{holder} : {rights} sur {above} ouvre entièrement {count, number} interrupteurs ({node} et d’autres).',
    'user-without-rights': '{user} est actif et n’a aucun droit.',
    'group-without-users': 'Le groupe {group} n’a pas d’utilisateurs.',
    'profile-without-users': 'Le profil {profile} n’a pas d’utilisateurs.',
    'profile-without-users_entityAccessProfiles':
      'Le profil d’accès aux entités {profile} n’a pas d’utilisateurs.',
    'profile-without-users_hierarchyProfiles': 'Le profil hiérarchique {profile} n’a pas d’utilisateurs.',
    'inactive-with-grants_one': '{user} est inactif et a {count, number} autorisation directe.',
    'inactive-with-grants_many': '{user} est inactif et a {count, number} d’autorisations directes.',
    'inactive-with-grants_other': '{user} est inactif et a {count, number} autorisations directes.',
    'seats-full': 'Tous les postes sont pris ({seats, number}).',
    administrator: '{user} administre les autorisations.',
    administrator_flag: '{user} est administrateur.',
    administrator_grant:
      '{user} peut modifier les autorisations, par une autorisation sur « grantree.authorizations ».',
    'departmental-login': 'Plusieurs personnes utilisent {user} ; un audit n’en voit qu’une.',
  },
  list: 'Constats',
  menu: 'Menu des constats',
  running: 'contrôle en cours…',
  again: 'Contrôler à nouveau',
  nobody: 'Choisissez un constat pour voir ce qu’il y a derrière.',
  allGood: 'Rien à signaler',
  faults_one: '{count, number} constat',
  faults_many: '{count, number} de constats',
  faults_other: '{count, number} constats',
  faultsOnly: 'Sans les aperçus',
  none: 'aucun',
  found_zero: 'Rien trouvé',
  found_one: '{count, number} constat',
  found_many: '{count, number} de constats',
  found_other: '{count, number} constats',
  nodes_one: '{count, number} nœud concerné',
  nodes_many: '{count, number} de nœuds concernés',
  nodes_other: '{count, number} nœuds concernés',
  goTo: 'Afficher l’emplacement',
  cureSelected_zero: 'Corriger',
  cureSelected_one: 'Corriger {count, number}',
  cureSelected_many: 'Corriger {count, number}',
  cureSelected_other: 'Corriger {count, number}',
  cureAll_one: '{cure} : {count, number} constat',
  cureAll_many: '{cure} : les {count, number} de constats',
  cureAll_other: '{cure} : les {count, number} constats',
  cureOf: 'Correction : {cure}',
  cured_one: 'La correction de {count, number} constat est dans le brouillon',
  cured_many: 'La correction de {count, number} de constats est dans le brouillon',
  cured_other: 'La correction de {count, number} constats est dans le brouillon',
  column: { finding: 'Constat', count: 'Nombre', cure: 'Correction' },
  severity: {
    error: 'enfreint une règle',
    warning: 'demande attention',
    hint: 'à mettre en ordre',
    overview: 'aperçu',
    passed: 'rien trouvé',
  },
  cure: {
    resetToGroup: 'Revenir au groupe',
    clearGrants: 'Supprimer les autorisations directes',
    setNone: 'Y mettre Aucun',
    raiseDefault: 'Y donner Lecture au profil par défaut',
    deactivate: 'Désactiver',
    delete: 'Supprimer',
  },
} satisfies French<typeof english>;
