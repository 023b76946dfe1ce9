/** Above a table: what it is about, and ways to take it along, to the clipboard, to a file, to paper. */
import { Printer } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Table } from '../../shared/formats/table.ts';
import type { HolderKey } from '../../shared/model/types.ts';
import { TableButtons } from '../records/TableButtons.tsx';
import { usePrinting } from '../state/printing.ts';
import { useText } from '../ui/text.tsx';

interface TableToolsProps {
  readonly hint: string;
  readonly table: () => Table;
  /** What is printed: these profiles side by side. */
  readonly principals?: readonly HolderKey[];
}

export function TableTools({ hint, table, principals }: TableToolsProps) {
  const t = useText();
  return (
    <div className="tab-tools">
      <p className="grow muted">{hint}</p>
      <TableButtons table={table} />
      {principals !== undefined && (
        <Button className="button" onPress={() => usePrinting.getState().open(principals)}>
          <Printer size={15} aria-hidden={true} />
          {t('profiles.printTable')}
        </Button>
      )}
    </div>
  );
}
