/** The search above the left pane: Enter goes from hit to hit, Escape clears, the button leaves nothing but hits. */
import { ChevronDown, ChevronUp, ListFilter, Search, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button, Input, SearchField, ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useText } from '../ui/text.tsx';
import type { SideTree } from './useSideTree.ts';

interface SideSearchProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly tree: SideTree;
  /** What is searched. */
  readonly label: string;
  readonly onHit: (direction: 1 | -1) => void;
  /** ↓ goes on into the tree. */
  readonly onLeave: () => void;
}

export function SideSearch({ ref, tree, label, onHit, onLeave }: SideSearchProps) {
  const t = useText();
  const searching = tree.text.trim() !== '';
  return (
    <div className="tree-search">
      <SearchField
        className="search search--tree"
        aria-label={label}
        value={tree.text}
        onChange={tree.setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) onHit(event.shiftKey ? -1 : 1);
          else if (event.key === 'ArrowDown') onLeave();
          else {
            event.continuePropagation();
            return;
          }
          event.preventDefault();
        }}
      >
        <Search className="search__icon" size={14} aria-hidden={true} />
        <Input ref={ref} className="field search__input" placeholder={t('authorizations.tree.placeholder')} />
        {searching && (
          <span className="search__end">
            <Button className="small-button" aria-label={t('authorizations.tree.clear')}>
              <X size={14} aria-hidden={true} />
            </Button>
          </span>
        )}
      </SearchField>
      <TooltipTrigger delay={600}>
        <ToggleButton
          className="button button--quiet button--icon"
          aria-label={t('authorizations.tree.onlyHits')}
          isSelected={tree.onlyHits}
          onChange={tree.setOnlyHits}
        >
          <ListFilter size={16} aria-hidden={true} />
        </ToggleButton>
        <Tooltip className="tooltip" offset={4}>
          {t('authorizations.tree.onlyHits')}
        </Tooltip>
      </TooltipTrigger>
    </div>
  );
}

/** How many hits there are and which one the focus is on, in the free room of the tree's header. */
export function SideHits({ tree, onHit }: Pick<SideSearchProps, 'tree' | 'onHit'>) {
  const t = useText();
  const { text, hits, position } = tree;
  if (text.trim() === '') return null;
  const count = hits.length;
  return (
    <div className="tree-hits">
      <span role="status">
        {position === 0
          ? t('authorizations.tree.hits', { count })
          : t('authorizations.tree.position', { position, count })}
      </span>
      <HitButton label={t('authorizations.tree.previous')} isDisabled={count === 0} onPress={() => onHit(-1)}>
        <ChevronUp size={14} aria-hidden={true} />
      </HitButton>
      <HitButton label={t('authorizations.tree.next')} isDisabled={count === 0} onPress={() => onHit(1)}>
        <ChevronDown size={14} aria-hidden={true} />
      </HitButton>
    </div>
  );
}

/** For the mouse: the keyboard has Enter and Shift+Enter in the field, and the focus stays there. */
function HitButton(props: {
  readonly label: string;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Button
      className="small-button"
      aria-label={props.label}
      isDisabled={props.isDisabled}
      excludeFromTabOrder={true}
      preventFocusOnPress={true}
      onPress={props.onPress}
    >
      {props.children}
    </Button>
  );
}
