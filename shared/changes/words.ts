/** A Change in words, names instead of codes where the model has them. */
import { lettersOfRights, levelOfRights, type Rights } from '../model/rights.ts';
import { type HolderKey, type Model, parseHolderKey } from '../model/types.ts';
import type { Translate } from '../texts/translate.ts';
import { type Change, type PutChange, recordKey } from './types.ts';

/** One sentence for a change; `model` is the state in which the names are looked up. */
export function wordsOf(change: Change, model: Model, t: Translate): string {
  switch (change.kind) {
    case 'setGrant': {
      const { rights, updatePeriod } = change.grant;
      const params = {
        holder: holderName(change.holder, model),
        rights: rightsName(rights, t),
        node: nodeName(change.node, model),
      };
      if (updatePeriod === null) return t('changes.setGrant', params);
      return t('changes.setGrantPeriod', {
        ...params,
        period: t('terms.period.days', { count: updatePeriod }),
      });
    }
    case 'clearGrant':
      return t('changes.clearGrant', {
        holder: holderName(change.holder, model),
        node: nodeName(change.node, model),
      });
    case 'addMember':
    case 'removeMember':
      return t(`changes.${change.kind}`, {
        member: holderName(change.member, model),
        group: model.groups.get(change.group)?.name ?? change.group,
      });
    case 'put':
      return t('changes.put', { list: t(`changes.list.${change.list}`), name: recordName(change, model) });
    case 'remove':
      return t('changes.remove', {
        list: t(`changes.list.${change.list}`),
        name: change.list === 'assignments' ? (model.users.get(change.key)?.name ?? change.key) : change.key,
      });
    case 'setLicence':
      return change.licence.seats === null
        ? t('changes.setLicenceUnlimited')
        : t('changes.setLicence', { seats: change.licence.seats });
  }
}

/** A record's name; of what is assigned to a user, his. */
export function recordName(change: PutChange, model: Model): string {
  if ('name' in change.record) return change.record.name;
  const key = recordKey(change);
  return model.users.get(key)?.name ?? key;
}

/** The level's name, or the letters where no level has exactly these rights. */
export function rightsName(rights: Rights, t: Translate): string {
  const level = levelOfRights(rights);
  return level === null ? lettersOfRights(rights).join(' ') : t(`terms.level.${level}`);
}

/** A holder's name, or its key where the model does not know it. */
export function holderName(key: HolderKey, model: Model): string {
  const holder = parseHolderKey(key);
  switch (holder?.kind) {
    case 'user':
      return model.users.get(holder.code)?.name ?? key;
    case 'group':
      return model.groups.get(holder.code)?.name ?? key;
    case 'profile':
      return model.profiles.get(holder.code)?.name ?? key;
    case undefined:
      return key;
  }
}

/** A node's name with the names above it, outermost first, as people find it in the menu. */
export function nodeName(code: string, model: Model): string {
  const names: string[] = [];
  for (let node = model.nodes.get(code); node !== undefined; node = model.nodes.get(node.parent ?? '')) {
    names.unshift(node.name);
    if (node.parent === null) break;
  }
  return names.length === 0 ? code : names.join(' › ');
}
