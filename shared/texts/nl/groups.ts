import type { groups as english } from '../en/groups.ts';
import type { Dutch } from '../shape.ts';

export const groups = {
  title: 'Groepen',
  empty: 'Er is nog geen groep. Ctrl+Insert maakt de eerste.',
  detail: 'Groep',
  nobody: 'Er wordt geen groep getoond: kies er een in de lijst.',
  column: {
    name: 'Naam',
    code: 'Code',
    users: 'Gebruikers',
    usersTitle:
      '{all, number} gebruikers met die van groepen erin, {active, number} van hen actief; {direct, number} directe leden',
    active: 'Actief',
    groups: 'Groepen',
    memberOf: 'In groepen',
    ownGrants: 'Eigen',
  },
  filter: {
    label: 'Alleen groepen die',
    userless: 'Zonder gebruikers',
    grantless: 'Zonder eigen machtigingen',
    nested: 'In andere groepen',
  },
  field: { name: 'Naam', code: 'Code' },
  members: {
    title: 'Leden',
    login: 'Code',
    chosen: 'In de groep',
    others: 'Alle anderen',
    count_one: '{count, number} gebruiker',
    count_other: '{count, number} gebruikers',
    note: 'Gebruikers en groepen; de leden van een groep erin zijn ook lid.',
  },
  used: {
    title: 'Waar gebruikt',
    memberOf: 'Lid van',
    alone: 'Geen andere groep',
    permissions: 'Machtigingen',
    all: 'Alle machtigingen van {name}',
    none: 'Geen eigen machtigingen',
    more: 'en nog {count, number}',
    showNode: 'Rechthebbenden op {node}',
    showGroup: 'Groep {name} tonen',
  },
  menu: { permissions: 'Machtigingen', history: 'Geschiedenis', print: 'Machtigingen afdrukken…' },
  new: {
    button: 'Nieuwe groep',
    title: 'Nieuwe groep',
    copyTitle: '{name} dupliceren',
    copyAbout: 'De nieuwe groep krijgt dezelfde leden, machtigingen en lidmaatschappen.',
    copy: 'Dupliceren',
  },
} satisfies Dutch<typeof english>;
