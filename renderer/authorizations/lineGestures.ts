/** What the menu of the selected cells offers beyond levels: bulk, propagate, copy, paste, try, compare, open. */

import { pasted } from '../../shared/changes/gestures/pasting.ts';
import type { BulkAction, CopiedCell, Propagation } from '../../shared/changes/gestures.ts';
import { rightsName } from '../../shared/changes/words.ts';
import type { Table } from '../../shared/formats/table.ts';
import type { HolderKey } from '../../shared/model/types.ts';
import { loginOf } from '../principals/population.ts';
import { compare, FEWEST, MOST } from '../state/comparing.ts';
import { useCopiedCells } from '../state/copiedCells.ts';
import { useDesk } from '../state/desk.ts';
import { useGestureDialogs } from '../state/gestureDialogs.ts';
import { usePlaces } from '../state/places.ts';
import { keysOf } from './commands.ts';
import { isDefined, standingIn } from './standing.ts';
import type { LineCommands } from './useLineCommands.ts';
import type { LineView } from './view.ts';

export interface LineGestures {
  bulk(action: BulkAction): void;
  propagate(form: Propagation): void;
  copyFrom(): void;
  copyCells(): void;
  pasteCells(): void;
  resetToGroup(): void;
  /** Null where the selection is not of the kind that it needs. */
  readonly copyTo: (() => void) | null;
  readonly compare: (() => void) | null;
  readonly tryOn: (() => void) | null;
  readonly openUser: (() => void) | null;
  readonly members: (() => void) | null;
}

export function lineGestures(
  view: LineView,
  items: readonly number[],
  commands: LineCommands,
  announce: (text: string) => void,
): LineGestures {
  const { open } = useGestureDialogs.getState();
  // Worked out after every step for thousands of rows: what they have in common is looked up once.
  const holders = keysOf(view, items);
  const own = view.pivot === 'node' ? items.slice(0, 1) : items;
  const nodes = own.map((item) => view.nodeCode(item));
  const [only] = holders;
  const single = holders.length === 1 && only !== undefined ? only : null;
  const login = single?.startsWith('user:') === true ? loginOf(single) : null;
  const group = single?.startsWith('group:') === true ? loginOf(single) : null;
  const comparable = holders.length >= FEWEST && holders.length <= MOST;
  return {
    bulk: (action) => open({ kind: 'bulk', holders, nodes, action }),
    propagate: (form) => open({ kind: 'propagate', holders, nodes, form }),
    copyFrom: () => open({ kind: 'copyFrom', holders, nodes }),
    copyTo: single === null ? null : () => open({ kind: 'copyTo', holders, nodes }),
    copyCells: () => void copyCells(view, items, announce),
    pasteCells: () => void pasteCells(view, items, commands),
    resetToGroup: () => void commands.stage({ kind: 'resetToGroup', holders, where: { nodes } }),
    compare: comparable ? () => compare(holders) : null,
    tryOn: login === null ? null : () => open({ kind: 'whatIf', user: login }),
    openUser: login === null ? null : () => usePlaces.getState().go('users', { user: login }),
    members: group === null ? null : () => usePlaces.getState().go('groups', { group }),
  };
}

/** What is shown, kept for Ctrl+V, and as readable text on the system's clipboard. */
async function copyCells(
  view: LineView,
  items: readonly number[],
  announce: (text: string) => void,
): Promise<void> {
  if (items.length === 0) return;
  const { t } = view;
  const cells = items.flatMap((item) => copied(view, item) ?? []);
  useCopiedCells.getState().keep({ axis: view.pivot === 'node' ? 'holders' : 'nodes', cells });
  const table: Table = {
    title: view.title,
    columns: [
      t('authorizations.column.name'),
      t('authorizations.column.login'),
      t('gestures.whatIf.node'),
      t('gestures.clipboard.code'),
      t('gestures.clipboard.permission'),
      t('authorizations.column.period'),
    ],
    rows: cells.map(({ holder, node, rights, updatePeriod }) => [
      view.labels.holderName(view.directory.holders.keys.indexOf(holder)),
      loginOf(holder),
      view.labels.nodeName(view.directory.nodes.codes.indexOf(node)),
      node,
      rights === null ? t('terms.level.undefined') : rightsName(rights, t),
      updatePeriod ?? '',
    ]),
  };
  await window.grantree.invoke('lists.copy', table);
  announce(t('gestures.clipboard.copied', { count: cells.length }));
}

function copied(view: LineView, item: number): CopiedCell | null {
  const holder: HolderKey | null = view.holderKey(item);
  if (holder === null) return null;
  const { cells } = view.line;
  const days = cells.period[item] ?? -1;
  return {
    holder,
    node: view.nodeCode(item),
    rights: isDefined(standingIn(cells, item)) ? (cells.rights[item] ?? 0) : null,
    updatePeriod: days < 0 ? null : days,
  };
}

async function pasteCells(view: LineView, items: readonly number[], commands: LineCommands): Promise<void> {
  if (items.length === 0) {
    useDesk.getState().tell({ tone: 'notice', key: 'authorizations.nobodySelected' });
    return;
  }
  const { copied: known } = useCopiedCells.getState();
  const targets = items.flatMap((item) => {
    const holder = view.holderKey(item);
    return holder === null ? [] : [{ holder, node: view.nodeCode(item) }];
  });
  const axis = view.pivot === 'node' ? 'holders' : 'nodes';
  const cells = pasted(known ?? { axis, cells: [] }, axis, targets);
  if (cells.ok) await commands.stage({ kind: 'paste', cells: cells.value });
  else useDesk.getState().tell({ tone: 'notice', problems: cells.problems });
}
