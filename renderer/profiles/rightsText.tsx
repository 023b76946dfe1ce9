/** Rights as they stand in a table: the letters, as the seed's tables have them; words for who hears them. */
import { Check, EyeOff, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { lettersOfRights, levelOfRights } from '../../shared/model/rights.ts';
import { FORM_UNREADABLE, UNDEFINED_RIGHTS } from '../../shared/rules/gate.ts';
import type { Translate } from '../../shared/texts/translate.ts';

/** Undefined = the node is not in the table, and nothing is shown. */
export function RightsText({ rights }: { readonly rights: number | undefined }): ReactNode {
  if (rights === undefined) return null;
  if (rights === UNDEFINED_RIGHTS) return <span className="rights-undefined">·</span>;
  if (rights === FORM_UNREADABLE) return <EyeOff size={13} className="muted" aria-hidden={true} />;
  if (rights === 0) return <Minus size={13} className="rights-none" aria-hidden={true} />;
  return (
    <span className="rights-letters">
      <Check size={13} className="rights-check" aria-hidden={true} />
      {lettersOfRights(rights).join(' ')}
    </span>
  );
}

/** `Read, Update, R U`; the level where there is one: `Full, R U A D`. The letters are what is seen. */
export function rightsWords(rights: number | undefined, t: Translate): string {
  if (rights === undefined) return '';
  if (rights === UNDEFINED_RIGHTS) return t('terms.level.undefined');
  if (rights === FORM_UNREADABLE) return t('terms.reason.form-not-readable');
  if (rights === 0) return t('terms.level.none');
  const letters = lettersOfRights(rights);
  const level = levelOfRights(rights);
  const words =
    level === null
      ? letters.map((letter) => t(`terms.right.${letter}`))
      : [t(`terms.level.${level === 'delete' ? 'full' : level}`)];
  return [...words, letters.join(' ')].join(', ');
}
