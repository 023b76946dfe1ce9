import type { grid as english } from '../en/grid.ts';
import type { Dutch } from '../shape.ts';

export const grid = {
  selected_zero: 'Geen rij geselecteerd',
  selected_one: '{count, number} rij geselecteerd',
  selected_other: '{count, number} rijen geselecteerd',
  sortedAscending: 'Gesorteerd op {column}, oplopend',
  sortedDescending: 'Gesorteerd op {column}, aflopend',
  unsorted: 'Niet gesorteerd',
  columnWidth: '{column}: {width, number} pixels breed',
  sortableHint:
    'Enter sorteert; Shift+Links en Shift+Rechts wijzigen de breedte; Shift+Enter past die aan de inhoud aan',
  columns: 'Kolommen',
  resetColumns: 'Alle kolommen zoals eerst',
  headerHint: 'Shift+Links en Shift+Rechts wijzigen de breedte; Shift+Enter past die aan de inhoud aan',
} satisfies Dutch<typeof english>;
