/** The report that is shown: made by main, with how far it is, and stopped when it is no longer wanted. */
import { useEffect, useRef, useState } from 'react';
import type { ReportProgress } from '../../shared/api.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { ReportDefinition } from '../../shared/reports/definition.ts';
import { forget, type OpenPdf, openPdf } from './pdf.ts';

export interface ShownReport {
  /** What the pages were made from; null = nothing was shown yet. */
  readonly definition: ReportDefinition | null;
  readonly pdf: OpenPdf | null;
  readonly loading: boolean;
  readonly progress: ReportProgress | null;
  readonly problems: readonly Problem[];
  /** Something went wrong that should not have. */
  readonly failed: boolean;
  show(definition: ReportDefinition): void;
  cancel(): void;
}

type State = Omit<ShownReport, 'show' | 'cancel'>;

const NOTHING: State = {
  definition: null,
  pdf: null,
  loading: false,
  progress: null,
  problems: [],
  failed: false,
};

export function useReport(): ShownReport {
  const [state, setState] = useState<State>(NOTHING);
  /** Goes up with every report asked for: an answer to an earlier question is left. */
  const asked = useRef(0);
  const pdf = useRef<OpenPdf | null>(null);

  useEffect(
    () =>
      window.grantree.on('report.progress', (progress) =>
        setState((before) => (before.loading ? { ...before, progress } : before)),
      ),
    [],
  );
  useEffect(
    () => () => {
      asked.current++;
      void window.grantree.invoke('report.cancel', undefined);
      pdf.current?.close();
    },
    [],
  );

  const make = async (definition: ReportDefinition, question: number): Promise<void> => {
    const made = await window.grantree.invoke('report.preview', definition);
    if (question !== asked.current) {
      if (made.ok) forget(made.value.id);
      return;
    }
    if (!made.ok) {
      // Whoever cancelled knows it; what was shown before stays.
      const cancelled = made.problems.some(({ code }) => code === 'report-cancelled');
      setState((before) => ({
        ...before,
        loading: false,
        progress: null,
        problems: cancelled ? [] : made.problems,
      }));
      return;
    }
    const opened = await openPdf(made.value);
    if (question !== asked.current) return opened.close();
    pdf.current?.close();
    pdf.current = opened;
    setState({ ...NOTHING, definition, pdf: opened });
  };

  return {
    ...state,
    show: (definition) => {
      const question = ++asked.current;
      setState((before) => ({ ...before, loading: true, progress: null, problems: [], failed: false }));
      make(definition, question).catch((error) => {
        console.error(error);
        if (question === asked.current) setState((before) => ({ ...before, loading: false, failed: true }));
      });
    },
    cancel: () => void window.grantree.invoke('report.cancel', undefined),
  };
}
