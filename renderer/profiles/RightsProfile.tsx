/** A general or an entity-dependent profile: what it grants, who has it, and its settings. */
import { ExternalLink, Printer } from 'lucide-react';
import type { Directory } from '../../shared/api.ts';
import { useAnswer } from '../state/answers.ts';
import { usePlaces } from '../state/places.ts';
import { usePrinting } from '../state/printing.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useText } from '../ui/text.tsx';
import { ProfileDetail, type ShownProfile } from './ProfileDetail.tsx';
import { ProfileUsers } from './ProfileUsers.tsx';
import { profileKey, RightsGrid } from './RightsGrid.tsx';
import { UsedIn } from './UsedIn.tsx';

interface RightsProfileProps extends ShownProfile {
  readonly directory: Directory;
  readonly announce: (text: string) => void;
}

export function RightsProfile({ directory, announce, ...shown }: RightsProfileProps) {
  const { code, lists } = shown;
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
  // Both follow a step of the draft, one after the other: shown when they are of the same tree.
  const together = rights?.cells.rights.length === directory.nodes.codes.length ? rights : null;
  return (
    <ProfileDetail
      shown={shown}
      kind={record.type}
      code={code}
      name={record.name}
      others={lists.profiles.keys}
      isBuiltIn={record.builtIn}
      isProtected={record.protected}
      facts={facts}
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
      ]}
    />
  );
}
