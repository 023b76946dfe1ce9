/** Propagate: a node's level to all nodes below it, in one of three ways. */
import { useState } from 'react';
import { PROPAGATIONS, type Propagation } from '../../shared/changes/gestures/types.ts';
import type { HolderKey } from '../../shared/model/types.ts';
import { useDesk } from '../state/desk.ts';
import { useText } from '../ui/text.tsx';
import { About, Choice, useWho } from './choices.tsx';
import { GestureDialog } from './GestureDialog.tsx';

interface PropagateDialogProps {
  readonly holders: readonly HolderKey[];
  readonly nodes: readonly string[];
  readonly form: Propagation;
  readonly onClose: () => void;
}

export function PropagateDialog({ holders, nodes, form: first, onClose }: PropagateDialogProps) {
  const t = useText();
  const [form, setForm] = useState(first);
  const directory = useDesk((state) => state.directory);
  const node = directory?.nodes.names[directory.nodes.codes.indexOf(nodes[0] ?? '')] ?? '';
  const who = useWho(holders);
  return (
    <GestureDialog
      title={
        nodes.length === 1
          ? t('gestures.propagate.title', { node })
          : t('gestures.propagate.titleMany', { count: nodes.length })
      }
      gesture={{ kind: 'propagate', holders, nodes, form }}
      onClose={onClose}
    >
      <About>{t('gestures.for', { who })}</About>
      <Choice
        label={t('gestures.propagate.how')}
        value={form}
        autoFocus={true}
        options={PROPAGATIONS.map((key) => ({
          key,
          name: t(`gestures.propagate.${key}`),
          text: t(`gestures.propagate.${key}Text`),
        }))}
        onChange={setForm}
      />
    </GestureDialog>
  );
}
