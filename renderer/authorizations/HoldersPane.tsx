/** The left pane by principal: groups and profiles with their members, users in none of them, and who is shown. */
import { memo, useMemo, useRef } from 'react';
import { Checkbox } from 'react-aria-components';
import { z } from 'zod';
import { FLAG_ACTIVE, FLAG_HIDDEN } from '../../shared/api.ts';
import { type HolderKey, parseHolderKey } from '../../shared/model/types.ts';
import type { TreeGridHandle } from '../grid/TreeGrid.tsx';
import type { Labels } from '../principals/labels.ts';
import { type Population, PRINCIPAL_KINDS, type PrincipalKinds } from '../principals/population.ts';
import { type Kept, useKept } from '../state/kept.ts';
import { CheckboxBox } from '../ui/CheckboxBox.tsx';
import { folded } from '../ui/search.ts';
import { useText } from '../ui/text.tsx';
import { settleAt } from './going.ts';
import { holderItems } from './items.ts';
import { KindsChoice } from './KindsChoice.tsx';
import { holderColumn } from './nameColumns.tsx';
import { SidePane, type SidePaneProps } from './SidePane.tsx';
import { useSideTree } from './useSideTree.ts';

interface HoldersPaneProps extends Pick<SidePaneProps, 'width' | 'head' | 'announce' | 'onLeave'> {
  readonly labels: Labels;
  readonly population: Population;
  readonly selected: HolderKey | null;
  /** At which entity the table is looked at. */
  readonly entity: string | null;
}

interface HolderFilter {
  readonly kinds: PrincipalKinds;
  readonly activeOnly: boolean;
}

export const HoldersPane = memo(function HoldersPane(props: HoldersPaneProps) {
  const { labels, population, selected, entity, ...pane } = props;
  const t = useText();
  const [filter, setFilter] = useKeptHolderFilter();
  const { kinds, activeOnly } = filter;
  const { holders } = labels.directory;
  const items = useMemo(() => holderItems(population, kinds), [population, kinds]);
  const shown = useMemo(
    () => shownHolders(holders.flags, holders.users, { kinds, activeOnly }),
    [holders, kinds, activeOnly],
  );
  const tree = useSideTree({
    items,
    shown,
    selected,
    onSelect: (key) => {
      const holder = parseHolderKey(key);
      if (holder !== null) settleAt({ holder: `${holder.kind}:${holder.code}` });
    },
    keptAs: KEPT_AS,
  });
  const needle = folded(tree.text.trim());
  const columns = useMemo(() => [holderColumn(labels, needle)], [labels, needle]);
  const grid = useRef<TreeGridHandle>(null);
  const rowClass = useMemo(
    () => (holder: number) => (labels.isInactive(holder) ? 'tg-row--inactive' : undefined),
    [labels],
  );
  return (
    <SidePane
      {...pane}
      label={t('authorizations.holders.label')}
      searchLabel={t('authorizations.holders.search')}
      emptyText={
        holders.keys.length === 0
          ? t('authorizations.nobody.list')
          : tree.text.trim() === ''
            ? t('authorizations.grid.emptyFiltered')
            : t('authorizations.add.nothing', { text: tree.text.trim() })
      }
      menuLabel={t('authorizations.holders.menu')}
      about={{ holders: selected === null ? [] : [selected], nodes: [], entity }}
      tree={tree}
      columns={columns}
      grid={grid}
      rowClass={rowClass}
      name={(holder) => labels.holderName(holder)}
      filters={
        <div className="side-filters">
          <KindsChoice kinds={kinds} onKinds={(next) => setFilter({ ...filter, kinds: next })} />
          <Checkbox
            className="checkbox"
            isSelected={activeOnly}
            onChange={(next) => setFilter({ ...filter, activeOnly: next })}
          >
            <CheckboxBox />
            {t('authorizations.filter.activeOnly')}
          </Checkbox>
        </div>
      }
    />
  );
});

const KEPT_AS = { open: 'authorizations.openHolders', onlyHits: 'authorizations.onlyHolderHits' };

function shownHolders(flags: Uint8Array, users: number, { kinds, activeOnly }: HolderFilter): Uint8Array {
  return flags.map((flag, holder) => {
    const wanted = kinds === 'all' || (kinds === 'users') === holder < users;
    if ((flag & FLAG_HIDDEN) !== 0) return 0;
    return wanted && (!activeOnly || (flag & FLAG_ACTIVE) !== 0) ? 1 : 0;
  });
}

function useKeptHolderFilter(): Kept<HolderFilter> {
  return useKept<HolderFilter>('authorizations.holderFilter', schema, EVERYBODY, (next) => ({ ...next }));
}

const EVERYBODY: HolderFilter = { kinds: 'all', activeOnly: false };
const schema = z.object({ kinds: z.enum(PRINCIPAL_KINDS), activeOnly: z.boolean() });
