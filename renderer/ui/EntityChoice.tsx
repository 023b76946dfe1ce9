/** At which entity: any of them stands for whether something is available at all (domain.md §6). */
import type { Directory } from '../../shared/api.ts';
import { Choice } from './Choice.tsx';
import { useText } from './text.tsx';

interface EntityChoiceProps {
  readonly entities: Directory['entities'];
  /** Code; null = any. */
  readonly entity: string | null;
  readonly onChange: (entity: string | null) => void;
}

export function EntityChoice({ entities, entity, onChange }: EntityChoiceProps) {
  const t = useText();
  return (
    <Choice
      label={t('authorizations.entity.label')}
      options={[
        { id: ANY, text: t('authorizations.entity.any') },
        ...entities.map(({ code, name }) => ({ id: idOf(code), text: name })),
      ]}
      value={entity === null ? ANY : idOf(entity)}
      isUnusual={entity !== null}
      onChange={(id) => onChange(id === ANY ? null : id.slice(1))}
    />
  );
}

/** No code is mistaken for it: theirs begin with a sign. */
const ANY = 'any';
const idOf = (code: string): string => `=${code}`;
