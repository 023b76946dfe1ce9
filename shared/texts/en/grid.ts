/** What the tree grid itself says; what stands in it is said by its owner. */
export const grid = {
  selected_zero: 'No row selected',
  selected_one: '{count, number} row selected',
  selected_other: '{count, number} rows selected',
  sortedAscending: 'Sorted by {column}, ascending',
  sortedDescending: 'Sorted by {column}, descending',
  unsorted: 'Not sorted',
  columnWidth: '{column}: {width, number} pixels wide',
  sortableHint:
    'Enter sorts; Shift+Left and Shift+Right change the width; Shift+Enter fits it to the contents',
  columns: 'Columns',
  resetColumns: 'All columns as at first',
  headerHint: 'Shift+Left and Shift+Right change the width; Shift+Enter fits it to the contents',
};
