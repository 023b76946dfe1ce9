/** What the chosen table would do, read as the dialog says; asked of main again whenever that changes. */
import { useEffect, useState } from 'react';
import type { ChosenTable, PeoplePlan, TableReading } from '../../shared/api.ts';
import { useDesk } from '../state/desk.ts';
import { useLayout } from '../state/layout.ts';

export interface Planned {
  /** The last answer; null = none yet. */
  readonly plan: PeoplePlan | null;
  /** The answer is of an earlier choice. */
  readonly isWorking: boolean;
}

export function usePlan(table: ChosenTable, reading: TableReading): Planned {
  const language = useLayout((state) => state.language);
  const wanted = JSON.stringify([reading, language]);
  const [known, setKnown] = useState<{ table: ChosenTable; of: string; plan: PeoplePlan } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` is the reading as text, and another table asks again
  useEffect(() => {
    let isCurrent = true;
    void window.grantree.invoke('people.plan', reading).then((outcome) => {
      if (!isCurrent) return;
      if (outcome.ok) setKnown({ table, of: wanted, plan: outcome.value });
      else useDesk.getState().tell({ tone: 'problem', problems: outcome.problems });
    });
    return () => {
      isCurrent = false;
    };
  }, [table, wanted]);
  const plan = known?.table === table ? known.plan : null;
  return { plan, isWorking: plan === null || known?.of !== wanted };
}
