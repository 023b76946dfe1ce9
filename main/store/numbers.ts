/** The numbers under which grants refer to nodes and holders. */
import { parseHolderKey } from '../../shared/model/types.ts';
import { isStorableText } from '../../shared/model/validateCodes.ts';
import type { Statements } from './statements.ts';

/**
 * A key gets its number when it is first mentioned, before its record is there and after it is gone, so that grants
 * may come before their node and a removed record that is put again keeps its grants. Whether every number ends up
 * with a record is for the foreign keys to say. Lives for one transaction.
 */
export class Numbers {
  private readonly stored: (key: string) => number | undefined;
  private readonly known = new Map<string, number>();
  private next: number;

  private constructor(last: number, stored: (key: string) => number | undefined) {
    this.stored = stored;
    this.next = last + 1;
  }

  static ofNodes(statements: Statements): Numbers {
    const last = first(statements.row('SELECT max(id) FROM nodes')) ?? 0;
    return new Numbers(last, (code) => first(statements.row('SELECT id FROM nodes WHERE code = ?', code)));
  }

  static ofHolders(statements: Statements): Numbers {
    const last = first(statements.row('SELECT max(id) FROM holders')) ?? 0;
    const sql = 'SELECT id FROM holders WHERE kind = ? AND code = ?';
    return new Numbers(last, (key) => {
      const holder = parseHolderKey(key);
      return holder === null ? undefined : first(statements.row(sql, holder.kind, holder.code));
    });
  }

  of(key: string): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    // Text that SQLite would not keep as it is must not be found under the text it becomes.
    const stored = isStorableText(key) ? this.stored(key) : undefined;
    const number = stored ?? this.next++;
    this.known.set(key, number);
    return number;
  }

  /** The key that was asked for and has this number. */
  keyOf(wanted: number): string | undefined {
    for (const [key, number] of this.known) if (number === wanted) return key;
    return undefined;
  }
}

function first(row: readonly unknown[] | undefined): number | undefined {
  return typeof row?.[0] === 'number' ? row[0] : undefined;
}
