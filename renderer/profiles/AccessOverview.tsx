/** Entities × Entity Access profiles: one tick per entity that a profile reaches. */
import { useMemo } from 'react';
import type { Table } from '../../shared/formats/table.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import type { TreeSource } from '../grid/rows.ts';
import { targets } from '../grid/state.ts';
import { TreeGrid } from '../grid/TreeGrid.tsx';
import { useGrid } from '../grid/useGrid.ts';
import { stageRecords, useStoredRecords } from '../records/asked.ts';
import { everyItem } from '../records/gridTable.ts';
import { type ListOf, useRecords } from '../state/answers.ts';
import { useKeptColumns } from '../state/kept.ts';
import { MARKS } from '../ui/marks.tsx';
import { useText } from '../ui/text.tsx';
import { KindPane } from './KindPane.tsx';
import { entityNameColumn } from './nameColumns.tsx';
import type { ProfileLists } from './profileTree.ts';
import { TableTools } from './TableTools.tsx';

export function AccessOverview({ lists }: { readonly lists: ProfileLists }) {
  const entities = useRecords('entities');
  return entities === null ? null : <AccessTable lists={lists} entities={entities} />;
}

interface AccessTableProps {
  readonly lists: ProfileLists;
  readonly entities: ListOf<'entities'>;
}

function AccessTable({ lists, entities }: AccessTableProps) {
  const t = useText();
  const { entityAccess } = lists;
  const source = useMemo((): TreeSource => {
    const children = new Map<number, number[]>();
    const roots: number[] = [];
    entities.keys.forEach((_, at) => {
      const parent = entities.parents[at] ?? -1;
      if (parent < 0) roots.push(at);
      else children.set(parent, [...(children.get(parent) ?? []), at]);
    });
    return {
      roots,
      key: (at) => entities.keys[at] ?? '',
      children: (at) => children.get(at) ?? NOTHING,
    };
  }, [entities]);
  const grid = useGrid(source, {
    startsOpen: true,
    columns: useKeptColumns('profiles.accessOverview.columns'),
  });
  const reached = useMemo(
    () =>
      entityAccess.keys.map((_, at) => {
        const { starts, numbers } = entityAccess.entities;
        return new Set(numbers.subarray(starts[at], starts[at + 1]));
      }),
    [entityAccess],
  );
  const storedAccess = useStoredRecords('entityAccessProfiles');
  const storedEntities = useStoredRecords('entities');
  const isChanged = useMemo(() => {
    if (storedAccess === null || storedEntities === null) return () => false;
    const { starts, numbers } = storedAccess.entities;
    const before = new Map(
      storedAccess.keys.map((code, at) => [
        code,
        new Set(
          Array.from(numbers.subarray(starts[at], starts[at + 1]), (entity) => storedEntities.keys[entity]),
        ),
      ]),
    );
    return (code: string, at: number, isIn: boolean) =>
      (before.get(code)?.has(entities.keys[at]) ?? false) !== isIn;
  }, [storedAccess, storedEntities, entities]);
  const columns = useMemo((): GridColumn[] => {
    return [
      entityNameColumn((at) => entities.names[at] ?? '', entities.keys, t),
      ...entityAccess.keys.map((code, position): GridColumn => {
        const name = entityAccess.names[position] ?? code;
        const isIn = (at: number): boolean => reached[position]?.has(at) === true;
        return {
          id: `access ${code}`,
          header: name,
          width: Math.min(190, Math.max(90, name.length * 7 + 24)),
          minWidth: 60,
          align: 'center',
          render: (at) => MARKS[isIn(at) ? 'own' : 'off'],
          cellLabel: (at) => t(isIn(at) ? 'profiles.access.in' : 'profiles.access.out', { name }),
          cellClass: (at) => (isChanged(code, at, isIn(at)) ? 'tg-cell--changed' : undefined),
        };
      }),
    ];
  }, [entities, entityAccess, reached, isChanged, t]);
  const table = (): Table => ({
    title: t('profiles.kind.entityAccess'),
    columns: [t('entities.entity'), t('entities.column.code'), ...entityAccess.names],
    rows: everyItem(source).map((at) => [
      entities.names[at] ?? '',
      entities.keys[at] ?? '',
      ...reached.map((entitiesOf) => t(entitiesOf.has(at) ? 'lists.yes' : 'lists.no')),
    ]),
  });
  const press = (column: string, items: readonly number[]): void => {
    const [, code] = /^access (.*)$/s.exec(column) ?? [];
    if (code === undefined || items.length === 0) return;
    const position = entityAccess.keys.indexOf(code);
    const all = items.every((at) => reached[position]?.has(at) === true);
    void stageRecords({
      kind: all ? 'unreach' : 'reach',
      profiles: [code],
      entities: items.map((at) => entities.keys[at] ?? ''),
    });
  };
  return (
    <KindPane kind="entityAccess" count={entityAccess.keys.length}>
      <div className="tabs__panel">
        <div className="tab-body">
          <TableTools hint={t('profiles.access.hint')} table={table} />
          <div className="pane__grid">
            <TreeGrid
              {...grid.props}
              label={t('profiles.kind.entityAccess')}
              columns={columns}
              emptyState={<p>{t('entities.empty')}</p>}
              onPress={(next) => {
                if (next.focus.column !== null) press(next.focus.column, targets(next));
              }}
            />
          </div>
        </div>
      </div>
    </KindPane>
  );
}

const NOTHING: readonly number[] = [];
