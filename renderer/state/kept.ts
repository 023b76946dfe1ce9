/** What is where it was at the last start: read from the layout, checked once, written back whole. */
import { useMemo } from 'react';
import { z } from 'zod';
import { type ColumnState, DEFAULT_COLUMN_STATE } from '../grid/columns.ts';
import { useLayout } from './layout.ts';

export type Kept<T> = readonly [T, (next: T) => void];
type Json = Parameters<ReturnType<typeof useLayout.getState>['keep']>[1];

export function useKeptFlag(name: string, initial: boolean): Kept<boolean> {
  return useKept(name, flag, initial, (value) => value);
}

/** Null = nothing has been kept yet. */
export function useKeptList(name: string): Kept<readonly string[] | null> {
  return useKept<readonly string[] | null>(name, list, null, (value) =>
    value === null ? null : value.slice(0, MOST_KEPT),
  );
}

/** Which of the filters are on; `filters` must stay the same array. */
export function useKeptFilters<F extends string>(name: string, filters: readonly F[]): Kept<readonly F[]> {
  const [kept, keep] = useKeptList(name);
  const on = useMemo(() => filters.filter((filter) => kept?.includes(filter) === true), [filters, kept]);
  return [on, keep];
}

/** `initial` must stay the same object. */
export function useKeptColumns(name: string, initial = DEFAULT_COLUMN_STATE): Kept<ColumnState> {
  return useKept(name, columns, initial, ({ widths, hidden, sort }) => ({
    widths: { ...widths },
    hidden: [...hidden],
    sort: sort === null ? null : { ...sort },
  }));
}

/** The layout holds at most 64 kB; paths and codes beyond this number are closed at the next start. */
const MOST_KEPT = 400;

const flag = z.boolean();
const list = z.array(z.string()).nullable();
const columns = z.object({
  widths: z.record(z.string(), z.number()),
  hidden: z.array(z.string()),
  sort: z.object({ column: z.string(), direction: z.enum(['ascending', 'descending']) }).nullable(),
});
/** Something kept under a name such as `users.filter`; what does not fit the schema counts as not kept. */
export function useKept<T>(
  name: string,
  schema: z.ZodType<T>,
  initial: T,
  write: (value: T) => Json,
): Kept<T> {
  const raw = useLayout(({ layout }) => layout[name]);
  const value = useMemo(() => {
    const parsed = schema.safeParse(raw);
    return parsed.success ? parsed.data : initial;
  }, [raw, schema, initial]);
  return [value, (next) => useLayout.getState().keep(name, write(next))];
}
