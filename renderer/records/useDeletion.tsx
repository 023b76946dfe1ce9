/** Deleting records of any list: what would go with them is asked for, shown, and only then staged. */
import { type ReactNode, useState } from 'react';
import type { RecordGesture } from '../../shared/api.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { problemText } from '../../shared/texts/translate.ts';
import { useText } from '../ui/text.tsx';
import { stageRecords } from './asked.ts';
import { DeleteDialog } from './dialogs.tsx';

type List = Extract<RecordGesture, { kind: 'delete' }>['list'];

interface Named {
  readonly name: string;
}

interface Asked {
  readonly list: List;
  readonly keys: readonly string[];
  readonly names: readonly string[];
  /** Null = not known yet. */
  readonly consequences: readonly string[] | null;
  readonly refusals: readonly Problem[];
}

export interface Deletion {
  ask<R extends Named>(list: List, records: readonly R[], keyOf: (record: R) => string): void;
  readonly dialog: ReactNode;
}

export function useDeletion(onDeleted?: (names: readonly string[]) => void): Deletion {
  const t = useText();
  const [asked, setAsked] = useState<Asked | null>(null);

  const ask = async (list: List, keys: readonly string[], names: readonly string[]): Promise<void> => {
    if (keys.length === 0) return;
    const question = { list, keys, names, consequences: null, refusals: [] };
    setAsked(question);
    const found = await window.grantree.invoke('records.consequences', { list, keys });
    setAsked((still) => {
      if (still?.keys !== keys) return still;
      if (!found.ok) return { ...question, consequences: [], refusals: found.problems };
      return {
        ...question,
        consequences: found.value.consequences.map(({ text, names }) => sentence(text, names)),
      };
    });
  };
  const sentence = (text: string, names: readonly string[]): string =>
    names.length === 0 ? text : t('lists.remove.consequence', { text, names: names.join(', ') });

  const stage = async ({ list, keys, names }: Asked): Promise<void> => {
    setAsked(null);
    if (await stageRecords({ kind: 'delete', list, keys })) onDeleted?.(names);
  };

  return {
    ask: (list, records, keyOf) =>
      void ask(
        list,
        records.map(keyOf),
        records.map(({ name }) => name),
      ),
    dialog: asked !== null && (
      <DeleteDialog
        names={asked.names}
        consequences={asked.consequences}
        refusals={asked.refusals.map((found) => problemText(t, found))}
        onDelete={() => void stage(asked)}
        onClose={() => setAsked(null)}
      />
    ),
  };
}
