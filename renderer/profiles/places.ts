/** Where one is among the profiles: a kind with its overview, one profile, or the guided set-up. */
import { type Spot, usePlaces } from '../state/places.ts';

/** The four kinds of profiles, in the order in which they depend on each other (seed: entities → … → users). */
export const PROFILE_KINDS = ['general', 'entityDependent', 'entityAccess', 'hierarchy'] as const;
export type ProfileKind = (typeof PROFILE_KINDS)[number];

export interface ProfilePlace {
  /** Null = the guided set-up. */
  readonly of: ProfileKind | null;
  /** Null = the overview of the kind. */
  readonly code: string | null;
  readonly tab: string | null;
}

/** The list in which the records of a kind stand. */
export const LIST_OF = {
  general: 'profiles',
  entityDependent: 'profiles',
  entityAccess: 'entityAccessProfiles',
  hierarchy: 'hierarchyProfiles',
} as const satisfies Record<ProfileKind, string>;

const SETUP = 'setup';

/** `profile` without a kind comes from other areas: which kind it is of is for the lists to say. */
export function profilePlaceOf(at: Spot, kindOf: (profile: string) => ProfileKind | null): ProfilePlace {
  const { of, code = at.profile ?? null, tab = null } = at;
  if (of === SETUP) return { of: null, code: null, tab: null };
  const kind = PROFILE_KINDS.find((each) => each === of) ?? (code === null ? null : kindOf(code));
  return { of: kind ?? 'general', code, tab };
}

export function spotOf({ of, code, tab }: ProfilePlace): Spot {
  return {
    of: of ?? SETUP,
    ...(code === null ? {} : { code }),
    ...(tab === null ? {} : { tab }),
  };
}

/** Goes to a place that `back` leads back from. */
export function goToProfile(
  of: ProfileKind | null,
  code: string | null = null,
  tab: string | null = null,
): void {
  usePlaces.getState().go('profiles', spotOf({ of, code, tab }));
}
