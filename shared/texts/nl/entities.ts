import type { entities as english } from '../en/entities.ts';
import type { Dutch } from '../shape.ts';

export const entities = {
  entity: 'Entiteit',
  below: 'Entiteit onder {name}',
  empty: 'Er is nog geen entiteit. Ins maakt de eerste.',
  nobody: 'Kies een entiteit om te zien wat haar bereikt.',
  new: 'Nieuwe entiteit…',
  newTitle: 'Nieuwe entiteit',
  rename: 'Nieuwe naam van {name}',
  parent: 'Onder',
  parentHelp: 'Alleen voor de weergave: er komen geen rechten vandaan.',
  top: 'het hoogste niveau',
  show: 'Tonen',
  access: 'Entiteitstoegangsprofielen die haar bereiken',
  noAccess: 'Er is nog geen entiteitstoegangsprofiel.',
  profiles: 'Welk profiel hier telt',
  noProfiles: 'Er is geen hiërarchieprofiel gemaakt voor een toegangsprofiel dat haar bereikt.',
  reachedBy_zero: 'geen gebruiker bereikt haar',
  reachedBy_one: '{count, number} gebruiker bereikt haar',
  reachedBy_other: '{count, number} gebruikers bereiken haar',
  column: { name: 'Naam', code: 'Code', access: 'Bereikt door', users: 'Gebruikers' },
  joins: {
    title: 'Zij hoort meteen bij',
    nothing:
      'Geen toegangsprofiel neemt nieuwe entiteiten op: niemand bereikt haar totdat iemand haar toevoegt.',
    access_zero: '{name}, dat geen gebruiker heeft',
    access_one: '{name}, dat {count, number} gebruiker heeft',
    access_other: '{name}, dat {count, number} gebruikers hebben',
    default: '{hierarchy}: krijgt {profile}, het standaardprofiel',
    noDefault: '{hierarchy}: krijgt niets, want er is geen standaardprofiel',
  },
  done: { created: '{name} gemaakt', moved: '{name} verplaatst', deleted: '{name} verwijderd' },
} satisfies Dutch<typeof english>;
