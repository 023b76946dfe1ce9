/** Copy from a principal, or to others, with its two ticks: own permissions, and groups with assignments. */
import { useMemo, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { Directory } from '../../shared/api.ts';
import type { Gesture } from '../../shared/changes/gestures.ts';
import type { HolderKey } from '../../shared/model/types.ts';
import { candidatesAmong } from '../principals/candidates.ts';
import { Labels } from '../principals/labels.ts';
import { PrincipalPicker } from '../principals/PrincipalPicker.tsx';
import { populationOf } from '../principals/population.ts';
import { useLayout } from '../state/layout.ts';
import { CheckboxBox } from '../ui/CheckboxBox.tsx';
import { useText } from '../ui/text.tsx';
import { type Reach, ReachChoice, useWho } from './choices.tsx';
import { GestureDialog } from './GestureDialog.tsx';

interface CopyDialogProps {
  readonly directory: Directory;
  readonly direction: 'from' | 'to';
  /** The targets when copied from somebody; the one source when copied to somebody. */
  readonly holders: readonly HolderKey[];
  readonly nodes: readonly string[];
  readonly onClose: () => void;
}

export function CopyDialog({ directory, direction, holders, nodes, onClose }: CopyDialogProps) {
  const t = useText();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(NOBODY);
  const [permissions, setPermissions] = useState(true);
  const [membership, setMembership] = useState(false);
  const [exact, setExact] = useState(false);
  const [reach, setReach] = useState<Reach>('all');
  const who = useWho(holders);
  const language = useLayout((state) => state.language);
  const labels = useMemo(() => new Labels(directory, t), [directory, t]);
  const population = useMemo(() => populationOf(directory), [directory]);
  const candidates = useMemo(() => {
    const meant = new Set<string>(holders);
    return candidatesAmong(population, language, (_, key) => !meant.has(key));
  }, [population, language, holders]);
  const others = [...chosen].flatMap((holder) => directory.holders.keys[holder] ?? []);
  const [source] = direction === 'from' ? others : holders;
  const targets = direction === 'from' ? holders : others;
  const isReady = source !== undefined && targets.length > 0 && (permissions || membership);
  const gesture: Gesture | null = isReady
    ? {
        kind: 'copy',
        source,
        targets,
        permissions,
        membership,
        under: reach === 'below' ? (nodes[0] ?? null) : null,
        exact,
      }
    : null;
  return (
    <GestureDialog
      className="copy"
      title={t(`gestures.copy.${direction === 'from' ? 'fromTitle' : 'toTitle'}`, { who })}
      gesture={gesture}
      onClose={onClose}
    >
      <PrincipalPicker
        label={t(`gestures.copy.${direction === 'from' ? 'listFrom' : 'listTo'}`)}
        labels={labels}
        population={population}
        candidates={candidates}
        chosen={chosen}
        several={direction === 'to'}
        onChosen={setChosen}
      />
      <fieldset className="choices">
        <legend>{t('gestures.copy.what')}</legend>
        <Tick value={permissions} onChange={setPermissions} part="permissions" />
        <Tick value={membership} onChange={setMembership} part="membership" />
        <Checkbox className="checkbox" isSelected={exact} onChange={setExact}>
          <CheckboxBox />
          {t('gestures.copy.exact')}
        </Checkbox>
      </fieldset>
      {permissions && nodes.length === 1 && (
        <ReachChoice nodes={nodes} reaches={['all', 'below']} reach={reach} onReach={setReach} />
      )}
    </GestureDialog>
  );
}

const NOBODY: ReadonlySet<number> = new Set();

function Tick(props: {
  readonly part: 'permissions' | 'membership';
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}) {
  const t = useText();
  return (
    <Checkbox className="checkbox" isSelected={props.value} onChange={props.onChange}>
      <CheckboxBox />
      <span>
        {t(`gestures.copy.${props.part}`)}
        <span className="muted"> – {t(`gestures.copy.${props.part}Text`)}</span>
      </span>
    </Checkbox>
  );
}
