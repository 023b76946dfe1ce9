/** One entity: its name, the Entity Access profiles that reach it, and which profile each hierarchy assigns to it. */
import { Trash2 } from 'lucide-react';
import { Button, Checkbox } from 'react-aria-components';
import type { RecordGesture } from '../../shared/api.ts';
import { PROFILE_TYPES } from '../../shared/model/types.ts';
import { stageRecords } from '../records/asked.ts';
import { codeCheck } from '../records/codes.ts';
import { DetailPane, DetailSection } from '../records/DetailPane.tsx';
import { ChoiceRow, TextRow } from '../records/form.tsx';
import { useAnswer, useRecords } from '../state/answers.ts';
import { usePlaces } from '../state/places.ts';
import { goToRecord } from '../state/recordPlaces.ts';
import { CheckboxBox } from '../ui/CheckboxBox.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { PER_ENTITY } from '../ui/icons.tsx';
import { useText } from '../ui/text.tsx';
import type { EntityRecord } from './entityRecords.ts';

interface EntityPaneProps {
  readonly entity: EntityRecord;
  readonly records: readonly EntityRecord[];
  readonly onDelete: () => void;
}

/** Keys that are no codes: codes have no blanks at either end. */
const TOP = ' ';
const NONE = ' ';

export function EntityPane({ entity, records, onDelete }: EntityPaneProps) {
  const t = useText();
  const { code, name } = entity;
  const access = useRecords('entityAccessProfiles');
  const profiles = useRecords('profiles');
  const hierarchies = useRecords('hierarchyProfiles');
  const details = useAnswer(`entity ${code}`, () =>
    window.grantree.invoke('records.get', { list: 'entities', key: code }),
  );
  const stage = (...gestures: readonly RecordGesture[]): void => {
    void stageRecords(...gestures);
  };
  const recode = async (next: string): Promise<void> => {
    if (await stageRecords({ kind: 'recode', list: 'entities', key: code, code: next }))
      usePlaces.getState().settle({ entity: next });
  };
  const dependent = (profiles?.keys ?? []).flatMap((key, at) =>
    PROFILE_TYPES[profiles?.types[at] ?? 0] === 'entityDependent'
      ? { key, name: profiles?.names[at] ?? key }
      : [],
  );
  const inside = belowOrSelf(records, code);
  return (
    <DetailPane
      label={t('entities.entity')}
      icon={PER_ENTITY}
      title={name}
      facts={t('entities.reachedBy', { count: entity.users })}
      tools={
        <IconButton label={t('lists.delete')} onPress={onDelete}>
          <Trash2 size={15} aria-hidden={true} />
        </IconButton>
      }
    >
      <div className="form">
        <TextRow
          label={t('entities.column.name')}
          value={name}
          check={(text) => (text.trim() === '' ? t('lists.form.required') : null)}
          onCommit={(text) =>
            stage({ kind: 'edit', list: 'entities', keys: [code], fields: { name: text.trim() } })
          }
        />
        <TextRow
          label={t('entities.column.code')}
          value={code}
          check={codeCheck(t, new Set(records.map((one) => one.code)), code)}
          onCommit={(text) => void recode(text)}
        />
        <ChoiceRow
          label={t('entities.parent')}
          help={t('entities.parentHelp')}
          value={entity.parent ?? TOP}
          options={[
            { key: TOP, name: t('entities.top') },
            ...records
              .filter((one) => !inside.has(one.code))
              .map((one) => ({ key: one.code, name: one.name, note: one.code })),
          ]}
          onChange={(key) =>
            stage({
              kind: 'move',
              list: 'entities',
              keys: [code],
              place: 'into',
              target: key === TOP ? null : key,
            })
          }
        />
      </div>
      <DetailSection title={t('entities.access')}>
        {access?.keys.length === 0 && <p className="muted">{t('entities.noAccess')}</p>}
        <ul className="entity-access">
          {access?.keys.map((key, at) => (
            <li key={key}>
              <Checkbox
                className="checkbox"
                isSelected={entity.access.includes(key)}
                onChange={(isReached) =>
                  stage({ kind: isReached ? 'reach' : 'unreach', profiles: [key], entities: [code] })
                }
              >
                <CheckboxBox />
                {access.names[at] ?? key}
              </Checkbox>
              <span className="muted">{t('profiles.users', { count: access.users[at] ?? 0 })}</span>
              <Button className="link-button" onPress={() => goToRecord('entityAccessProfiles', key)}>
                {t('entities.show')}
              </Button>
            </li>
          ))}
        </ul>
      </DetailSection>
      <DetailSection title={t('entities.profiles')}>
        {details?.list === 'entities' && details.profiles.length === 0 && (
          <p className="muted">{t('entities.noProfiles')}</p>
        )}
        <div className="form">
          {details?.list === 'entities' &&
            details.profiles.map(({ hierarchy, profile }) => (
              <ChoiceRow
                key={hierarchy}
                label={hierarchies?.names[hierarchies.keys.indexOf(hierarchy)] ?? hierarchy}
                value={profile ?? NONE}
                options={[{ key: NONE, name: t('profiles.matrix.none') }, ...dependent]}
                onChange={(key) =>
                  stage({
                    kind: 'assignEntities',
                    hierarchy,
                    entities: [code],
                    profile: key === NONE ? null : key,
                  })
                }
              />
            ))}
        </div>
      </DetailSection>
    </DetailPane>
  );
}

function belowOrSelf(records: readonly EntityRecord[], code: string): ReadonlySet<string> {
  const found = new Set([code]);
  // Parents come in any order: as many rounds as the tree is deep.
  for (let grown = true; grown; ) {
    grown = false;
    for (const one of records) {
      if (one.parent === null || !found.has(one.parent) || found.has(one.code)) continue;
      found.add(one.code);
      grown = true;
    }
  }
  return found;
}
