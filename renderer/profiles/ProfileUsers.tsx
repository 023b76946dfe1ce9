/** Who has a general profile, for every module or for one: users go from one list to the other. */
import { useMemo, useState } from 'react';
import type { Directory } from '../../shared/api.ts';
import { EVERY_MODULE, NODE_KINDS } from '../../shared/model/types.ts';
import { ChoiceRow } from '../records/form.tsx';
import { TwoLists } from '../records/TwoLists.tsx';
import { useRecords } from '../state/answers.ts';
import { useDesk } from '../state/desk.ts';
import { useText } from '../ui/text.tsx';
import { userCandidate } from './people.tsx';

interface ProfileUsersProps {
  readonly code: string;
  readonly users: readonly { readonly login: string; readonly modules: readonly string[] }[];
  readonly directory: Directory;
}

export function ProfileUsers({ code, users, directory }: ProfileUsersProps) {
  const t = useText();
  const list = useRecords('users');
  const [module, setModule] = useState(EVERY_MODULE);
  const modules = useMemo(() => modulesOf(directory), [directory]);
  const sides = useMemo(() => {
    if (list === null) return null;
    const having = new Set(users.filter((user) => user.modules.includes(module)).map(({ login }) => login));
    const all = list.keys.map((_, at) => userCandidate(list, at, t));
    return {
      chosen: all.filter(({ key }) => having.has(key)),
      others: all.filter(({ key }) => !having.has(key)),
    };
  }, [list, users, module, t]);
  const assign = (logins: readonly string[], profile: string | null): void => {
    void useDesk.getState().stageRecords([{ kind: 'assign', users: logins, general: { [module]: profile } }]);
  };
  if (sides === null) return null;
  return (
    <div className="tab-body">
      {modules.length > 0 && (
        <div className="tab-tools tab-tools--form">
          <ChoiceRow
            label={t('profiles.module')}
            value={module}
            options={[
              { key: EVERY_MODULE, name: t('profiles.everyModule') },
              ...modules.map(({ code: key, name }) => ({ key, name })),
            ]}
            onChange={setModule}
          />
        </div>
      )}
      <TwoLists
        name="profiles.users"
        codeTitle={t('authorizations.column.login')}
        chosenTitle={t('profiles.usersWith')}
        othersTitle={t('profiles.usersWithout')}
        chosen={sides.chosen}
        others={sides.others}
        onAdd={(logins) => assign(logins, code)}
        onRemove={(logins) => assign(logins, null)}
      />
    </div>
  );
}

export function modulesOf({ nodes }: Directory): { readonly code: string; readonly name: string }[] {
  const module = NODE_KINDS.indexOf('module');
  return nodes.codes.flatMap((code, node) =>
    nodes.kinds[node] === module ? { code, name: nodes.names[node] ?? code } : [],
  );
}
