/** What a user may do in sum: the levels in force, branch by branch, each leading to the permissions themselves. */
import { memo } from 'react';
import { Button } from 'react-aria-components';
import { type Branches, SUMMARY_COLUMNS } from '../../shared/api.ts';
import { holderKey } from '../../shared/model/types.ts';
import { showPermissions } from '../records/jumps.ts';
import { useHeld } from '../records/useHeld.ts';
import { useAnswer } from '../state/answers.ts';
import { useText } from '../ui/text.tsx';

/** From the most to the least. */
const SHOWN = ['delete', 'write', 'read', 'other', 'none', 'undefined'] as const;

interface UserSummaryProps {
  readonly login: string;
  readonly name: string;
  /** He can sign in at present. */
  readonly isOn: boolean;
}

/** Drawn again only when it says something else: a step of the draft changes few of these numbers. */
export const UserSummary = memo(function UserSummary({ login, name, isOn }: UserSummaryProps) {
  const t = useText();
  const branches = useAnswer(`branches ${login}`, () =>
    window.grantree.invoke('records.branches', { user: login }),
  );
  // Until the next user's counts are known, the table stays, empty: numbers of somebody else are never shown.
  const table = useHeld(branches, () => null as Branches | null);
  if (table === null) return null;
  const count = (branch: number, column: (typeof SHOWN)[number]): number =>
    table.counts[branch * SUMMARY_COLUMNS.length + SUMMARY_COLUMNS.indexOf(column)] ?? 0;
  // Sets of rights that are no level exist on few trees.
  const columns = SHOWN.filter(
    (column) => column !== 'other' || table.codes.some((_, branch) => count(branch, column) > 0),
  );
  return (
    <>
      {!isOn && <p className="row__help row__help--warns">{t('users.summary.off')}</p>}
      <table className="summary">
        <thead>
          <tr>
            <th scope="col">{t('users.summary.branch')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="summary__number">
                {t(`users.summary.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.codes.map((code, branch) => (
            <tr key={code}>
              <th scope="row">
                <Button
                  className="link-button summary__branch"
                  aria-label={t('users.summary.jumpBranch', { name, branch: table.names[branch] ?? code })}
                  onPress={() => showPermissions(holderKey('user', login), code)}
                >
                  {table.names[branch]}
                </Button>
              </th>
              {columns.map((column) => (
                <td
                  key={column}
                  className={
                    count(branch, column) === 0 ? 'summary__number summary__zero' : 'summary__number'
                  }
                >
                  {branches === null ? '' : count(branch, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="row__help">{t('users.summary.about')}</p>
    </>
  );
});
