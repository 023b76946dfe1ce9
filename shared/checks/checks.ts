/** What an administrator should look at, found in one go; each finding leads to its place and, where it can, to a cure. */
import { finished } from '../model/finished.ts';
import { isHidden } from '../model/hidden.ts';
import type { Index } from '../rules/compile.ts';
import type { Translate } from '../texts/translate.ts';
import { blockedGroups } from './blocking.ts';
import { hidingDefaults } from './defaults.ts';
import { CHECKS, type CheckName, type Finding, OVERVIEWS } from './finding.ts';
import { administrators, departmentalLogins, seats } from './people.ts';
import { openedSwitches } from './switches.ts';
import {
  groupsWithoutUsers,
  inactiveWithGrants,
  profilesWithoutUsers,
  usersWithoutRights,
} from './unused.ts';

/** All findings, in the order of CHECKS and within one check in the order of the store. */
export function findingsOf(index: Index, t: Translate): Finding[] {
  return finished(findingsBySteps(index, t));
}

/** As `findingsOf`, with a pause after every holder that is looked at, so that the caller can give way to others. */
export function* findingsBySteps(index: Index, t: Translate): Generator<null, Finding[]> {
  const found = new Map<CheckName, Finding[]>(CHECKS.map((check) => [check, []]));
  for (const source of [
    seats(index),
    blockedGroups(index),
    hidingDefaults(index),
    openedSwitches(index, t),
    usersWithoutRights(index),
    groupsWithoutUsers(index),
    profilesWithoutUsers(index),
    inactiveWithGrants(index),
    administrators(index),
    departmentalLogins(index),
  ]) {
    for (const finding of source) {
      if (finding !== null && !isAboutHidden(finding)) found.get(finding.check)?.push(finding);
      yield null;
    }
  }
  return [...found.values()].flat();
}

function isAboutHidden({ place }: Finding): boolean {
  switch (place.kind) {
    case 'cell':
      return isHidden(place.holder);
    case 'record':
      return isHidden(place.key);
    case 'licence':
      return false;
  }
}

/** Whether something is wrong, and not only worth knowing. */
export function isFault({ check }: Finding): boolean {
  return !OVERVIEWS.has(check);
}

/** The finding in one sentence. */
export function findingText({ check, params }: Finding, t: Translate): string {
  return t(`checks.finding.${check}`, params);
}
