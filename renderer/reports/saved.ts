/** Settings of reports that are kept between starts: the last ones, and those that have a name. */
import { z } from 'zod';
import { type ReportDefinition, reportDefinition } from '../../shared/reports/definition.ts';
import { nameOrder } from '../../shared/texts/languages.ts';
import { useLayout } from '../state/layout.ts';

const SAVED_AS = 'reports.saved';
const LAST_AS = 'reports.last';

export interface SavedReport {
  readonly name: string;
  readonly definition: ReportDefinition;
}

export interface SavedReports {
  readonly list: readonly SavedReport[];
  /** Takes the place of the one of that name. */
  add(name: string, definition: ReportDefinition): void;
  remove(name: string): void;
}

const savedSchema = z.array(z.object({ name: z.string(), definition: reportDefinition }));

export function useSavedReports(): SavedReports {
  const kept = useLayout(({ layout }) => layout[SAVED_AS]);
  const keep = useLayout((state) => state.keep);
  const compare = nameOrder(useLayout((state) => state.language));
  const parsed = savedSchema.safeParse(kept ?? []);
  const list = (parsed.success ? parsed.data : []).toSorted((one, other) => compare(one.name, other.name));
  const save = (next: readonly SavedReport[]): void => keep(SAVED_AS, z.json().parse(next));
  return {
    list,
    add: (name, definition) => {
      const others = list.filter((each) => each.name !== name);
      save([...others, { name, definition }]);
    },
    remove: (name) => save(list.filter((each) => each.name !== name)),
  };
}

export function useLastDefinition(): readonly [
  ReportDefinition | null,
  (definition: ReportDefinition) => void,
] {
  const kept = useLayout(({ layout }) => layout[LAST_AS]);
  const keep = useLayout((state) => state.keep);
  const parsed = reportDefinition.safeParse(kept);
  const keepLast = (definition: ReportDefinition): void => {
    if (JSON.stringify(definition).length <= MOST_KEPT) keep(LAST_AS, z.json().parse(definition));
  };
  return [parsed.success ? parsed.data : null, keepLast];
}

/** The layout holds at most 64 kB: a report about thousands of principals is not kept until the next start. */
const MOST_KEPT = 16_000;
