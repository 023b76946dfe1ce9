import type { entities as english } from '../en/entities.ts';
import type { French } from '../shape.ts';

export const entities = {
  entity: 'Entité',
  below: 'Entité sous {name}',
  empty: 'Il n’y a pas encore d’entité. Inser crée la première.',
  nobody: 'Choisissez une entité pour voir ce qui l’atteint.',
  new: 'Nouvelle entité…',
  newTitle: 'Nouvelle entité',
  rename: 'Nouveau nom de {name}',
  parent: 'Sous',
  parentHelp: 'Pour l’affichage seulement : aucun droit n’en descend.',
  top: 'le premier niveau',
  show: 'Afficher',
  access: 'Profils d’accès aux entités qui l’atteignent',
  noAccess: 'Il n’y a pas encore de profil d’accès aux entités.',
  profiles: 'Quel profil compte ici',
  noProfiles: 'Aucun profil hiérarchique n’est fait pour un profil d’accès qui l’atteint.',
  reachedBy_zero: 'aucun utilisateur ne l’atteint',
  reachedBy_one: '{count, number} utilisateur l’atteint',
  reachedBy_many: '{count, number} d’utilisateurs l’atteignent',
  reachedBy_other: '{count, number} utilisateurs l’atteignent',
  column: { name: 'Nom', code: 'Code', access: 'Atteinte par', users: 'Utilisateurs' },
  joins: {
    title: 'Elle rejoint aussitôt',
    nothing:
      'Aucun profil d’accès n’accepte de nouvelles entités : personne ne l’atteindra tant que quelqu’un ne l’ajoute pas.',
    access_zero: '{name}, que n’a aucun utilisateur',
    access_one: '{name}, qu’a {count, number} utilisateur',
    access_many: '{name}, qu’ont {count, number} d’utilisateurs',
    access_other: '{name}, qu’ont {count, number} utilisateurs',
    default: '{hierarchy} : reçoit {profile}, le profil par défaut',
    noDefault: '{hierarchy} : ne reçoit rien, faute de profil par défaut',
  },
  done: { created: '{name} créé', moved: '{name} déplacé', deleted: '{name} supprimé' },
} satisfies French<typeof english>;
