/** The areas of the desk: what each is called, its sign, and what it shows. A new area is one line here. */
import { type LucideIcon, ShieldCheck, UserRound, UsersRound } from 'lucide-react';
import type { ComponentType } from 'react';
import { Authorizations } from './authorizations/Authorizations.tsx';
import { Groups } from './groups/Groups.tsx';
import { AREAS, type Area } from './state/places.ts';
import { Users } from './users/Users.tsx';

export interface AreaView {
  readonly area: Area;
  readonly icon: LucideIcon;
  readonly View: ComponentType;
}

const VIEWS: Readonly<Partial<Record<Area, Omit<AreaView, 'area'>>>> = {
  authorizations: { icon: ShieldCheck, View: Authorizations },
  users: { icon: UserRound, View: Users },
  groups: { icon: UsersRound, View: Groups },
};

/** The areas that can be shown, in the order of the rail; Ctrl+1 shows the first. */
export const AREA_VIEWS: readonly AreaView[] = AREAS.flatMap((area) => {
  const view = VIEWS[area];
  return view === undefined ? [] : [{ area, ...view }];
});
