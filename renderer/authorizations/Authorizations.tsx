/**
 * The area Authorizations: one table of principals × nodes, looked at from either side. Left what is chosen, right
 * its line of the table, and the Why pane. Where one is stands in the place (place.ts).
 */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Directory, Line, Pivot } from '../../shared/api.ts';
import { focusedItem } from '../grid/state.ts';
import type { TreeGridHandle } from '../grid/TreeGrid.tsx';
import { Labels } from '../principals/labels.ts';
import { type Population, type PrincipalKinds, populationOf } from '../principals/population.ts';
import { useAreaCommand } from '../state/areaCommands.ts';
import { type CellWanted, useDesk } from '../state/desk.ts';
import { useKeptFlag } from '../state/kept.ts';
import { usePlaces } from '../state/places.ts';
import { LiveRegion, useAnnouncements } from '../ui/LiveRegion.tsx';
import { keepFocus } from '../ui/panes.ts';
import { Splitter, useKeptWidth } from '../ui/Splitter.tsx';
import { useText } from '../ui/text.tsx';
import { settleAt, turnTable } from './going.ts';
import { HoldersPane } from './HoldersPane.tsx';
import { holderItems, nodeItems } from './items.ts';
import { LinePane } from './LinePane.tsx';
import { NodesPane } from './NodesPane.tsx';
import { type SearchableNodes, searchableNodes } from './nodeTree.ts';
import { PivotChoice } from './PivotChoice.tsx';
import { type CellPlace, cellPlaceOf, knownPlace } from './place.ts';
import { useLine } from './useLine.ts';
import { useLineCommands } from './useLineCommands.ts';
import { useVarious } from './useVarious.ts';
import { LineView } from './view.ts';
import { WhyPane } from './WhyPane.tsx';
import './authorizations.css';

const SIDE = { initial: 244, min: 180, max: 640 };
const WHY = { initial: 300, min: 240, max: 560 };

export function Authorizations() {
  const table = useTogether();
  return table === null ? null : <Table {...table} />;
}

interface TableProps {
  readonly directory: Directory;
  /** The one shown before: it tells where something stood that is gone. */
  readonly before: Directory | null;
  readonly line: Line | null;
}

/** Directory and line that belong together: the last ones, until the new ones are both there. */
function useTogether(): TableProps | null {
  const directory = useDesk((state) => state.directory);
  const line = useDesk((state) => state.line);
  const [shown, setShown] = useState<TableProps | null>(null);
  if (directory === null) {
    if (shown !== null) setShown(null);
    return null;
  }
  const together = line === null || line.directoryVersion === directory.version;
  if (!together && shown !== null) return shown;
  const next = { directory, line: together ? line : null, before: shown?.directory ?? null };
  if (shown?.directory === directory && shown.line === next.line) return shown;
  setShown(next);
  return next;
}

function Table({ directory, line: lastLine, before }: TableProps) {
  const t = useText();
  const place = usePlaceIn(directory, before);
  // Where there is nobody, or no node, there is no line, and the last one is not meant.
  const line = (place.pivot === 'node' ? place.node : place.holder) === null ? null : lastLine;
  useLineOf(place);
  const labels = useMemo(() => new Labels(directory, t), [directory, t]);
  const population = useMemo(() => populationOf(directory), [directory]);
  const searchable = useMemo(() => searchableNodes(directory.nodes), [directory]);
  const grid = useRef<TreeGridHandle>(null);
  const sideWidth = useKeptWidth('authorizations.treeWidth', SIDE);
  const [said, announce] = useAnnouncements();
  useAreaCommand('turnTable', turnTable);
  // Both sides turn together, when the other line has come.
  const pivot = line?.pivot ?? place.pivot;
  useFocusAfterTurn(pivot, grid);
  // The left side stays as it is drawn while the focus moves along the right one.
  const head = useMemo(() => <PivotChoice pivot={place.pivot} />, [place.pivot]);
  const onLeave = useCallback(() => grid.current?.focus(), []);
  const side = { labels, entity: place.entity, width: sideWidth.width, announce, head, onLeave };
  return (
    <div className="authorizations">
      {pivot === 'node' ? (
        <NodesPane {...side} searchable={searchable} selected={place.node} />
      ) : (
        <HoldersPane {...side} population={population} selected={place.holder} />
      )}
      <Splitter
        label={t(`authorizations.${pivot === 'node' ? 'tree' : 'holders'}.splitter`)}
        side="start"
        {...sideWidth}
      />
      {line === null && directory.nodes.codes.length === 0 && <Nothing of="emptyStore" />}
      {line === null && pivot === 'principal' && directory.holders.keys.length === 0 && (
        <Nothing of="nobody" />
      )}
      {line !== null && (
        <ShownLine
          key={line.pivot}
          line={line}
          place={place}
          labels={labels}
          population={population}
          searchable={searchable}
          grid={grid}
          announce={announce}
        />
      )}
      <LiveRegion said={said} />
    </div>
  );
}

/** There are no nodes, or no principals: what to do about it. */
function Nothing({ of }: { readonly of: 'emptyStore' | 'nobody' }) {
  const t = useText();
  useEffect(keepFocus, []);
  return (
    <section className="pane line empty-store">
      <h1>{t(`authorizations.${of}.title`)}</h1>
      <p className="muted">{t(`authorizations.${of}.text`)}</p>
    </section>
  );
}

/** Where one is in this store; a line there always is, as long as there is anything to be a line of. */
function usePlaceIn(directory: Directory, before: Directory | null): CellPlace {
  const at = usePlaces((state) => state.place.at);
  return useMemo(() => {
    const { nodes, holders } = directory;
    const known = knownPlace(cellPlaceOf(at), directory, before);
    const node = known.node ?? (known.pivot === 'node' ? (nodes.codes[0] ?? null) : null);
    // Groups stand at the top of the list.
    const first = holders.keys[holders.users] ?? holders.keys[0] ?? null;
    return { ...known, node, holder: known.holder ?? (known.pivot === 'principal' ? first : null) };
  }, [at, directory, before]);
}

/** The table that turns takes its elements along; whoever had the keyboard there has it in the new grid. */
function useFocusAfterTurn(pivot: Pivot, grid: RefObject<TreeGridHandle | null>): void {
  const last = useRef(pivot);
  useEffect(() => {
    if (last.current === pivot) return;
    last.current = pivot;
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    if (grid.current === null) keepFocus();
    else grid.current.focus();
  }, [pivot, grid]);
}

/** Asks for the line of the place, and not again while the focus only moves along it. */
function useLineOf(place: CellPlace): void {
  const { pivot, entity } = place;
  const node = pivot === 'node' ? place.node : null;
  const holder = pivot === 'principal' ? place.holder : null;
  useEffect(() => {
    const { showLine } = useDesk.getState();
    if (node !== null) void showLine({ pivot: 'node', node, entity });
    if (holder !== null) void showLine({ pivot: 'principal', holder, entity });
  }, [node, holder, entity]);
}

interface ShownLineProps {
  readonly line: Line;
  readonly place: CellPlace;
  readonly labels: Labels;
  readonly population: Population;
  readonly searchable: SearchableNodes;
  readonly grid: RefObject<TreeGridHandle | null>;
  readonly announce: (text: string) => void;
}

function ShownLine(props: ShownLineProps) {
  const { line, place, labels, population, searchable, grid, announce } = props;
  const t = useText();
  const { nodes } = labels.directory;
  const ofNode = line.pivot === 'node';
  // The first line that is there, or the one to which a comparison has been left.
  useEffect(keepFocus, []);
  const various = useVarious(line, nodes);
  const view = useMemo(() => new LineView(labels, line, various), [labels, line, various]);
  const itemsOf = useCallback(
    (kinds: PrincipalKinds) => (ofNode ? holderItems(population, kinds) : nodeItems(nodes, searchable)),
    [ofNode, population, nodes, searchable],
  );
  const wanted = {
    of: (ofNode ? place.node : place.holder) ?? '',
    key: ofNode ? place.holder : place.node,
    column: place.column,
  };
  const rows = useLine(view, itemsOf, wanted, ({ item, column }) => {
    if (ofNode) settleAt({ holder: item < 0 ? null : view.holderKey(item), column });
    else settleAt({ node: item < 0 ? null : view.nodeCode(item), column });
  });
  const commands = useLineCommands(view, announce);
  const [whyOpen, setWhyOpen] = useKeptFlag('authorizations.why', false);
  const whyWidth = useKeptWidth('authorizations.whyWidth', WHY);
  const closeWhy = (): void => {
    const focused = document.activeElement;
    // A button of the pane that has done its work is gone, and leaves the keyboard to nobody for a moment.
    const ours = focused === null || focused === document.body || focused.closest('.why') !== null;
    setWhyOpen(false);
    if (ours) grid.current?.focus();
  };
  useAreaCommand('why', () => (whyOpen ? closeWhy() : setWhyOpen(true)));
  return (
    <div className="shown-line" data-entered={wanted.key === null ? undefined : true}>
      <LinePane
        ref={grid}
        view={view}
        rows={rows}
        population={population}
        commands={commands}
        whyOpen={whyOpen}
        onWhyOpen={setWhyOpen}
        announce={announce}
      />
      {whyOpen && (
        <>
          <Splitter label={t('authorizations.why.splitter')} side="end" {...whyWidth} />
          <WhyPane
            labels={labels}
            cell={cellOf(view, focusedItem(rows.grid))}
            width={whyWidth.width}
            announce={announce}
            onClose={closeWhy}
          />
        </>
      )}
    </div>
  );
}

function cellOf(view: LineView, item: number | null): CellWanted | null {
  const holder = item === null ? null : view.holderKey(item);
  if (item === null || holder === null) return null;
  return { holder, node: view.nodeCode(item), entity: view.line.entity };
}
