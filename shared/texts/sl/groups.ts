import type { groups as english } from '../en/groups.ts';
import type { Slovenian } from '../shape.ts';

export const groups = {
  title: 'Skupine',
  empty: 'Ni še nobene skupine. Ctrl+Insert ustvari prvo.',
  detail: 'Skupina',
  nobody: 'Prikazana ni nobena skupina: izberite jo na seznamu.',
  column: {
    name: 'Ime',
    code: 'Šifra',
    users: 'Uporabniki',
    usersTitle:
      'Uporabnikov skupaj s tistimi iz vključenih skupin: {all, number}, aktivnih: {active, number}; neposrednih članov: {direct, number}',
    active: 'Aktivni',
    groups: 'Skupine',
    memberOf: 'V skupinah',
    ownGrants: 'Lastna',
  },
  filter: {
    label: 'Samo skupine, ki so',
    userless: 'Brez uporabnikov',
    grantless: 'Brez lastnih dovoljenj',
    nested: 'V drugih skupinah',
  },
  field: { name: 'Ime', code: 'Šifra' },
  members: {
    title: 'Člani',
    login: 'Šifra',
    chosen: 'V skupini',
    others: 'Vsi drugi',
    count_one: '{count, number} uporabnik',
    count_two: '{count, number} uporabnika',
    count_few: '{count, number} uporabniki',
    count_other: '{count, number} uporabnikov',
    note: 'Uporabniki in skupine; člani vključene skupine so prav tako člani.',
  },
  used: {
    title: 'Kje se uporablja',
    memberOf: 'Članica skupin',
    alone: 'V nobeni drugi skupini',
    permissions: 'Dovoljenja',
    all: 'Vsa dovoljenja: {name}',
    none: 'Brez lastnih dovoljenj',
    more: 'in še {count, number}',
    showNode: 'Nosilci na vozlišču {node}',
    showGroup: 'Pokaži skupino {name}',
  },
  menu: { permissions: 'Dovoljenja', history: 'Zgodovina', print: 'Natisni dovoljenja…' },
  new: {
    button: 'Nova skupina',
    title: 'Nova skupina',
    copyTitle: 'Podvoji skupino {name}',
    copyAbout: 'Nova skupina dobi iste člane, dovoljenja in članstva.',
    copy: 'Podvoji',
  },
} satisfies Slovenian<typeof english>;
