/** Users who have a profile, and all others: they go from one list to the other. */
import { type ReactNode, useMemo } from 'react';
import { sidesOf, TwoLists } from '../records/TwoLists.tsx';
import { useRecords } from '../state/answers.ts';
import { useText } from '../ui/text.tsx';
import { userCandidate } from './people.tsx';

interface UsersWithProps {
  /** Logins of those who have it; the same array while they are the same. */
  readonly having: readonly string[];
  /** `has`: whether they are to have it, or no longer. */
  readonly onAssign: (logins: readonly string[], has: boolean) => void;
  /** Above the lists. */
  readonly children?: ReactNode;
}

export function UsersWith({ having, onAssign, children }: UsersWithProps) {
  const t = useText();
  const users = useRecords('users');
  const sides = useMemo(() => {
    if (users === null) return null;
    return sidesOf(
      users.keys.map((_, at) => userCandidate(users, at, t)),
      having,
    );
  }, [users, having, t]);
  return (
    sides !== null && (
      <div className="tab-body">
        {children}
        <TwoLists
          name="profiles.users"
          codeTitle={t('authorizations.column.login')}
          chosenTitle={t('profiles.usersWith')}
          othersTitle={t('profiles.usersWithout')}
          {...sides}
          onAdd={(logins) => onAssign(logins, true)}
          onRemove={(logins) => onAssign(logins, false)}
        />
      </div>
    )
  );
}
