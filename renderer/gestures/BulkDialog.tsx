/** Bulk: a level where nothing is defined, where something is, everywhere; or all own permissions removed. */
import { useState } from 'react';
import { BULK_ACTIONS, type BulkAction } from '../../shared/changes/gestures/types.ts';
import type { Level } from '../../shared/model/rights.ts';
import type { HolderKey } from '../../shared/model/types.ts';
import { useText } from '../ui/text.tsx';
import { About, Choice, LevelSegments, type Reach, ReachChoice, scopeOf, useWho } from './choices.tsx';
import { GestureDialog } from './GestureDialog.tsx';

interface BulkDialogProps {
  readonly holders: readonly HolderKey[];
  readonly nodes: readonly string[];
  readonly action: BulkAction;
  readonly onClose: () => void;
}

export function BulkDialog({ holders, nodes, action: first, onClose }: BulkDialogProps) {
  const t = useText();
  const [action, setAction] = useState(first);
  const [level, setLevel] = useState<Level>('read');
  const [reach, setReach] = useState<Reach>(
    nodes.length === 1 ? 'below' : nodes.length === 0 ? 'all' : 'here',
  );
  const who = useWho(holders);
  return (
    <GestureDialog
      title={t('gestures.bulk.title')}
      gesture={{ kind: 'bulk', holders, where: scopeOf(reach, nodes), action, level }}
      onClose={onClose}
    >
      <About>{t('gestures.for', { who })}</About>
      <Choice
        label={t('gestures.bulk.action')}
        value={action}
        autoFocus={true}
        options={BULK_ACTIONS.map((key) => ({
          key,
          name: t(`gestures.bulk.${key}`),
          text: t(`gestures.bulk.${key}Text`),
        }))}
        onChange={setAction}
      />
      {action !== 'remove' && <LevelSegments level={level} onLevel={setLevel} />}
      <ReachChoice nodes={nodes} reach={reach} onReach={setReach} />
    </GestureDialog>
  );
}
