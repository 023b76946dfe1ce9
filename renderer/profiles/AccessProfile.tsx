/** An Entity Access profile: which entities it reaches, whether new ones join it, and who has it. */
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import type { RecordGesture } from '../../shared/api.ts';
import { FlagRow } from '../records/form.tsx';
import { type Candidate, TwoLists } from '../records/TwoLists.tsx';
import { useAnswer, useRecords } from '../state/answers.ts';
import { useDesk } from '../state/desk.ts';
import { PER_ENTITY } from '../ui/icons.tsx';
import { useText } from '../ui/text.tsx';
import { ProfileHead } from './ProfileHead.tsx';
import { ProfileSettings } from './ProfileSettings.tsx';
import { ProfileTabs } from './ProfileTabs.tsx';
import { userCandidate } from './people.tsx';
import type { ProfilePlace } from './places.ts';
import { goToProfile } from './places.ts';
import type { ProfileLists } from './profileTree.ts';

interface AccessProfileProps {
  readonly code: string;
  readonly place: ProfilePlace;
  readonly lists: ProfileLists;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
}

export function AccessProfile({ code, place, lists, onCopy, onDelete }: AccessProfileProps) {
  const t = useText();
  const entities = useRecords('entities');
  const users = useRecords('users');
  const details = useAnswer(`access ${code}`, () =>
    window.grantree.invoke('records.get', { list: 'entityAccessProfiles', key: code }),
  );
  const record = details?.list === 'entityAccessProfiles' ? details.record : null;
  const sides = useMemo(() => {
    if (entities === null || record === null) return null;
    const reached = new Set(record.entities);
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
    return {
      chosen: all.filter(({ key }) => reached.has(key)),
      others: all.filter(({ key }) => !reached.has(key)),
    };
  }, [entities, record, t]);
  const people = useMemo(() => {
    if (users === null || details?.list !== 'entityAccessProfiles') return null;
    const having = new Set(details.users);
    const all = users.keys.map((_, at) => userCandidate(users, at, t));
    return {
      chosen: all.filter(({ key }) => having.has(key)),
      others: all.filter(({ key }) => !having.has(key)),
    };
  }, [users, details, t]);
  if (details?.list !== 'entityAccessProfiles' || record === null) return null;

  const stage = (gesture: RecordGesture): void => {
    void useDesk.getState().stageRecords([gesture]);
  };
  const assign = (logins: readonly string[], entityAccess: string | null): void =>
    stage({ kind: 'assign', users: logins, entityAccess });
  return (
    <section className="pane detail" aria-label={record.name}>
      <ProfileHead
        kind="entityAccess"
        name={record.name}
        code={code}
        facts={[t('profiles.access.reaches', { count: record.entities.length })]}
        onCopy={onCopy}
        onDelete={onDelete}
      />
      <ProfileTabs
        label={record.name}
        place={place}
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
                      stage({
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
                  chosen={sides.chosen}
                  others={sides.others}
                  onAdd={(keys) => stage({ kind: 'reach', profiles: [code], entities: keys })}
                  onRemove={(keys) => stage({ kind: 'unreach', profiles: [code], entities: keys })}
                />
              </div>
            ),
          },
          {
            id: 'users',
            title: t('profiles.tab.users', { count: details.users.length }),
            content: people !== null && (
              <div className="tab-body">
                <TwoLists
                  name="profiles.users"
                  codeTitle={t('authorizations.column.login')}
                  chosenTitle={t('profiles.usersWith')}
                  othersTitle={t('profiles.usersWithout')}
                  chosen={people.chosen}
                  others={people.others}
                  onAdd={(logins) => assign(logins, code)}
                  onRemove={(logins) => assign(logins, null)}
                />
              </div>
            ),
          },
          {
            id: 'used',
            title: t('profiles.tab.used', { count: details.hierarchies.length }),
            content:
              details.hierarchies.length === 0 ? (
                <p className="tab-empty">{t('profiles.unused')}</p>
              ) : (
                <ul className="tab-list">
                  {details.hierarchies.map((hierarchy) => (
                    <li key={hierarchy}>
                      <Button className="link-button" onPress={() => goToProfile('hierarchy', hierarchy)}>
                        {lists.hierarchies.names[lists.hierarchies.keys.indexOf(hierarchy)] ?? hierarchy}
                      </Button>
                    </li>
                  ))}
                </ul>
              ),
          },
          {
            id: 'settings',
            title: t('profiles.tab.settings'),
            content: (
              <ProfileSettings
                list="entityAccessProfiles"
                code={code}
                name={record.name}
                others={lists.entityAccess.keys}
                onName={(name) =>
                  stage({ kind: 'edit', list: 'entityAccessProfiles', keys: [code], fields: { name } })
                }
                onCode={(next) => goToProfile('entityAccess', next, 'settings')}
              />
            ),
          },
        ]}
      />
    </section>
  );
}
