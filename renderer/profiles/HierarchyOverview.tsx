/** The Hierarchy profiles by module, with their Entity Access profile and default; each leads to itself. */
import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { Directory } from '../../shared/api.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import { listSource } from '../grid/sources.ts';
import { focusedItem } from '../grid/state.ts';
import { TreeGrid } from '../grid/TreeGrid.tsx';
import { useGrid } from '../grid/useGrid.ts';
import { gridTable } from '../records/gridTable.ts';
import { useKeptColumns } from '../state/kept.ts';
import { useText } from '../ui/text.tsx';
import { kindIcon } from './icons.tsx';
import { KindPane } from './KindPane.tsx';
import { goToProfile } from './places.ts';
import { itemsOf, type ProfileLists } from './profileTree.ts';
import { TableTools } from './TableTools.tsx';

export function HierarchyOverview({
  lists,
  directory,
}: {
  readonly lists: ProfileLists;
  readonly directory: Directory;
}) {
  const t = useText();
  const { records, users } = lists.hierarchies;
  const source = useMemo(
    () => listSource(Array.from(records.keys()), (at) => records[at]?.code ?? ''),
    [records],
  );
  const grid = useGrid(source, { columns: useKeptColumns('profiles.hierarchyOverview.columns') });
  const columns = useMemo((): GridColumn[] => {
    const { nodes } = directory;
    const dependent = itemsOf(lists, 'entityDependent');
    const text = (id: string, header: string, width: number, of: (at: number) => string): GridColumn => ({
      id,
      header,
      width,
      minWidth: 70,
      render: of,
      cellLabel: (at) => `${header}: ${of(at)}`,
      cellTitle: of,
    });
    const fallback = (at: number): string => {
      const code = records[at]?.default ?? null;
      return code === null
        ? t('profiles.hierarchy.noDefault')
        : (dependent.find((each) => each.code === code)?.name ?? code);
    };
    return [
      {
        id: 'name',
        header: t('profiles.name'),
        width: 220,
        minWidth: 120,
        grow: true,
        render: (at) => (
          <span className="node">
            {kindIcon('hierarchy')}
            <span className="node__name">{records[at]?.name}</span>
          </span>
        ),
        cellLabel: (at) => records[at]?.name ?? '',
      },
      text('module', t('profiles.module'), 160, (at) => {
        const code = records[at]?.module ?? '';
        return nodes.names[nodes.codes.indexOf(code)] ?? code;
      }),
      text('access', t('profiles.one.entityAccess'), 160, (at) => {
        const code = records[at]?.entityAccess ?? '';
        return lists.entityAccess.names[lists.entityAccess.keys.indexOf(code)] ?? code;
      }),
      {
        ...text('default', t('profiles.hierarchy.default'), 170, fallback),
        render: (at) =>
          records[at]?.default === null ? (
            <span className="node warn">
              <TriangleAlert size={13} aria-hidden={true} />
              {fallback(at)}
            </span>
          ) : (
            fallback(at)
          ),
      },
      text('entities', t('profiles.column.assigned'), 90, (at) =>
        String(Object.keys(records[at]?.assignments ?? {}).length),
      ),
      text('users', t('profiles.column.users'), 60, (at) => String(users[at] ?? 0)),
    ];
  }, [records, users, lists, directory, t]);
  return (
    <KindPane kind="hierarchy" count={records.length}>
      <div className="tabs__panel">
        <div className="tab-body">
          <TableTools
            hint={t('profiles.hierarchy.hint')}
            table={() => gridTable(t('profiles.kind.hierarchy'), columns, [...records.keys()])}
          />
          <div className="pane__grid">
            <TreeGrid
              {...grid.props}
              label={t('profiles.kind.hierarchy')}
              columns={columns}
              emptyState={<p>{t('profiles.none.hierarchy')}</p>}
              onOpen={(next) => {
                const code = records[focusedItem(next) ?? -1]?.code;
                if (code !== undefined) goToProfile('hierarchy', code);
              }}
            />
          </div>
        </div>
      </div>
    </KindPane>
  );
}
