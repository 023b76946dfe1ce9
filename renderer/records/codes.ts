/** What a code or a login can be, said while it is typed; main has the last word (model/validateCodes.ts). */
import { isCode } from '../../shared/model/validateCodes.ts';
import type { Translate } from '../../shared/texts/translate.ts';

/** `own`: the code the record has already. */
export function codeCheck(
  t: Translate,
  taken: ReadonlySet<string>,
  own?: string,
): (code: string) => string | null {
  return (code) => {
    if (code === '') return t('lists.form.required');
    if (code !== code.trim()) return t('lists.form.blanks');
    if (!isCode(code)) return t('problems.bad-code', { value: code });
    return code !== own && taken.has(code) ? t('lists.form.taken', { value: code }) : null;
  };
}
