/** The PDF of a report: made again whenever definition or language change, the pages of before shown until then. */
import { useEffect, useState } from 'react';
import type { Preview } from '../../shared/api.ts';
import type { Outcome, Problem } from '../../shared/model/problem.ts';
import { useLayout } from '../state/layout.ts';
import { forget, type OpenPdf, openPdf } from './pdf.ts';

interface PdfState {
  /** The pages to show; while `loading`, those of the definition before. */
  readonly pdf: OpenPdf | null;
  readonly loading: boolean;
  readonly problems: readonly Problem[];
  /** Something went wrong that should not have. */
  readonly failed: boolean;
}

/** `load` may differ from call to call; only a new definition loads again. */
export function usePdf<D>(definition: D, load: (definition: D) => Promise<Outcome<Preview>>): PdfState {
  const language = useLayout((layout) => layout.language);
  const [state, setState] = useState<PdfState>({ pdf: null, loading: true, problems: [], failed: false });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new function for the same definition changes nothing; main writes it in the language.
  useEffect(() => {
    let wanted = true;
    setState((before) => ({ ...before, loading: true }));
    const show = (next: Partial<PdfState>): void => {
      setState({ pdf: null, problems: [], failed: false, ...next, loading: false });
    };
    const make = async (): Promise<void> => {
      const made = await load(definition);
      if (!wanted) {
        if (made.ok) forget(made.value.id);
        return;
      }
      if (!made.ok) return show({ problems: made.problems });
      const pdf = await openPdf(made.value);
      if (wanted) show({ pdf });
      else pdf.close();
    };
    make().catch((error) => {
      console.error(error);
      if (wanted) show({ failed: true });
    });
    return () => {
      wanted = false;
    };
  }, [definition, language]);

  const { pdf } = state;
  useEffect(() => () => pdf?.close(), [pdf]);
  return state;
}
