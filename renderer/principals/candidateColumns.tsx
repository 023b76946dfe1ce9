/** The columns of the picker: a tick with the name, and the login. */
import type { GridColumn } from '../grid/GridRow.tsx';
import { noteIcon, principalIcon } from '../ui/icons.tsx';
import { marked } from '../ui/Marked.tsx';
import { MARKS } from '../ui/marks.tsx';
import type { Labels } from './labels.ts';
import { loginOf } from './population.ts';

/** `chosen` is null where one alone is chosen and nothing ticked; `needle` is what is searched for, folded. */
export function candidateColumns(
  labels: Labels,
  chosen: ReadonlySet<number> | null,
  needle: string,
): GridColumn[] {
  const { t } = labels;
  const login = (holder: number): string => loginOf(labels.directory.holders.keys[holder] ?? '');
  const words = (holder: number): string =>
    [labels.holderName(holder), ...labels.holderWords(holder)].join(', ');
  return [
    {
      id: 'name',
      header: t('authorizations.column.name'),
      width: 300,
      minWidth: 140,
      grow: true,
      render: (holder) => (
        <span className="principal principal--candidate" data-tg-press={chosen === null ? undefined : ''}>
          {chosen !== null && (chosen.has(holder) ? MARKS.own : MARKS.off)}
          {principalIcon(labels.holderKind(holder), labels.isInactive(holder))}
          <span className="principal__name">{marked(labels.holderName(holder), needle)}</span>
          {labels.notes(holder).map((note) => (
            <span key={note} className="principal__note">
              {noteIcon(note)}
            </span>
          ))}
        </span>
      ),
      cellLabel: (holder) =>
        chosen?.has(holder) === true
          ? t('authorizations.add.chosenRow', { name: words(holder) })
          : words(holder),
      cellTitle: words,
    },
    {
      id: 'login',
      header: t('authorizations.column.login'),
      width: 160,
      render: (holder) => <span className="muted">{marked(login(holder), needle)}</span>,
      cellTitle: login,
    },
  ];
}
