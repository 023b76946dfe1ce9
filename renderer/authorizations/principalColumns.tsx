/** The columns of the principals' grid (domain.md §4), made from what is said of each principal (view.ts). */
import type { ReactNode } from 'react';
import type { GridColumn } from '../grid/GridRow.tsx';
import { FROM_ABOVE, noteIcon, principalIcon } from '../ui/icons.tsx';
import { marked } from '../ui/Marked.tsx';
import { MARKS, type Mark } from '../ui/marks.tsx';
import { loginOf } from './principals.ts';
import { type Tick, type TickColumn, tickColumns } from './standing.ts';
import type { PrincipalView } from './view.ts';

/** `needle` is what the filter looks for, folded. */
export function principalColumns(view: PrincipalView, needle: string): GridColumn[] {
  return [
    nameColumn(view, needle),
    loginColumn(view, needle),
    ...tickColumns(view.scale).map((column) => tickColumn(view, column)),
    ...(view.dated ? [periodColumn(view)] : []),
    sourceColumn(view),
  ];
}

/** The class of a row: inactive users are red, rows that the draft changes carry a mark. */
export function principalRowClass(view: PrincipalView): (holder: number) => string {
  return (holder) =>
    [
      view.notes(holder).includes('inactive') ? 'tg-row--inactive' : '',
      view.change(holder) === undefined ? '' : 'tg-row--changed',
    ]
      .filter((name) => name !== '')
      .join(' ');
}

function nameColumn(view: PrincipalView, needle: string): GridColumn {
  const { t } = view;
  const below = (holder: number): string => t('authorizations.below', { count: view.ownBelow(holder) });
  const words = (holder: number): string[] => [
    t(`terms.holder.${view.kind(holder)}`),
    ...view.notes(holder).map((note) => t(`authorizations.note.${note}`)),
    ...(view.ownBelow(holder) === 0 ? [] : [below(holder)]),
  ];
  return {
    id: 'name',
    header: t('authorizations.column.name'),
    width: 230,
    minWidth: 140,
    sortable: true,
    render: (holder) => (
      <span className="principal">
        {principalIcon(view.kind(holder), view.notes(holder).includes('inactive'))}
        <span className="principal__name">{marked(view.name(holder), needle)}</span>
        {view.notes(holder).map((note) => (
          <span key={note} className="principal__note" title={t(`authorizations.note.${note}`)}>
            {noteIcon(note)}
          </span>
        ))}
        {view.ownBelow(holder) > 0 && (
          <span className="principal__below" title={below(holder)}>
            {t('authorizations.belowMark', { count: view.ownBelow(holder) })}
          </span>
        )}
      </span>
    ),
    cellLabel: (holder) => [view.name(holder), ...words(holder)].join(', '),
    cellTitle: (holder) => {
      const change = view.change(holder);
      const lines = [`${view.name(holder)} (${words(holder).join(', ')})`, view.state(holder)];
      return change === undefined
        ? lines.join('\n')
        : [...lines, t('authorizations.changed', { change })].join('\n');
    },
  };
}

function loginColumn(view: PrincipalView, needle: string): GridColumn {
  const login = (holder: number): string => loginOf(view.directory.holders.keys[holder] ?? '');
  return {
    id: 'login',
    header: view.t('authorizations.column.login'),
    width: 96,
    minWidth: 60,
    sortable: true,
    render: (holder) => <span className="muted">{marked(login(holder), needle)}</span>,
    cellLabel: login,
    cellTitle: login,
  };
}

/** In pixels: enough for the name of the column and, where there is one, the mark of its sorting. */
const TICK_WIDTH = 46;
const TICK_WIDTHS: Partial<Record<TickColumn, number>> = {
  defined: 62,
  acquired: 70,
  full: 46,
  inherited: 72,
  delete: 54,
  U: 62,
  D: 54,
};

const ONLY_TELLS: readonly TickColumn[] = ['acquired', 'inherited'];

function tickColumn(view: PrincipalView, column: TickColumn): GridColumn {
  const { t } = view;
  const header = t(`authorizations.column.${column}`);
  const tells = ONLY_TELLS.includes(column);
  const changed = (holder: number): string => {
    const change = view.isTickChanged(holder, column) ? view.change(holder) : undefined;
    return change === undefined ? '' : t('authorizations.changed', { change });
  };
  const off = t('authorizations.tick.off', { column: header });
  const undefinedText = t('authorizations.tick.undefined', { column: header });
  const tellsText = tells ? t(`authorizations.tells.${column}`) : '';
  return {
    id: column,
    header,
    width: TICK_WIDTHS[column] ?? TICK_WIDTH,
    minWidth: 40,
    align: 'center',
    sortable: true,
    render: (holder) => {
      const tick = view.tick(holder, column);
      if (tells) return tick === 'off' || tick === 'undefined' ? null : MARKS.told;
      return MARKS[markOf(view, holder, tick)];
    },
    cellLabel: (holder) => {
      const tick = view.tick(holder, column);
      const state =
        tick === 'off'
          ? off
          : tick === 'undefined'
            ? undefinedText
            : t('authorizations.tick.on', { column: header, state: view.state(holder) });
      const change = changed(holder);
      return change === '' ? state : `${state}, ${change}`;
    },
    cellClass: (holder) => (view.isTickChanged(holder, column) ? 'tg-cell--changed' : undefined),
    cellTitle: (holder) => {
      const tick = view.tick(holder, column);
      const state = tick === 'off' || tick === 'undefined' ? '' : view.state(holder);
      return [state, tellsText, changed(holder)].filter((line) => line !== '').join('\n') || undefined;
    },
  };
}

/** How a tick is drawn: one that is not own with the sign of where it comes from. */
function markOf(view: PrincipalView, holder: number, tick: Tick): Mark {
  switch (tick) {
    case 'inherited':
      return 'parent';
    case 'acquired':
      return view.kind(view.column.cells.sourceHolder[holder] ?? -1) === 'profile' ? 'profile' : 'group';
    default:
      return tick;
  }
}

function periodColumn(view: PrincipalView): GridColumn {
  const { t } = view;
  const header = t('authorizations.column.period');
  const days = (holder: number): number => view.column.cells.period[holder] ?? -2;
  const spoken = (holder: number): string => {
    const text = days(holder) < -1 ? t('authorizations.period.none') : view.periodText(days(holder));
    return t('authorizations.tick.on', { column: header, state: text });
  };
  return {
    id: 'period',
    header,
    width: 126,
    minWidth: 60,
    align: 'end',
    sortable: true,
    render: (holder) => (
      <span className={view.tick(holder, 'defined') === 'own' ? 'period' : 'period muted'}>
        {days(holder) < -1 ? '' : days(holder) === -1 ? t('terms.period.unlimited') : days(holder)}
      </span>
    ),
    cellLabel: spoken,
    cellClass: (holder) => (view.isPeriodChanged(holder) ? 'tg-cell--changed' : undefined),
    cellTitle: (holder) => [spoken(holder), t('authorizations.period.hint')].join('\n'),
  };
}

function sourceColumn(view: PrincipalView): GridColumn {
  const { t, directory } = view;
  const text = (holder: number): string => view.sourceText(holder);
  return {
    id: 'source',
    header: t('authorizations.column.source'),
    width: 110,
    minWidth: 80,
    grow: true,
    sortable: true,
    render: (holder) => <Source view={view} holder={holder} />,
    cellLabel: (holder) => {
      const state = text(holder) === '' ? t('authorizations.source.none') : text(holder);
      return t('authorizations.tick.on', { column: t('authorizations.column.source'), state });
    },
    cellClass: (holder) => (view.isSourceChanged(holder) ? 'tg-cell--changed' : undefined),
    cellTitle: (holder) => {
      const source = view.source(holder);
      if (source === null) return text(holder) || undefined;
      const target = source.node ?? -1;
      return target < 0
        ? t('authorizations.source.showHolder', { name: text(holder) })
        : t('authorizations.source.showNode', { name: directory.nodes.names[target] ?? '' });
    },
  };
}

function Source({ view, holder }: { readonly view: PrincipalView; readonly holder: number }): ReactNode {
  const { names } = view.directory.nodes;
  const source = view.source(holder);
  if (source === null) return <span className="muted">{view.sourceText(holder)}</span>;
  return (
    <span className="source" data-tg-press="">
      {source.holder !== null && (
        <span className="source__part">
          {principalIcon(view.kind(source.holder), false)}
          <span className="source__name">{view.name(source.holder)}</span>
        </span>
      )}
      {source.holder !== null && source.node !== null && ' · '}
      {source.node !== null && (
        <span className="source__part">
          {source.holder === null && FROM_ABOVE}
          <span className="source__name">{names[source.node]}</span>
        </span>
      )}
    </span>
  );
}
