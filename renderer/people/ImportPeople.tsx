/**
 * Users, groups and memberships from a table: what its columns mean on the left, what would change on the right, and
 * into the draft when it is right. Nothing is staged before.
 */
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ChosenTable, PeoplePlan, TableReading } from '../../shared/api.ts';
import { TABLE_KINDS, type TableField, type TableKind } from '../../shared/formats/people.ts';
import { Segments } from '../gestures/choices.tsx';
import { useDesk } from '../state/desk.ts';
import { useImporting } from '../state/importing.ts';
import { DeskDialog } from '../ui/DeskDialog.tsx';
import { useText } from '../ui/text.tsx';
import { ColumnMeanings } from './ColumnMeanings.tsx';
import { PlanView } from './PlanView.tsx';
import { usePlan } from './usePlan.ts';
import './people.css';

/** The headings tell what it is. */
const BY_HEADINGS: TableReading = { kind: null, mapping: {} };

export function ImportPeople() {
  const table = useImporting((state) => state.table);
  return table === null ? null : <OpenImport table={table} />;
}

function OpenImport({ table }: { readonly table: ChosenTable }) {
  const t = useText();
  const { choose, close } = useImporting.getState();
  const [said, setSaid] = useState({ of: table, reading: BY_HEADINGS });
  const reading = said.of === table ? said.reading : BY_HEADINGS;
  const { plan, isWorking } = usePlan(table, reading);
  const read = (next: TableReading): void => setSaid({ of: table, reading: next });
  const stage = async (): Promise<void> => {
    const staged = await useDesk.getState().stagePeople(reading);
    if (staged === null) return;
    close();
    useDesk.getState().tell({ tone: 'done', key: 'gestures.done', params: { count: staged.changes } });
  };
  const isReady = plan !== null && !isWorking && plan.problemCount === 0 && plan.told.length > 0;
  return (
    <DeskDialog
      className="import"
      title={t('people.title')}
      isOpen={true}
      onClose={close}
      buttons={
        <>
          <p className="grow import__sum" role="status" aria-label={t('gestures.preview.label')}>
            {plan === null ? (
              <span className="muted">{t('gestures.preview.working')}</span>
            ) : (
              <span className={isWorking ? 'gesture__old' : undefined}>
                <Sum plan={plan} />
              </span>
            )}
          </p>
          <Button className="button" onPress={close}>
            {t('gestures.cancel')}
          </Button>
          <Button className="button button--primary" isDisabled={!isReady} onPress={() => void stage()}>
            {t('gestures.ok')}
          </Button>
        </>
      }
    >
      <div className="import__head">
        <FileSpreadsheet size={20} className="icon" aria-hidden={true} />
        <p className="import__file">
          <strong>{table.file}</strong>
          <span className="muted"> {t('people.rows', { count: table.rows })}</span>
        </p>
        <Button className="button" onPress={() => void choose()}>
          {t('people.another')}
        </Button>
        <span className="grow" />
        {plan !== null && (
          <Segments<TableKind>
            label={t('people.kindLabel')}
            value={plan.kind}
            options={TABLE_KINDS.map((key) => ({ key, name: t(`people.kind.${key}`) }))}
            onChange={(kind) => read({ kind, mapping: {} })}
          />
        )}
      </div>
      {plan !== null && (
        <div className="import__body">
          <ColumnMeanings
            columns={table.columns}
            shape={plan}
            onMean={(place, field) => read(readingWith(table, plan, place, field))}
          />
          <PlanView plan={plan} isOld={isWorking} />
        </div>
      )}
    </DeskDialog>
  );
}

/** From now on every column means what is shown, and this one something else. */
function readingWith(
  { columns }: ChosenTable,
  { kind, fields }: PeoplePlan,
  place: number,
  field: TableField | null,
): TableReading {
  const mapping: { [F in TableField]?: string | null } = {};
  for (const was of fields) if (was !== null) mapping[was] = null;
  fields.forEach((was, at) => {
    if (was !== null && was !== field && at !== place) mapping[was] = columns[at]?.heading ?? null;
  });
  if (field !== null) mapping[field] = columns[place]?.heading ?? null;
  return { kind, mapping };
}

/** `2 new users, 1 changed · 4 users gain · 1 loses` */
function Sum({ plan }: { readonly plan: PeoplePlan }) {
  const t = useText();
  const { counts, effect, problemCount } = plan;
  if (problemCount > 0) return <strong>{t('people.refused', { count: problemCount })}</strong>;
  const parts = (['usersNew', 'usersChanged', 'groupsNew', 'groupsChanged', 'memberships'] as const).filter(
    (part) => counts[part] > 0,
  );
  if (parts.length === 0) return <span className="muted">{t('gestures.preview.nothing')}</span>;
  return (
    <>
      <strong>{parts.map((part) => t(`people.count.${part}`, { count: counts[part] })).join(', ')}</strong>
      {effect !== null && (
        <>
          {' · '}
          <span className="draft__gain">{t('desk.draft.gain', { count: effect.gaining })}</span>
          {' · '}
          <span className="draft__loss">{t('desk.draft.lose', { count: effect.losing })}</span>
        </>
      )}
    </>
  );
}
