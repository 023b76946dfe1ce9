/** A list of principals with a search, of which one or several are chosen. */
import { useMemo, useRef, useState } from 'react';
import { type Directory, FLAG_ACTIVE } from '../../shared/api.ts';
import type { HolderKind } from '../../shared/model/types.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { DEFAULT_COLUMN_STATE } from '../grid/columns.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import type { TreeSource } from '../grid/rows.ts';
import { focusedItem, targets } from '../grid/state.ts';
import { TreeGrid, type TreeGridHandle } from '../grid/TreeGrid.tsx';
import { useGridState } from '../grid/useGridState.ts';
import { useLayout } from '../state/layout.ts';
import { FilterField } from '../ui/FilterField.tsx';
import { principalIcon } from '../ui/icons.tsx';
import { marked } from '../ui/Marked.tsx';
import { MARKS } from '../ui/marks.tsx';
import { folded } from '../ui/search.ts';
import { useText } from '../ui/text.tsx';

interface PrincipalPickerProps {
  readonly label: string;
  readonly directory: Directory;
  /** Holder numbers that can be chosen. */
  readonly candidates: readonly number[];
  readonly chosen: ReadonlySet<number>;
  /** Several can be ticked; otherwise the focused one is chosen. */
  readonly several: boolean;
  readonly onChosen: (chosen: ReadonlySet<number>) => void;
}

export function PrincipalPicker(props: PrincipalPickerProps) {
  const { label, directory, candidates, chosen, several, onChosen } = props;
  const t = useText();
  const [text, setText] = useState('');
  const [columnState, setColumnState] = useState(DEFAULT_COLUMN_STATE);
  const list = useRef<TreeGridHandle>(null);
  const language = useLayout((state) => state.language);
  const ordered = useMemo(() => inOrder(directory, candidates, language), [directory, candidates, language]);
  const source = useMemo(() => listWith(directory, ordered, text), [directory, ordered, text]);
  const [grid, setGrid] = useGridState(source);
  const columns = useMemo(
    () => pickerColumns(directory, several ? chosen : null, folded(text.trim()), t),
    [directory, several, chosen, text, t],
  );
  const tick = (items: readonly number[]): void => {
    if (!several) {
      onChosen(new Set(items.slice(0, 1)));
      return;
    }
    const every = items.every((item) => chosen.has(item));
    const next = new Set(chosen);
    for (const item of items) every ? next.delete(item) : next.add(item);
    onChosen(next);
  };
  return (
    <div className="picker">
      <FilterField
        className=""
        label={t('gestures.copy.search')}
        text={text}
        count={
          several
            ? t('gestures.copy.chosen', { count: chosen.size })
            : t('gestures.copy.of', { count: source.roots.length, all: candidates.length })
        }
        autoFocus={true}
        onText={setText}
        onEnter={() => {
          const first = source.roots[0];
          if (first !== undefined) tick([first]);
        }}
        onLeave={() => list.current?.focus()}
      />
      <div className="picker__list">
        <TreeGrid
          ref={list}
          label={label}
          single={!several}
          state={grid}
          onStateChange={(next) => {
            setGrid(next);
            const item = focusedItem(next);
            if (!several && item !== null && next.selection.count > 0) onChosen(new Set([item]));
          }}
          columns={columns}
          columnState={columnState}
          onColumnStateChange={setColumnState}
          translate={t}
          rowClass={(holder) =>
            ((directory.holders.flags[holder] ?? 0) & FLAG_ACTIVE) === 0 ? 'tg-row--inactive' : undefined
          }
          emptyState={t('gestures.copy.nothing', { text: text.trim() })}
          onPress={(state) => tick(targets(state))}
          onOpen={(state) => tick(targets(state))}
        />
      </div>
    </div>
  );
}

/** Groups, profiles, users, each in the order of their names. */
function inOrder({ holders }: Directory, candidates: readonly number[], language: string): number[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const rank = (holder: number): number => (holder < holders.users ? 1 : 0);
  return [...candidates].sort(
    (a, b) => rank(a) - rank(b) || compare(holders.names[a] ?? '', holders.names[b] ?? ''),
  );
}

function listWith({ holders }: Directory, ordered: readonly number[], text: string): TreeSource {
  const needle = folded(text.trim());
  const isFound = (holder: number): boolean =>
    needle === '' ||
    folded(holders.names[holder] ?? '').includes(needle) ||
    folded(loginOf(holders.keys[holder] ?? '')).includes(needle);
  return {
    roots: ordered.filter(isFound),
    key: (holder) => holders.keys[holder] ?? '',
    children: () => NOTHING,
  };
}

const NOTHING: readonly number[] = [];

function loginOf(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}

function kindOf({ holders }: Directory, holder: number): HolderKind {
  return holder < holders.users ? 'user' : holder < holders.users + holders.groups ? 'group' : 'profile';
}

function pickerColumns(
  directory: Directory,
  chosen: ReadonlySet<number> | null,
  needle: string,
  t: Translate,
): GridColumn[] {
  const { names, keys, flags } = directory.holders;
  const words = (holder: number): string =>
    [
      names[holder] ?? '',
      t(`terms.holder.${kindOf(directory, holder)}`),
      ((flags[holder] ?? 0) & FLAG_ACTIVE) === 0 ? t('authorizations.note.inactive') : '',
    ]
      .filter((part) => part !== '')
      .join(', ');
  return [
    {
      id: 'name',
      header: t('authorizations.column.name'),
      width: 300,
      minWidth: 140,
      grow: true,
      render: (holder) => (
        <span className="principal" data-tg-press={chosen === null ? undefined : ''}>
          {chosen !== null && (chosen.has(holder) ? MARKS.own : MARKS.off)}
          {principalIcon(kindOf(directory, holder), ((flags[holder] ?? 0) & FLAG_ACTIVE) === 0)}
          <span className="principal__name">{marked(names[holder] ?? '', needle)}</span>
        </span>
      ),
      cellLabel: (holder) =>
        chosen?.has(holder) === true
          ? t('authorizations.add.chosenRow', { name: words(holder) })
          : words(holder),
    },
    {
      id: 'login',
      header: t('authorizations.column.login'),
      width: 150,
      render: (holder) => <span className="muted">{marked(loginOf(keys[holder] ?? ''), needle)}</span>,
    },
  ];
}
