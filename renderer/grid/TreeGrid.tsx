// biome-ignore-all lint/a11y/useSemanticElements: rows that are drawn only in part cannot be a table
/**
 * The tree grid: a WAI-ARIA treegrid over any number of rows. It shows a GridState and turns keys and the mouse into
 * the next one; what the rows mean, and what is done to them, is the owner's. One element in it takes Tab.
 */
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { useText } from '../ui/translation.ts';
import { DEFAULT_COLUMN_STATE, gridTemplate, gridWidth, visibleColumns } from './columns.ts';
import { GridHeader } from './GridHeader.tsx';
import { GridRow, type RowLook } from './GridRow.tsx';
import { withHeaderRoom } from './headerRoom.ts';
import { chordOf, stepFor, strokeOf, types } from './keyboard.ts';
import { inEditor, mouseHandlers } from './mouse.ts';
import { useRowElements } from './rowElements.ts';
import { isSelected } from './selection.ts';
import { type Focus, type GridState, HEADER, type Step, take, withFocusSelected } from './state.ts';
import { type ColumnOwner, useColumnGestures } from './useColumnGestures.ts';
import { useOncePerFrame } from './useOncePerFrame.ts';
import { useRovingFocus } from './useRovingFocus.ts';
import { useTitles } from './useTitles.ts';
import { useViewport } from './useViewport.ts';
import './grid.css';
import './header.css';
import './rows.css';
import './states.css';
import './rowDrag.css';

export interface TreeGridHandle {
  /** Takes the keyboard, at the row or cell that has the focus of the grid. */
  focus(): void;
  /** Scrolls until the focused row is seen. A focus that moves is followed anyway. */
  reveal(): void;
}

/**
 * Columns, `rowClass` and `rowLabel` are asked again when they are other objects: make new ones when what they say
 * changes, and only then. The first column holds the tree.
 */
export interface TreeGridProps extends RowLook, ColumnOwner {
  readonly ref?: Ref<TreeGridHandle>;
  /** The accessible name. */
  readonly label: string;
  readonly state: GridState;
  readonly onStateChange: (next: GridState) => void;
  /** One row at most is selected, and it is the focused one. */
  readonly single?: boolean;
  /** In pixels; 26 unless given. */
  readonly rowHeight?: number;
  /** Shown in place of the rows when there are none. */
  readonly emptyState?: ReactNode;
  /** A key the grid has no use for, as a chord such as `R` or `Ctrl+Insert`; true when it was used. */
  readonly onKey?: (chord: string, state: GridState) => boolean;
  /** Space, or a click on what can be pressed, in the focused cell; without a column, Space on the row. */
  readonly onPress?: (state: GridState) => void;
  /** Enter or a double click, on the focused row or cell. */
  readonly onOpen?: (state: GridState) => void;
  /** Enter or a double click opens or closes what has something below it; `onOpen` is for the other rows. */
  readonly turnsBranches?: boolean;
  /** The menu of the selected rows is wanted at a place of the viewport. */
  readonly onMenu?: (state: GridState, x: number, y: number) => void;
  readonly onHeaderMenu?: (column: string, x: number, y: number) => void;
}

export function TreeGrid(props: TreeGridProps) {
  const t = useText();
  const columns = useMemo(() => withHeaderRoom(props.columns), [props.columns]);
  const { columnState = DEFAULT_COLUMN_STATE, rowHeight = 26, single = false } = props;
  const rootRef = useRef<HTMLDivElement>(null);
  const { hidden } = columnState;
  const shown = useMemo(() => {
    const visible = visibleColumns(columns, hidden);
    return visible.map((column) => ({ column, place: columns.indexOf(column) + 1 }));
  }, [columns, hidden]);
  const names = shown.map(({ column }) => column.id);
  const state = { ...props.state, focus: onShownColumn(props.state, names) };
  const { rows, focus, selection } = state;

  const view = useViewport(rootRef, state, rowHeight);
  const drawn = view.indexes.map((index) => rows.id(index));
  const elements = useRowElements(drawn, rows.id(focus.row));
  const onMouseOver = useTitles(rootRef, shown, rows);
  const roving = useRovingFocus(rootRef);
  const gestures = useColumnGestures(rootRef, { ...props, columns, columnState });
  useImperativeHandle(props.ref, () => ({ focus: roving.claim, reveal: view.reveal }));

  const after = (from: GridState, ...steps: readonly Step[]): GridState => {
    const taken = steps.reduce(take, from);
    return single ? withFocusSelected(taken) : taken;
  };
  const change = (next: GridState): GridState => {
    const { count } = next.selection;
    if (count !== selection.count && Math.max(count, selection.count) > 1) {
      props.announce?.(t('grid.selected', { count }));
    }
    props.onStateChange(next);
    return next;
  };
  /** Where a key leads, and the scroll position along with it. */
  const changeByKey = (next: GridState): void => {
    view.revealNext('surely');
    if (next.rows === rows) view.bring(next.focus.row);
    change(next);
  };
  const held = useOncePerFrame(changeByKey);
  const step = (...steps: readonly Step[]): GridState => {
    held.drop();
    return change(after(state, ...steps));
  };

  /** What is clicked is seen; moved under the pointer, the rest of the click would fall on its neighbour. */
  const stepByMouse = (...steps: readonly Step[]): GridState => {
    view.revealNext('not');
    return step(...steps);
  };

  const turnBranch = (from: GridState): void => {
    const { row } = from.focus;
    const branch = from.rows.branch(row);
    if (branch === 'leaf') props.onOpen?.(from);
    else change(take(from, { type: 'branch', row, open: branch === 'collapsed', deep: false }));
  };
  const onOpen = props.turnsBranches === true ? turnBranch : props.onOpen;

  /** Opens the menu of the focused row, cell or header, under it. */
  const menuByKey = (): void => {
    view.reveal();
    const root = rootRef.current?.getBoundingClientRect();
    const place = rootRef.current?.querySelector('[tabindex="0"]')?.getBoundingClientRect();
    const x = Math.max(place?.left ?? 0, root?.left ?? 0) + MENU_INSET;
    const y = place?.bottom ?? root?.top ?? 0;
    if (focus.row === HEADER && focus.column !== null) props.onHeaderMenu?.(focus.column, x, y);
    else props.onMenu?.(state, x, y);
  };

  /** What the owner does with a key the grid has no use for; true when it was used. */
  const ownerKey = (chord: string, typed: boolean, state: GridState): boolean => {
    const { focus } = state;
    if (chord === 'ContextMenu' || chord === 'Shift+F10') menuByKey();
    else if (focus.row === HEADER && typed) return false;
    else if (focus.row !== HEADER && chord === 'Space' && props.onPress) props.onPress(state);
    else if (focus.row !== HEADER && chord === 'Enter' && onOpen) onOpen(state);
    else return props.onKey?.(chord, state) ?? false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || inEditor(event.target)) return;
    const stroke = strokeOf(event);
    // A key held down may have led further than what is drawn.
    const from = held.pending() ?? state;
    const wanted = stepFor(stroke, from, { columns: names, page: view.page() });
    if (event.repeat && wanted?.type === 'go') {
      held.put(after(from, wanted));
    } else if (wanted === null) {
      held.flush();
      // Space used by nobody would scroll a page.
      if (!ownerKey(chordOf(stroke), types(stroke), from) && stroke.key !== ' ') return;
    } else if (wanted.type === 'sort' || wanted.type === 'resize' || wanted.type === 'fit') {
      gestures.take(wanted);
    } else {
      held.drop();
      changeByKey(after(from, wanted));
    }
    event.preventDefault();
    event.stopPropagation();
  };

  /** A screen reader can put the focus anywhere; the grid goes along. */
  const onFocus = ({ target }: FocusEvent): void => {
    roving.onFocus();
    if (!(target instanceof HTMLElement) || target.tabIndex !== -1) return;
    const { header, column, row = target.parentElement?.dataset.row } = target.dataset;
    if (header !== undefined) step({ type: 'go', row: HEADER, column: header, select: 'keep' });
    else if (row !== undefined)
      step({ type: 'go', row: Number(row), column: column ?? null, select: 'keep' });
  };

  const specs = shown.map(({ column }) => column);
  return (
    <div
      ref={rootRef}
      role="treegrid"
      className="tg-grid"
      style={{
        '--tg-columns': gridTemplate(specs, gestures.drawn),
        '--tg-columns-width': gridWidth(specs, gestures.drawn),
        '--tg-row-height': `${rowHeight}px`,
      }}
      tabIndex={focus.row === HEADER && focus.column === null ? 0 : undefined}
      aria-label={props.label}
      aria-multiselectable={!single}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={roving.onBlur}
      onMouseOver={onMouseOver}
      {...mouseHandlers({ ...props, onOpen, state, step: stepByMouse, claim: roving.claim })}
    >
      <GridHeader
        columns={shown}
        gestures={gestures}
        current={focus.row === HEADER ? focus.column : null}
        onMenu={props.onHeaderMenu}
      />
      {rows.length === 0 && <div className="tg-empty">{props.emptyState}</div>}
      <div role="rowgroup" className="tg-body" style={{ height: rows.length * rowHeight }}>
        <div role="none" className="tg-window" ref={view.windowRef}>
          <div role="none" className="tg-layer" ref={view.layerRef}>
            {view.indexes.map((index, place) => (
              <GridRow
                key={elements[place]}
                index={index}
                item={rows.item(index)}
                level={rows.level(index)}
                position={rows.position(index)}
                setSize={rows.setSize(index)}
                branch={rows.branch(index)}
                selected={isSelected(selection, index)}
                current={index === focus.row}
                currentColumn={index === focus.row ? focus.column : null}
                columns={shown}
                top={index * rowHeight}
                rowClass={props.rowClass}
                rowLabel={props.rowLabel}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

/** How far inside the row a menu opens that was called by key, in pixels. */
const MENU_INSET = 24;

/** The focus without a column that has been hidden since. */
function onShownColumn({ rows, focus }: GridState, names: readonly string[]): Focus {
  if (focus.column === null || names.includes(focus.column)) return focus;
  return { row: focus.row === HEADER && rows.length > 0 ? 0 : focus.row, column: null };
}
