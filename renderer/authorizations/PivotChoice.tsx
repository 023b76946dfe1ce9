/** Which way the table is looked at: the principals of a node, or the nodes for a principal. */
import { PIVOTS, type Pivot } from '../../shared/api.ts';
import { OneOf } from '../ui/OneOf.tsx';
import { useText } from '../ui/text.tsx';
import { turnTable } from './going.ts';

export function PivotChoice({ pivot }: { readonly pivot: Pivot }) {
  const t = useText();
  return (
    <div className="pivots">
      <OneOf
        label={t('authorizations.pivot.label')}
        keys={PIVOTS}
        chosen={pivot}
        name={(each) => t(`authorizations.pivot.${each}`)}
        onChange={turnTable}
      />
    </div>
  );
}
