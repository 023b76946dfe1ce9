/** A Hierarchy profile: which entity-dependent profile counts at which entity, the default, and what it hides. */
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import type { Directory } from '../../shared/api.ts';
import { stageRecords } from '../records/asked.ts';
import { ChoiceRow, FactRow } from '../records/form.tsx';
import { useAnswer } from '../state/answers.ts';
import { useText } from '../ui/text.tsx';
import { EntityMatrix } from './EntityMatrix.tsx';
import { GateNote } from './GateNote.tsx';
import { HierarchyEffectGrid } from './HierarchyEffectGrid.tsx';
import { ProfileDetail, type ShownProfile } from './ProfileDetail.tsx';
import { goToProfile } from './places.ts';
import { itemsOf } from './profileTree.ts';
import { UsersWith } from './UsersWith.tsx';

interface HierarchyProfileProps extends ShownProfile {
  readonly directory: Directory;
  readonly announce: (text: string) => void;
}

export function HierarchyProfile({ directory, announce, ...shown }: HierarchyProfileProps) {
  const { code, lists } = shown;
  const t = useText();
  const details = useAnswer(`hierarchy ${code}`, () =>
    window.grantree.invoke('records.get', { list: 'hierarchyProfiles', key: code }),
  );
  const effect = useAnswer(`effect ${code}`, () =>
    window.grantree.invoke('profiles.hierarchy', { hierarchy: code }),
  );
  const record = details?.list === 'hierarchyProfiles' ? details.record : null;
  const choices = useMemo(
    () => itemsOf(lists, 'entityDependent').map(({ code: key, name }) => ({ key: key ?? '', name })),
    [lists],
  );
  if (details?.list !== 'hierarchyProfiles' || record === null) return null;

  const moduleName = directory.nodes.names[directory.nodes.codes.indexOf(record.module)] ?? record.module;
  const accessAt = lists.entityAccess.keys.indexOf(record.entityAccess);
  const accessName = lists.entityAccess.names[accessAt] ?? record.entityAccess;
  const assign = (logins: readonly string[], has: boolean): void =>
    void stageRecords({
      kind: 'assign',
      users: logins,
      hierarchy: { [record.module]: has ? code : null },
      // It counts only for those whose own Entity Access profile it is made for (domain.md §6).
      ...(has ? { entityAccess: record.entityAccess } : {}),
    });
  const defaultChoice = (
    <ChoiceRow
      label={t('profiles.hierarchy.default')}
      value={record.default ?? NO_DEFAULT}
      options={[{ key: NO_DEFAULT, name: t('profiles.hierarchy.noDefault') }, ...choices]}
      onChange={(key) =>
        void stageRecords({
          kind: 'edit',
          list: 'hierarchyProfiles',
          keys: [code],
          fields: { default: key === NO_DEFAULT ? null : key },
        })
      }
    />
  );
  return (
    <ProfileDetail
      shown={shown}
      kind="hierarchy"
      code={code}
      name={record.name}
      others={lists.hierarchies.keys}
      tabs={[
        {
          id: 'entities',
          title: t('profiles.tab.entities', { count: effect?.entities.length ?? 0 }),
          content: (
            <div className="tab-body">
              <div className="hierarchy-form">
                <FactRow label={t('profiles.module')}>{moduleName}</FactRow>
                <FactRow label={t('profiles.one.entityAccess')}>
                  <Button
                    className="link-button"
                    onPress={() => goToProfile('entityAccess', record.entityAccess)}
                  >
                    {accessName}
                  </Button>
                </FactRow>
                {defaultChoice}
              </div>
              {effect !== null && (
                <GateNote effect={effect} record={record} lists={lists} directory={directory} />
              )}
              <EntityMatrix
                key={code}
                record={record}
                entities={effect?.entities ?? []}
                directory={directory}
                choices={choices}
                announce={announce}
              />
            </div>
          ),
        },
        {
          id: 'effect',
          title: t('profiles.tab.effect'),
          content: effect !== null && (
            <HierarchyEffectGrid effect={effect} record={record} lists={lists} directory={directory} />
          ),
        },
        {
          id: 'users',
          title: t('profiles.tab.users', { count: details.users.length }),
          content: (
            <UsersWith having={details.users} onAssign={assign}>
              <p className="tab-hint">{t('profiles.hierarchy.usersHint', { access: accessName })}</p>
            </UsersWith>
          ),
        },
      ]}
    />
  );
}

/** A key that is no code: codes are never empty. */
const NO_DEFAULT = ' ';
