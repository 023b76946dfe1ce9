/** Users, groups, or both. */
import { PRINCIPAL_KINDS, type PrincipalKinds } from '../principals/population.ts';
import { OneOf } from '../ui/OneOf.tsx';
import { useText } from '../ui/text.tsx';

interface KindsChoiceProps {
  readonly kinds: PrincipalKinds;
  readonly onKinds: (kinds: PrincipalKinds) => void;
}

export function KindsChoice({ kinds, onKinds }: KindsChoiceProps) {
  const t = useText();
  return (
    <OneOf
      label={t('authorizations.filter.kinds')}
      keys={PRINCIPAL_KINDS}
      chosen={kinds}
      name={(kind) => t(`authorizations.filter.${kind}`)}
      onChange={onKinds}
    />
  );
}
