/** The areas of the desk: what each is called, its sign, and what it shows. A new area is one line here. */
import {
  Building2,
  History as Clock,
  Settings as Gear,
  IdCard,
  ListChecks,
  type LucideIcon,
  Printer,
  ShieldCheck,
  UserRound,
  UsersRound,
} from 'lucide-react';
import { type ComponentType, useMemo } from 'react';
import { Authorizations } from './authorizations/Authorizations.tsx';
import { Checks } from './checks/Checks.tsx';
import { Compare } from './compare/Compare.tsx';
import { Entities } from './entities/Entities.tsx';
import { Groups } from './groups/Groups.tsx';
import { History } from './history/History.tsx';
import { Profiles } from './profiles/Profiles.tsx';
import { ReportsArea } from './reports/ReportsArea.tsx';
import { Settings } from './settings/Settings.tsx';
import { comparedAt } from './state/comparing.ts';
import { useFaultCount } from './state/findings.ts';
import { AREAS, type Area, usePlaces } from './state/places.ts';
import { Users } from './users/Users.tsx';

export interface AreaView {
  readonly area: Area;
  readonly icon: LucideIcon;
  readonly View: ComponentType;
  /** A number beside the sign, such as of findings; null = none. It is a hook. */
  readonly useCount?: () => number | null;
}

const VIEWS: Readonly<Partial<Record<Area, Omit<AreaView, 'area'>>>> = {
  authorizations: { icon: ShieldCheck, View: AuthorizationsOrComparison },
  users: { icon: UserRound, View: Users },
  groups: { icon: UsersRound, View: Groups },
  profiles: { icon: IdCard, View: Profiles },
  entities: { icon: Building2, View: Entities },
  checks: { icon: ListChecks, View: Checks, useCount: useFaultCount },
  history: { icon: Clock, View: History },
  settings: { icon: Gear, View: Settings },
  reports: { icon: Printer, View: ReportsArea },
};

/** The areas that can be shown, in the order of the rail; Ctrl+1 shows the first. */
export const AREA_VIEWS: readonly AreaView[] = AREAS.flatMap((area) => {
  const view = VIEWS[area];
  return view === undefined ? [] : [{ area, ...view }];
});

/** The table of principals and nodes or, at a place that says so, principals side by side. */
function AuthorizationsOrComparison() {
  const at = usePlaces((state) => state.place.at);
  const compared = useMemo(() => comparedAt(at), [at]);
  return compared === null ? <Authorizations /> : <Compare holders={compared} />;
}
