/** A button with an icon alone; its name is shown when it is pointed at or has the focus. */
import type { ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';

interface IconButtonProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

export function IconButton({ label, children, isDisabled = false, onPress }: IconButtonProps) {
  return (
    <TooltipTrigger delay={600}>
      <Button
        className="button button--quiet button--icon"
        aria-label={label}
        isDisabled={isDisabled}
        onPress={onPress}
      >
        {children}
      </Button>
      <Tooltip className="tooltip" offset={4}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
