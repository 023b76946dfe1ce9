/** Takes a table of rights along: to the clipboard, to a file, to paper. */
import { Printer } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { HolderKey } from '../../shared/model/types.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import { gridTable } from '../records/gridTable.ts';
import { TableButtons } from '../records/TableButtons.tsx';
import { usePrinting } from '../state/printing.ts';
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
  return (
    <div className="tab-tools">
      <p className="grow muted">{hint}</p>
      <TableButtons table={() => gridTable(title, columns, rows)} />
      <Button className="button" onPress={() => usePrinting.getState().open(principals)}>
        <Printer size={15} aria-hidden={true} />
        {t('profiles.printTable')}
      </Button>
    </div>
  );
}
