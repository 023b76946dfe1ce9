/** What comes of a Hierarchy profile: objects × profiles as they grant, and objects × entities as it gives them. */
import { useMemo } from 'react';
import type { Directory, HierarchyEffect } from '../../shared/api.ts';
import type { HierarchyProfile } from '../../shared/model/types.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import { preorderSource, withAbove } from '../grid/sources.ts';
import { TreeGrid } from '../grid/TreeGrid.tsx';
import { useGrid } from '../grid/useGrid.ts';
import { gridTable } from '../records/gridTable.ts';
import { useText } from '../ui/text.tsx';
import { HiddenBadge, nodeNameColumn } from './nameColumns.tsx';
import { itemsOf, type ProfileLists } from './profileTree.ts';
import { RightsText, rightsWords } from './rightsText.tsx';
import { TableTools } from './TableTools.tsx';

interface HierarchyEffectProps {
  readonly effect: HierarchyEffect;
  readonly record: HierarchyProfile;
  readonly lists: ProfileLists;
  readonly directory: Directory;
}

export function HierarchyEffectGrid({ effect, record, lists, directory }: HierarchyEffectProps) {
  const t = useText();
  const { nodes } = directory;
  const places = useMemo(() => {
    const number = new Map(nodes.codes.map((code, node) => [code, node]));
    return new Map(effect.nodes.map((code, place) => [number.get(code) ?? -1, place]));
  }, [effect, nodes]);
  const source = useMemo(() => {
    const shown = withAbove(nodes.parents, (node) => places.has(node));
    return preorderSource(nodes.codes, nodes.ends, shown);
  }, [nodes, places]);
  const grid = useGrid(source, { startsOpen: true });
  const columns = useMemo(() => {
    const profiles = itemsOf(lists, 'entityDependent');
    const profileName = (code: string): string => profiles.find((each) => each.code === code)?.name ?? code;
    const entityName = (code: string): string =>
      directory.entities.find((each) => each.code === code)?.name ?? code;
    const isHidden = (node: number): boolean => (effect.hidden[places.get(node) ?? -1] ?? []).length > 0;
    return [
      nodeNameColumn(nodes, t, {
        note: (node) => (isHidden(node) ? t('profiles.gate.hiddenShort') : undefined),
        badge: (node) => isHidden(node) && <HiddenBadge />,
      }),
      ...effect.profiles.map((code, position) =>
        tableColumn(
          `profile ${code}`,
          code === record.default
            ? t('profiles.matrix.default', { name: profileName(code) })
            : profileName(code),
          (node) => effect.granted[(places.get(node) ?? -1) * effect.profiles.length + position],
          t,
        ),
      ),
      ...effect.entities.map((code, position) =>
        tableColumn(
          `entity ${code}`,
          t('profiles.effect.at', { name: entityName(code) }),
          (node) => effect.given[(places.get(node) ?? -1) * effect.entities.length + position],
          t,
          undefined,
          'effect-cell',
        ),
      ),
    ];
  }, [effect, record, lists, directory, nodes, places, t]);
  return (
    <div className="tab-body">
      <TableTools
        hint={t('profiles.effect.hint')}
        table={() =>
          gridTable(
            record.name,
            columns,
            effect.nodes.map((code) => nodes.codes.indexOf(code)),
          )
        }
        principals={effect.profiles.map((code) => `profile:${code}` as const)}
      />
      <div className="pane__grid">
        <TreeGrid
          {...grid.props}
          label={t('profiles.effect.label', { name: record.name })}
          columns={columns}
          emptyState={<p>{t('profiles.effect.empty')}</p>}
        />
      </div>
    </div>
  );
}

/** A column of rights; `rights` of a node above that is not in the table is undefined. */
export function tableColumn(
  id: string,
  header: string,
  rights: (node: number) => number | undefined,
  t: Translate,
  before?: (node: number) => number,
  className?: string,
): GridColumn {
  const change = (node: number): string | undefined => {
    const [was, is] = [before?.(node), rights(node)];
    if (was === undefined || is === undefined || was === is) return undefined;
    return t('lists.wasBefore', { column: header, before: rightsWords(was, t), after: rightsWords(is, t) });
  };
  const words = (node: number): string => change(node) ?? `${header}: ${rightsWords(rights(node), t)}`;
  return {
    id,
    header,
    width: Math.min(200, Math.max(100, header.length * 7.2 + 20)),
    minWidth: 60,
    render: (node) => <RightsText rights={rights(node)} />,
    cellLabel: (node) => `${header}: ${rightsWords(rights(node), t)}`,
    cellTitle: words,
    cellClass: (node) =>
      [className ?? '', change(node) === undefined ? '' : 'tg-cell--changed'].filter(Boolean).join(' ') ||
      undefined,
  };
}
