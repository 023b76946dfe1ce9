/** A menu at a place of the window: opened by the right mouse button or the menu key, closed by Escape or a choice. */
import { ChevronRight } from 'lucide-react';
import { createContext, type ReactNode, use, useRef } from 'react';
import { Menu, MenuItem, Popover, Separator, SubmenuTrigger } from 'react-aria-components';
import { keysText } from './keys.ts';
import { useText } from './text.tsx';

export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

/** Closes the whole menu: a submenu knows only of itself. */
const CloseContext = createContext(() => {});

interface ContextMenuProps {
  readonly label: string;
  /** Where it opens, in pixels of the window; null = it is closed. */
  readonly at: MenuPlace | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function ContextMenu({ label, at, onClose, children }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span
        ref={anchor}
        className="menu-anchor"
        aria-hidden={true}
        style={{ left: at?.x ?? 0, top: at?.y ?? 0 }}
      />
      <Popover
        className="popover"
        aria-label={label}
        triggerRef={anchor}
        placement="bottom start"
        offset={0}
        isOpen={at !== null}
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <Menu className="menu" aria-label={label} autoFocus="first" onClose={onClose}>
          <CloseContext value={onClose}>{children}</CloseContext>
        </Menu>
      </Popover>
    </>
  );
}

interface ItemProps {
  readonly label: string;
  /** The key that does the same, as it is shown. */
  readonly keys?: string;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}

export function ContextMenuItem({ label, keys, isDisabled = false, onAction }: ItemProps) {
  const t = useText();
  return (
    <MenuItem className="menu__item" textValue={label} isDisabled={isDisabled} onAction={onAction}>
      {label}
      {keys !== undefined && <kbd className="menu__keys">{keysText(t, keys)}</kbd>}
    </MenuItem>
  );
}

export function ContextSubmenu({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  const close = use(CloseContext);
  return (
    <SubmenuTrigger delay={120}>
      <MenuItem className="menu__item" textValue={label}>
        {label}
        <ChevronRight size={14} className="menu__more" aria-hidden={true} />
      </MenuItem>
      <Popover className="popover" offset={-2} crossOffset={-5}>
        <Menu className="menu" aria-label={label} onClose={close}>
          {children}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}

export function ContextMenuLine() {
  return <Separator className="menu__line" />;
}
