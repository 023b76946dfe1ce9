/** Editing the authorization tree where it is shown: by menu, keys and mouse; every edit is one step of the draft. */
import { type ReactNode, type RefObject, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Directory, RecordGesture } from '../../shared/api.ts';
import { NODE_KINDS, SCALES } from '../../shared/model/types.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import type { RowDrop } from '../grid/rowDrag.ts';
import { focusedItem, type GridState } from '../grid/state.ts';
import type { TreeGridHandle } from '../grid/TreeGrid.tsx';
import { type RowDrag, useRowDrag } from '../grid/useRowDrag.tsx';
import { restoreRecords, stageRecords } from '../records/asked.ts';
import { useDeletion } from '../records/useDeletion.tsx';
import { ContextMenuItem } from '../ui/ContextMenu.tsx';
import { useText } from '../ui/text.tsx';
import { isMoveChord, moveByDrop, moveByKey } from './moves.ts';
import { NameEditor } from './NameEditor.tsx';
import { NewNodeDialog } from './NewNodeDialog.tsx';
import { type NodeActions, type NodeFacts, NodeMenuItems } from './NodeMenu.tsx';
import type { NewPlace } from './newNode.ts';
import './nodes.css';

interface NodeEditingOptions {
  readonly directory: Directory;
  /** The nodes as they are shown, those that the draft deletes among them. */
  readonly shown: Directory['nodes'];
  /** The numbers of the shown nodes in the directory, -1 for deleted ones; null = they are the same. */
  readonly own: Int32Array | null;
  readonly grid: GridState;
  readonly onGrid: (next: GridState) => void;
  readonly columns: readonly GridColumn[];
  readonly handle: RefObject<TreeGridHandle | null>;
  /** Goes to a node that has just been made. */
  readonly onShow: (code: string) => void;
  readonly announce: (text: string) => void;
}

export interface NodeEditing {
  /** The columns, with the editor in the name that is open. */
  readonly columns: readonly GridColumn[];
  readonly drag: RowDrag;
  /** Items for the menu of the focused node. */
  readonly menu: ReactNode;
  readonly dialogs: ReactNode;
  /** True when the key was one of the editing. */
  onKey(chord: string): boolean;
}

export function useNodeEditing(options: NodeEditingOptions): NodeEditing {
  const { directory, shown, own, grid, columns, handle, onShow, announce } = options;
  const t = useText();
  const { nodes } = directory;
  const ownOf = (item: number): number => (own === null ? item : (own[item] ?? -1));
  const focused = focusedItem(grid) ?? -1;
  const node = ownOf(focused);
  /** The deleted node with the focus. */
  const deleted = focused >= 0 && node < 0 ? (shown.codes[focused] ?? null) : null;
  const restore = (): void => {
    if (deleted === null) return;
    const name = shown.names[focused] ?? deleted;
    void restoreRecords('nodes', [deleted]).then((ok) => ok && announce(t('nodes.done.restored', { name })));
  };
  const code = nodes.codes[node];
  const name = nodes.names[node] ?? '';
  const [renamed, setRenamed] = useState<string | null>(null);
  const [made, setMade] = useState<NewPlace | null>(null);
  const deletion = useDeletion((names) => announce(t('nodes.done.deleted', { name: names.join(', ') })));

  const stage = async (gesture: RecordGesture, done: string): Promise<boolean> => {
    const isStaged = await stageRecords(gesture);
    if (isStaged) announce(done);
    return isStaged;
  };
  const move = (gesture: RecordGesture | null): void => {
    if (gesture !== null) void stage(gesture, t('nodes.done.moved', { name }));
  };
  const dropped = ({ items, target, place }: RowDrop): RecordGesture | null => {
    const drop = { items: items.map(ownOf), target: ownOf(target), place };
    return drop.target < 0 || drop.items.includes(-1) ? null : moveByDrop(nodes, drop);
  };
  const drag = useRowDrag({
    state: grid,
    onStateChange: options.onGrid,
    describe: (drop) =>
      dropped(drop) === null ? null : t(`nodes.drop.${drop.place}`, { name: shown.names[drop.target] ?? '' }),
    onDrop: (drop) => move(dropped(drop)),
  });

  const actions: NodeActions = {
    create: setMade,
    rename: () => setRenamed(code ?? null),
    edit: (fields) => {
      if (code === undefined) return;
      void stage({ kind: 'edit', list: 'nodes', keys: [code], fields }, t('nodes.done.edited', { name }));
    },
    move: (chord) => {
      const gesture = node < 0 ? null : moveByKey(nodes, node, chord);
      return gesture === null ? null : () => move(gesture);
    },
    remove: () => {
      if (code !== undefined) deletion.ask('nodes', [{ name }], () => code);
    },
  };
  const onKey = (chord: string): boolean => {
    if (deleted !== null) {
      if (chord === 'Delete') restore();
      // Nothing else is done to what is deleted.
      return chord === 'Delete' || chord === 'Insert' || chord === 'F2' || isMoveChord(chord);
    }
    if (chord === 'Insert' || (chord === 'Shift+Insert' && code !== undefined)) {
      actions.create(chord === 'Insert' ? 'below' : 'after');
      return true;
    }
    if (code === undefined) return false;
    if (isMoveChord(chord)) actions.move(chord)?.();
    else if (chord === 'F2') actions.rename();
    else if (chord === 'Delete') actions.remove();
    else return false;
    return true;
  };

  const withEditor = useMemo(() => {
    if (renamed === null) return columns;
    const close = (refocus: boolean): void => {
      if (!refocus) {
        setRenamed(null);
        return;
      }
      // The field has to be gone before the grid takes the keyboard back.
      flushSync(() => setRenamed(null));
      handle.current?.focus();
    };
    const commit = (next: string): void => {
      const gesture = { kind: 'edit', list: 'nodes', keys: [renamed], fields: { name: next } } as const;
      void stageRecords(gesture).then(
        (isStaged) => isStaged && announce(t('nodes.done.renamed', { name: next })),
      );
    };
    return columns.map((column, position) =>
      position > 0 ? column : editable(column, shown, renamed, t, commit, close),
    );
  }, [columns, renamed, shown, handle, announce, t]);

  return {
    columns: withEditor,
    drag,
    onKey,
    menu:
      deleted === null ? (
        <NodeMenuItems facts={node < 0 ? null : factsOf(nodes, node)} actions={actions} />
      ) : (
        <ContextMenuItem label={t('lists.restore')} keys="Del" onAction={restore} />
      ),
    dialogs: (
      <>
        {deletion.dialog}
        {made !== null && (
          <NewNodeDialog
            directory={directory}
            node={node}
            place={made}
            onClose={() => setMade(null)}
            onCreate={(gesture, newCode) => {
              setMade(null);
              const newName = gesture.kind === 'create' ? (gesture.record.name ?? newCode) : newCode;
              void stage(gesture, t('nodes.done.created', { name: newName })).then(
                (ok) => ok && onShow(newCode),
              );
            }}
          />
        )}
      </>
    ),
  };
}

function factsOf(nodes: Directory['nodes'], node: number): NodeFacts {
  return {
    kind: NODE_KINDS[nodes.kinds[node] ?? 0] ?? 'menu',
    scale: SCALES[nodes.scales[node] ?? 0] ?? 'levels',
    dated: nodes.dated[node] === 1,
    perEntity: nodes.perEntity[node] === 1,
  };
}

function editable(
  column: GridColumn,
  { codes, names }: Directory['nodes'],
  renamed: string,
  t: (key: string, params?: Readonly<Record<string, unknown>>) => string,
  onCommit: (name: string) => void,
  onClose: (refocus: boolean) => void,
): GridColumn {
  return {
    ...column,
    render: (item) =>
      codes[item] !== renamed ? (
        column.render(item)
      ) : (
        <NameEditor
          label={t('nodes.rename', { name: names[item] ?? '' })}
          initial={names[item] ?? ''}
          onCommit={onCommit}
          onClose={onClose}
        />
      ),
  };
}
