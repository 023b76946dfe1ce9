/** A column of ticks: what each cell shows, says, and is titled (desk.md, Columns). */
import type { GridColumn } from '../grid/GridRow.tsx';
import { SOFT_HYPHEN } from '../grid/headerRoom.ts';
import { LEADS_TO_FULL, MARKS, type Mark } from '../ui/marks.tsx';
import { remembered } from '../ui/remembered.ts';
import { type Cell, cellOf, isLetter, type Tick, type TickColumn } from './standing.ts';
import type { LineView } from './view.ts';

/** In pixels; wider where the name of the column needs it. */
const TICK_WIDTH = 44;
/** Of a single right beside the levels, named by its letter. */
const LETTER_WIDTH = 28;

const ONLY_TELLS: readonly TickColumn[] = ['acquired', 'inherited'];

export function tickColumn(view: LineView, column: TickColumn): GridColumn {
  const { t } = view;
  const beside = view.pivot === 'principal' && view.labels.hasLevels && isLetter(column);
  const name = t(beside ? `authorizations.single.${column}` : `authorizations.column.${column}`);
  const header = name.replaceAll(SOFT_HYPHEN, '');
  const tells = ONLY_TELLS.includes(column);
  const kind = (item: number): Cell => cellOf(view.scale(item), column);
  const changed = (item: number): string => (view.isTickChanged(item, column) ? view.changed(item) : '');
  const on = remembered((state: string) => t('authorizations.tick.on', { column: header, state }));
  const off = t('authorizations.tick.off', { column: header });
  const undefinedText = t('authorizations.tick.undefined', { column: header });
  const noneText = t('authorizations.tick.none', { column: header });
  const leadsText = t('authorizations.tick.leads');
  const tellsText = tells ? t(`authorizations.tells.${column}`) : '';
  return {
    id: column,
    header,
    ...(beside ? { headerContent: column } : {}),
    ...(name === header ? {} : { headerBroken: name }),
    width: beside ? LETTER_WIDTH : TICK_WIDTH,
    minWidth: beside ? LETTER_WIDTH : 36,
    align: 'center',
    sortable: true,
    render: (item) => {
      if (kind(item) === 'absent') return null;
      if (kind(item) === 'leads') return LEADS_TO_FULL;
      const tick = view.tick(item, column);
      if (tells) return tick === 'off' || tick === 'undefined' ? null : MARKS.told;
      return MARKS[markOf(view, item, tick)];
    },
    cellLabel: (item) => {
      if (kind(item) === 'absent') return noneText;
      const tick = view.tick(item, column);
      const state = tick === 'off' ? off : tick === 'undefined' ? undefinedText : on(view.state(item));
      const leads = kind(item) === 'leads' ? leadsText : '';
      return [state, leads, changed(item)].filter((part) => part !== '').join(', ');
    },
    cellClass: (item) => {
      const changed = kind(item) !== 'absent' && view.isTickChanged(item, column);
      if (beside) return changed ? 'tick--narrow tg-cell--changed' : 'tick--narrow';
      return changed ? 'tg-cell--changed' : undefined;
    },
    cellTitle: (item) => {
      if (kind(item) === 'absent') return undefined;
      const tick = view.tick(item, column);
      const state = tick === 'off' || tick === 'undefined' ? '' : view.state(item);
      const leads = kind(item) === 'leads' ? leadsText : '';
      return [state, leads, tellsText, changed(item)].filter((line) => line !== '').join('\n') || undefined;
    },
  };
}

/** How a tick is drawn: one that is not own with the sign of where it comes from. */
function markOf(view: LineView, item: number, tick: Tick): Mark {
  switch (tick) {
    case 'inherited':
      return 'parent';
    case 'acquired':
      return view.labels.holderKind(view.line.cells.sourceHolder[item] ?? -1) === 'profile'
        ? 'profile'
        : 'group';
    default:
      return tick;
  }
}
