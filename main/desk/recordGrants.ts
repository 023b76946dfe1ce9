/** The own grants of one holder in words. */
import type { OwnGrants } from '../../shared/api.ts';
import { nodeName, rightsName } from '../../shared/changes/words.ts';
import type { HolderKey } from '../../shared/model/types.ts';
import type { Index } from '../../shared/rules/compile.ts';
import type { Translate } from '../../shared/texts/translate.ts';

/** More are counted; all of them stand in Authorizations. */
const SHOWN = 200;

export function ownGrantsOf(
  { model, tree }: Index,
  draftVersion: number,
  holder: HolderKey,
  t: Translate,
): OwnGrants {
  const grants = [...(model.grants.get(holder) ?? [])];
  const place = (node: string): number => tree.numberOf.get(node) ?? -1;
  grants.sort(([one], [other]) => place(one) - place(other));
  return {
    draftVersion,
    count: grants.length,
    shown: grants.slice(0, SHOWN).map(([node, { rights, updatePeriod }]) => {
      const level = rights === 0 ? t('terms.level.none') : rightsName(rights, t);
      const days = updatePeriod === null ? '' : ` (${t('terms.period.days', { count: updatePeriod })})`;
      return { node, nodeName: nodeName(node, model), rights: `${level}${days}` };
    }),
  };
}
