import type { grid as english } from '../en/grid.ts';
import type { Slovenian } from '../shape.ts';

export const grid = {
  selected_zero: 'Nobena vrstica ni izbrana',
  selected_one: '{count, number} vrstica izbrana',
  selected_two: '{count, number} vrstici izbrani',
  selected_few: '{count, number} vrstice izbrane',
  selected_other: '{count, number} vrstic izbranih',
  sortedAscending: 'Razvrščeno po stolpcu {column}, naraščajoče',
  sortedDescending: 'Razvrščeno po stolpcu {column}, padajoče',
  unsorted: 'Ni razvrščeno',
  columnWidth: '{column}: širina {width, number} slikovnih točk',
  sortableHint:
    'Enter razvrsti; Shift+puščica levo in Shift+puščica desno spremenita širino; Shift+Enter jo prilagodi vsebini',
  columns: 'Stolpci',
  resetColumns: 'Vsi stolpci kot na začetku',
  headerHint: 'Shift+puščica levo in Shift+puščica desno spremenita širino; Shift+Enter jo prilagodi vsebini',
} satisfies Slovenian<typeof english>;
