/** A new node: its name, place and what it is. */
import { Database } from 'lucide-react';
import { useState } from 'react';
import type { Directory, RecordGesture } from '../../shared/api.ts';
import { NODE_KINDS, type NodeKind, SCALES, type Scale } from '../../shared/model/types.ts';
import { codeCheck } from '../records/codes.ts';
import { RecordDialog } from '../records/dialogs.tsx';
import { ChoiceRow, FlagRow, TextRow } from '../records/form.tsx';
import { useText } from '../ui/text.tsx';
import { type NewPlace, suggestedCode, suggestedKind } from './newNode.ts';

interface NewNodeDialogProps {
  readonly directory: Directory;
  /** The node it is made at; -1 = there is none. */
  readonly node: number;
  readonly place: NewPlace;
  readonly onCreate: (gesture: RecordGesture, code: string) => void;
  readonly onClose: () => void;
}

export function NewNodeDialog({ directory, node, place, onCreate, onClose }: NewNodeDialogProps) {
  const t = useText();
  const { nodes } = directory;
  const [at, setAt] = useState(place);
  const [name, setName] = useState('');
  const [typedCode, setTypedCode] = useState<string | null>(null);
  const [chosenKind, setKind] = useState<NodeKind | null>(null);
  const [scale, setScale] = useState<Scale>('levels');
  const [dated, setDated] = useState(false);
  const [perEntity, setPerEntity] = useState(nodes.perEntity[node] === 1);

  const parent = at === 'below' ? node : (nodes.parents[node] ?? -1);
  const kind = chosenKind ?? suggestedKind(nodes, node, at);
  const code = typedCode ?? suggestedCode(nodes, parent, name);
  const isTaken = nodes.codes.includes(code);
  const nameOf = (number: number): string => nodes.names[number] ?? t('nodes.top');

  const create = (): void => {
    const before = at === 'after' ? nodes.codes[nodes.ends[node] ?? -1] : undefined;
    const isSibling = before !== undefined && nodes.parents[nodes.ends[node] ?? -1] === parent;
    const record = {
      code,
      name: name.trim(),
      parent: nodes.codes[parent] ?? null,
      kind,
      scale,
      dated,
      perEntity,
    };
    onCreate({ kind: 'create', list: 'nodes', record, ...(isSibling ? { before } : {}) }, code);
  };

  return (
    <RecordDialog
      title={t('nodes.new.title')}
      isReady={name.trim() !== '' && code !== '' && code === code.trim() && !isTaken}
      onDone={create}
      onClose={onClose}
    >
      <TextRow label={t('nodes.name')} value={name} onCommit={setName} immediate={true} autoFocus={true} />
      <TextRow
        label={t('nodes.code')}
        value={code}
        onCommit={setTypedCode}
        immediate={true}
        help={t('nodes.new.codeHelp')}
        check={codeCheck(t, new Set(nodes.codes))}
      />
      {node >= 0 && (
        <ChoiceRow
          label={t('nodes.new.place')}
          value={at}
          options={[
            { key: 'below', name: t('nodes.new.below', { name: nameOf(node) }) },
            { key: 'after', name: t('nodes.new.after', { name: nameOf(node) }) },
          ]}
          onChange={(key) => setAt(key === 'after' ? 'after' : 'below')}
        />
      )}
      <ChoiceRow
        label={t('nodes.kind')}
        value={kind}
        options={NODE_KINDS.map((each) => ({ key: each, name: t(`terms.nodeKind.${each}`) }))}
        onChange={(key) => setKind(NODE_KINDS.find((each) => each === key) ?? null)}
      />
      <ChoiceRow
        label={t('nodes.scale')}
        value={scale}
        options={SCALES.map((each) => ({ key: each, name: t(`authorizations.node.scale.${each}`) }))}
        onChange={(key) => setScale(SCALES.find((each) => each === key) ?? 'levels')}
      />
      <FlagRow label={t('nodes.dated')} value={dated} help={t('nodes.datedHelp')} onChange={setDated} />
      <FlagRow
        label={t('nodes.perEntity')}
        value={perEntity}
        help={t('nodes.perEntityHelp')}
        onChange={setPerEntity}
      />
      {kind === 'data' && (
        <p className="new-node__note">
          <Database size={15} aria-hidden={true} />
          {t('nodes.new.dataNote')}
        </p>
      )}
    </RecordDialog>
  );
}
