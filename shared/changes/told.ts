/** A change that was applied, told with what stood there before: for History. */
import type { Grant, Model } from '../model/types.ts';
import type { Translate } from '../texts/translate.ts';
import type { Change } from './types.ts';
import { holderName, nodeName, recordName, rightsName, wordsOf } from './words.ts';

export interface Told {
  /** Who or what it is about. */
  readonly about: string;
  /** Where: the node, the group; empty where `about` says all. */
  readonly where: string;
  readonly before: string;
  readonly after: string;
}

/** `inverse`: the change that undoes this one; undefined = what was before is not known. Names are looked up in `model`. */
export function toldChange(
  change: Change,
  inverse: Change | undefined,
  model: Model,
  t: Translate,
): readonly Told[] {
  switch (change.kind) {
    case 'setGrant':
    case 'clearGrant': {
      const before =
        inverse === undefined ? '' : grantWords(inverse.kind === 'setGrant' ? inverse.grant : null, t);
      return [
        {
          about: holderName(change.holder, model),
          where: nodeName(change.node, model),
          before,
          after: grantWords(change.kind === 'setGrant' ? change.grant : null, t),
        },
      ];
    }
    case 'addMember':
    case 'removeMember': {
      const joins = change.kind === 'addMember';
      return [
        {
          about: holderName(change.member, model),
          where: model.groups.get(change.group)?.name ?? change.group,
          before: t(joins ? 'history.member.no' : 'history.member.yes'),
          after: t(joins ? 'history.member.yes' : 'history.member.no'),
        },
      ];
    }
    case 'put': {
      const before = inverse?.kind === 'put' ? inverse.record : undefined;
      const about = `${t(`changes.list.${change.list}`)} ${recordName(change)}`;
      if (before === undefined) return [{ about, where: '', before: '', after: t('history.made') }];
      const fields = differences(before, change.record, t);
      if (fields.length === 0) return [{ about, where: '', before: '', after: t('history.moved') }];
      return fields.map((field) => ({ about, ...field }));
    }
    case 'remove': {
      const name = inverse?.kind === 'put' ? recordName(inverse) : change.key;
      const about = `${t(`changes.list.${change.list}`)} ${name}`;
      return [{ about, where: '', before: '', after: t('history.removed') }];
    }
    case 'setLicence': {
      const seats = (of: Change): string => (of.kind === 'setLicence' ? wordsOf(of, model, t) : '');
      const before = inverse === undefined ? '' : seats(inverse);
      return [{ about: t('history.licence'), where: '', before, after: seats(change) }];
    }
  }
}

function grantWords(grant: Grant | null, t: Translate): string {
  if (grant === null) return t('terms.level.undefined');
  const { rights, updatePeriod } = grant;
  const level = rightsName(rights, t);
  return updatePeriod === null ? level : `${level} (${t('terms.period.days', { count: updatePeriod })})`;
}

function differences(before: object, after: object, t: Translate): Omit<Told, 'about'>[] {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([field, value]) => {
    const was = valueWords(old.get(field), t);
    const is = valueWords(value, t);
    return was === is ? [] : [{ where: t(`history.field.${field}`), before: was, after: is }];
  });
}

function valueWords(value: unknown, t: Translate): string {
  if (typeof value === 'boolean') return t(value ? 'lists.yes' : 'lists.no');
  if (value === null || value === undefined || value === '') return t('lists.none');
  if (Array.isArray(value)) return value.length === 0 ? t('lists.none') : value.map(String).sort().join(', ');
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(([key, part]) => `${key}: ${String(part)}`);
    return entries.length === 0 ? t('lists.none') : entries.join(', ');
  }
  return String(value);
}
