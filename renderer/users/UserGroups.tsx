/** The groups of one user or of several: two lists in a dialog, every move a step of the draft. */
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { holderKey } from '../../shared/model/types.ts';
import { stageRecords } from '../records/asked.ts';
import { type Candidate, TwoLists } from '../records/TwoLists.tsx';
import { DeskDialog } from '../ui/DeskDialog.tsx';
import { principalIcon } from '../ui/icons.tsx';
import { useText } from '../ui/text.tsx';
import type { UserRow } from './userRows.ts';
import type { UserOptions } from './useUserOptions.ts';

interface UserGroupsProps {
  readonly users: readonly UserRow[];
  readonly groups: UserOptions['groups'];
  readonly onClose: () => void;
}

export function UserGroups({ users, groups, onClose }: UserGroupsProps) {
  const t = useText();
  const [chosen, others] = useMemo(() => {
    const counts = new Map<string, number>();
    for (const user of users)
      for (const group of user.groups) counts.set(group, (counts.get(group) ?? 0) + 1);
    const candidate = (group: { code: string; name: string }): Candidate => {
      const count = counts.get(group.code) ?? 0;
      const isPart = count > 0 && count < users.length;
      const part = t('users.groups.ofThem', { count, all: users.length });
      return {
        key: group.code,
        name: group.name,
        code: isPart ? part : group.code,
        icon: principalIcon('group', false),
        words: isPart ? part : group.code,
      };
    };
    // A group only some of them are in stands on both sides: it can be given to all, and taken from all.
    return [
      groups.filter(({ code }) => counts.has(code)).map(candidate),
      groups.filter(({ code }) => (counts.get(code) ?? 0) < users.length).map(candidate),
    ];
  }, [users, groups, t]);
  const members = users.map(({ login }) => holderKey('user', login));
  const title =
    users.length === 1
      ? t('users.groups.dialog', { name: users[0]?.name ?? '' })
      : t('users.groups.dialogMany', { count: users.length });
  return (
    <DeskDialog
      className="user-groups"
      title={title}
      isOpen={true}
      onClose={onClose}
      buttons={
        <Button className="button button--primary" onPress={onClose}>
          {t('users.groups.done')}
        </Button>
      }
    >
      <TwoLists
        name="users.groups"
        codeTitle={t('users.groups.code')}
        chosenTitle={t('users.groups.chosen')}
        othersTitle={t('users.groups.others')}
        chosen={chosen}
        others={others}
        onAdd={(codes) => void stageRecords({ kind: 'join', groups: codes, members })}
        onRemove={(codes) => void stageRecords({ kind: 'leave', groups: codes, members })}
      />
    </DeskDialog>
  );
}
