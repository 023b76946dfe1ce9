/** Two to four principals side by side over all nodes: what only one has, what is different; rows copied across. */
import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import type { Compared, Directory } from '../../shared/api.ts';
import type { HolderKey } from '../../shared/model/types.ts';
import { defaultDefinition, reportDefinition } from '../../shared/reports/definition.ts';
import { Segments } from '../gestures/choices.tsx';
import { everyBranch, type RowId, rowIdOf } from '../grid/rows.ts';
import { focusedItem, type GridState, targets, withExpanded } from '../grid/state.ts';
import { TreeGrid } from '../grid/TreeGrid.tsx';
import { useGrid } from '../grid/useGrid.ts';
import { useGridMenu } from '../grid/useGridMenu.ts';
import { useAreaCommand } from '../state/areaCommands.ts';
import { useDesk } from '../state/desk.ts';
import { goToCell } from '../state/goTo.ts';
import { usePlaces } from '../state/places.ts';
import { useReporting } from '../state/reporting.ts';
import { useSteady } from '../state/useSteady.ts';
import { ContextMenu, ContextMenuItem, ContextMenuLine } from '../ui/ContextMenu.tsx';
import { FilterField } from '../ui/FilterField.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { LiveRegion, useAnnouncements } from '../ui/LiveRegion.tsx';
import { folded } from '../ui/search.ts';
import { useNumberText, useText } from '../ui/text.tsx';
import { compareColumns } from './compareColumns.tsx';
import { comparisonTree, countsOf, DIFFERENT, type DifferenceFilter, ONLY, SAME } from './comparisonTree.ts';
import './compare.css';

export function Compare({ holders }: { readonly holders: readonly HolderKey[] }) {
  const directory = useDesk((state) => state.directory);
  const compared = useCompared(holders);
  const together = compared !== null && compared.directoryVersion === directory?.version;
  return together && directory !== null ? <Comparison compared={compared} directory={directory} /> : <div />;
}

/** Asked again whenever the draft is another one. */
function useCompared(holders: readonly HolderKey[]): Compared | null {
  const version = useDesk((state) => state.draft.version);
  const directory = useDesk((state) => state.directory);
  const [compared, setCompared] = useState<Compared | null>(null);
  const asked = useSteady(holders);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another draft or directory gives another answer
  useEffect(() => {
    let current = true;
    void window.grantree.invoke('desk.compare', { holders: asked }).then((outcome) => {
      if (!current) return;
      if (outcome.ok) setCompared(outcome.value);
      else {
        useDesk.getState().tell({ tone: 'problem', problems: outcome.problems });
        usePlaces.getState().go('authorizations', {});
      }
    });
    return () => {
      current = false;
    };
  }, [asked, version, directory]);
  return compared;
}

function Comparison({ compared, directory }: { readonly compared: Compared; readonly directory: Directory }) {
  const t = useText();
  const numberText = useNumberText();
  const { holders } = compared;
  const names = useMemo(
    () => holders.map((key) => directory.holders.names[directory.holders.keys.indexOf(key)] ?? key),
    [holders, directory],
  );
  const [filter, setFilter] = useState<DifferenceFilter>('differences');
  const [text, setText] = useState('');
  const [said, announce] = useAnnouncements();
  const counts = useMemo(() => countsOf(compared), [compared]);
  const tree = useMemo(
    () => comparisonTree(compared, directory, filter, text),
    [compared, directory, filter, text],
  );
  const grid = useGrid(tree, { startsOpen: true, ...useFocusBefore(directory) });
  const columns = useMemo(
    () => compareColumns(compared, tree, directory, names, folded(text.trim()), t),
    [compared, tree, directory, names, text, t],
  );
  const menu = useGridMenu();
  const search = useRef<HTMLInputElement>(null);
  useAreaCommand('find', () => search.current?.focus());
  const report = (): void => {
    const definition = { ...defaultDefinition('differences'), principals: holders };
    useReporting.getState().ask(reportDefinition.parse(definition));
  };
  useAreaCommand('print', report);
  useEffect(() => grid.focus(), [grid.focus]);

  const together = names.join(' · ');
  const leave = (): void => {
    const places = usePlaces.getState();
    if (places.past.length > 0) places.back();
    else places.go('authorizations', {});
  };
  const show = (next: DifferenceFilter): void => {
    setFilter(next);
    const shown = comparisonTree(compared, directory, next, text);
    grid.set(withExpanded(grid.state, everyBranch(shown)));
  };
  /** The selected rows that are hits: a parent that only leads to one is not meant. */
  const selected = targets(grid.state).filter((node) => tree.hits[node] === 1);
  const nameOf = (key: HolderKey): string => names[holders.indexOf(key)] ?? key;
  const copy = async (source: HolderKey, target: HolderKey): Promise<void> => {
    if (selected.length === 0) return;
    const codes = selected.flatMap((node) => directory.nodes.codes[node] ?? []);
    const staged = await useDesk
      .getState()
      .stage({ kind: 'copyCells', source, targets: [target], nodes: codes });
    if (staged !== null) announce(t('gestures.done', { count: staged.changes }));
    grid.focus();
  };
  const ways = holders.flatMap((source) =>
    holders.filter((target) => target !== source).map((target) => ({ source, target })),
  );
  const wayText = ({ source, target }: (typeof ways)[number]): string =>
    t('gestures.compare.fromTo', { from: nameOf(source), to: nameOf(target) });
  const open = (state: GridState): void => {
    const node = directory.nodes.codes[focusedItem(state) ?? -1];
    const place = Number(/^holder(\d)$/.exec(state.focus.column ?? '')?.[1] ?? 0);
    if (node === undefined) return;
    settleAtNode(node);
    goToCell(node, holders[place] ?? null);
  };
  const copyLabel = t('gestures.compare.copy', { count: selected.length });
  const filters: readonly { key: string; value: DifferenceFilter; name: string; count: number }[] = [
    { key: 'all', value: 'all', name: t('gestures.compare.all'), count: compared.kinds.length },
    {
      key: 'differences',
      value: 'differences',
      name: t('gestures.compare.differences'),
      count: compared.kinds.length - (counts[SAME] ?? 0),
    },
    ...names.map((name, place) => ({
      key: `only${place}`,
      value: ONLY + place,
      name: t('gestures.compare.onlyOf', { name }),
      count: counts[ONLY + place] ?? 0,
    })),
    {
      key: 'different',
      value: DIFFERENT,
      name: t('gestures.compare.different'),
      count: counts[DIFFERENT] ?? 0,
    },
    { key: 'same', value: SAME, name: t('gestures.compare.same'), count: counts[SAME] ?? 0 },
  ];

  return (
    <section className="pane compare" aria-label={t('gestures.compare.title', { names: together })}>
      <header className="compare__head">
        <IconButton label={t('gestures.compare.close')} onPress={leave}>
          <ArrowLeft size={16} aria-hidden={true} />
        </IconButton>
        <h1 className="compare__title">{t('gestures.compare.title', { names: together })}</h1>
        <MenuTrigger>
          <Button className="button" isDisabled={selected.length === 0}>
            {copyLabel}
          </Button>
          <Popover className="popover">
            <Menu className="menu" aria-label={copyLabel}>
              {ways.map((way) => (
                <MenuItem
                  key={`${way.source} ${way.target}`}
                  className="menu__item"
                  onAction={() => void copy(way.source, way.target)}
                >
                  {wayText(way)}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
        <Button className="button" onPress={report}>
          {t('gestures.compare.report')}
        </Button>
      </header>
      <div className="compare__filters">
        <Segments
          label={t('gestures.compare.filter')}
          value={filters.find(({ value }) => value === filter)?.key ?? 'all'}
          options={filters.map(({ key, name, count }) => ({
            key,
            name: `${name} (${numberText(count)})`,
          }))}
          onChange={(key) => show(filters.find((one) => one.key === key)?.value ?? 'all')}
        />
        <FilterField
          ref={search}
          className="compare__search"
          label={t('gestures.compare.search')}
          text={text}
          onText={setText}
          onLeave={grid.focus}
        />
      </div>
      <div className="pane__grid">
        <TreeGrid
          {...grid.props}
          label={t('gestures.compare.grid', { names: together })}
          columns={columns}
          announce={announce}
          emptyState={t('gestures.compare.nothing')}
          onOpen={open}
          onMenu={menu.open}
        />
      </div>
      <ContextMenu label={copyLabel} {...menu.place}>
        {selected.length > 0 && (
          <MenuSection>
            <Header className="menu__title">{copyLabel}</Header>
            {ways.map((way) => (
              <ContextMenuItem
                key={`${way.source} ${way.target}`}
                label={wayText(way)}
                onAction={() => void copy(way.source, way.target)}
              />
            ))}
            <ContextMenuLine />
          </MenuSection>
        )}
        <ContextMenuItem
          label={t('gestures.compare.goTo')}
          keys="Enter"
          isDisabled={focusedItem(grid.state) === null}
          onAction={() => open(grid.state)}
        />
      </ContextMenu>
      <LiveRegion said={said} />
    </section>
  );
}

/** The row one left by Enter, when `back` leads to the comparison again. */
function useFocusBefore({ nodes }: Directory): { readonly focus?: RowId } {
  const [code] = useState(() => usePlaces.getState().place.at.node);
  const path: string[] = [];
  for (let node = nodes.codes.indexOf(code ?? ''); node >= 0; node = nodes.parents[node] ?? -1) {
    path.unshift(nodes.codes[node] ?? '');
  }
  return path.length === 0 ? {} : { focus: rowIdOf(path) };
}

function settleAtNode(node: string): void {
  const { place, settle } = usePlaces.getState();
  settle({ ...place.at, node });
}
