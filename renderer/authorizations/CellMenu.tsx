/** The right-click menu of the selected cells: of principals on a node, or of nodes for a principal. */
import { Header, MenuSection } from 'react-aria-components';
import type { Pivot } from '../../shared/api.ts';
import { LEVELS, type Level } from '../../shared/model/rights.ts';
import type { Scale } from '../../shared/model/types.ts';
import {
  ContextMenu,
  ContextMenuItem,
  ContextMenuLine,
  ContextSubmenu,
  type MenuPlace,
} from '../ui/ContextMenu.tsx';
import { useText } from '../ui/text.tsx';
import { ChangingItems, LeadingItems } from './GestureItems.tsx';
import type { LineGestures } from './lineGestures.ts';
import { ReportItems } from './ReportItems.tsx';
import type { Selected } from './reportsAbout.ts';

interface CellMenuProps {
  readonly at: MenuPlace | null;
  readonly onClose: () => void;
  readonly pivot: Pivot;
  /** Whom or what it is about: one name, or how many; empty = there is nothing. */
  readonly title: string;
  readonly scale: Scale;
  readonly dated: boolean;
  readonly gestures: LineGestures;
  /** What is selected, for reports about it. */
  readonly about: Selected;
  readonly actions: {
    setLevel(level: Level): void;
    undefine(): void;
    /** To the same cell in the other pivot. */
    jump(): void;
    editPeriod(): void;
    why(): void;
    add(): void;
    expandAll(): void;
    collapseAll(): void;
    print(): void;
  };
}

export function CellMenu(props: CellMenuProps) {
  const { at, onClose, pivot, title, scale, dated, gestures, about, actions } = props;
  const t = useText();
  const nobody = title === '';
  const levels: readonly Level[] = scale === 'switch' ? ['none', 'delete'] : LEVELS;
  return (
    <ContextMenu label={t('authorizations.grid.menu', { name: title })} at={at} onClose={onClose}>
      {!nobody && (
        <MenuSection>
          <Header className="menu__title">{title}</Header>
          <ContextSubmenu label={t('authorizations.menu.level')}>
            {levels.map((level) => (
              <ContextMenuItem
                key={level}
                label={level === 'delete' ? t('authorizations.menu.levelFull') : t(`terms.level.${level}`)}
                {...keysOfLevel(level, scale)}
                onAction={() => actions.setLevel(level)}
              />
            ))}
          </ContextSubmenu>
          <ContextMenuItem
            label={t('authorizations.menu.undefine')}
            keys="Ctrl+Del"
            onAction={actions.undefine}
          />
          {dated && (
            <ContextMenuItem
              label={t('authorizations.menu.period')}
              keys="F2"
              onAction={actions.editPeriod}
            />
          )}
          <ChangingItems gestures={gestures} />
          <ContextMenuLine />
          <ContextMenuItem
            label={t(`authorizations.menu.jump.${pivot}`)}
            keys="Enter"
            onAction={actions.jump}
          />
          <ContextMenuItem label={t('authorizations.menu.why')} keys="F4" onAction={actions.why} />
          <LeadingItems gestures={gestures} />
          <ReportItems {...about} onPrint={actions.print} />
          <ContextMenuLine />
        </MenuSection>
      )}
      {pivot === 'node' && (
        <ContextMenuItem label={t('authorizations.menu.add')} keys="Ctrl+Ins" onAction={actions.add} />
      )}
      {pivot === 'node' && !nobody && <ContextMenuLine />}
      {!nobody && <ContextMenuItem label={t('authorizations.menu.expandAll')} onAction={actions.expandAll} />}
      {!nobody && (
        <ContextMenuItem label={t('authorizations.menu.collapseAll')} onAction={actions.collapseAll} />
      )}
    </ContextMenu>
  );
}

/** On `actions` nodes R and D tick single rights (commands.ts), so there they stand for no level. */
function keysOfLevel(level: Level, scale: Scale): { keys: string } | object {
  if (level === 'delete') return { keys: 'F' };
  if (scale === 'actions' && level === 'read') return {};
  return { keys: level.charAt(0).toUpperCase() };
}
