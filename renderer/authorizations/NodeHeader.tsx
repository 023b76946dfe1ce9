/** Which node the principals are of: its place in the tree, what it is, and what is special about it. */
import { CircleQuestionMark, Info, UserRoundPlus } from 'lucide-react';
import { Button, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { Directory } from '../../shared/api.ts';
import { NODE_KINDS } from '../../shared/model/types.ts';
import { useDesk } from '../state/desk.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { nodeIcon } from '../ui/icons.tsx';
import { useText } from '../ui/text.tsx';
import { pathTo } from './nodeTree.ts';
import type { PrincipalView } from './view.ts';

interface NodeHeaderProps {
  readonly view: PrincipalView;
  /** How many principals are shown, and how many of them are selected. */
  readonly count: number;
  readonly selected: number;
  readonly onAdd: () => void;
  readonly whyOpen: boolean;
  readonly onWhyOpen: (open: boolean) => void;
}

export function NodeHeader(props: NodeHeaderProps) {
  const { view, count, selected, onAdd, whyOpen, onWhyOpen } = props;
  const t = useText();
  const { nodes } = view.directory;
  const { node, scale } = view;
  const facts = [
    t(`terms.nodeKind.${NODE_KINDS[nodes.kinds[node] ?? 0]}`),
    t(`authorizations.node.scale.${scale}`),
    ...(view.dated ? [t('authorizations.node.dated')] : []),
    ...(nodes.perEntity[node] === 1 ? [t('authorizations.node.perEntity')] : []),
  ];
  return (
    <header className="node-header">
      <div className="node-header__names">
        <Path nodes={nodes} node={node} />
        <h1 className="node-header__title" title={nodes.codes[node]}>
          {nodeIcon(nodes.kinds[node])}
          <span className="node-header__name">{nodes.names[node]}</span>
          <span className="node-header__facts">{facts.join(' · ')}</span>
        </h1>
        {scale === 'switch' && (
          <p className="node-header__note">
            <Info size={14} aria-hidden={true} />
            {t('authorizations.node.switchNote')}
          </p>
        )}
      </div>
      <p className="node-header__count">
        {selected > 1 && <strong>{t('authorizations.grid.selected', { count: selected })}</strong>}
        <span>{t('authorizations.grid.count', { count })}</span>
      </p>
      <IconButton label={t('authorizations.grid.add')} onPress={onAdd}>
        <UserRoundPlus size={17} aria-hidden={true} />
      </IconButton>
      <TooltipTrigger delay={600}>
        <ToggleButton
          className="button button--quiet button--icon"
          aria-label={t('authorizations.why.toggle')}
          isSelected={whyOpen}
          onChange={onWhyOpen}
        >
          <CircleQuestionMark size={17} aria-hidden={true} />
        </ToggleButton>
        <Tooltip className="tooltip" offset={4}>
          {t('authorizations.why.toggle')}
        </Tooltip>
      </TooltipTrigger>
    </header>
  );
}

/** The nodes above; each leads there. */
function Path({ nodes, node }: { readonly nodes: Directory['nodes']; readonly node: number }) {
  const t = useText();
  const above = pathTo(nodes, node).slice(0, -1);
  if (above.length === 0) return null;
  return (
    <nav className="path" aria-label={t('authorizations.node.path')}>
      <ol className="path__steps">
        {above.map((step) => (
          <li key={nodes.codes[step]} className="path__step">
            <Button
              className="path__link"
              onPress={() => void useDesk.getState().selectNode(nodes.codes[step] ?? '')}
            >
              {nodes.names[step]}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
