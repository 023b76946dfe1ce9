/** Which way the table is looked at: the principals of a node, or the nodes for a principal. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { PIVOTS, type Pivot } from '../../shared/api.ts';
import { useText } from '../ui/text.tsx';
import { turnTable } from './going.ts';

export function PivotChoice({ pivot }: { readonly pivot: Pivot }) {
  const t = useText();
  return (
    <div className="pivots">
      <ToggleButtonGroup
        className="segments"
        aria-label={t('authorizations.pivot.label')}
        selectionMode="single"
        disallowEmptySelection={true}
        selectedKeys={[pivot]}
        onSelectionChange={(keys) => {
          if (!keys.has(pivot)) turnTable();
        }}
      >
        {PIVOTS.map((each) => (
          <ToggleButton key={each} id={each} className="segment">
            {t(`authorizations.pivot.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
