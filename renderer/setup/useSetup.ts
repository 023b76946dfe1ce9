/** How the guided set-up stands, after every step of the draft. */
import { useMemo } from 'react';
import { useRecords } from '../state/answers.ts';
import { useDesk } from '../state/desk.ts';
import { type SetupStep, setupSteps } from './steps.ts';

/** Null = not known yet. */
export function useSetup(): readonly SetupStep[] | null {
  const directory = useDesk((state) => state.directory);
  const entities = useRecords('entities');
  const profiles = useRecords('profiles');
  const entityAccess = useRecords('entityAccessProfiles');
  const hierarchies = useRecords('hierarchyProfiles');
  const users = useRecords('users');
  return useMemo(() => {
    if (directory === null || entities === null || profiles === null) return null;
    if (entityAccess === null || hierarchies === null || users === null) return null;
    return setupSteps({ directory, entities, profiles, entityAccess, hierarchies, users });
  }, [directory, entities, profiles, entityAccess, hierarchies, users]);
}
