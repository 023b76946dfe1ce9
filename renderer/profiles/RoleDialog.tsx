/** Role and entities of several users at once; what is left as it is stays as each of them has it. */
import { useMemo, useState } from 'react';
import type { Directory, RecordGesture } from '../../shared/api.ts';
import { EVERY_MODULE } from '../../shared/model/types.ts';
import { RecordDialog } from '../records/dialogs.tsx';
import { ChoiceRow } from '../records/form.tsx';
import { modulesPerEntity } from '../setup/steps.ts';
import { useText } from '../ui/text.tsx';
import { itemsOf, type ProfileLists } from './profileTree.ts';
import type { RoleRecord } from './Roles.tsx';

type Assign = Extract<RecordGesture, { kind: 'assign' }>;

interface RoleDialogProps {
  readonly users: readonly RoleRecord[];
  readonly lists: ProfileLists;
  readonly directory: Directory;
  readonly onAssign: (gesture: Assign, users: number) => void;
  readonly onClose: () => void;
}

/** Keys that are no codes: codes have no blanks at either end. */
const AS_IT_IS = ' ';
const NONE = '  ';

export function RoleDialog({ users, lists, directory, onAssign, onClose }: RoleDialogProps) {
  const t = useText();
  const [role, setRole] = useState(AS_IT_IS);
  const [access, setAccess] = useState(AS_IT_IS);
  const [hierarchies, setHierarchies] = useState<Readonly<Record<string, string>>>({});
  const modules = useMemo(() => modulesPerEntity(directory), [directory]);
  const { records } = lists.hierarchies;
  /** Only those made for the chosen Entity Access profile count (domain.md §6). */
  const usable = records.filter(
    ({ entityAccess }) => access === AS_IT_IS || access === NONE || entityAccess === access,
  );
  const chosen = Object.entries(hierarchies).filter(
    ([, code]) => code === NONE || usable.some((each) => each.code === code),
  );
  const codeOf = (key: string): string | null => (key === NONE ? null : key);
  const gesture: Assign = {
    kind: 'assign',
    users: users.map(({ login }) => login),
    ...(access === AS_IT_IS ? {} : { entityAccess: codeOf(access) }),
    ...(role === AS_IT_IS ? {} : { general: { [EVERY_MODULE]: codeOf(role) } }),
    ...(chosen.length === 0
      ? {}
      : { hierarchy: Object.fromEntries(chosen.map(([module, code]) => [module, codeOf(code)])) }),
  };
  const isChanged = role !== AS_IT_IS || access !== AS_IT_IS || chosen.length > 0;
  const first = [
    { key: AS_IT_IS, name: t('profiles.roles.asItIs') },
    { key: NONE, name: t('lists.none') },
  ];
  const [only] = users;
  return (
    <RecordDialog
      title={
        users.length === 1 && only !== undefined
          ? t('profiles.roles.titleOne', { name: only.name })
          : t('profiles.roles.title', { count: users.length })
      }
      action={t('profiles.roles.assign')}
      isReady={isChanged}
      onClose={onClose}
      onDone={() => onAssign(gesture, users.length)}
    >
      <ChoiceRow
        label={t('profiles.roles.role')}
        value={role}
        help={t('profiles.roles.roleHelp')}
        options={[
          ...first,
          ...itemsOf(lists, 'general').map(({ code, name }) => ({ key: code ?? '', name })),
        ]}
        onChange={setRole}
      />
      <ChoiceRow
        label={t('profiles.one.entityAccess')}
        value={access}
        help={t('profiles.roles.accessHelp')}
        options={[
          ...first,
          ...itemsOf(lists, 'entityAccess').map(({ code, name }) => ({ key: code ?? '', name })),
        ]}
        onChange={setAccess}
      />
      {modules.map(({ code, name }) => (
        <ChoiceRow
          key={code}
          label={name}
          value={chosen.find(([module]) => module === code)?.[1] ?? AS_IT_IS}
          options={[
            ...first,
            ...usable
              .filter(({ module }) => module === code)
              .map((each) => ({ key: each.code, name: each.name })),
          ]}
          onChange={(key) =>
            setHierarchies((known) => {
              const { [code]: _, ...others } = known;
              return key === AS_IT_IS ? others : { ...others, [code]: key };
            })
          }
        />
      ))}
    </RecordDialog>
  );
}
