/** A list of principals with a search, of which one or several are chosen. */
import { useMemo, useState } from 'react';
import { listSource } from '../grid/sources.ts';
import { focusedItem, type GridState, targets } from '../grid/state.ts';
import { TreeGrid } from '../grid/TreeGrid.tsx';
import { useGrid } from '../grid/useGrid.ts';
import { FilterField } from '../ui/FilterField.tsx';
import { folded } from '../ui/search.ts';
import { useText } from '../ui/text.tsx';
import { candidateColumns } from './candidateColumns.tsx';
import { candidatesWith } from './candidates.ts';
import type { Labels } from './labels.ts';
import type { Population } from './population.ts';
import './principalPicker.css';

interface PrincipalPickerProps {
  readonly label: string;
  readonly labels: Labels;
  readonly population: Population;
  /** Holders that can be chosen, in order (candidates.ts). */
  readonly candidates: Int32Array;
  readonly chosen: ReadonlySet<number>;
  /** Several can be ticked; otherwise the focused one is chosen. */
  readonly several: boolean;
  /** Said where there are no candidates at all. */
  readonly emptyText?: string;
  readonly onChosen: (chosen: ReadonlySet<number>) => void;
  /** Enter, or a double click, on rows; without it they are chosen. */
  readonly onOpen?: (rows: readonly number[]) => void;
}

export function PrincipalPicker(props: PrincipalPickerProps) {
  const { label, labels, population, candidates, chosen, several, onChosen, onOpen } = props;
  const t = useText();
  const [text, setText] = useState('');
  const source = useMemo(
    () =>
      listSource(
        candidatesWith(candidates, population, text),
        (holder) => population.directory.holders.keys[holder] ?? '',
      ),
    [candidates, population, text],
  );
  const grid = useGrid(source);
  const columns = useMemo(
    () => candidateColumns(labels, several ? chosen : null, folded(text.trim())),
    [labels, several, chosen, text],
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
  const tickFirst = (): void => {
    const first = source.roots[0];
    if (first !== undefined) tick([first]);
  };
  const found = t('authorizations.add.of', { count: source.roots.length, all: candidates.length });
  return (
    <div className="picker">
      <FilterField
        className=""
        label={t('authorizations.add.search')}
        text={text}
        count={several ? `${t('authorizations.add.chosen', { count: chosen.size })} · ${found}` : found}
        autoFocus={true}
        onText={setText}
        // Where nothing is looked for, Enter is the dialog's.
        {...(text.trim() === '' ? {} : { onEnter: tickFirst })}
        onLeave={() => {
          grid.focus();
          const item = focusedItem(grid.state);
          if (!several && item !== null) tick([item]);
        }}
      />
      <div className="picker__list">
        <TreeGrid
          {...grid.props}
          label={label}
          single={!several}
          onStateChange={(next) => {
            grid.set(next);
            const item = focusedItem(next);
            if (!several && item !== null && next.selection.count > 0) onChosen(new Set([item]));
          }}
          columns={columns}
          rowClass={(holder) => (labels.isInactive(holder) ? 'tg-row--inactive' : undefined)}
          emptyState={
            candidates.length === 0 && props.emptyText !== undefined
              ? props.emptyText
              : t('authorizations.add.nothing', { text: text.trim() })
          }
          onPress={(state) => tick(targets(state))}
          onOpen={(state: GridState) => (onOpen ?? tick)(targets(state))}
        />
      </div>
    </div>
  );
}
