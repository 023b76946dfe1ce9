/** The head of a detail: which profile it is, what is special about it, and what can be done with it. */
import { Copy, LockKeyhole, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { IconButton } from '../ui/IconButton.tsx';
import { useText } from '../ui/text.tsx';
import { kindIcon } from './icons.tsx';
import type { ProfileKind } from './places.ts';

interface ProfileHeadProps {
  readonly kind: ProfileKind;
  readonly name: string;
  readonly code: string;
  readonly facts: readonly string[];
  readonly isBuiltIn?: boolean;
  readonly tools?: ReactNode;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
}

export function ProfileHead({
  kind,
  name,
  code,
  facts,
  isBuiltIn = false,
  tools,
  onCopy,
  onDelete,
}: ProfileHeadProps) {
  const t = useText();
  return (
    <>
      <header className="detail__head">
        {kindIcon(kind)}
        <h2 className="detail__title" title={name}>
          {name}
        </h2>
        <p className="detail__facts">{[t(`profiles.one.${kind}`), code, ...facts].join(' · ')}</p>
        <span className="grow" />
        {tools}
        <Button className="button" onPress={onCopy}>
          <Copy size={15} aria-hidden={true} />
          {t('profiles.copyShort')}
        </Button>
        <IconButton label={t('profiles.delete')} isDisabled={isBuiltIn} onPress={onDelete}>
          <Trash2 size={15} aria-hidden={true} />
        </IconButton>
      </header>
      {isBuiltIn && (
        <div className="profile-note">
          <LockKeyhole size={14} aria-hidden={true} />
          <span className="grow">{t('profiles.builtInNote')}</span>
          <Button className="link-button" onPress={onCopy}>
            {t('profiles.copyIt')}
          </Button>
        </div>
      )}
    </>
  );
}

/** The head of an overview of a kind. */
export function KindHead(props: {
  readonly kind: ProfileKind;
  readonly count: number;
  readonly tools?: ReactNode;
}) {
  const t = useText();
  return (
    <header className="detail__head">
      {kindIcon(props.kind)}
      <h2 className="detail__title">{t(`profiles.kind.${props.kind}`)}</h2>
      <p className="detail__facts">{t('profiles.count', { count: props.count })}</p>
      <span className="grow" />
      {props.tools}
    </header>
  );
}
