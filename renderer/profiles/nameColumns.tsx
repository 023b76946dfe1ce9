/** The first columns of tables of rights: objects, or entities. */
import { EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Directory } from '../../shared/api.ts';
import { NODE_KINDS } from '../../shared/model/types.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { GridColumn } from '../grid/GridRow.tsx';
import { nodeIcon, PER_ENTITY } from '../ui/icons.tsx';
import { marked } from '../ui/Marked.tsx';
import { useText } from '../ui/text.tsx';

interface NodeLook {
  /** What was searched for, folded. */
  readonly needle?: string;
  /** Heard behind the name. */
  readonly note?: (node: number) => string | undefined;
  /** Seen behind the name. */
  readonly badge?: (node: number) => ReactNode;
}

/** The objects of the authorization tree. */
export function nodeNameColumn(
  { names, codes, kinds }: Directory['nodes'],
  t: Translate,
  { needle = '', note, badge }: NodeLook = {},
): GridColumn {
  const words = (node: number): string =>
    [names[node], t(`terms.nodeKind.${NODE_KINDS[kinds[node] ?? 0]}`), note?.(node)]
      .filter((part) => part !== undefined)
      .join(', ');
  return {
    id: 'node',
    header: t('profiles.column.object'),
    width: 250,
    minWidth: 140,
    grow: true,
    render: (node) => (
      <span className="node">
        {nodeIcon(kinds[node])}
        <span className="node__name">{marked(names[node] ?? '', needle)}</span>
        {badge?.(node)}
      </span>
    ),
    cellLabel: words,
    cellTitle: (node) => `${words(node)}\n${codes[node] ?? ''}`,
  };
}

/** The sign of an object that a profile hides. */
export function HiddenBadge() {
  const t = useText();
  return (
    <span className="hidden-badge">
      <EyeOff size={12} aria-hidden={true} />
      {t('profiles.gate.hiddenShort')}
    </span>
  );
}

/** Entities, numbered as in `codes`. */
export function entityNameColumn(
  name: (entity: number) => string,
  codes: readonly string[],
  t: Translate,
): GridColumn {
  return {
    id: 'entity',
    header: t('entities.entity'),
    width: 240,
    minWidth: 120,
    grow: true,
    render: (entity) => (
      <span className="node">
        {PER_ENTITY}
        <span className="node__name">{name(entity)}</span>
        <span className="muted">{codes[entity]}</span>
      </span>
    ),
    cellLabel: (entity) => `${name(entity)} ${codes[entity] ?? ''}`,
  };
}
