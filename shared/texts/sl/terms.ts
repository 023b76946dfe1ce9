import type { terms as english } from '../en/terms.ts';
import type { Slovenian } from '../shape.ts';

/** Besede področja: nivoji in avtorizacije, kot jih imenuje PANTHEON. Glosar: docs/terms.md. */
export const terms = {
  level: {
    none: 'Ničelne',
    read: 'Branje',
    write: 'Pisanje',
    delete: 'Brisanje',
    full: 'Polne',
    undefined: 'Nedefinirane',
  },
  right: { R: 'Branje', U: 'Spreminjanje', A: 'Dodajanje', D: 'Brisanje' },
  tier: { own: 'Lastno', acquired: 'Pridobljeno', inherited: 'Podedovano', administrator: 'Skrbnik' },
  holder: { user: 'Uporabnik', group: 'Skupina', profile: 'Profil' },
  nodeKind: {
    module: 'Modul',
    menu: 'Meni',
    form: 'Obrazec',
    report: 'Izpis',
    section: 'Razdelek',
    field: 'Polje',
    documentType: 'Vrsta dokumenta',
    documentStatus: 'Status dokumenta',
    data: 'Podatki',
    feature: 'Funkcija',
    administration: 'Upravljanje',
  },
  period: {
    unlimited: 'neomejeno',
    days_one: '{count, number} dan',
    days_two: '{count, number} dneva',
    days_few: '{count, number} dni',
    days_other: '{count, number} dni',
  },
  reason: {
    own: 'lastno dovoljenje',
    acquired: 'pridobljeno od skupine ali profila',
    inherited: 'podedovano od nadrejenega vozlišča',
    administrator: 'skrbnik',
    undefined: 'nič ni definirano',
    'not-granted': 'pravice ni med dodeljenimi',
    'period-exceeded': 'dokument je starejši, kot dovoljuje obdobje spreminjanja',
    'entity-not-accessible': 'entiteta ni v uporabnikovem profilu dostopa do entitet',
    'default-profile-hides': 'privzeti profil ga skriva',
    'form-not-readable': 'obrazca, ki mu pripada, ni mogoče brati',
    'user-inactive': 'uporabnik ni aktiven',
    'user-locked': 'uporabnik je zaklenjen',
  },
} satisfies Slovenian<typeof english>;
