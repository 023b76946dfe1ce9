/** All profiles of a type side by side: objects × profiles, as the seed's table has it; general ones with who has which. */
import { useMemo, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { Directory } from '../../shared/api.ts';
import type { ProfileType } from '../../shared/model/types.ts';
import { UNDEFINED_RIGHTS } from '../../shared/rules/gate.ts';
import { TreeGrid } from '../grid/TreeGrid.tsx';
import { useGrid } from '../grid/useGrid.ts';
import { useStoredRecords } from '../records/asked.ts';
import { everyItem, gridTable } from '../records/gridTable.ts';
import { useAnswer } from '../state/answers.ts';
import { useDesk } from '../state/desk.ts';
import { useKeptColumns, useKeptFlag } from '../state/kept.ts';
import { CheckboxBox } from '../ui/CheckboxBox.tsx';
import { useText } from '../ui/text.tsx';
import { tableColumn } from './HierarchyEffectGrid.tsx';
import { KindPane } from './KindPane.tsx';
import { nodeNameColumn } from './nameColumns.tsx';
import { nodesSource } from './nodesSource.ts';
import { ProfileTabs } from './ProfileTabs.tsx';
import type { ProfilePlace } from './places.ts';
import { itemsOf, type ProfileLists } from './profileTree.ts';
import { Roles } from './Roles.tsx';
import { decidable, only } from './rights.ts';
import { TableTools } from './TableTools.tsx';

interface RightsOverviewProps {
  readonly type: ProfileType;
  readonly place: ProfilePlace;
  readonly lists: ProfileLists;
  readonly directory: Directory;
  readonly announce: (text: string) => void;
}

export function RightsOverview({ type, place, lists, directory, announce }: RightsOverviewProps) {
  const t = useText();
  const items = useMemo(() => itemsOf(lists, type), [lists, type]);
  const table = (
    <CompareTable type={type} lists={lists} directory={directory} title={t(`profiles.kind.${type}`)} />
  );
  return (
    <KindPane kind={type} count={items.length}>
      {type === 'entityDependent' ? (
        <div className="tabs__panel">{table}</div>
      ) : (
        <ProfileTabs
          label={t(`profiles.kind.${type}`)}
          place={place}
          tabs={[
            { id: 'compare', title: t('profiles.tab.compare'), content: table },
            {
              id: 'roles',
              title: t('profiles.tab.roles'),
              content: <Roles lists={lists} directory={directory} announce={announce} />,
            },
          ]}
        />
      )}
    </KindPane>
  );
}

interface CompareTableProps {
  readonly type: ProfileType;
  readonly lists: ProfileLists;
  readonly directory: Directory;
  readonly title: string;
}

/** More columns than anybody reads: further profiles are looked at one by one. */
const MOST_COLUMNS = 60;

function CompareTable({ type, lists, directory, title }: CompareTableProps) {
  const t = useText();
  const { nodes } = directory;
  const [differingOnly, setDifferingOnly] = useKeptFlag('profiles.differingOnly', false);
  const items = useMemo(() => itemsOf(lists, type).slice(0, MOST_COLUMNS), [lists, type]);
  const codes = useMemo(() => items.map(({ code }) => code ?? ''), [items]);
  const answer = useAnswer(`table ${codes.join(' ')}`, () =>
    window.grantree.invoke('profiles.table', { profiles: codes }),
  );
  // Both follow a step of the draft, one after the other: shown when they are of the same tree.
  const table = answer?.nodes === nodes.codes.length ? answer : null;
  const shown = useMemo(() => {
    const all = decidable(nodes, type);
    if (table === null) return all;
    const width = table.profiles.length;
    return only(nodes, all, (node) => {
      const row = table.rights.subarray(node * width, (node + 1) * width);
      const isDefined = row.some((rights) => rights !== UNDEFINED_RIGHTS);
      return isDefined && (!differingOnly || row.some((rights) => rights !== row[0]));
    });
  }, [nodes, type, table, differingOnly]);
  const source = useMemo(() => nodesSource(nodes, shown, ''), [nodes, shown]);
  const before = useStoredTable(codes);
  const columns = useMemo(
    () => [
      nodeNameColumn(nodes, t),
      ...items.map(({ code, name }, position) =>
        tableColumn(
          `profile ${code}`,
          name,
          (node) => table?.rights[node * (table?.profiles.length ?? 0) + position],
          t,
          before === null || code === null ? undefined : (node) => before(code, nodes.codes[node] ?? ''),
        ),
      ),
    ],
    [nodes, items, table, before, t],
  );
  const [isOpened, setOpened] = useState(false);
  const grid = useGrid(source, {
    startsOpen: true,
    staysOpen: !isOpened,
    columns: useKeptColumns(`profiles.compare.${type}.columns`),
  });
  if (items.length === 0) return <p className="tab-empty">{t(`profiles.none.${type}`)}</p>;
  return (
    <div className="tab-body">
      <TableTools
        hint={t('profiles.compareHint')}
        table={() => gridTable(title, columns, everyItem(source))}
        principals={codes.map((code) => `profile:${code}` as const)}
      />
      <div className="tab-tools">
        <Checkbox className="checkbox" isSelected={differingOnly} onChange={setDifferingOnly}>
          <CheckboxBox />
          {t('profiles.differingOnly')}
        </Checkbox>
      </div>
      <div className="pane__grid">
        <TreeGrid
          {...grid.props}
          label={t('profiles.compareLabel', { kind: title })}
          onStateChange={(next) => {
            setOpened(true);
            grid.set(next);
          }}
          columns={columns}
          emptyState={<p>{t('profiles.compareEmpty')}</p>}
        />
      </div>
    </div>
  );
}

/** What a profile granted on a node in the store; null = not known, or there is no draft. Codes, since the trees may differ. */
function useStoredTable(codes: readonly string[]): ((profile: string, node: string) => number) | null {
  const hasDraft = useDesk(({ draft }) => draft.changes > 0);
  const table = useAnswer(hasDraft ? `stored table ${codes.join(' ')}` : null, () =>
    window.grantree.invoke('profiles.table', { profiles: codes, state: 'store' }),
  );
  const nodes = useStoredRecords('nodes');
  return useMemo(() => {
    if (table === null || nodes === null || table.nodes !== nodes.keys.length) return null;
    const nodeAt = new Map(nodes.keys.map((code, node) => [code, node]));
    const width = table.profiles.length;
    return (profile, node) => {
      const [at, position] = [nodeAt.get(node), table.profiles.indexOf(profile)];
      if (at === undefined || position < 0) return UNDEFINED_RIGHTS;
      return table.rights[at * width + position] ?? UNDEFINED_RIGHTS;
    };
  }, [table, nodes]);
}
