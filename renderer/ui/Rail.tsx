/** The narrow rail of areas. */
import type { LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components';
import { type Area, usePlaces } from '../state/places.ts';
import { useText } from './text.tsx';

interface RailArea {
  readonly area: Area;
  readonly icon: LucideIcon;
  readonly useCount?: () => number | null;
}

export function Rail({ areas }: { readonly areas: readonly RailArea[] }) {
  const t = useText();
  return (
    <nav className="rail" aria-label={t('desk.areas')}>
      {areas.map((area) => (
        <AreaButton key={area.area} {...area} />
      ))}
    </nav>
  );
}

function AreaButton({ area, icon: Icon, useCount = noCount }: RailArea) {
  const t = useText();
  const shown = usePlaces((state) => state.place.area);
  const count = useCount() ?? 0;
  return (
    <Button
      className="rail__area"
      aria-current={area === shown ? 'page' : false}
      onPress={() => usePlaces.getState().go(area)}
    >
      <span className="rail__sign">
        <Icon size={20} aria-hidden={true} />
        {count > 0 && (
          <span className="rail__count" aria-hidden={true}>
            {count > MOST_SHOWN ? t('desk.countMore', { count: MOST_SHOWN }) : count}
          </span>
        )}
      </span>
      {t(`desk.area.${area}`)}
      {count > 0 && <span className="visually-hidden">{t('desk.areaCount', { count })}</span>}
    </Button>
  );
}

const MOST_SHOWN = 99;

function noCount(): null {
  return null;
}
