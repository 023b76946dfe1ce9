/** Who a printout is about: name, kind, state, the groups it is in and the profiles it has. */
import { assertNever } from '../model/problem.ts';
import { EVERY_MODULE, type Group, type HolderKey, type Model, parseHolderKey } from '../model/types.ts';
import type { Index } from '../rules/compile.ts';
import type { Translate } from '../texts/translate.ts';
import type { Entry, Fact } from './document.ts';
import { nameAndCode } from './words.ts';

export interface Principal {
  readonly key: HolderKey;
  readonly number: number;
  readonly name: string;
  /** Kind and code. */
  readonly caption: string;
  /** May not sign in. */
  readonly inactive: boolean;
  /** States in a word or two. */
  readonly marks: readonly string[];
  readonly facts: readonly Fact[];
  /** What a reader of the permissions must know beforehand. */
  readonly notes: readonly string[];
}

/** Describes a holder of the index. */
export function principalOf(index: Index, key: HolderKey, t: Translate): Principal {
  const holder = parseHolderKey(key);
  const number = index.holders.numberOf.get(key);
  if (holder === null || number === undefined) throw new Error(`no holder ${key} in this index`);
  const { kind, code } = holder;
  const caption = t('report.principal.caption', { kind: t(`terms.holder.${kind}`), code });
  const named = { key, number, caption };
  switch (kind) {
    case 'user':
      return { ...named, ...describeUser(index, number, code, t) };
    case 'group':
      return { ...named, ...describeGroup(index, number, code, t) };
    case 'profile':
      return { ...named, ...describeProfile(index.model, code, t) };
    default:
      return assertNever(kind);
  }
}

/** The principal as a section is headed. */
export function entryOf({ name, caption, marks, inactive }: Principal): Entry {
  return { title: name, caption, marks, tone: inactive ? 'inactive' : 'plain' };
}

/** “Ann Novak (inactive)” */
export function nameAndMarks({ name, marks }: Principal): string {
  return marks.length === 0 ? name : `${name} (${marks.join(', ')})`;
}

/** “Ann Novak (User ann), inactive” */
export function inOneLine({ name, caption, marks }: Principal): string {
  return [`${name} (${caption})`, ...marks].join(', ');
}

type Description = Pick<Principal, 'name' | 'inactive' | 'marks' | 'facts' | 'notes'>;

function describeUser(index: Index, number: number, login: string, t: Translate): Description {
  const user = index.model.users.get(login);
  const inactive = user?.active !== true;
  const states = {
    inactive,
    locked: user?.locked === true,
    shared: user?.shared === true,
    administrator: user?.administrator === true,
  };
  const marks = Object.entries(states).flatMap(([state, holds]) =>
    holds ? [t(`report.mark.${state}`)] : [],
  );
  const notes = Object.entries(states).flatMap(([state, holds]) =>
    holds ? [t(`report.note.${state}`)] : [],
  );
  const email = user?.email ?? '';
  return {
    name: user?.name || login,
    inactive,
    marks,
    facts: [
      { label: t('report.fact.login'), values: [login] },
      ...(email === '' ? [] : [{ label: t('report.fact.email'), values: [email] }]),
      { label: t('report.fact.state'), values: [userState(inactive, marks, t)] },
      { label: t('report.fact.groups'), values: groupsOfUser(index, number, login, t) },
      { label: t('report.fact.profiles'), values: profilesOfUser(index.model, login, t) },
    ],
    notes,
  };
}

function userState(inactive: boolean, marks: readonly string[], t: Translate): string {
  return (inactive ? marks : [t('report.mark.active'), ...marks]).join(', ');
}

/** Groups the user is a member of, then those he is in through other groups, with the groups that lead there. */
function groupsOfUser(index: Index, number: number, login: string, t: Translate): string[] {
  const reached = Array.from(index.groupsOf[number] ?? [], (group) => groupAt(index, group));
  const direct = reached.filter((group) => group?.users.includes(login));
  const through = reached.filter((group) => !direct.includes(group));
  const lines = direct.map((group) => nameAndCode(group?.name, group?.code ?? ''));
  for (const outer of through) {
    const inner = reached.filter((group) => group !== undefined && outer?.groups.includes(group.code));
    lines.push(
      t('report.principal.through', {
        group: nameAndCode(outer?.name, outer?.code ?? ''),
        inner: inner.map((group) => group?.name).join(', '),
      }),
    );
  }
  return lines.length === 0 ? [t('report.principal.none')] : lines;
}

function profilesOfUser(model: Model, login: string, t: Translate): string[] {
  const assigned = model.assignments.get(login);
  const module = (code: string): string =>
    code === EVERY_MODULE
      ? t('report.principal.everyModule')
      : nameAndCode(model.nodes.get(code)?.name, code);
  const lines: string[] = [];
  for (const [code, profile] of Object.entries(assigned?.general ?? {})) {
    const name = nameAndCode(model.profiles.get(profile)?.name, profile);
    lines.push(t('report.principal.general', { profile: name, module: module(code) }));
  }
  for (const [code, profile] of Object.entries(assigned?.hierarchy ?? {})) {
    const name = nameAndCode(model.hierarchyProfiles.get(profile)?.name, profile);
    lines.push(t('report.principal.hierarchy', { profile: name, module: module(code) }));
  }
  const access = assigned?.entityAccess ?? null;
  if (access !== null) {
    const name = nameAndCode(model.entityAccessProfiles.get(access)?.name, access);
    lines.push(t('report.principal.entityAccess', { profile: name }));
  }
  return lines.length === 0 ? [t('report.principal.none')] : lines;
}

function describeGroup(index: Index, number: number, code: string, t: Translate): Description {
  const group = index.model.groups.get(code);
  const outer = [...index.model.groups.values()].filter((other) => other.groups.includes(code));
  const reached = index.groupsOf.reduce((count, groups) => count + (groups.includes(number) ? 1 : 0), 0);
  return {
    name: group?.name || code,
    inactive: false,
    marks: [],
    facts: [
      { label: t('report.fact.code'), values: [code] },
      { label: t('report.fact.members'), values: membersOfGroup(group, reached, t) },
      {
        label: t('report.fact.groups'),
        values:
          outer.length === 0
            ? [t('report.principal.none')]
            : outer.map((other) => nameAndCode(other.name, other.code)),
      },
    ],
    notes: [t('report.note.group')],
  };
}

function membersOfGroup(group: Group | undefined, reached: number, t: Translate): string[] {
  const direct = t('report.principal.members', { count: group?.users.length ?? 0 });
  if (group === undefined || group.groups.length === 0) return [direct];
  const inner = t('report.principal.memberGroups', { count: group.groups.length });
  return [`${direct}, ${inner}`, t('report.principal.reached', { count: reached })];
}

function describeProfile(model: Model, code: string, t: Translate): Description {
  const profile = model.profiles.get(code);
  const type = profile?.type ?? 'general';
  const marks = [
    ...(profile?.builtIn === true ? [t('report.mark.builtIn')] : []),
    ...(profile?.protected === true ? [t('report.mark.protected')] : []),
  ];
  return {
    name: profile?.name || code,
    inactive: false,
    marks,
    facts: [
      { label: t('report.fact.code'), values: [code] },
      { label: t('report.fact.type'), values: [t(`report.profileType.${type}`)] },
    ],
    notes: [t('report.note.profile')],
  };
}

function groupAt(index: Index, number: number): Group | undefined {
  return index.model.groups.get(index.holders.keys[number]?.slice('group:'.length) ?? '');
}
