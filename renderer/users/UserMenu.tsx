/** What can be done with the selected users, in the right-click menu. */
import { MenuSection } from 'react-aria-components';
import { holderKey, LANGUAGES, type User } from '../../shared/model/types.ts';
import { stageRecords } from '../records/asked.ts';
import { showHistory, showPermissions } from '../records/jumps.ts';
import { usePrinting } from '../state/printing.ts';
import { ContextMenuItem, ContextMenuLine, ContextSubmenu } from '../ui/ContextMenu.tsx';
import { useText } from '../ui/text.tsx';
import type { UserRow } from './userRows.ts';

interface UserMenuProps {
  readonly users: readonly UserRow[];
  readonly onGroups: () => void;
}

export function UserMenu({ users, onGroups }: UserMenuProps) {
  const t = useText();
  const [first] = users;
  if (first === undefined) return null;
  const set = (fields: Partial<Omit<User, 'login'>>): void => {
    const keys = users.map(({ login }) => login);
    void stageRecords({ kind: 'edit', list: 'users', keys, fields });
  };
  const some = (flag: 'active' | 'locked', value: boolean): boolean =>
    users.some((user) => user[flag] === value);
  return (
    <MenuSection aria-label={t('users.title')}>
      <ContextMenuItem
        label={t('users.menu.activate')}
        isDisabled={!some('active', false)}
        onAction={() => set({ active: true })}
      />
      <ContextMenuItem
        label={t('users.menu.deactivate')}
        isDisabled={!some('active', true)}
        onAction={() => set({ active: false })}
      />
      <ContextMenuItem
        label={t('users.menu.unlock')}
        isDisabled={!some('locked', true)}
        onAction={() => set({ locked: false })}
      />
      <ContextSubmenu label={t('users.menu.administrator')}>
        <ContextMenuItem label={t('users.menu.on')} onAction={() => set({ administrator: true })} />
        <ContextMenuItem label={t('users.menu.off')} onAction={() => set({ administrator: false })} />
      </ContextSubmenu>
      <ContextSubmenu label={t('users.menu.shared')}>
        <ContextMenuItem label={t('users.menu.on')} onAction={() => set({ shared: true })} />
        <ContextMenuItem label={t('users.menu.off')} onAction={() => set({ shared: false })} />
      </ContextSubmenu>
      <ContextSubmenu label={t('users.menu.language')}>
        {LANGUAGES.map((language) => (
          <ContextMenuItem
            key={language}
            label={t(`users.language.${language}`)}
            onAction={() => set({ language })}
          />
        ))}
      </ContextSubmenu>
      <ContextMenuItem label={t('users.menu.groups')} onAction={onGroups} />
      <ContextMenuLine />
      <ContextMenuItem
        label={t('users.menu.permissions')}
        isDisabled={users.length > 1}
        onAction={() => showPermissions(holderKey('user', first.login))}
      />
      <ContextMenuItem
        label={t('users.menu.history')}
        isDisabled={users.length > 1}
        onAction={() => showHistory(holderKey('user', first.login))}
      />
      <ContextMenuItem
        label={t('users.menu.print')}
        onAction={() => usePrinting.getState().open(users.map(({ login }) => holderKey('user', login)))}
      />
    </MenuSection>
  );
}
