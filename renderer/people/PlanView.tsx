/** What the table would change, or what is wrong in it, by row and column. */
import { Info, TriangleAlert } from 'lucide-react';
import type { PeoplePlan } from '../../shared/api.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { problemText } from '../../shared/texts/translate.ts';
import { ToldChanges } from '../records/ToldChanges.tsx';
import { useText } from '../ui/text.tsx';

export function PlanView({ plan, isOld }: { readonly plan: PeoplePlan; readonly isOld: boolean }) {
  const t = useText();
  const { problems, problemCount, notices, told, more } = plan;
  const label = t(problemCount > 0 ? 'people.wrong' : 'people.changes');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by keys
    <section className={isOld ? 'import__plan gesture__old' : 'import__plan'} aria-label={label} tabIndex={0}>
      <h2>{label}</h2>
      {problemCount > 0 ? (
        <>
          <Problems problems={problems} />
          {problemCount > problems.length && (
            <p className="muted">{t('people.moreWrong', { count: problemCount - problems.length })}</p>
          )}
        </>
      ) : told.length === 0 ? (
        <p className="muted">{t('people.nothing')}</p>
      ) : (
        <ToldChanges told={told} more={more} />
      )}
      {notices.length > 0 && (
        <ul className="import__notices">
          {notices.map((notice) => (
            <li key={JSON.stringify(notice.params)}>
              <Info size={14} aria-hidden={true} />
              {problemText(t, { ...notice, place: {} })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What is wrong with the table as a whole stands above the rows. */
function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useText();
  const whole = problems.filter(({ place }) => place?.line === undefined);
  const rows = problems.filter(({ place }) => place?.line !== undefined);
  return (
    <>
      {whole.length > 0 && (
        <ul className="import__whole">
          {whole.map((found) => (
            <li key={JSON.stringify(found)}>
              <TriangleAlert size={15} aria-hidden={true} />
              {problemText(t, { ...found, place: {} })}
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <table className="told">
          <thead>
            <tr>
              <th scope="col">{t('people.row')}</th>
              <th scope="col">{t('people.column')}</th>
              <th scope="col">{t('people.what')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((found) => (
              <tr key={JSON.stringify(found)}>
                <th scope="row" className="import__line">
                  {found.place?.line}
                </th>
                <td>{found.place?.column}</td>
                <td>{problemText(t, { ...found, place: {} })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
