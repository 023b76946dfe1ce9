/** What the signs of a permission printout mean. */
import { LETTERS } from '../model/rights.ts';
import { type HolderKey, parseHolderKey } from '../model/types.ts';
import type { Index } from '../rules/compile.ts';
import type { Translate } from '../texts/translate.ts';
import type { PermissionsDefinition } from './definition.ts';
import type { LegendBlock } from './document.ts';

/** Explains what can occur in this printout and leaves the rest out. */
export function permissionsLegend(
  index: Index,
  principals: readonly HolderKey[],
  { show, entity }: Pick<PermissionsDefinition, 'show' | 'entity'>,
  t: Translate,
): LegendBlock {
  const kinds = new Set(principals.map((key) => parseHolderKey(key)?.kind));
  const users = principals.map((key) => index.model.users.get(key.slice('user:'.length)));
  const perEntity = index.tree.nodes.some((node) => node.perEntity);
  const entries: [sign: string, meaning: string, when: boolean][] = [
    [LETTERS.join(' '), LETTERS.map((letter) => `${letter} ${t(`terms.right.${letter}`)}`).join(', '), true],
    [t('terms.level.read'), t('report.legend.read'), true],
    [t('terms.level.write'), t('report.legend.write'), true],
    [t('terms.level.delete'), t('report.legend.delete'), true],
    [t('terms.level.none'), t('report.legend.none'), true],
    [t('terms.level.undefined'), t('report.legend.undefined'), show === 'all'],
    [t('report.level.closed'), t('report.legend.closed'), kinds.has('user')],
    [t('terms.tier.own'), t('report.legend.own'), true],
    [t('terms.tier.acquired'), t('report.legend.acquired'), kinds.has('user')],
    [t('terms.tier.inherited'), t('report.legend.inherited'), true],
    [
      t('terms.tier.administrator'),
      t('report.legend.administrator'),
      users.some((user) => user?.administrator === true),
    ],
    [t('report.column.period'), t('report.legend.period'), index.tree.nodes.some((node) => node.dated)],
    [t('report.legend.greySign'), t('report.legend.grey'), true],
    [t('report.legend.entitySign'), t('report.legend.entity'), perEntity && entity === null],
    [t('report.mark.inactive'), t('report.legend.inactive'), users.some((user) => user?.active === false)],
  ];
  return {
    kind: 'legend',
    title: t('report.legend.title'),
    entries: entries.flatMap(([sign, meaning, when]) => (when ? [{ sign, meaning }] : [])),
  };
}
