/** A new record of code and name, or one like another: groups, and whatever else needs no more to begin with. */
import { type ReactNode, useState } from 'react';
import { useText } from '../ui/text.tsx';
import { codeCheck } from './codes.ts';
import { RecordDialog } from './dialogs.tsx';
import { TextRow } from './form.tsx';

interface NewCodedProps {
  readonly title: string;
  /** What the button says, where it is not `Create`. */
  readonly action?: string;
  readonly codeLabel: string;
  readonly nameLabel: string;
  readonly codes: ReadonlySet<string>;
  /** A sentence above the fields. */
  readonly about?: string;
  /** Further fields below. */
  readonly children?: ReactNode;
  readonly onDone: (code: string, name: string) => void;
  readonly onClose: () => void;
}

export function NewCoded(props: NewCodedProps) {
  const t = useText();
  const [name, setName] = useState('');
  /** null = nobody has typed one: it follows the name. */
  const [typed, setTyped] = useState<string | null>(null);
  const code = typed ?? codeFrom(name);
  const check = codeCheck(t, props.codes);
  return (
    <RecordDialog
      title={props.title}
      {...(props.action === undefined ? {} : { action: props.action })}
      isReady={check(code) === null}
      onDone={() => props.onDone(code, name.trim() === '' ? code : name.trim())}
      onClose={props.onClose}
    >
      {props.about !== undefined && <p className="muted">{props.about}</p>}
      <TextRow label={props.nameLabel} value={name} immediate={true} autoFocus={true} onCommit={setName} />
      <TextRow label={props.codeLabel} value={code} check={check} immediate={true} onCommit={setTyped} />
      {props.children}
    </RecordDialog>
  );
}

/** A code as people would make it of a name: small letters without accents, with dashes. */
export function codeFrom(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
