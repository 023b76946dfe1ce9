/** Changes in words, each with what stood there before: an entry of the history, and what an import would do. */
import type { Told } from '../../shared/changes/told.ts';
import { useText } from '../ui/text.tsx';
import './records.css';

interface ToldChangesProps {
  readonly told: readonly Told[];
  /** Changes that are not told. */
  readonly more: number;
}

export function ToldChanges({ told, more }: ToldChangesProps) {
  const t = useText();
  return (
    <>
      <table className="told">
        <thead>
          <tr>
            <th scope="col">{t('history.detail.about')}</th>
            <th scope="col">{t('history.detail.where')}</th>
            <th scope="col">{t('history.detail.before')}</th>
            <th scope="col">{t('history.detail.after')}</th>
          </tr>
        </thead>
        <tbody>
          {told.map(({ about, where, before, after }, position) => (
            // The same can be said twice of two people of one name.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <tr key={position}>
              <th scope="row">{about}</th>
              <td>{where}</td>
              <td className="told__before">{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="muted">{t('history.detail.more', { count: more })}</p>}
    </>
  );
}
