/**
 * Members and all others side by side: what is chosen on one side goes to the other by button, Enter, double click or
 * key, several at once. Whoever shows it stages what it is told.
 */
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { type ReactNode, type RefObject, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import { classes } from '../grid/GridRow.tsx';
import { TreeGrid, type TreeGridHandle } from '../grid/TreeGrid.tsx';
import { FilterField } from '../ui/FilterField.tsx';
import { marked } from '../ui/Marked.tsx';
import { folded } from '../ui/search.ts';
import { useText } from '../ui/text.tsx';
import { copyTable } from './carry.ts';
import { gridColumns, type RecordColumn } from './listColumns.tsx';
import { TableButtons } from './TableButtons.tsx';
import { type ShownRecords, useRecordList } from './useRecordList.ts';
import './records.css';

/** Somebody or something that can be on either side. */
export interface Candidate {
  readonly key: string;
  readonly name: string;
  /** Login or code. */
  readonly code: string;
  readonly icon: ReactNode;
  /** Heard with the name: what kind it is and what is special. */
  readonly words: string;
  readonly isInactive?: boolean;
  /** Marks behind the name. */
  readonly notes?: ReactNode;
}

/** Candidates on the side they belong to; `chosen` has the keys of those that are chosen. */
export function sidesOf(
  candidates: readonly Candidate[],
  chosen: Iterable<string>,
): Pick<TwoListsProps, 'chosen' | 'others'> {
  const keys = new Set(chosen);
  return {
    chosen: candidates.filter(({ key }) => keys.has(key)),
    others: candidates.filter(({ key }) => !keys.has(key)),
  };
}

interface TwoListsProps {
  /** Under which the columns are kept. */
  readonly name: string;
  /** What logins and codes are called here. */
  readonly codeTitle: string;
  readonly chosenTitle: string;
  readonly othersTitle: string;
  /** Must stay the same array while they say the same. */
  readonly chosen: readonly Candidate[];
  readonly others: readonly Candidate[];
  /** Keys of those that are chosen in the store, for the marks of what the draft changes; the same set while it says the same. */
  readonly before?: ReadonlySet<string>;
  readonly onAdd: (keys: readonly string[]) => void;
  readonly onRemove: (keys: readonly string[]) => void;
  readonly isReadOnly?: boolean;
}

export function TwoLists(props: TwoListsProps) {
  const t = useText();
  const chosenGrid = useRef<TreeGridHandle>(null);
  const othersGrid = useRef<TreeGridHandle>(null);
  const columns = useMemo((): RecordColumn<Candidate>[] => {
    return [
      {
        id: 'name',
        header: t('authorizations.column.name'),
        width: 126,
        minWidth: 100,
        grow: true,
        searched: true,
        text: ({ name }) => name,
        render: (one, needle) => (
          <span className="principal">
            {one.icon}
            <span className="principal__name">{marked(one.name, needle)}</span>
            {one.notes}
          </span>
        ),
      },
      {
        id: 'code',
        header: props.codeTitle,
        width: 88,
        searched: true,
        text: ({ code }) => code,
        render: (one, needle) => <span className="muted">{marked(one.code, needle)}</span>,
      },
    ];
  }, [t, props.codeTitle]);
  const chosen = useRecordList({
    name: `${props.name}.chosen`,
    title: props.chosenTitle,
    records: props.chosen,
    columns,
    keyOf,
  });
  const others = useRecordList({
    name: `${props.name}.others`,
    title: props.othersTitle,
    records: props.others,
    columns,
    keyOf,
  });
  const { before } = props;
  const added = useMemo(
    () => new Set(before && props.chosen.map(keyOf).filter((key) => !before.has(key))),
    [before, props.chosen],
  );
  const removed = useMemo(
    () => new Set(before && props.others.map(keyOf).filter((key) => before.has(key))),
    [before, props.others],
  );
  const add = (): void => {
    if (others.selected.length > 0) props.onAdd(others.selected.map(keyOf));
  };
  const remove = (): void => {
    if (chosen.selected.length > 0) props.onRemove(chosen.selected.map(keyOf));
  };
  const readOnly = props.isReadOnly ?? false;
  return (
    <div className="two-lists">
      <Side
        list={chosen}
        title={props.chosenTitle}
        grid={chosenGrid}
        moved={added}
        movedText={t('lists.sides.added')}
        empty={t('lists.sides.nobody')}
        onMove={readOnly ? undefined : remove}
        moveKeys={['Delete', 'Ctrl+Delete', 'Alt+ArrowRight']}
      />
      <div className="two-lists__moves">
        <Button
          className="button button--icon"
          aria-label={t('lists.sides.add')}
          isDisabled={readOnly || others.selected.length === 0}
          onPress={add}
        >
          <ArrowLeft size={16} aria-hidden={true} />
        </Button>
        <Button
          className="button button--icon"
          aria-label={t('lists.sides.remove')}
          isDisabled={readOnly || chosen.selected.length === 0}
          onPress={remove}
        >
          <ArrowRight size={16} aria-hidden={true} />
        </Button>
      </div>
      <Side
        list={others}
        title={props.othersTitle}
        grid={othersGrid}
        moved={removed}
        movedText={t('lists.sides.removed')}
        empty={t('lists.sides.everybody')}
        onMove={readOnly ? undefined : add}
        moveKeys={['Insert', 'Ctrl+Insert', 'Alt+ArrowLeft']}
      />
    </div>
  );
}

const keyOf = ({ key }: Candidate): string => key;

interface SideProps {
  readonly list: ShownRecords<Candidate>;
  readonly title: string;
  readonly grid: RefObject<TreeGridHandle | null>;
  /** Keys of those that the draft brought to this side, and what is said of them. */
  readonly moved: ReadonlySet<string>;
  readonly movedText: string;
  readonly empty: string;
  readonly onMove: (() => void) | undefined;
  readonly moveKeys: readonly string[];
}

function Side({ list, title, grid, moved, movedText, empty, onMove, moveKeys }: SideProps) {
  const t = useText();
  const needle = folded(list.text.trim());
  const { records } = list;
  const columns = useMemo(
    () => gridColumns(list.columns, records, undefined, needle, t),
    [list.columns, records, needle, t],
  );
  const rowLabel = useMemo(
    () => (item: number) => {
      const one = records[item];
      if (one === undefined) return undefined;
      return [one.name, one.words, ...(moved.has(one.key) ? [movedText] : [])].join(', ');
    },
    [records, moved, movedText],
  );
  const rowClass = useMemo(
    () => (item: number) => {
      const one = records[item];
      if (one === undefined) return undefined;
      return (
        classes(one.isInactive && 'tg-row--inactive', moved.has(one.key) && 'tg-row--changed') || undefined
      );
    },
    [records, moved],
  );
  return (
    <section className="two-lists__side" aria-label={title}>
      <div className="two-lists__head">
        <strong>{title}</strong>
        <span className="muted">{t('lists.count', { shown: list.count, all: list.all })}</span>
        <span className="grow" />
        <TableButtons table={() => list.table('shown')} />
      </div>
      <FilterField
        label={t('lists.sides.search')}
        text={list.text}
        onText={list.setText}
        onLeave={() => grid.current?.focus()}
      />
      <div className="two-lists__grid">
        <TreeGrid
          ref={grid}
          label={title}
          state={list.grid}
          onStateChange={list.setGrid}
          columns={columns}
          columnState={list.columnState}
          onColumnStateChange={list.setColumnState}
          rowClass={rowClass}
          rowLabel={rowLabel}
          emptyState={
            <p>{records.length === 0 ? empty : t('lists.sides.noMatch', { text: list.text.trim() })}</p>
          }
          onOpen={() => onMove?.()}
          onKey={(chord) => {
            if (chord === 'Ctrl+C') {
              void copyTable(list.table('selected'));
              return true;
            }
            if (!moveKeys.includes(chord) || onMove === undefined) return false;
            onMove();
            return true;
          }}
        />
      </div>
    </section>
  );
}
