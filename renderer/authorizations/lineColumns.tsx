/** The columns of a line (domain.md §4), made from what is said of each cell (view.ts). */
import type { ReactNode } from 'react';
import { LETTERS } from '../../shared/model/rights.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import { loginOf } from '../principals/population.ts';
import { FROM_ABOVE, principalIcon } from '../ui/icons.tsx';
import { marked } from '../ui/Marked.tsx';
import { remembered } from '../ui/remembered.ts';
import { itemNameColumn } from './nameColumns.tsx';
import { type TickColumn, tickColumns } from './standing.ts';
import { tickColumn } from './tickColumns.tsx';
import type { LineView } from './view.ts';

/** `needle` is what the filter looks for, folded. */
export function lineColumns(view: LineView, needle: string): GridColumn[] {
  return [
    itemNameColumn(view, needle),
    ...(view.pivot === 'node' ? [loginColumn(view, needle)] : []),
    ...ticksOf(view).map((column) => tickColumn(view, column)),
    ...(hasPeriod(view) ? [periodColumn(view)] : []),
    sourceColumn(view),
  ];
}

/** The class of a row: inactive users are red, rows that the draft changes carry a mark, those above a hit are pale. */
export function lineRowClass(
  view: LineView,
  isOnlyAbove: (item: number) => boolean,
): (item: number) => string {
  return (item) =>
    [
      view.pivot === 'node' && view.labels.isInactive(item) ? 'tg-row--inactive' : '',
      view.isChanged(item) ? 'tg-row--changed' : '',
      isOnlyAbove(item) ? 'row--above' : '',
    ]
      .filter((name) => name !== '')
      .join(' ');
}

/** On one node the columns of its scale; over all nodes those of every scale there is. */
function ticksOf({ pivot, labels, common }: LineView): readonly TickColumn[] {
  if (pivot === 'node') return tickColumns(labels.scale(common));
  if (!labels.hasLetters) return tickColumns('levels');
  return labels.hasLevels ? [...tickColumns('levels'), ...LETTERS] : tickColumns('actions');
}

function hasPeriod({ pivot, labels, common }: LineView): boolean {
  return pivot === 'node' ? labels.isDated(common) : labels.hasDated;
}

/** In little room; the words are those of the cell. */
const UNLIMITED = '∞';

function loginColumn(view: LineView, needle: string): GridColumn {
  const login = (holder: number): string => loginOf(view.directory.holders.keys[holder] ?? '');
  return {
    id: 'login',
    header: view.t('authorizations.column.login'),
    headerLines: 2,
    width: 80,
    minWidth: 60,
    grow: 0.3,
    sortable: true,
    render: (holder) => <span className="muted">{marked(login(holder), needle)}</span>,
    cellLabel: login,
    cellTitle: login,
  };
}

function periodColumn(view: LineView): GridColumn {
  const { t } = view;
  const header = t('authorizations.column.period');
  const days = (item: number): number => (view.isDated(item) ? (view.line.cells.period[item] ?? -2) : -2);
  const told = remembered((back: number) => {
    const text = back < -1 ? t('authorizations.period.none') : view.periodText(back);
    return t('authorizations.tick.on', { column: header, state: text });
  });
  const spoken = (item: number): string => told(days(item));
  return {
    id: 'period',
    header,
    headerLines: 2,
    width: 62,
    minWidth: 48,
    align: 'end',
    sortable: true,
    render: (item) => (
      <span className={view.tick(item, 'defined') === 'own' ? 'period' : 'period muted'}>
        {days(item) < -1 ? '' : days(item) === -1 ? UNLIMITED : days(item)}
      </span>
    ),
    cellLabel: spoken,
    cellClass: (item) => (view.isPeriodChanged(item) ? 'tg-cell--changed' : undefined),
    cellTitle: (item) =>
      view.isDated(item) ? [spoken(item), t('authorizations.period.hint')].join('\n') : undefined,
  };
}

function sourceColumn(view: LineView): GridColumn {
  const { t, labels } = view;
  const header = t('authorizations.column.source');
  const text = (item: number): string => view.sourceText(item);
  const told = remembered((state: string) => t('authorizations.tick.on', { column: header, state }));
  return {
    id: 'source',
    header,
    width: 92,
    minWidth: 60,
    grow: true,
    sortable: true,
    render: (item) => <Source view={view} item={item} />,
    cellLabel: (item) => told(text(item) === '' ? t('authorizations.source.none') : text(item)),
    cellClass: (item) => (view.isSourceChanged(item) ? 'tg-cell--changed' : undefined),
    cellTitle: (item) => {
      const source = view.source(item);
      if (source === null) return text(item) || undefined;
      const target = source.node ?? -1;
      return target < 0
        ? t('authorizations.source.showHolder', { name: text(item) })
        : t('authorizations.source.showNode', { name: labels.nodeName(target) });
    },
  };
}

function Source({ view, item }: { readonly view: LineView; readonly item: number }): ReactNode {
  const { labels } = view;
  const source = view.source(item);
  if (source === null) return <span className="muted">{view.sourceText(item)}</span>;
  return (
    <span className="source" data-tg-press="">
      {source.holder !== null && (
        <span className="source__part">
          {principalIcon(labels.holderKind(source.holder), false)}
          <span className="source__name">{labels.holderName(source.holder)}</span>
        </span>
      )}
      {source.node !== null && (
        <span className="source__part source__part--node">
          {FROM_ABOVE}
          <span className="source__name">{labels.nodeName(source.node)}</span>
        </span>
      )}
    </span>
  );
}
