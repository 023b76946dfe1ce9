/** The signs of the four kinds of profiles and of the guided set-up. */
import { Building2, type LucideIcon, Network, ShieldCheck, Signpost, Waypoints } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ProfileKind } from './places.ts';

const shown = (Icon: LucideIcon): ReactNode => (
  <Icon className="icon" size={15} strokeWidth={1.75} aria-hidden={true} focusable={false} />
);

const OF_KIND: Readonly<Record<ProfileKind, ReactNode>> = {
  general: shown(ShieldCheck),
  entityDependent: shown(Waypoints),
  entityAccess: shown(Building2),
  hierarchy: shown(Network),
};

export function kindIcon(kind: ProfileKind): ReactNode {
  return OF_KIND[kind];
}

export const SETUP_ICON: ReactNode = shown(Signpost);
