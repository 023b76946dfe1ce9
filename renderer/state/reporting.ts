/** The report that is asked for elsewhere: any area leads to Reports with it ready. */
import { create } from 'zustand';
import type { ReportDefinition } from '../../shared/reports/definition.ts';
import { usePlaces } from './places.ts';

interface ReportingState {
  /** What Reports is to show; null = what it showed last. */
  readonly asked: ReportDefinition | null;
  /** Goes to Reports, which can be left again by `back`. */
  ask(definition: ReportDefinition): void;
  /** Says that it is being shown. */
  taken(): void;
}

export const useReporting = create<ReportingState>()((set) => ({
  asked: null,
  ask: (asked) => {
    set({ asked });
    usePlaces.getState().go('reports');
  },
  taken: () => set({ asked: null }),
}));
