/** Users, groups, or both. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { PRINCIPAL_KINDS, type PrincipalKinds } from '../principals/population.ts';
import { useText } from '../ui/text.tsx';

interface KindsChoiceProps {
  readonly kinds: PrincipalKinds;
  readonly onKinds: (kinds: PrincipalKinds) => void;
}

export function KindsChoice({ kinds, onKinds }: KindsChoiceProps) {
  const t = useText();
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={t('authorizations.filter.kinds')}
      selectionMode="single"
      disallowEmptySelection={true}
      selectedKeys={[kinds]}
      onSelectionChange={(keys) => {
        const next = PRINCIPAL_KINDS.find((kind) => keys.has(kind));
        if (next !== undefined) onKinds(next);
      }}
    >
      {PRINCIPAL_KINDS.map((kind) => (
        <ToggleButton key={kind} id={kind} className="segment">
          {t(`authorizations.filter.${kind}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
