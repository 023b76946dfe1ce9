/** Takes a table along that is no list of records: to the clipboard, to a file. */
import { ClipboardCopy, Download } from 'lucide-react';
import type { Table } from '../../shared/formats/table.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useText } from '../ui/text.tsx';
import { copyTable, saveTable } from './carry.ts';

export function TableButtons({ table }: { readonly table: () => Table }) {
  const t = useText();
  return (
    <>
      <IconButton label={t('lists.copyList')} onPress={() => void copyTable(table())}>
        <ClipboardCopy size={15} aria-hidden={true} />
      </IconButton>
      <IconButton label={t('lists.saveList')} onPress={() => void saveTable(table())}>
        <Download size={15} aria-hidden={true} />
      </IconButton>
    </>
  );
}
