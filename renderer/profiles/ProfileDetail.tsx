/** The detail of a profile: which it is, what is special about it, what can be done with it; its tabs, settings last. */
import { Copy, LockKeyhole, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { IconButton } from '../ui/IconButton.tsx';
import { useText } from '../ui/text.tsx';
import { kindIcon } from './icons.tsx';
import { ProfileSettings, type ProfileSettingsProps } from './ProfileSettings.tsx';
import { type ProfileTab, ProfileTabs } from './ProfileTabs.tsx';
import type { ProfilePlace } from './places.ts';
import type { ProfileLists } from './profileTree.ts';

/** What the details of all kinds are given. */
export interface ShownProfile {
  readonly code: string;
  readonly place: ProfilePlace;
  readonly lists: ProfileLists;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
}

interface ProfileDetailProps extends ProfileSettingsProps {
  readonly shown: ShownProfile;
  readonly facts?: readonly string[];
  /** Buttons in the head, before those that all have. */
  readonly tools?: ReactNode;
  readonly tabs: readonly ProfileTab[];
}

export function ProfileDetail({ shown, facts = [], tools, tabs, ...settings }: ProfileDetailProps) {
  const t = useText();
  const { kind, code, name, isBuiltIn = false } = settings;
  const { place, onCopy, onDelete } = shown;
  return (
    <section className="pane detail" aria-label={name}>
      <header className="detail__head">
        {kindIcon(kind)}
        <h2 className="detail__title" title={name}>
          {name}
        </h2>
        <p className="detail__facts">{[t(`profiles.one.${kind}`), code, ...facts].join(' · ')}</p>
        <span className="grow" />
        {tools}
        <Button className="button" onPress={onCopy}>
          <Copy size={15} aria-hidden={true} />
          {t('profiles.copyShort')}
        </Button>
        <IconButton label={t('profiles.delete')} isDisabled={isBuiltIn} onPress={onDelete}>
          <Trash2 size={15} aria-hidden={true} />
        </IconButton>
      </header>
      {isBuiltIn && (
        <div className="profile-note">
          <LockKeyhole size={14} aria-hidden={true} />
          <span className="grow">{t('profiles.builtInNote')}</span>
          <Button className="link-button" onPress={onCopy}>
            {t('profiles.copyIt')}
          </Button>
        </div>
      )}
      <ProfileTabs
        label={name}
        place={place}
        tabs={[
          ...tabs,
          {
            id: 'settings',
            title: t('profiles.tab.settings'),
            content: <ProfileSettings {...settings} />,
          },
        ]}
      />
    </section>
  );
}
