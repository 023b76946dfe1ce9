/** The rows in AG Grid Community, set up for speed: no animation, rows known by their id. */
import { AllCommunityModule, createGrid, type GridApi, ModuleRegistry } from 'ag-grid-community';
import { isSet, PEER_COLUMNS, type PeerRow, withLevel } from './peerRows.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

const root = document.querySelector<HTMLElement>('#grid');
let grid: GridApi<PeerRow> | null = null;

function open(): void {
  if (root === null) return;
  grid = createGrid<PeerRow>(root, {
    rowHeight: 26,
    headerHeight: 28,
    animateRows: false,
    suppressColumnVirtualisation: true,
    getRowId: ({ data }) => String(data.id),
    columnDefs: PEER_COLUMNS.map(({ id, width, text }) => ({
      headerName: id,
      width,
      valueGetter: ({ data }) => (data === undefined ? '' : text(data)),
      cellClassRules: { 'level-set': ({ data }) => data !== undefined && isSet(data) },
    })),
    rowData: window.peerRows,
  });
}

document.querySelector('#open')?.addEventListener('click', open);
document.querySelector('#clear')?.addEventListener('click', () => {
  grid?.destroy();
  grid = null;
});
document.querySelector('#reset')?.addEventListener('click', () => {
  grid?.applyTransaction({ update: window.peerRows });
});
document.querySelector('#set')?.addEventListener('click', () => {
  grid?.applyTransaction({ update: withLevel(window.peerRows).filter(isSet) });
});
