/** The area History: the change log, of everything or about somebody or something, and each entry in words. */
import { X } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { HistoryAbout, HistoryEntry } from '../../shared/api.ts';
import { parseHolderKey } from '../../shared/model/types.ts';
import { RecordListPane } from '../records/RecordListPane.tsx';
import { RecordsArea } from '../records/RecordsArea.tsx';
import { useRecordList } from '../records/useRecordList.ts';
import { Verify } from '../records/Verify.tsx';
import { useDesk } from '../state/desk.ts';
import { useLayout } from '../state/layout.ts';
import { usePlaces } from '../state/places.ts';
import { FilterField } from '../ui/FilterField.tsx';
import { LiveRegion, useAnnouncements } from '../ui/LiveRegion.tsx';
import { useText } from '../ui/text.tsx';
import { whenText } from '../ui/when.ts';
import { EntryDetail } from './EntryDetail.tsx';
import { historyColumns } from './historyColumns.ts';
import { useHistory } from './useHistory.ts';
import './history.css';

const keyOf = ({ seq }: HistoryEntry): string => String(seq);
const NOTHING: readonly HistoryEntry[] = [];

export function History() {
  const t = useText();
  const language = useLayout((state) => state.language);
  const at = usePlaces(({ place }) => (place.area === 'history' ? place.at : undefined));
  const [typed, setTyped] = useState('');
  const about = aboutOf(at?.holder, at?.node, typed);
  const { list: answer, searching } = useHistory(about);
  const columns = useMemo(() => historyColumns(t, language), [t, language]);
  const [said, announce] = useAnnouncements();
  const settle = useCallback((entry: string) => {
    const { place, settle } = usePlaces.getState();
    settle({ ...place.at, entry });
  }, []);
  const list = useRecordList({
    name: 'history.list',
    title: t('history.title'),
    records: answer?.entries ?? NOTHING,
    columns,
    keyOf,
    at: at?.entry,
    onSettle: settle,
  });
  const { focused } = list;
  const rowLabel = useCallback(
    (entry: HistoryEntry) =>
      [
        t('history.row', {
          at: whenText(entry.at, language),
          author: entry.author,
          reason: entry.reason === '' ? t('history.noReason') : entry.reason,
        }),
        t('desk.draft.changes', { count: entry.changes }),
        answer?.unsearched.includes(entry.seq) === true ? t('history.unsearched') : '',
      ]
        .filter((part) => part !== '')
        .join(', '),
    [t, language, answer],
  );
  return (
    <div className="history">
      <RecordsArea
        name="history"
        detailWidth={520}
        list={
          <RecordListPane
            title={t('history.title')}
            nameOf={({ at: time }) => whenText(time, language)}
            list={list}
            tools={<Verify />}
            filters={
              about !== null && about.kind !== 'text' ? (
                <AboutChip about={about} />
              ) : (
                <FilterField
                  label={t('history.find')}
                  text={typed}
                  onText={setTyped}
                  onLeave={() => announce('')}
                />
              )
            }
            facts={searching && <span className="muted">{t('history.searching')}</span>}
            emptyState={
              answer === null ? null : <p>{t(about === null ? 'history.empty' : 'lists.nothing')}</p>
            }
            rowLabel={rowLabel}
            announce={announce}
          />
        }
        detail={
          focused === null ? (
            <p className="detail__empty">{t('history.nobody')}</p>
          ) : (
            <EntryDetail entry={focused} />
          )
        }
      />
      <LiveRegion said={said} />
    </div>
  );
}

function aboutOf(holder: string | undefined, node: string | undefined, typed: string): HistoryAbout | null {
  const key = holder === undefined ? null : parseHolderKey(holder);
  if (key !== null) return { kind: 'holder', holder: `${key.kind}:${key.code}` };
  if (node !== undefined) return { kind: 'node', node };
  const text = typed.trim();
  return text === '' ? null : { kind: 'text', text };
}

/** Whom the place asks about, with the way back to everything. */
function AboutChip({ about }: { readonly about: Exclude<HistoryAbout, { kind: 'text' }> }) {
  const t = useText();
  const directory = useDesk((state) => state.directory);
  const name =
    about.kind === 'holder'
      ? (directory?.holders.names[directory.holders.keys.indexOf(about.holder)] ?? about.holder)
      : (directory?.nodes.names[directory.nodes.codes.indexOf(about.node)] ?? about.node);
  return (
    <span className="about">
      {t('history.about', { name })}
      <Button
        className="small-button"
        aria-label={t('history.clear')}
        onPress={() => usePlaces.getState().go('history', {})}
      >
        <X size={14} aria-hidden={true} />
      </Button>
    </span>
  );
}
