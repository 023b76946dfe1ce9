/** A principal's row as the other grids take it, and what stands in its columns. */
export interface PeerRow {
  readonly id: number;
  readonly name: string;
  readonly login: string;
  readonly rights: number;
  /** Position in STANDINGS. */
  readonly standing: number;
  readonly inherited: boolean;
  readonly period: number;
  readonly source: string;
}

declare global {
  interface Window {
    readonly peerRows: PeerRow[];
  }
}

const WRITE = 7;

/** The columns of a node with an update period, in the same order and width. */
export const PEER_COLUMNS: readonly {
  readonly id: string;
  readonly width: number;
  readonly text: (row: PeerRow) => string;
}[] = [
  { id: 'Name', width: 206, text: (row) => row.name },
  { id: 'Login', width: 84, text: (row) => row.login },
  { id: 'Defined', width: 62, text: (row) => tick(row.standing !== 0) },
  { id: 'Acquired', width: 70, text: (row) => tick(row.standing === 2) },
  { id: 'Full', width: 46, text: (row) => tick(row.rights === 15) },
  { id: 'Inherited', width: 72, text: (row) => tick(row.inherited) },
  { id: 'Read', width: 46, text: (row) => tick(row.rights === 1) },
  { id: 'Write', width: 46, text: (row) => tick(row.rights === WRITE) },
  { id: 'Delete', width: 54, text: (row) => tick(row.rights === 15) },
  { id: 'None', width: 46, text: (row) => tick(row.rights === 0) },
  { id: 'Back for X days', width: 112, text: (row) => (row.period < 0 ? '' : String(row.period)) },
  { id: 'Source', width: 86, text: (row) => row.source },
];

/** What a level set for half of the rows makes of them. */
export function withLevel(rows: readonly PeerRow[]): PeerRow[] {
  return rows.map((row, place) => (place % 2 === 0 ? { ...row, rights: SET, standing: 1 } : row));
}

/** Marks a row whose level was set: nothing else has this name in it. */
export function isSet(row: PeerRow): boolean {
  return row.rights === SET;
}

const SET = 5;

function tick(on: boolean): string {
  return on ? '☑' : '☐';
}
