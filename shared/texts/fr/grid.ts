import type { grid as english } from '../en/grid.ts';
import type { French } from '../shape.ts';

export const grid = {
  selected_zero: 'Aucune ligne sélectionnée',
  selected_one: '{count, number} ligne sélectionnée',
  selected_many: '{count, number} de lignes sélectionnées',
  selected_other: '{count, number} lignes sélectionnées',
  sortedAscending: 'Trié par {column}, ordre croissant',
  sortedDescending: 'Trié par {column}, ordre décroissant',
  unsorted: 'Non trié',
  columnWidth: '{column} : largeur de {width, number} pixels',
  sortableHint:
    'Entrée trie ; Maj+Gauche et Maj+Droite modifient la largeur ; Maj+Entrée l’ajuste au contenu',
  columns: 'Colonnes',
  resetColumns: 'Rétablir les colonnes d’origine',
  headerHint: 'Maj+Gauche et Maj+Droite modifient la largeur ; Maj+Entrée l’ajuste au contenu',
} satisfies French<typeof english>;
