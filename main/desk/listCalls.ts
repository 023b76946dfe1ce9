/** Lists taken along: to the clipboard, to a file. */
import { type Table, writeTableTsv } from '../../shared/formats/table.ts';
import type { Outcome } from '../../shared/model/problem.ts';
import type { HandlersOf, Workplace } from './handlers.ts';

/** What the system is needed for. */
export interface ListKeeping {
  copy(text: string): void;
  /** Asks where to, and writes; null = cancelled. */
  save(table: Table): Promise<Outcome<string | null>>;
}

export function listHandlers({ around }: Workplace): HandlersOf<'lists'> {
  return {
    'lists.copy': (table) => {
      around.lists.copy(writeTableTsv(table));
      return null;
    },
    'lists.save': (table) => around.lists.save(table),
  };
}
