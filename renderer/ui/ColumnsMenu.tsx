/** The menu of the column headers: which columns are shown. */
import { Check } from 'lucide-react';
import { MenuItem, MenuSection } from 'react-aria-components';
import { type ColumnState, DEFAULT_COLUMN_STATE, withColumnShown } from '../grid/columns.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import { ContextMenu, ContextMenuItem, ContextMenuLine, type MenuPlace } from './ContextMenu.tsx';
import { useText } from './text.tsx';

interface ColumnsMenuProps {
  readonly at: MenuPlace | null;
  readonly onClose: () => void;
  readonly columns: readonly GridColumn[];
  readonly state: ColumnState;
  readonly onChange: (next: ColumnState) => void;
}

export function ColumnsMenu({ at, onClose, columns, state, onChange }: ColumnsMenuProps) {
  const t = useText();
  // The first column holds the tree and stays.
  const others = columns.slice(1);
  const shown = others.filter(({ id }) => !state.hidden.includes(id)).map(({ id }) => id);
  return (
    <ContextMenu label={t('grid.columns')} at={at} onClose={onClose}>
      <MenuSection
        aria-label={t('grid.columns')}
        selectionMode="multiple"
        selectedKeys={shown}
        shouldCloseOnSelect={false}
        onSelectionChange={(keys) => {
          const wanted = (id: string): boolean => keys === 'all' || keys.has(id);
          onChange(others.reduce((next, { id }) => withColumnShown(next, id, wanted(id)), state));
        }}
      >
        {others.map(({ id, header }) => (
          <MenuItem key={id} id={id} className="menu__item" textValue={header}>
            <Check className="menu__check" size={14} aria-hidden={true} />
            {header}
          </MenuItem>
        ))}
      </MenuSection>
      <ContextMenuLine />
      <ContextMenuItem
        label={t('grid.resetColumns')}
        onAction={() => onChange({ ...DEFAULT_COLUMN_STATE, sort: state.sort })}
      />
    </ContextMenu>
  );
}
