/** One of a few, all of them in sight: chosen by a click, or by the arrows and Space. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

interface OneOfProps<K extends string> {
  readonly label: string;
  readonly keys: readonly K[];
  readonly chosen: K;
  readonly name: (key: K) => string;
  /** Called when it is another one. */
  readonly onChange: (key: K) => void;
  /** Classes of the group, and of each; segments unless given. */
  readonly className?: string;
  readonly itemClassName?: string;
}

export function OneOf<K extends string>({
  label,
  keys,
  chosen,
  name,
  onChange,
  className = 'segments',
  itemClassName = 'segment',
}: OneOfProps<K>) {
  return (
    <ToggleButtonGroup
      className={className}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection={true}
      selectedKeys={[chosen]}
      onSelectionChange={(selected) => {
        const next = keys.find((key) => selected.has(key));
        if (next !== undefined && next !== chosen) onChange(next);
      }}
    >
      {keys.map((key) => (
        <ToggleButton key={key} id={key} className={itemClassName}>
          {name(key)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
