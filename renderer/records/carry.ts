/** Takes a list along: to the clipboard, to a file. */
import type { Table } from '../../shared/formats/table.ts';
import { useDesk } from '../state/desk.ts';

export async function copyTable(table: Table): Promise<void> {
  if (table.rows.length === 0) return;
  await window.grantree.invoke('lists.copy', table);
  useDesk.getState().tell({ tone: 'done', key: 'lists.copied', params: { count: table.rows.length } });
}

export async function saveTable(table: Table): Promise<void> {
  const saved = await window.grantree.invoke('lists.save', table);
  const { tell } = useDesk.getState();
  if (!saved.ok) tell({ tone: 'problem', problems: saved.problems });
  else if (saved.value !== null) tell({ tone: 'done', key: 'desk.saved', params: { path: saved.value } });
}
