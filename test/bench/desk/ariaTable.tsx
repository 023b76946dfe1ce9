/** The rows in React Aria's Table, in its own Virtualizer. */
import { useState } from 'react';
import {
  Cell,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { isSet, PEER_COLUMNS, type PeerRow, withLevel } from './peerRows.ts';

let show: (rows: readonly PeerRow[] | null) => void = () => {};

function Peer() {
  const [rows, setRows] = useState<readonly PeerRow[] | null>(null);
  show = setRows;
  if (rows === null) return null;
  return (
    <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: 26, headingHeight: 28 }}>
      <Table
        aria-label="Principals"
        selectionMode="multiple"
        style={{ height: 'calc(100vh - 40px)', width: '100%', overflow: 'auto', display: 'block' }}
      >
        <TableHeader>
          {PEER_COLUMNS.map(({ id, width }, i) => (
            <Column key={id} id={id} isRowHeader={i === 0} width={width}>
              {id}
            </Column>
          ))}
        </TableHeader>
        <TableBody items={rows}>
          {(row) => (
            <Row id={row.id}>
              {PEER_COLUMNS.map(({ id, text }) => (
                <Cell key={id} className={isSet(row) ? 'level-set' : ''}>
                  {text(row)}
                </Cell>
              ))}
            </Row>
          )}
        </TableBody>
      </Table>
    </Virtualizer>
  );
}

const root = document.querySelector('#grid');
if (root !== null) createRoot(root).render(<Peer />);
document.querySelector('#open')?.addEventListener('click', () => show(window.peerRows));
document.querySelector('#clear')?.addEventListener('click', () => show(null));
document.querySelector('#set')?.addEventListener('click', () => show(withLevel(window.peerRows)));
document.querySelector('#reset')?.addEventListener('click', () => show(window.peerRows));
