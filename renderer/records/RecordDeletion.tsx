/** Deleting records: asks main what would go with them, asks the person, and puts it into the draft. */
import type { RecordList } from '../../shared/api.ts';
import { stageRecords, useConsequences } from './asked.ts';
import { DeleteDialog } from './dialogs.tsx';

interface RecordDeletionProps {
  readonly list: RecordList['list'];
  readonly keys: readonly string[];
  readonly names: readonly string[];
  readonly onClose: () => void;
}

export function RecordDeletion({ list, keys, names, onClose }: RecordDeletionProps) {
  const preview = useConsequences(list, keys, onClose);
  const consequences = preview?.consequences.map(({ text, count, names: named }) => {
    const some = named.length < count ? [...named, '…'] : named;
    return some.length === 0 ? text : `${text}: ${some.join(', ')}`;
  });
  return (
    <DeleteDialog
      names={names}
      consequences={consequences ?? null}
      onClose={onClose}
      onDelete={() => {
        onClose();
        void stageRecords({ kind: 'delete', list, keys });
      }}
    />
  );
}
