/** `grantree user list` and its like: what there is, a line each. */
import { activeUsers } from '../../../shared/changes/soundness.ts';
import { namedProfiles } from '../../../shared/model/hidden.ts';
import { EVERY_MODULE, holderKey, type Model } from '../../../shared/model/types.ts';
import type { Translate } from '../../../shared/texts/translate.ts';
import { type CommandDefinition, defineSubcommand } from '../command.ts';
import { EXIT } from '../exit.ts';
import { readStore } from '../stores.ts';
import { tableLines } from '../table.ts';
import { printable } from '../terminal.ts';
import { NOUNS, type Noun } from './fields.ts';

export function listing(noun: Noun): CommandDefinition {
  return defineSubcommand(
    noun,
    'list',
    () => {},
    async ({ terminal, options }) => {
      const model = readStore(terminal, options.store);
      if (!model.ok) return terminal.fail(model.problems);
      const { t } = terminal;
      const shown = noun === 'profile' ? namedProfiles(model.value) : [...recordsIn(model.value, noun)];
      await terminal.result({ [NOUNS[noun]]: shown }, () => {
        const rows = shown.map((record) => row(record, noun, model.value, t).map(printable));
        const lines = tableLines([COLUMNS[noun].map((column) => t(`commands.column.${column}`)), ...rows]);
        return noun === 'user' ? [seatsLine(model.value, t), ...lines] : lines;
      });
      return EXIT.done;
    },
  );
}

const COLUMNS: Readonly<Record<Noun, readonly string[]>> = {
  user: ['login', 'name', 'state', 'groups', 'role', 'permissions'],
  group: ['code', 'name', 'users', 'groups', 'permissions'],
  profile: ['code', 'name', 'type', 'state', 'users', 'permissions'],
  entity: ['code', 'name', 'parent'],
  access: ['code', 'name', 'entities', 'newEntities', 'users'],
  hierarchy: ['code', 'name', 'module', 'access', 'default', 'assigned', 'users'],
  node: ['code', 'name', 'kind', 'scale', 'state'],
};

type Listed = object & { readonly name: string };

function recordsIn(model: Model, noun: Noun): Iterable<Listed> {
  return model[NOUNS[noun]].values();
}

function seatsLine(model: Model, t: Translate): string {
  const { seats } = model.licence;
  const active = activeUsers(model);
  return seats === null ? t('commands.seatsUnlimited', { active }) : t('commands.seats', { active, seats });
}

function row(record: Listed, noun: Noun, model: Model, t: Translate): string[] {
  const key = 'login' in record ? String(record.login) : 'code' in record ? String(record.code) : '';
  switch (noun) {
    case 'user':
      return userRow(key, model, t);
    case 'group': {
      const group = model.groups.get(key);
      return [
        key,
        record.name,
        String(group?.users.length),
        group?.groups.join(', ') ?? '',
        grants(model, 'group', key),
      ];
    }
    case 'profile': {
      const profile = model.profiles.get(key);
      const state = [
        ...(profile?.builtIn ? [t('commands.state.builtIn')] : []),
        ...(profile?.protected ? [t('commands.state.protected')] : []),
      ];
      const users = [...model.assignments.values()].filter(({ general }) =>
        Object.values(general).includes(key),
      );
      return [
        key,
        record.name,
        profile?.type ?? '',
        state.join(', '),
        String(users.length),
        grants(model, 'profile', key),
      ];
    }
    case 'entity':
      return [key, record.name, model.entities.get(key)?.parent ?? ''];
    case 'access': {
      const access = model.entityAccessProfiles.get(key);
      const users = [...model.assignments.values()].filter(({ entityAccess }) => entityAccess === key);
      const joins = t(access?.includeNewEntities ? 'commands.yes' : 'commands.no');
      return [key, record.name, access?.entities.join(', ') ?? '', joins, String(users.length)];
    }
    case 'hierarchy': {
      const hierarchy = model.hierarchyProfiles.get(key);
      const assigned = Object.entries(hierarchy?.assignments ?? {}).map((pair) => pair.join('='));
      const users = [...model.assignments.values()].filter((each) =>
        Object.values(each.hierarchy).includes(key),
      );
      return [
        key,
        record.name,
        hierarchy?.module ?? '',
        hierarchy?.entityAccess ?? '',
        hierarchy?.default ?? '',
        assigned.join(', '),
        String(users.length),
      ];
    }
    case 'node': {
      const node = model.nodes.get(key);
      const state = [
        ...(node?.dated ? [t('commands.state.dated')] : []),
        ...(node?.perEntity ? [t('commands.state.perEntity')] : []),
      ];
      return [key, record.name, node?.kind ?? '', node?.scale ?? '', state.join(', ')];
    }
  }
}

function userRow(login: string, model: Model, t: Translate): string[] {
  const user = model.users.get(login);
  const state = [
    ...(user?.active === false ? [t('commands.state.inactive')] : []),
    ...(user?.locked ? [t('commands.state.locked')] : []),
    ...(user?.shared ? [t('commands.state.departmental')] : []),
    ...(user?.administrator ? [t('commands.state.administrator')] : []),
  ];
  const groups = [...model.groups.values()].filter(({ users }) => users.includes(login));
  return [
    login,
    user?.name ?? '',
    state.join(', '),
    groups.map(({ code }) => code).join(', '),
    model.assignments.get(login)?.general[EVERY_MODULE] ?? '',
    grants(model, 'user', login),
  ];
}

function grants(model: Model, kind: 'user' | 'group' | 'profile', code: string): string {
  return String(model.grants.get(holderKey(kind, code))?.size ?? 0);
}
