/** Entities × entity-dependent profiles: one tick in each row says which profile counts there. */
import { useMemo } from 'react';
import type { Directory } from '../../shared/api.ts';
import type { Table } from '../../shared/formats/table.ts';
import type { HierarchyProfile } from '../../shared/model/types.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import { listSource } from '../grid/sources.ts';
import { targets } from '../grid/state.ts';
import { TreeGrid } from '../grid/TreeGrid.tsx';
import { useGrid } from '../grid/useGrid.ts';
import { stageRecords, useStoredRecords } from '../records/asked.ts';
import type { Option } from '../records/form.tsx';
import { useKeptColumns } from '../state/kept.ts';
import { useText } from '../ui/text.tsx';
import { entityNameColumn } from './nameColumns.tsx';
import { TableTools } from './TableTools.tsx';

interface EntityMatrixProps {
  readonly record: HierarchyProfile;
  /** Codes of the entities of its Entity Access profile. */
  readonly entities: readonly string[];
  readonly directory: Directory;
  /** The entity-dependent profiles. */
  readonly choices: readonly Option[];
  readonly announce: (text: string) => void;
}

/** The column for no profile: an empty code is none. */
const NONE = '';

export function EntityMatrix({ record, entities, directory, choices, announce }: EntityMatrixProps) {
  const t = useText();
  const source = useMemo(
    () => listSource(Array.from(entities.keys()), (at) => entities[at] ?? ''),
    [entities],
  );
  const grid = useGrid(source, { columns: useKeptColumns('profiles.matrix.columns') });
  const nameOf = useMemo(() => {
    const names = new Map(directory.entities.map(({ code, name }) => [code, name]));
    return (at: number): string => names.get(entities[at] ?? '') ?? entities[at] ?? '';
  }, [directory, entities]);

  const stored = useStoredRecords('hierarchyProfiles');
  /** Null = as in the draft, or not in the store. */
  const before = stored?.records.find(({ code }) => code === record.code)?.assignments ?? null;
  const columns = useMemo((): GridColumn[] => {
    const { assignments, default: fallback } = record;
    const options = [{ key: NONE, name: t('profiles.matrix.none') }, ...choices];
    return [
      {
        ...entityNameColumn(nameOf, entities, t),
        width: 220,
        cellTitle: (at) => `${nameOf(at)}\n${entities[at] ?? ''}`,
      },
      ...options.map(({ key, name }): GridColumn => {
        const is = (at: number): boolean => (assignments[entities[at] ?? ''] ?? NONE) === key;
        return {
          id: `profile ${key}`,
          header: key === fallback ? t('profiles.matrix.default', { name }) : name,
          width:
            key === NONE ? 70 : columnWidth(key === fallback ? t('profiles.matrix.default', { name }) : name),
          minWidth: 60,
          align: 'center',
          render: (at) => (
            <span className={is(at) ? 'radio-mark radio-mark--on' : 'radio-mark'} data-tg-press="" />
          ),
          cellLabel: (at) => t(is(at) ? 'profiles.matrix.is' : 'profiles.matrix.isNot', { name }),
          cellTitle: (at) =>
            is(at) ? undefined : t('profiles.matrix.hint', { profile: name, entity: nameOf(at) }),
          cellClass: (at) =>
            before === null ||
            (before[entities[at] ?? ''] ?? NONE) === (assignments[entities[at] ?? ''] ?? NONE)
              ? undefined
              : is(at) || (before[entities[at] ?? ''] ?? NONE) === key
                ? 'tg-cell--changed'
                : undefined,
        };
      }),
    ];
  }, [record, before, choices, entities, nameOf, t]);

  const table = (): Table => {
    const names = new Map(choices.map(({ key, name }) => [key, name]));
    return {
      title: record.name,
      columns: [t('entities.entity'), t('entities.column.code'), t('profiles.one.entityDependent')],
      rows: entities.map((code, at) => [nameOf(at), code, names.get(record.assignments[code] ?? NONE) ?? '']),
    };
  };
  const assign = async (column: string, items: readonly number[]): Promise<void> => {
    const [, key] = /^profile (.*)$/s.exec(column) ?? [];
    if (key === undefined || items.length === 0) return;
    const isStaged = await stageRecords({
      kind: 'assignEntities',
      hierarchy: record.code,
      entities: items.map((at) => entities[at] ?? ''),
      profile: key === NONE ? null : key,
    });
    const name = choices.find((choice) => choice.key === key)?.name ?? t('profiles.matrix.none');
    if (isStaged) announce(t('profiles.matrix.done', { profile: name, count: items.length }));
  };
  return (
    <>
      <TableTools hint={t('profiles.matrix.about')} table={table} />
      <div className="pane__grid">
        <TreeGrid
          {...grid.props}
          label={t('profiles.matrix.label', { name: record.name })}
          columns={columns}
          announce={announce}
          emptyState={<p>{t('profiles.matrix.empty')}</p>}
          onPress={(next) => {
            if (next.focus.column !== null) void assign(next.focus.column, targets(next));
          }}
          onKey={(chord, next) => {
            if (chord !== 'Delete' && chord !== 'Ctrl+Delete') return false;
            void assign(`profile ${NONE}`, targets(next));
            return true;
          }}
        />
      </div>
    </>
  );
}

/** In pixels: about as wide as its name. */
function columnWidth(name: string): number {
  return Math.min(220, Math.max(90, name.length * 7.4 + 24));
}
