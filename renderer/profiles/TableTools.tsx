/** Takes a table of rights along: to the clipboard, to a file, to paper. */
import { ClipboardCopy, Download, Printer } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { HolderKey } from '../../shared/model/types.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import { copyTable, saveTable } from '../records/carry.ts';
import { usePrinting } from '../state/printing.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useText } from '../ui/text.tsx';

interface TableToolsProps {
  readonly hint: string;
  readonly title: string;
  readonly columns: readonly GridColumn[];
  /** The nodes of the table, in its order. */
  readonly rows: readonly number[];
  /** What is printed: the profiles side by side. */
  readonly principals: readonly HolderKey[];
}

export function TableTools({ hint, title, columns, rows, principals }: TableToolsProps) {
  const t = useText();
  const table = () => ({
    title,
    columns: columns.map(({ header }) => header),
    rows: rows.map((node) =>
      columns.map((column) => {
        const words = column.cellLabel?.(node) ?? '';
        return words.startsWith(`${column.header}: `) ? words.slice(column.header.length + 2) : words;
      }),
    ),
  });
  return (
    <div className="tab-tools">
      <p className="grow muted">{hint}</p>
      <IconButton label={t('lists.copyList')} onPress={() => void copyTable(table())}>
        <ClipboardCopy size={15} aria-hidden={true} />
      </IconButton>
      <IconButton label={t('lists.saveList')} onPress={() => void saveTable(table())}>
        <Download size={15} aria-hidden={true} />
      </IconButton>
      <Button className="button" onPress={() => usePrinting.getState().open(principals)}>
        <Printer size={15} aria-hidden={true} />
        {t('profiles.printTable')}
      </Button>
    </div>
  );
}
