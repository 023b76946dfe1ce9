/** The area Authorizations, by authorization: the tree, the principals of the selected node, and the Why pane. */
import { type RefObject, useMemo, useRef, useState } from 'react';
import type { Column, Directory } from '../../shared/api.ts';
import { focusedItem } from '../grid/state.ts';
import type { TreeGridHandle } from '../grid/TreeGrid.tsx';
import { useAreaCommand } from '../state/areaCommands.ts';
import { useDesk } from '../state/desk.ts';
import { useKeptFlag } from '../state/kept.ts';
import { useKeptNumber } from '../state/layout.ts';
import { LiveRegion, useAnnouncements } from '../ui/LiveRegion.tsx';
import { Splitter } from '../ui/Splitter.tsx';
import { useText } from '../ui/text.tsx';
import { PrincipalsPane } from './PrincipalsPane.tsx';
import { TreePane } from './TreePane.tsx';
import { usePrincipalCommands } from './usePrincipalCommands.ts';
import { usePrincipals } from './usePrincipals.ts';
import { PrincipalView } from './view.ts';
import { WhyPane } from './WhyPane.tsx';
import './authorizations.css';

const TREE = { initial: 250, min: 180, max: 640 };
const WHY = { initial: 300, min: 240, max: 560 };

export function Authorizations() {
  const t = useText();
  const directory = useDesk((state) => state.directory);
  const shown = useShown();
  const principals = useRef<TreeGridHandle>(null);
  const [treeWidth, setTreeWidth] = useKeptNumber('authorizations.treeWidth', TREE.initial);
  const [said, announce] = useAnnouncements();
  if (directory === null) return null;
  return (
    <div className="authorizations">
      <TreePane
        directory={directory}
        width={treeWidth}
        announce={announce}
        onLeave={() => principals.current?.focus()}
      />
      <Splitter
        label={t('authorizations.tree.splitter')}
        width={treeWidth}
        min={TREE.min}
        max={TREE.max}
        side="start"
        onResize={setTreeWidth}
      />
      {shown !== null && <NodePrincipals {...shown} grid={principals} announce={announce} />}
      <LiveRegion text={said} />
    </div>
  );
}

interface Shown {
  readonly directory: Directory;
  readonly column: Column;
}

/** Directory and column that belong together: the last ones, until the new ones are both there. */
function useShown(): Shown | null {
  const directory = useDesk((state) => state.directory);
  const column = useDesk((state) => state.column);
  const [shown, setShown] = useState<Shown | null>(null);
  if (directory === null) {
    if (shown !== null) setShown(null);
    return null;
  }
  const together = column !== null && column.directoryVersion === directory.version;
  if (!together || (shown?.directory === directory && shown.column === column)) return shown;
  const next = { directory, column };
  setShown(next);
  return next;
}

interface NodePrincipalsProps extends Shown {
  readonly grid: RefObject<TreeGridHandle | null>;
  readonly announce: (text: string) => void;
}

function NodePrincipals({ directory, column, grid, announce }: NodePrincipalsProps) {
  const t = useText();
  const view = useMemo(() => new PrincipalView(directory, column, t), [directory, column, t]);
  const principals = usePrincipals(directory, column);
  const commands = usePrincipalCommands(directory, column, t, announce);
  const [whyOpen, setWhyOpen] = useKeptFlag('authorizations.why', false);
  const [whyWidth, setWhyWidth] = useKeptNumber('authorizations.whyWidth', WHY.initial);
  const focused = focusedItem(principals.grid);
  const closeWhy = (): void => {
    const focused = document.activeElement;
    // A button of the pane that has done its work is gone, and leaves the keyboard to nobody for a moment.
    const ours = focused === null || focused === document.body || focused.closest('.why') !== null;
    setWhyOpen(false);
    if (ours) grid.current?.focus();
  };
  useAreaCommand('why', () => (whyOpen ? closeWhy() : setWhyOpen(true)));
  return (
    <div className="node-principals">
      <PrincipalsPane
        ref={grid}
        view={view}
        principals={principals}
        commands={commands}
        whyOpen={whyOpen}
        onWhyOpen={setWhyOpen}
        announce={announce}
      />
      {whyOpen && (
        <>
          <Splitter
            label={t('authorizations.why.splitter')}
            width={whyWidth}
            min={WHY.min}
            max={WHY.max}
            side="end"
            onResize={setWhyWidth}
          />
          <WhyPane
            view={view}
            holder={focused === null ? null : (directory.holders.keys[focused] ?? null)}
            width={whyWidth}
            announce={announce}
            onClose={closeWhy}
          />
        </>
      )}
    </div>
  );
}
