/** What is chosen below a field, each to be taken away again. */
import { X } from 'lucide-react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import { useText } from '../ui/text.tsx';

interface ChosenTagsProps {
  readonly label: string;
  readonly chosen: readonly { readonly id: string; readonly name: string; readonly code: string }[];
  readonly onRemove: (ids: ReadonlySet<unknown>) => void;
}

export function ChosenTags({ label, chosen, onRemove }: ChosenTagsProps) {
  const t = useText();
  return (
    <TagGroup aria-label={label} onRemove={onRemove}>
      <TagList className="rfield__tags">
        {chosen.map(({ id, name, code }) => (
          <Tag key={id} id={id} className="rtag" textValue={name}>
            <span title={code}>{name}</span>
            <Button slot="remove" className="small-button" aria-label={t('reports.remove', { name })}>
              <X size={12} aria-hidden={true} />
            </Button>
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  );
}
