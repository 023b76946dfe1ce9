import type { nodes as english } from '../en/nodes.ts';
import type { French } from '../shape.ts';

export const nodes = {
  name: 'Nom',
  code: 'Code',
  kind: 'Type',
  scale: 'Droits',
  dated: 'Un délai de modification s’applique',
  datedHelp:
    'Documents : les autorisations peuvent limiter de combien de jours en arrière ils sont modifiables.',
  perEntity: 'Dépend de l’entité',
  perEntityHelp: 'Les profils dépendants de l’entité en décident, par site, usine, société ou projet.',
  top: 'le premier niveau',
  rename: 'Nouveau nom de {name}',
  new: {
    title: 'Nouveau nœud',
    codeHelp: 'Unique ; c’est ainsi que les fichiers et la ligne de commande l’appellent.',
    place: 'Emplacement',
    below: 'Sous {name}',
    after: 'Après {name}',
    dataNote:
      'Vous recevez tous les droits, si vous êtes utilisateur de cette base, ainsi que le groupe « administrators ».',
  },
  menu: {
    new: 'Nouveau nœud…',
    newBelow: 'Nouveau nœud en dessous…',
    newAfter: 'Nouveau nœud après…',
    rename: 'Renommer',
    move: 'Déplacer',
    delete: 'Supprimer…',
    checked: '{label}, actuel',
  },
  move: { up: 'Vers le haut', down: 'Vers le bas', out: 'Hors de son parent', in: 'Dans celui du dessus' },
  drop: { before: 'Avant {name}', after: 'Après {name}', into: 'Dans {name}' },
  done: {
    created: '{name} créé',
    moved: '{name} déplacé',
    renamed: 'S’appelle maintenant {name}',
    restored: '{name} est rétabli.',
    deleted: '{name} supprimé',
    edited: '{name} modifié',
  },
} satisfies French<typeof english>;
