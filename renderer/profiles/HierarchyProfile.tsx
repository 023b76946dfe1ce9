/** A Hierarchy profile: which entity-dependent profile counts at which entity, the default, and what it hides. */
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import type { Directory, RecordGesture } from '../../shared/api.ts';
import { ChoiceRow, FactRow } from '../records/form.tsx';
import { TwoLists } from '../records/TwoLists.tsx';
import { useAnswer, useRecords } from '../state/answers.ts';
import { useDesk } from '../state/desk.ts';
import { useText } from '../ui/text.tsx';
import { EntityMatrix } from './EntityMatrix.tsx';
import { GateNote } from './GateNote.tsx';
import { HierarchyEffectGrid } from './HierarchyEffectGrid.tsx';
import { ProfileHead } from './ProfileHead.tsx';
import { ProfileSettings } from './ProfileSettings.tsx';
import { ProfileTabs } from './ProfileTabs.tsx';
import { userCandidate } from './people.tsx';
import type { ProfilePlace } from './places.ts';
import { goToProfile } from './places.ts';
import { itemsOf, type ProfileLists } from './profileTree.ts';

interface HierarchyProfileProps {
  readonly code: string;
  readonly place: ProfilePlace;
  readonly directory: Directory;
  readonly lists: ProfileLists;
  readonly announce: (text: string) => void;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
}

export function HierarchyProfile(props: HierarchyProfileProps) {
  const { code, place, directory, lists, announce, onCopy, onDelete } = props;
  const t = useText();
  const users = useRecords('users');
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
  const people = useMemo(() => {
    if (users === null || details?.list !== 'hierarchyProfiles') return null;
    const having = new Set(details.users);
    const all = users.keys.map((_, at) => userCandidate(users, at, t));
    return {
      chosen: all.filter(({ key }) => having.has(key)),
      others: all.filter(({ key }) => !having.has(key)),
    };
  }, [users, details, t]);
  if (details?.list !== 'hierarchyProfiles' || record === null) return null;

  const stage = (gesture: RecordGesture): void => {
    void useDesk.getState().stageRecords([gesture]);
  };
  const moduleName = directory.nodes.names[directory.nodes.codes.indexOf(record.module)] ?? record.module;
  const accessAt = lists.entityAccess.keys.indexOf(record.entityAccess);
  const accessName = lists.entityAccess.names[accessAt] ?? record.entityAccess;
  const assign = (logins: readonly string[], hierarchy: string | null): void =>
    stage({
      kind: 'assign',
      users: logins,
      hierarchy: { [record.module]: hierarchy },
      // It counts only for those whose own Entity Access profile it is made for (domain.md §6).
      ...(hierarchy === null ? {} : { entityAccess: record.entityAccess }),
    });
  const defaultChoice = (
    <ChoiceRow
      label={t('profiles.hierarchy.default')}
      value={record.default ?? NO_DEFAULT}
      options={[{ key: NO_DEFAULT, name: t('profiles.hierarchy.noDefault') }, ...choices]}
      onChange={(key) =>
        stage({
          kind: 'edit',
          list: 'hierarchyProfiles',
          keys: [code],
          fields: { default: key === NO_DEFAULT ? null : key },
        })
      }
    />
  );
  return (
    <section className="pane detail" aria-label={record.name}>
      <ProfileHead
        kind="hierarchy"
        name={record.name}
        code={code}
        facts={[]}
        onCopy={onCopy}
        onDelete={onDelete}
      />
      <ProfileTabs
        label={record.name}
        place={place}
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
            content: people !== null && (
              <div className="tab-body">
                <p className="tab-hint">{t('profiles.hierarchy.usersHint', { access: accessName })}</p>
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
            id: 'settings',
            title: t('profiles.tab.settings'),
            content: (
              <ProfileSettings
                list="hierarchyProfiles"
                code={code}
                name={record.name}
                others={lists.hierarchies.keys}
                onName={(name) =>
                  stage({ kind: 'edit', list: 'hierarchyProfiles', keys: [code], fields: { name } })
                }
                onCode={(next) => goToProfile('hierarchy', next, 'settings')}
              />
            ),
          },
        ]}
      />
    </section>
  );
}

/** A key that is no code: codes are never empty. */
const NO_DEFAULT = ' ';
