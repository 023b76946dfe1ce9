/** The area Checks: what an administrator should look at, each finding with the way to its place and its cure. */
import { ListChecks, RefreshCw, Wrench } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { CheckedState } from '../../shared/api.ts';
import { focusedItem, targets } from '../grid/state.ts';
import { TreeGrid } from '../grid/TreeGrid.tsx';
import { useGrid } from '../grid/useGrid.ts';
import { useGridMenu } from '../grid/useGridMenu.ts';
import { everyItem, gridTable } from '../records/gridTable.ts';
import { RecordsArea } from '../records/RecordsArea.tsx';
import { TableButtons } from '../records/TableButtons.tsx';
import { useAreaCommand } from '../state/areaCommands.ts';
import { useDesk } from '../state/desk.ts';
import { useFindings, useFreshFindings } from '../state/findings.ts';
import { useKeptColumns, useKeptFlag } from '../state/kept.ts';
import { goToFinding } from '../state/recordPlaces.ts';
import { CheckboxBox } from '../ui/CheckboxBox.tsx';
import { ContextMenu, ContextMenuItem, ContextMenuLine } from '../ui/ContextMenu.tsx';
import { FilterField } from '../ui/FilterField.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { LiveRegion, useAnnouncements } from '../ui/LiveRegion.tsx';
import { folded } from '../ui/search.ts';
import { useText } from '../ui/text.tsx';
import { checkColumns } from './columns.tsx';
import { FindingPane } from './FindingPane.tsx';
import { curable, findingTree } from './findingTree.ts';
import './checks.css';

export function Checks() {
  const t = useText();
  const checked = useFreshFindings();
  if (checked === null) {
    return (
      <p className="detail__empty" role="status">
        {t('checks.running')}
      </p>
    );
  }
  return <CheckedArea checked={checked} />;
}

function CheckedArea({ checked }: { readonly checked: CheckedState }) {
  const t = useText();
  const isRunning = useFindings((state) => state.isRunning);
  const search = useRef<HTMLInputElement>(null);
  const menu = useGridMenu();
  const [text, setText] = useState('');
  const [faultsOnly, setFaultsOnly] = useKeptFlag('checks.faultsOnly', false);
  const [said, announce] = useAnnouncements();
  useAreaCommand('find', () => search.current?.select());

  const tree = useMemo(() => findingTree(checked, { faultsOnly, text }), [checked, faultsOnly, text]);
  const grid = useGrid(tree.source, {
    startsOpen: true,
    staysOpen: text.trim() !== '',
    columns: useKeptColumns('checks.columns'),
  });
  const columns = useMemo(() => checkColumns(tree, folded(text.trim()), t), [tree, text, t]);
  const rowClass = useMemo(
    () => (at: number) => {
      const item = tree.items[at];
      if (item === undefined || item.finding !== null) return undefined;
      return item.list.findings.length === 0 ? 'check-row check-row--passed' : 'check-row';
    },
    [tree],
  );
  const selected = targets(grid.state);
  const cures = curable(tree, selected);
  const focused = tree.items[focusedItem(grid.state) ?? -1] ?? null;
  const faults = checked.checks.reduce((sum, list) => sum + (list.overview ? 0 : list.findings.length), 0);

  const cure = async (ids: readonly string[]): Promise<void> => {
    if (ids.length === 0) return;
    const staged = await useDesk.getState().cure(ids);
    if (staged !== null) announce(t('checks.cured', { count: ids.length }));
  };
  const goTo = (): void => {
    if (focused?.finding != null) goToFinding(focused.finding.place);
  };

  const list = (
    <section className="pane record-list" aria-label={t('desk.area.checks')}>
      <header className="record-list__head">
        <h1>{t('desk.area.checks')}</h1>
        <p className="record-list__count" role="status">
          {faults === 0 ? t('checks.allGood') : t('checks.faults', { count: faults })}
          {isRunning && ` · ${t('checks.running')}`}
        </p>
        <span className="grow" />
        <TableButtons table={() => gridTable(t('desk.area.checks'), columns, everyItem(tree.source))} />
        <IconButton label={t('checks.again')} onPress={() => void useFindings.getState().run()}>
          <RefreshCw size={15} aria-hidden={true} />
        </IconButton>
        <Button
          className="button button--primary"
          isDisabled={cures.length === 0}
          onPress={() => void cure(cures)}
        >
          <Wrench size={15} aria-hidden={true} />
          {t('checks.cureSelected', { count: cures.length })}
        </Button>
      </header>
      <section className="filters" aria-label={t('lists.filters')}>
        <FilterField
          ref={search}
          label={t('lists.search')}
          text={text}
          onText={setText}
          onLeave={grid.focus}
        />
        <Checkbox className="checkbox" isSelected={faultsOnly} onChange={setFaultsOnly}>
          <CheckboxBox />
          {t('checks.faultsOnly')}
        </Checkbox>
      </section>
      <div className="pane__grid">
        <TreeGrid
          {...grid.props}
          label={t('checks.list')}
          columns={columns}
          announce={announce}
          rowClass={rowClass}
          emptyState={<p>{t('lists.nothing')}</p>}
          turnsBranches={true}
          onOpen={goTo}
          onPress={(next) => {
            if (next.focus.column === 'cure') void cure(curable(tree, targets(next)));
          }}
          onKey={(chord, next) => {
            if (chord !== 'C') return false;
            void cure(curable(tree, targets(next)));
            return true;
          }}
          onMenu={menu.open}
        />
      </div>
      <ContextMenu label={t('checks.menu')} {...menu.place}>
        <ContextMenuItem
          label={t('checks.goTo')}
          keys="Enter"
          isDisabled={focused?.finding == null}
          onAction={goTo}
        />
        <ContextMenuItem
          label={t('checks.cureSelected', { count: cures.length })}
          keys="C"
          isDisabled={cures.length === 0}
          onAction={() => void cure(cures)}
        />
        <ContextMenuLine />
        <ContextMenuItem label={t('authorizations.menu.expandAll')} onAction={grid.expandAll} />
        <ContextMenuItem label={t('authorizations.menu.collapseAll')} onAction={grid.collapseAll} />
      </ContextMenu>
      <LiveRegion said={said} />
    </section>
  );
  return (
    <RecordsArea
      name="checks"
      detailWidth={380}
      list={list}
      detail={
        focused === null ? (
          <p className="detail__empty">
            <ListChecks size={20} aria-hidden={true} />
            {t('checks.nobody')}
          </p>
        ) : (
          <FindingPane item={focused} onCure={(ids) => void cure(ids)} />
        )
      }
    />
  );
}
