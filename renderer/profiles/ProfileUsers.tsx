/** Who has a general profile, for every module or for one. */
import { useMemo, useState } from 'react';
import type { Directory } from '../../shared/api.ts';
import { EVERY_MODULE, NODE_KINDS } from '../../shared/model/types.ts';
import { stageRecords } from '../records/asked.ts';
import { ChoiceRow } from '../records/form.tsx';
import { useText } from '../ui/text.tsx';
import { UsersWith } from './UsersWith.tsx';

interface ProfileUsersProps {
  readonly code: string;
  readonly users: readonly { readonly login: string; readonly modules: readonly string[] }[];
  readonly directory: Directory;
}

export function ProfileUsers({ code, users, directory }: ProfileUsersProps) {
  const t = useText();
  const [module, setModule] = useState(EVERY_MODULE);
  const modules = useMemo(() => modulesOf(directory), [directory]);
  const having = useMemo(
    () => users.filter((user) => user.modules.includes(module)).map(({ login }) => login),
    [users, module],
  );
  return (
    <UsersWith
      having={having}
      onAssign={(logins, has) =>
        void stageRecords({ kind: 'assign', users: logins, general: { [module]: has ? code : null } })
      }
    >
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
    </UsersWith>
  );
}

/** The modules of the authorization tree. */
export function modulesOf({ nodes }: Directory): { readonly code: string; readonly name: string }[] {
  const module = NODE_KINDS.indexOf('module');
  return nodes.codes.flatMap((code, node) =>
    nodes.kinds[node] === module ? { code, name: nodes.names[node] ?? code } : [],
  );
}
