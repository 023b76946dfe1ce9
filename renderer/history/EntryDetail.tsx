/** One entry of the log: who, when, why, and every change with what was before. */
import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { HistoryDetails, HistoryEntry } from '../../shared/api.ts';
import { DetailPane, DetailSection } from '../records/DetailPane.tsx';
import { FactRow } from '../records/form.tsx';
import { ToldChanges } from '../records/ToldChanges.tsx';
import { useAnswer } from '../state/answers.ts';
import { useDesk } from '../state/desk.ts';
import { useLayout } from '../state/layout.ts';
import { useText } from '../ui/text.tsx';
import { whenText } from '../ui/when.ts';

export function EntryDetail({ entry }: { readonly entry: HistoryEntry }) {
  const t = useText();
  const language = useLayout((state) => state.language);
  const found = useAnswer(`entry ${entry.seq} ${language}`, () =>
    window.grantree.invoke('history.entry', { seq: entry.seq }),
  );
  const [kept, setKept] = useState<HistoryDetails | null>(null);
  if (found !== null && found !== kept) setKept(found);
  const details = found ?? kept;
  if (details === null) {
    return (
      <DetailPane
        label={t('history.entry')}
        title={t('history.detail.title', { revision: entry.revision })}
      />
    );
  }
  const { seq, author, at, reason, source, revision, changes } = details.entry;
  return (
    <DetailPane
      key={seq}
      label={t('history.entry')}
      title={t('history.detail.title', { revision })}
      facts={t('history.detail.by', { author, at: whenText(at, language, true) })}
      tools={
        <Button className="button" isDisabled={!details.canUndo} onPress={() => void undo(seq)}>
          <Undo2 size={15} aria-hidden={true} />
          {t('history.detail.undo')}
        </Button>
      }
    >
      <div className="detail__section">
        <FactRow label={t('history.column.reason')}>
          {reason === '' ? <span className="muted">{t('history.noReason')}</span> : reason}
        </FactRow>
        <FactRow label={t('history.column.source')}>{source}</FactRow>
        {!details.canUndo && <p className="row__help">{t('history.detail.cannot')}</p>}
      </div>
      <DetailSection
        title={t('history.detail.changes')}
        note={<span className="detail__note">{t('desk.draft.changes', { count: changes })}</span>}
      >
        <ToldChanges told={details.told} more={details.more} />
      </DetailSection>
    </DetailPane>
  );
}

/** Stages what undoes an entry; where something later touched the same, that is told and nothing is staged. */
async function undo(seq: number): Promise<void> {
  const desk = useDesk.getState();
  const staged = await desk.stageUndo(seq);
  if (staged === null) return;
  desk.tell(
    staged.changes === 0
      ? { tone: 'notice', key: 'history.detail.nothing' }
      : { tone: 'done', key: 'history.detail.undone', params: { count: staged.changes } },
  );
}
