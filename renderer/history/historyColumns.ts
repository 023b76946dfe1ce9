/** The columns of the log. */
import type { HistoryEntry } from '../../shared/api.ts';
import type { Language } from '../../shared/model/types.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { RecordColumn } from '../records/listColumns.tsx';
import { whenText } from '../ui/when.ts';

export function historyColumns(t: Translate, language: Language): RecordColumn<HistoryEntry>[] {
  const number = new Intl.NumberFormat(language);
  return [
    {
      id: 'at',
      header: t('history.column.at'),
      width: 148,
      minWidth: 110,
      text: ({ at }) => whenText(at, language),
      sortBy: ({ seq }) => seq,
      title: ({ at }) => whenText(at, language, true),
    },
    {
      id: 'author',
      header: t('history.column.author'),
      width: 84,
      searched: true,
      text: ({ author }) => author,
    },
    {
      id: 'reason',
      header: t('history.column.reason'),
      width: 130,
      grow: true,
      searched: true,
      text: ({ reason }) => reason,
    },
    {
      id: 'source',
      header: t('history.column.source'),
      width: 100,
      searched: true,
      text: ({ source }) => source,
    },
    {
      id: 'changes',
      header: t('history.column.changes'),
      width: 66,
      align: 'end',
      text: ({ changes }) => number.format(changes),
      sortBy: ({ changes }) => changes,
      value: ({ changes }) => changes,
    },
    {
      id: 'revision',
      header: t('history.column.revision'),
      width: 66,
      align: 'end',
      text: ({ revision }) => String(revision),
      sortBy: ({ revision }) => revision,
      value: ({ revision }) => revision,
    },
  ];
}
