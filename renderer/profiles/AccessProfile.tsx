/** An Entity Access profile: which entities it reaches, whether new ones join it, and who has it. */
import { useMemo } from 'react';
import { stageRecords } from '../records/asked.ts';
import { FlagRow } from '../records/form.tsx';
import { type Candidate, sidesOf, TwoLists } from '../records/TwoLists.tsx';
import { useAnswer, useRecords } from '../state/answers.ts';
import { PER_ENTITY } from '../ui/icons.tsx';
import { useText } from '../ui/text.tsx';
import { ProfileDetail, type ShownProfile } from './ProfileDetail.tsx';
import { UsedIn } from './UsedIn.tsx';
import { UsersWith } from './UsersWith.tsx';

export function AccessProfile(shown: ShownProfile) {
  const { code, lists } = shown;
  const t = useText();
  const entities = useRecords('entities');
  const details = useAnswer(`access ${code}`, () =>
    window.grantree.invoke('records.get', { list: 'entityAccessProfiles', key: code }),
  );
  const record = details?.list === 'entityAccessProfiles' ? details.record : null;
  const sides = useMemo(() => {
    if (entities === null || record === null) return null;
    const all = entities.keys.map((key, at): Candidate => {
      const parent = entities.names[entities.parents[at] ?? -1];
      return {
        key,
        name: entities.names[at] ?? key,
        code: key,
        icon: PER_ENTITY,
        words: parent === undefined ? t('entities.entity') : t('entities.below', { name: parent }),
      };
    });
    return sidesOf(all, record.entities);
  }, [entities, record, t]);
  if (details?.list !== 'entityAccessProfiles' || record === null) return null;

  return (
    <ProfileDetail
      shown={shown}
      kind="entityAccess"
      code={code}
      name={record.name}
      others={lists.entityAccess.keys}
      facts={[t('profiles.access.reaches', { count: record.entities.length })]}
      tabs={[
        {
          id: 'entities',
          title: t('profiles.tab.entities', { count: record.entities.length }),
          content: sides !== null && (
            <div className="tab-body">
              <div className="tab-tools">
                <FlagRow
                  label={t('profiles.access.includeNew')}
                  value={record.includeNewEntities}
                  help={t('profiles.access.includeNewHelp')}
                  onChange={(includeNewEntities) =>
                    void stageRecords({
                      kind: 'edit',
                      list: 'entityAccessProfiles',
                      keys: [code],
                      fields: { includeNewEntities },
                    })
                  }
                />
              </div>
              <TwoLists
                name="profiles.entities"
                codeTitle={t('profiles.code')}
                chosenTitle={t('profiles.access.reached')}
                othersTitle={t('profiles.access.others')}
                {...sides}
                onAdd={(keys) => void stageRecords({ kind: 'reach', profiles: [code], entities: keys })}
                onRemove={(keys) => void stageRecords({ kind: 'unreach', profiles: [code], entities: keys })}
              />
            </div>
          ),
        },
        {
          id: 'users',
          title: t('profiles.tab.users', { count: details.users.length }),
          content: (
            <UsersWith
              having={details.users}
              onAssign={(logins, has) =>
                void stageRecords({ kind: 'assign', users: logins, entityAccess: has ? code : null })
              }
            />
          ),
        },
        {
          id: 'used',
          title: t('profiles.tab.used', { count: details.hierarchies.length }),
          content: <UsedIn lists={lists} hierarchies={details.hierarchies} />,
        },
      ]}
    />
  );
}
