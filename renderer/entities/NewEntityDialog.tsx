/** A new entity, with where it would join at once and which profile it would get there (domain.md §6). */
import { useState } from 'react';
import type { Joining, RecordGesture } from '../../shared/api.ts';
import { codeCheck, codeFrom } from '../records/codes.ts';
import { RecordDialog } from '../records/dialogs.tsx';
import { ChoiceRow, TextRow } from '../records/form.tsx';
import { useAnswer } from '../state/answers.ts';
import { useText } from '../ui/text.tsx';
import type { EntityRecord } from './entityRecords.ts';

interface NewEntityDialogProps {
  readonly records: readonly EntityRecord[];
  readonly parent: string | null;
  readonly onCreate: (gesture: RecordGesture, code: string, name: string) => void;
  readonly onClose: () => void;
}

const TOP = ' ';

export function NewEntityDialog({ records, parent, onCreate, onClose }: NewEntityDialogProps) {
  const t = useText();
  const [name, setName] = useState('');
  const [typedCode, setTypedCode] = useState<string | null>(null);
  const [below, setBelow] = useState(parent);
  const joining = useAnswer('joining', () => window.grantree.invoke('profiles.joining', undefined));
  const codes = records.map(({ code }) => code);
  const code = typedCode ?? codeFrom(name, codes);
  const isReady = name.trim() !== '' && code !== '' && code === code.trim() && !codes.includes(code);
  return (
    <RecordDialog
      title={t('entities.newTitle')}
      isReady={isReady}
      onClose={onClose}
      onDone={() =>
        onCreate(
          { kind: 'create', list: 'entities', record: { code, name: name.trim(), parent: below } },
          code,
          name.trim(),
        )
      }
    >
      <TextRow
        label={t('entities.column.name')}
        value={name}
        onCommit={setName}
        immediate={true}
        autoFocus={true}
      />
      <TextRow
        label={t('entities.column.code')}
        value={code}
        onCommit={setTypedCode}
        immediate={true}
        help={t('nodes.new.codeHelp')}
        check={codeCheck(t, new Set(codes))}
      />
      <ChoiceRow
        label={t('entities.parent')}
        value={below ?? TOP}
        options={[
          { key: TOP, name: t('entities.top') },
          ...records.map((one) => ({ key: one.code, name: one.name, note: one.code })),
        ]}
        onChange={(key) => setBelow(key === TOP ? null : key)}
      />
      {joining !== null && <JoiningNote access={joining.access} />}
    </RecordDialog>
  );
}

function JoiningNote({ access }: Pick<Joining, 'access'>) {
  const t = useText();
  return (
    <section className="joining" aria-label={t('entities.joins.title')}>
      <h3>{t('entities.joins.title')}</h3>
      {access.length === 0 ? (
        <p>{t('entities.joins.nothing')}</p>
      ) : (
        <ul>
          {access.map(({ code, name, users, hierarchies }) => (
            <li key={code}>
              {t('entities.joins.access', { name, count: users })}
              {hierarchies.length > 0 && (
                <ul>
                  {hierarchies.map((hierarchy) => (
                    <li key={hierarchy.code}>
                      {hierarchy.profile === null
                        ? t('entities.joins.noDefault', { hierarchy: hierarchy.name })
                        : t('entities.joins.default', {
                            hierarchy: hierarchy.name,
                            profile: hierarchy.profile,
                          })}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
