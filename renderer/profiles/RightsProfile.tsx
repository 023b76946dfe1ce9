/** A general or an entity-dependent profile: what it grants, who has it, and its settings. */
import { ExternalLink, Printer } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Directory, RecordGesture } from '../../shared/api.ts';
import { useAnswer } from '../state/answers.ts';
import { useDesk } from '../state/desk.ts';
import { usePlaces } from '../state/places.ts';
import { usePrinting } from '../state/printing.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useText } from '../ui/text.tsx';
import { ProfileHead } from './ProfileHead.tsx';
import { ProfileSettings } from './ProfileSettings.tsx';
import { ProfileTabs } from './ProfileTabs.tsx';
import { ProfileUsers } from './ProfileUsers.tsx';
import type { ProfilePlace } from './places.ts';
import { goToProfile } from './places.ts';
import type { ProfileLists } from './profileTree.ts';
import { profileKey, RightsGrid } from './RightsGrid.tsx';

interface RightsProfileProps {
  readonly code: string;
  readonly place: ProfilePlace;
  readonly directory: Directory;
  readonly lists: ProfileLists;
  readonly announce: (text: string) => void;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
}

export function RightsProfile({
  code,
  place,
  directory,
  lists,
  announce,
  onCopy,
  onDelete,
}: RightsProfileProps) {
  const t = useText();
  const details = useAnswer(`profile ${code}`, () =>
    window.grantree.invoke('records.get', { list: 'profiles', key: code }),
  );
  const rights = useAnswer(`rights ${code}`, () =>
    window.grantree.invoke('profiles.rights', { profile: code }),
  );
  if (details?.list !== 'profiles') return null;
  const { record, users, hierarchies } = details;
  const isGeneral = record.type === 'general';
  const facts = [
    ...(record.builtIn ? [t('profiles.builtIn')] : []),
    ...(record.protected ? [t('profiles.protected')] : []),
  ];
  const edit = (fields: { readonly name?: string; readonly protected?: boolean }): void => {
    void stageOne({ kind: 'edit', list: 'profiles', keys: [code], fields });
  };
  // Both follow a step of the draft, one after the other: shown when they are of the same tree.
  const together = rights?.cells.rights.length === directory.nodes.codes.length ? rights : null;
  return (
    <section className="pane detail" aria-label={record.name}>
      <ProfileHead
        kind={record.type}
        name={record.name}
        code={code}
        facts={facts}
        isBuiltIn={record.builtIn}
        onCopy={onCopy}
        onDelete={onDelete}
        tools={
          <>
            <IconButton
              label={t('profiles.openTable')}
              onPress={() =>
                usePlaces.getState().go('authorizations', { pivot: 'principal', holder: profileKey(code) })
              }
            >
              <ExternalLink size={15} aria-hidden={true} />
            </IconButton>
            <IconButton
              label={t('profiles.print')}
              onPress={() => usePrinting.getState().open([profileKey(code)])}
            >
              <Printer size={15} aria-hidden={true} />
            </IconButton>
          </>
        }
      />
      <ProfileTabs
        label={record.name}
        place={place}
        tabs={[
          {
            id: 'rights',
            title: t('profiles.tab.rights'),
            content: together !== null && (
              <RightsGrid
                key={code}
                directory={directory}
                row={together}
                type={record.type}
                name={record.name}
                isReadOnly={record.builtIn}
                announce={announce}
              />
            ),
          },
          isGeneral
            ? {
                id: 'users',
                title: t('profiles.tab.users', { count: users.length }),
                content: <ProfileUsers code={code} users={users} directory={directory} />,
              }
            : {
                id: 'used',
                title: t('profiles.tab.used', { count: hierarchies.length }),
                content: <UsedIn lists={lists} hierarchies={hierarchies} />,
              },
          {
            id: 'settings',
            title: t('profiles.tab.settings'),
            content: (
              <ProfileSettings
                list="profiles"
                code={code}
                name={record.name}
                others={lists.profiles.keys}
                isReadOnly={record.builtIn}
                isProtected={record.protected}
                onName={(name) => edit({ name })}
                onProtected={(next) => edit({ protected: next })}
                onCode={(next) => goToProfile(record.type, next, 'settings')}
              />
            ),
          },
        ]}
      />
    </section>
  );
}

export async function stageOne(gesture: RecordGesture): Promise<boolean> {
  return (await useDesk.getState().stageRecords([gesture])) !== null;
}

/** The hierarchy profiles that name it; each leads there. */
function UsedIn({
  lists,
  hierarchies,
}: {
  readonly lists: ProfileLists;
  readonly hierarchies: readonly string[];
}) {
  const t = useText();
  if (hierarchies.length === 0) return <p className="tab-empty">{t('profiles.unused')}</p>;
  return (
    <ul className="tab-list">
      {hierarchies.map((code) => (
        <li key={code}>
          <Button className="link-button" onPress={() => goToProfile('hierarchy', code)}>
            {lists.hierarchies.names[lists.hierarchies.keys.indexOf(code)] ?? code}
          </Button>
        </li>
      ))}
    </ul>
  );
}
