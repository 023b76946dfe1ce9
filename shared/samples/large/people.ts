/** Users and groups of a large model. */
import type { Group, User } from '../../model/types.ts';
import type { Random } from '../random.ts';

/** One in twenty is inactive, one in two hundred locked; the first is an administrator. */
export function usersOf(count: number, random: Random): Map<string, User> {
  const users = new Map<string, User>();
  for (let number = 0; number < count; number++) {
    const login = `user${number}`;
    users.set(login, {
      login,
      name: `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`,
      email: `${login}@example.com`,
      active: number % 20 !== 7,
      locked: number % 200 === 9,
      shared: false,
      administrator: number === 0,
      language: 'en',
    });
  }
  return users;
}

/** Each user is a member of one group by turns and of another by chance, so that no group stays empty for long. */
export function groupsOf(count: number, logins: readonly string[], random: Random): Map<string, Group> {
  const users = Array.from({ length: count }, () => new Set<string>());
  if (count > 0) {
    logins.forEach((login, number) => {
      users[number % count]?.add(login);
      users[random.below(count)]?.add(login);
    });
  }
  const groups = users.map((members, number): Group => {
    const code = groupCode(number);
    return { code, name: `Group ${number}`, users: [...members], groups: nested(number, count) };
  });
  return new Map(groups.map((group) => [group.code, group]));
}

/** Groups belong to one with a fifth of their number, so never to themselves; the first of all to none. */
function nested(parent: number, count: number): string[] {
  const members: string[] = [];
  for (let number = parent * 5; number < Math.min(parent * 5 + 5, count); number++) {
    if (number >= TOP_GROUPS) members.push(groupCode(number));
  }
  return members;
}

const TOP_GROUPS = 10;

function groupCode(number: number): string {
  return `group${number}`;
}

const FIRST_NAMES = [
  'Alenka',
  'Bojan',
  'Chiara',
  'Dirk',
  'Elodie',
  'Filip',
  'Greta',
  'Hugo',
  'Irena',
  'Jonas',
  'Kaja',
  'Luc',
  'Marta',
  'Niels',
  'Olga',
  'Pavel',
  'Renata',
  'Stijn',
  'Tereza',
  'Urban',
  'Vera',
  'Wout',
  'Yvonne',
  'Zala',
] as const;

const LAST_NAMES = [
  'Albrecht',
  'Bernard',
  'Cerar',
  'De Smet',
  'Eriksen',
  'Fabbri',
  'Gorjup',
  'Hendriks',
  'Ivanc',
  'Jansen',
  'Koren',
  'Lefebvre',
  'Maes',
  'Nagy',
  'Olsen',
  'Potočnik',
  'Rizzo',
  'Svoboda',
  'Tomšič',
  'Urh',
  'Vidic',
  'Weber',
  'Zorko',
] as const;
