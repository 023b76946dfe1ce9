/** A list as it is shown, taken along: to the clipboard, to a file. */
import { z } from 'zod';
import type { Table } from '../formats/table.ts';
import type { Outcome } from '../model/problem.ts';

const table = z.strictObject({
  title: z.string().max(200),
  columns: z.array(z.string()).max(200).readonly(),
  rows: z.array(z.array(z.union([z.string(), z.number()])).readonly()).readonly(),
}) satisfies z.ZodType<Table>;

export const listCalls = {
  /** Rows with tabs between the cells, as spreadsheets take them. */
  'lists.copy': table,
  /** Asks for a file; its ending decides the format. */
  'lists.save': table,
} as const;

export interface ListAnswers {
  'lists.copy': null;
  /** The path written; null = cancelled. */
  'lists.save': Outcome<string | null>;
}
