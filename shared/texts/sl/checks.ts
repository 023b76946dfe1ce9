import type { checks as english } from '../en/checks.ts';
import type { Slovenian } from '../shape.ts';

export const checks = {
  title: {
    'seats-exceeded': 'Več aktivnih uporabnikov kot mest',
    'own-blocks-group': 'Lastna dovoljenja, ki blokirajo skupino ali profil',
    'own-repeats-group': 'Lastna dovoljenja, ki ponavljajo skupino ali profil',
    'default-hides': 'Privzeti profili, ki skrivajo, kar dajejo drugi',
    'hierarchy-without-default': 'Hierarhični profili brez privzetega',
    'switch-opened': 'Stikala, odprta od zgoraj',
    'user-without-rights': 'Aktivni uporabniki brez pravic',
    'group-without-users': 'Skupine brez uporabnikov',
    'profile-without-users': 'Profili brez uporabnikov',
    'inactive-with-grants': 'Neaktivni uporabniki, ki še imajo lastna dovoljenja',
    'seats-full': 'Vsa mesta zasedena',
    administrator: 'Skrbniki',
    'departmental-login': 'Oddelčne prijave',
  },
  about: {
    'seats-exceeded': 'Licenca določa, koliko uporabnikov je lahko hkrati aktivnih.',
    'own-blocks-group':
      'Lastno dovoljenje odloča pred skupinami in profili. Kar se spremeni tam, teh uporabnikov ne doseže.',
    'own-repeats-group':
      'Danes ni razlike, a kar se jutri spremeni v skupini ali profilu, teh uporabnikov ne doseže. Takšna dovoljenja ostanejo po nadgradnji, ki je definirala vse.',
    'default-hides':
      'Privzeti profil hierarhičnega profila mora imeti vsaj Branje za vse, kar dajejo drugi; kjer ga nima, je vozlišče skrito pri vseh entitetah.',
    'hierarchy-without-default': 'Brez privzetega profila hierarhični profil nikjer ne daje ničesar.',
    'switch-opened':
      'Stikalo pozna samo Ničelne in Polne. Branje ali Pisanje na nadrejenem vozlišču ga odpre v celoti, razen če ima samo Ničelne.',
    'user-without-rights': 'Lahko se prijavijo in ne vidijo ničesar. Vsak zaseda mesto.',
    'group-without-users': 'Nihče od njih ničesar ne pridobi.',
    'profile-without-users': 'Nikomur niso dodeljeni, tudi prek drugega profila ne.',
    'inactive-with-grants': 'Spet začnejo veljati, ko kdo aktivira uporabnika.',
    'seats-full': 'Nikogar več ni mogoče aktivirati.',
    administrator: 'Kdor lahko upravlja avtorizacije, lahko komurkoli da katerokoli pravico.',
    'departmental-login': 'Uporablja jih več ljudi, revizija pa jih vidi kot enega.',
  },
  finding: {
    'seats-exceeded': 'Aktivnih uporabnikov je {active, number}; mest v licenci je {seats, number}.',
    'own-blocks-group_one':
      '{user}: {count, number} lastno dovoljenje nadomesti, kar je pridobljeno ({node}).',
    'own-blocks-group_two':
      '{user}: {count, number} lastni dovoljenji nadomestita, kar je pridobljeno ({node} in drugje).',
    'own-blocks-group_few':
      '{user}: {count, number} lastna dovoljenja nadomestijo, kar je pridobljeno ({node} in drugje).',
    'own-blocks-group_other':
      '{user}: {count, number} lastnih dovoljenj nadomesti, kar je pridobljeno ({node} in drugje).',
    'own-repeats-group_one':
      '{user}: {count, number} lastno dovoljenje ponavlja, kar je pridobljeno ({node}).',
    'own-repeats-group_two':
      '{user}: {count, number} lastni dovoljenji ponavljata, kar je pridobljeno ({node} in drugje).',
    'own-repeats-group_few':
      '{user}: {count, number} lastna dovoljenja ponavljajo, kar je pridobljeno ({node} in drugje).',
    'own-repeats-group_other':
      '{user}: {count, number} lastnih dovoljenj ponavlja, kar je pridobljeno ({node} in drugje).',
    'default-hides_one': '{hierarchy}: privzeti profil »{profile}« skriva {count, number} vozlišče ({node}).',
    'default-hides_two':
      '{hierarchy}: privzeti profil »{profile}« skriva {count, number} vozlišči ({node} in drugje).',
    'default-hides_few':
      '{hierarchy}: privzeti profil »{profile}« skriva {count, number} vozlišča ({node} in drugje).',
    'default-hides_other':
      '{hierarchy}: privzeti profil »{profile}« skriva {count, number} vozlišč ({node} in drugje).',
    'hierarchy-without-default_one':
      '{hierarchy} nima privzetega profila, zato je skrito {count, number} vozlišče ({node}).',
    'hierarchy-without-default_two':
      '{hierarchy} nima privzetega profila, zato sta skriti {count, number} vozlišči ({node} in drugje).',
    'hierarchy-without-default_few':
      '{hierarchy} nima privzetega profila, zato so skrita {count, number} vozlišča ({node} in drugje).',
    'hierarchy-without-default_other':
      '{hierarchy} nima privzetega profila, zato je skritih {count, number} vozlišč ({node} in drugje).',
    'switch-opened_one':
      '{holder}: {rights} na vozlišču {above} v celoti odpre {count, number} stikalo ({node}).',
    'switch-opened_two':
      '{holder}: {rights} na vozlišču {above} v celoti odpre {count, number} stikali ({node} in drugje).',
    'switch-opened_few':
      '{holder}: {rights} na vozlišču {above} v celoti odpre {count, number} stikala ({node} in drugje).',
    'switch-opened_other':
      '{holder}: {rights} na vozlišču {above} v celoti odpre {count, number} stikal ({node} in drugje).',
    'user-without-rights': '{user} je aktiven uporabnik in nima nobene pravice.',
    'group-without-users': 'Skupina {group} nima uporabnikov.',
    'profile-without-users': 'Profil {profile} nima uporabnikov.',
    'profile-without-users_entityAccessProfiles': 'Profil dostopa do entitet {profile} nima uporabnikov.',
    'profile-without-users_hierarchyProfiles': 'Hierarhični profil {profile} nima uporabnikov.',
    'inactive-with-grants_one': '{user} ni aktiven uporabnik in ima {count, number} lastno dovoljenje.',
    'inactive-with-grants_two': '{user} ni aktiven uporabnik in ima {count, number} lastni dovoljenji.',
    'inactive-with-grants_few': '{user} ni aktiven uporabnik in ima {count, number} lastna dovoljenja.',
    'inactive-with-grants_other': '{user} ni aktiven uporabnik in ima {count, number} lastnih dovoljenj.',
    'seats-full': 'Zasedena so vsa mesta ({seats, number}).',
    administrator: '{user} upravlja avtorizacije.',
    administrator_flag: '{user} je skrbnik.',
    administrator_grant:
      '{user} sme spreminjati avtorizacije, z dovoljenjem na vozlišču »grantree.authorizations«.',
    'departmental-login': 'Prijavo {user} uporablja več ljudi; revizija jih vidi kot enega.',
  },
  list: 'Ugotovitve',
  menu: 'Meni ugotovitev',
  running: 'preverjam…',
  again: 'Preveri znova',
  nobody: 'Izberite ugotovitev, da vidite, kaj je za njo.',
  allGood: 'Nič ni narobe',
  faults_one: '{count, number} ugotovitev',
  faults_two: '{count, number} ugotovitvi',
  faults_few: '{count, number} ugotovitve',
  faults_other: '{count, number} ugotovitev',
  faultsOnly: 'Brez pregledov',
  none: 'nič',
  found_zero: 'Nič najdenega',
  found_one: '{count, number} ugotovitev',
  found_two: '{count, number} ugotovitvi',
  found_few: '{count, number} ugotovitve',
  found_other: '{count, number} ugotovitev',
  nodes_one: 'Zadeva {count, number} vozlišče',
  nodes_two: 'Zadeva {count, number} vozlišči',
  nodes_few: 'Zadeva {count, number} vozlišča',
  nodes_other: 'Zadeva {count, number} vozlišč',
  goTo: 'Pokaži mesto',
  cureSelected_zero: 'Odpravi',
  cureSelected_one: 'Odpravi {count, number}',
  cureSelected_two: 'Odpravi {count, number}',
  cureSelected_few: 'Odpravi {count, number}',
  cureSelected_other: 'Odpravi {count, number}',
  cureAll_one: '{cure}: {count, number} ugotovitev',
  cureAll_two: '{cure}: obe ugotovitvi ({count, number})',
  cureAll_few: '{cure}: vse {count, number} ugotovitve',
  cureAll_other: '{cure}: vseh {count, number} ugotovitev',
  cureOf: 'Odprava: {cure}',
  cured_one: 'Odprava {count, number} ugotovitve je v osnutku',
  cured_two: 'Odprava {count, number} ugotovitev je v osnutku',
  cured_few: 'Odprava {count, number} ugotovitev je v osnutku',
  cured_other: 'Odprava {count, number} ugotovitev je v osnutku',
  column: { finding: 'Ugotovitev', count: 'Število', cure: 'Odprava' },
  severity: {
    error: 'krši pravilo',
    warning: 'zahteva pozornost',
    hint: 'vredno pospraviti',
    overview: 'pregled',
    passed: 'nič najdenega',
  },
  cure: {
    resetToGroup: 'Ponastavi na skupino',
    clearGrants: 'Odstrani lastna dovoljenja',
    setNone: 'Tam nastavi Ničelne',
    raiseDefault: 'Privzetemu profilu tam daj Branje',
    deactivate: 'Deaktiviraj',
    delete: 'Izbriši',
  },
} satisfies Slovenian<typeof english>;
