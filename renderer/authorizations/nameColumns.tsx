/** The first column of every grid here: the name of a holder or a node, with its signs. */
import type { ReactNode } from 'react';
import type { GridColumn } from '../grid/GridRow.tsx';
import type { Labels } from '../principals/labels.ts';
import { DeletedBadge } from '../records/DeletedBadge.tsx';
import { DATED, nodeIcon, noteIcon, PER_ENTITY, principalIcon, SWITCH, VARIOUS } from '../ui/icons.tsx';
import { marked } from '../ui/Marked.tsx';
import { isInCode, type SearchableNodes } from './nodeTree.ts';
import type { LineView } from './view.ts';

/** In a line: with what stands below, and what the draft changes. */
export function itemNameColumn(view: LineView, needle: string): GridColumn {
  const { t, labels, pivot } = view;
  const below = (item: number): ReactNode => {
    const count = view.ownBelow(item);
    const various = view.isVarious(item);
    if (count === 0 && !various) return null;
    return (
      <span className="below" title={view.belowWords(item).join(', ')}>
        {various && <span className="below__various">{VARIOUS}</span>}
        {count > 0 && <span className="below__count">{t('authorizations.belowMark', { count })}</span>}
      </span>
    );
  };
  return {
    id: 'name',
    header: t(pivot === 'node' ? 'authorizations.column.name' : 'authorizations.tree.header'),
    width: pivot === 'node' ? 206 : 226,
    minWidth: 140,
    // In a large window names and logins have room, too, and the ticks stay near.
    grow: 0.5,
    sortable: true,
    render: (item) =>
      pivot === 'node' ? (
        <HolderName labels={labels} holder={item} needle={needle} after={below(item)} />
      ) : (
        <NodeName labels={labels} node={item} needle={needle} after={below(item)} />
      ),
    cellLabel: (item) => [view.name(item), ...view.itemWords(item), ...view.belowWords(item)].join(', '),
    cellTitle: (item) => {
      const words = [...view.itemWords(item), ...view.belowWords(item)].join(', ');
      const lines = [`${view.name(item)} (${words})`, view.state(item)];
      if (pivot === 'principal') lines.push(view.nodeCode(item));
      return [...lines, view.changed(item)].filter((line) => line !== '').join('\n');
    },
  };
}

/** In the tree on the left: the code as well, where it is the code that was found. */
export function nodeColumn(
  labels: Labels,
  searchable: SearchableNodes,
  needle: string,
  isDeleted: (node: number) => boolean,
): GridColumn {
  const { codes } = labels.directory.nodes;
  const words = (node: number): string[] =>
    isDeleted(node) ? [labels.nodeKind(node), labels.t('lists.deleted')] : labels.nodeWords(node);
  const codeFound = (node: number): string => {
    if (needle === '' || searchable.names[node]?.includes(needle) || !isInCode(searchable, node, needle))
      return '';
    const code = codes[node] ?? '';
    const from = Math.min(searchable.inherited[node] ?? 0, searchable.codes[node]?.lastIndexOf(needle) ?? 0);
    return from === 0 ? code : `…${code.slice(from)}`;
  };
  return {
    id: 'node',
    header: labels.t('authorizations.tree.header'),
    width: 120,
    grow: true,
    render: (node) =>
      isDeleted(node) ? (
        <span className="node">
          {nodeIcon(labels.directory.nodes.kinds[node])}
          <span className="node__name">{marked(labels.nodeName(node), needle)}</span>
          <DeletedBadge label={labels.t('lists.deleted')} />
        </span>
      ) : (
        <NodeName labels={labels} node={node} needle={needle} code={codeFound(node)} />
      ),
    cellLabel: (node) => [labels.nodeName(node), ...words(node)].join(', '),
    cellTitle: (node) => [labels.nodeName(node), codes[node], words(node).join(', ')].join('\n'),
  };
}

/** In the list on the left: the login as well, where it is the login that was found. */
export function holderColumn(labels: Labels, needle: string): GridColumn {
  const key = (holder: number): string => labels.directory.holders.keys[holder] ?? '';
  return {
    id: 'holder',
    header: labels.t('authorizations.holders.header'),
    width: 120,
    grow: true,
    render: (holder) => <HolderName labels={labels} holder={holder} needle={needle} />,
    cellLabel: (holder) => [labels.holderName(holder), ...labels.holderWords(holder)].join(', '),
    cellTitle: (holder) =>
      [labels.holderName(holder), key(holder), labels.holderWords(holder).join(', ')].join('\n'),
  };
}

function HolderName(props: {
  readonly labels: Labels;
  readonly holder: number;
  readonly needle: string;
  readonly after?: ReactNode;
}) {
  const { labels, holder, needle } = props;
  const notes = labels.notes(holder);
  return (
    <span className="principal">
      {principalIcon(labels.holderKind(holder), labels.isInactive(holder))}
      <span className="principal__name">{marked(labels.holderName(holder), needle)}</span>
      {notes.map((note) => (
        <span key={note} className="principal__note" title={labels.t(`authorizations.note.${note}`)}>
          {noteIcon(note)}
        </span>
      ))}
      {props.after}
    </span>
  );
}

function NodeName(props: {
  readonly labels: Labels;
  readonly node: number;
  readonly needle: string;
  readonly code?: string;
  readonly after?: ReactNode;
}) {
  const { labels, node, needle, code = '' } = props;
  return (
    <span className="node">
      {nodeIcon(labels.directory.nodes.kinds[node])}
      <span className="node__name">
        {marked(labels.nodeName(node), needle)}
        {code !== '' && <span className="node__code">{marked(code, needle)}</span>}
      </span>
      {labels.isDated(node) && <span className="node__badge">{DATED}</span>}
      {labels.scale(node) === 'switch' && <span className="node__badge">{SWITCH}</span>}
      {labels.isPerEntity(node) && <span className="node__badge">{PER_ENTITY}</span>}
      {props.after}
    </span>
  );
}
