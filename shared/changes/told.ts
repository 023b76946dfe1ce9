/** A change that was applied, told with what stood there before: for History. */
import { EVERY_MODULE, type Grant, type Model } from '../model/types.ts';
import type { Translate } from '../texts/translate.ts';
import type { Change, ListName } from './types.ts';
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
      const about = `${t(`changes.list.${change.list}`)} ${recordName(change, model)}`;
      if (before === undefined) return [{ about, where: '', before: '', after: t('history.made') }];
      const fields = differences(change.list, before, change.record, model, t);
      if (fields.length === 0) return [{ about, where: '', before: '', after: t('history.moved') }];
      return fields.map((field) => ({ about, ...field }));
    }
    case 'remove': {
      const name = inverse?.kind === 'put' ? recordName(inverse, model) : change.key;
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

function differences(
  list: ListName,
  before: object,
  after: object,
  model: Model,
  t: Translate,
): Omit<Told, 'about'>[] {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([field, value]) => {
    const was = valueWords(list, field, old.get(field), model, t);
    const is = valueWords(list, field, value, model, t);
    return was === is ? [] : [{ where: t(`history.field.${field}`), before: was, after: is }];
  });
}

function valueWords(list: ListName, field: string, value: unknown, model: Model, t: Translate): string {
  if (typeof value === 'boolean') return t(value ? 'lists.yes' : 'lists.no');
  if (value === null || value === undefined || value === '') return t('lists.none');
  const word = (code: unknown): string => codeWords(list, field, String(code), model, t);
  if (Array.isArray(value)) return value.length === 0 ? t('lists.none') : value.map(word).sort().join(', ');
  if (typeof value === 'object') {
    const place = (key: string): string => nameIn(PLACES[field] ?? [], key, model, t);
    const entries = Object.entries(value).map(([key, part]) => `${place(key)}: ${word(part)}`);
    return entries.length === 0 ? t('lists.none') : entries.join(', ');
  }
  return word(value);
}

type Named =
  | 'nodes'
  | 'entities'
  | 'users'
  | 'groups'
  | 'profiles'
  | 'entityAccessProfiles'
  | 'hierarchyProfiles';

/** Of which records the codes in a field are; a parent is one of the same list. */
const RECORDS: Readonly<Record<string, readonly Named[]>> = {
  users: ['users'],
  groups: ['groups'],
  entities: ['entities'],
  entityAccess: ['entityAccessProfiles'],
  module: ['nodes'],
  default: ['profiles'],
  assignments: ['profiles'],
  general: ['profiles'],
  hierarchy: ['hierarchyProfiles'],
};

/** And those that stand before them, where a field says something for each of several. */
const PLACES: Readonly<Record<string, readonly Named[]>> = {
  assignments: ['entities'],
  general: ['nodes'],
  hierarchy: ['nodes'],
};

function codeWords(list: ListName, field: string, code: string, model: Model, t: Translate): string {
  switch (field) {
    case 'parent':
      return nameIn(list === 'entities' ? ['entities'] : ['nodes'], code, model, t);
    case 'language':
      return t(`users.language.${code}`);
    case 'kind':
      return t(`terms.nodeKind.${code}`);
    case 'scale':
      return t(`authorizations.node.scale.${code}`);
    case 'type':
      return t(`profiles.one.${code}`);
    default:
      return nameIn(RECORDS[field] ?? [], code, model, t);
  }
}

function nameIn(lists: readonly Named[], code: string, model: Model, t: Translate): string {
  if (code === EVERY_MODULE && lists.includes('nodes')) return t('profiles.everyModule');
  for (const list of lists) {
    const name = model[list].get(code)?.name;
    if (name !== undefined) return name;
  }
  return code;
}
