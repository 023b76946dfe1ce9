import type { groups as english } from '../en/groups.ts';
import type { French } from '../shape.ts';

export const groups = {
  title: 'Groupes',
  empty: 'Il n’y a encore aucun groupe. Ctrl+Inser crée le premier.',
  detail: 'Groupe',
  nobody: 'Aucun groupe n’est affiché : choisissez-en un dans la liste.',
  column: {
    name: 'Nom',
    code: 'Code',
    users: 'Utilisateurs',
    usersTitle:
      '{all, number} utilisateurs avec ceux des groupes qu’il contient, dont {active, number} actifs ; {direct, number} membres directs',
    active: 'Actifs',
    groups: 'Groupes',
    memberOf: 'Dans',
    ownGrants: 'Directes',
  },
  filter: {
    label: 'Seulement les groupes',
    userless: 'Sans utilisateur',
    grantless: 'Sans autorisation directe',
    nested: 'Dans d’autres groupes',
  },
  field: { name: 'Nom', code: 'Code' },
  members: {
    title: 'Membres',
    login: 'Id. / code',
    chosen: 'Dans le groupe',
    others: 'Tous les autres',
    count_one: '{count, number} utilisateur',
    count_many: '{count, number} d’utilisateurs',
    count_other: '{count, number} utilisateurs',
    note: 'Utilisateurs et groupes ; les membres d’un groupe contenu sont membres aussi.',
  },
  used: {
    title: 'Où il sert',
    memberOf: 'Membre de',
    alone: 'Aucun autre groupe',
    permissions: 'Autorisations',
    all: 'Toutes les autorisations de {name}',
    none: 'Aucune autorisation directe',
    more: 'et {count, number} de plus',
    showNode: 'Titulaires sur {node}',
    showGroup: 'Afficher le groupe {name}',
  },
  menu: { permissions: 'Autorisations', history: 'Historique', print: 'Imprimer les autorisations…' },
  new: {
    button: 'Nouveau groupe',
    title: 'Nouveau groupe',
    copyTitle: 'Dupliquer {name}',
    copyAbout: 'Le nouveau groupe reçoit les mêmes membres, autorisations et appartenances.',
    copy: 'Dupliquer',
  },
} satisfies French<typeof english>;
