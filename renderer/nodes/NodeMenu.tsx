/** What can be done to a node, for the right-click menu of the tree. */
import { Check } from 'lucide-react';
import { MenuItem } from 'react-aria-components';
import { NODE_KINDS, type NodeKind, SCALES, type Scale } from '../../shared/model/types.ts';
import { ContextMenuItem, ContextMenuLine, ContextSubmenu } from '../ui/ContextMenu.tsx';
import { useText } from '../ui/text.tsx';
import { MOVE_CHORDS, type MoveChord } from './moves.ts';

export interface NodeFacts {
  readonly kind: NodeKind;
  readonly scale: Scale;
  readonly dated: boolean;
  readonly perEntity: boolean;
}

export interface NodeActions {
  create(place: 'below' | 'after'): void;
  rename(): void;
  edit(fields: Partial<NodeFacts>): void;
  /** Null = the node cannot go there. */
  move(chord: MoveChord): (() => void) | null;
  remove(): void;
}

const MOVES: Readonly<Record<MoveChord, { readonly key: string; readonly shown: string }>> = {
  'Alt+Shift+ArrowUp': { key: 'up', shown: 'Alt+Shift+↑' },
  'Alt+Shift+ArrowDown': { key: 'down', shown: 'Alt+Shift+↓' },
  'Alt+Shift+ArrowLeft': { key: 'out', shown: 'Alt+Shift+←' },
  'Alt+Shift+ArrowRight': { key: 'in', shown: 'Alt+Shift+→' },
};

/** `facts` null = there is no node: one at the top can be made. */
export function NodeMenuItems({
  facts,
  actions,
}: {
  readonly facts: NodeFacts | null;
  readonly actions: NodeActions;
}) {
  const t = useText();
  if (facts === null)
    return (
      <ContextMenuItem label={t('nodes.menu.new')} keys="Ins" onAction={() => actions.create('below')} />
    );
  return (
    <>
      <ContextMenuItem label={t('nodes.menu.newBelow')} keys="Ins" onAction={() => actions.create('below')} />
      <ContextMenuItem
        label={t('nodes.menu.newAfter')}
        keys="Shift+Ins"
        onAction={() => actions.create('after')}
      />
      <ContextMenuItem label={t('nodes.menu.rename')} keys="F2" onAction={actions.rename} />
      <ContextSubmenu label={t('nodes.menu.move')}>
        {MOVE_CHORDS.map((chord) => {
          const move = actions.move(chord);
          return (
            <ContextMenuItem
              key={chord}
              label={t(`nodes.move.${MOVES[chord].key}`)}
              keys={MOVES[chord].shown}
              isDisabled={move === null}
              onAction={() => move?.()}
            />
          );
        })}
      </ContextSubmenu>
      <ContextSubmenu label={t('nodes.kind')}>
        {NODE_KINDS.map((kind) => (
          <Checked
            key={kind}
            label={t(`terms.nodeKind.${kind}`)}
            isChecked={kind === facts.kind}
            onAction={() => actions.edit({ kind })}
          />
        ))}
      </ContextSubmenu>
      <ContextSubmenu label={t('nodes.scale')}>
        {SCALES.map((scale) => (
          <Checked
            key={scale}
            label={t(`authorizations.node.scale.${scale}`)}
            isChecked={scale === facts.scale}
            onAction={() => actions.edit({ scale })}
          />
        ))}
      </ContextSubmenu>
      <Checked
        label={t('nodes.dated')}
        isChecked={facts.dated}
        onAction={() => actions.edit({ dated: !facts.dated })}
      />
      <Checked
        label={t('nodes.perEntity')}
        isChecked={facts.perEntity}
        onAction={() => actions.edit({ perEntity: !facts.perEntity })}
      />
      <ContextMenuItem label={t('nodes.menu.delete')} keys="Del" onAction={actions.remove} />
      <ContextMenuLine />
    </>
  );
}

/** An item that tells how it stands, in the words of a screen reader too. */
function Checked(props: {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onAction: () => void;
}) {
  const t = useText();
  const words = props.isChecked ? t('nodes.menu.checked', { label: props.label }) : props.label;
  return (
    <MenuItem className="menu__item" textValue={props.label} aria-label={words} onAction={props.onAction}>
      {props.label}
      {props.isChecked && <Check size={14} className="menu__on" aria-hidden={true} />}
    </MenuItem>
  );
}
