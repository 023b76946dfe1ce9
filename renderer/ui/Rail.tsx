/** The narrow rail of areas. */
import type { LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components';
import { type Area, usePlaces } from '../state/places.ts';
import { useText } from './text.tsx';

interface RailProps {
  readonly areas: readonly { readonly area: Area; readonly icon: LucideIcon }[];
}

export function Rail({ areas }: RailProps) {
  const t = useText();
  const shown = usePlaces((state) => state.place.area);
  return (
    <nav className="rail" aria-label={t('desk.areas')}>
      {areas.map(({ area, icon: Icon }) => (
        <Button
          key={area}
          className="rail__area"
          aria-current={area === shown ? 'page' : false}
          onPress={() => usePlaces.getState().go(area)}
        >
          <Icon size={20} aria-hidden={true} />
          {t(`desk.area.${area}`)}
        </Button>
      ))}
    </nav>
  );
}
