import type { checks as english } from '../en/checks.ts';
import type { Dutch } from '../shape.ts';

export const checks = {
  title: {
    'seats-exceeded': 'Meer actieve gebruikers dan plaatsen',
    'own-blocks-group': 'Eigen machtigingen die een groep of profiel blokkeren',
    'own-repeats-group': 'Eigen machtigingen die een groep of profiel herhalen',
    'default-hides': 'Standaardprofielen die verbergen wat andere geven',
    'hierarchy-without-default': 'Hiërarchieprofielen zonder standaardprofiel',
    'switch-opened': 'Schakelaars die van bovenaf open zijn',
    'user-without-rights': 'Actieve gebruikers zonder enig recht',
    'group-without-users': 'Groepen zonder gebruikers',
    'profile-without-users': 'Profielen zonder gebruikers',
    'inactive-with-grants': 'Inactieve gebruikers die nog eigen machtigingen hebben',
    'seats-full': 'Alle plaatsen bezet',
    administrator: 'Beheerders',
    'departmental-login': 'Gedeelde aanmeldingen',
  },
  about: {
    'seats-exceeded': 'De licentie bepaalt hoeveel gebruikers tegelijk actief mogen zijn.',
    'own-blocks-group':
      'Een eigen machtiging beslist vóór groepen en profielen. Wat daar wordt gewijzigd, bereikt deze gebruikers niet.',
    'own-repeats-group':
      'Vandaag maakt het geen verschil, maar wat morgen in de groep of het profiel wordt gewijzigd, bereikt deze gebruikers niet. Een upgrade die alle machtigingen heeft gedefinieerd, laat zulke achter.',
    'default-hides':
      'Het standaardprofiel van een hiërarchieprofiel moet ten minste Lezen hebben voor alles wat de andere geven; waar dat niet zo is, is het bij elke entiteit verborgen.',
    'hierarchy-without-default': 'Zonder standaardprofiel geeft een hiërarchieprofiel nergens iets.',
    'switch-opened':
      'Een schakelaar kent alleen Geen en Volledig. Lezen of Schrijven op een bovenliggend knooppunt opent haar volledig, tenzij ze zelf Geen heeft.',
    'user-without-rights': 'Ze kunnen zich aanmelden en zien niets. Elk neemt een plaats in.',
    'group-without-users': 'Niemand verkrijgt er iets van.',
    'profile-without-users': 'Ze zijn aan niemand toegewezen, ook niet via een ander profiel.',
    'inactive-with-grants': 'Ze zijn weer van kracht zodra iemand de gebruiker activeert.',
    'seats-full': 'Er kan niemand meer worden geactiveerd.',
    administrator: 'Wie autorisaties kan beheren, kan iedereen elk recht geven.',
    'departmental-login': 'Meerdere mensen gebruiken ze, en een audit ziet hen als één.',
  },
  finding: {
    'seats-exceeded':
      'Er zijn {active, number} gebruikers actief; de licentie heeft {seats, number} plaatsen.',
    'own-blocks-group_one':
      '{user}: {count, number} eigen machtiging komt in de plaats van wat is verkregen ({node}).',
    'own-blocks-group_other':
      '{user}: {count, number} eigen machtigingen komen in de plaats van wat is verkregen ({node} en andere).',
    'own-repeats-group_one': '{user}: {count, number} eigen machtiging herhaalt wat is verkregen ({node}).',
    'own-repeats-group_other':
      '{user}: {count, number} eigen machtigingen herhalen wat is verkregen ({node} en andere).',
    'default-hides_one': '{hierarchy}: het standaardprofiel ‘{profile}’ verbergt {node}.',
    'default-hides_other':
      '{hierarchy}: het standaardprofiel ‘{profile}’ verbergt {count, number} knooppunten ({node} en andere).',
    'hierarchy-without-default_one': '{hierarchy} heeft geen standaardprofiel, dus {node} is verborgen.',
    'hierarchy-without-default_other':
      '{hierarchy} heeft geen standaardprofiel, dus {count, number} knooppunten zijn verborgen ({node} en andere).',
    'switch-opened_one': '{holder}: {rights} op {above} opent {node} volledig.',
    'switch-opened_other':
      '{holder}: {rights} op {above} opent {count, number} schakelaars volledig ({node} en andere).',
    'user-without-rights': '{user} is actief en heeft geen enkel recht.',
    'group-without-users': '{group} heeft geen gebruikers.',
    'profile-without-users': 'Het profiel {profile} heeft geen gebruikers.',
    'profile-without-users_entityAccessProfiles':
      'Het entiteitstoegangsprofiel {profile} heeft geen gebruikers.',
    'profile-without-users_hierarchyProfiles': 'Het hiërarchieprofiel {profile} heeft geen gebruikers.',
    'inactive-with-grants_one': '{user} is inactief en heeft {count, number} eigen machtiging.',
    'inactive-with-grants_other': '{user} is inactief en heeft {count, number} eigen machtigingen.',
    'seats-full': 'Alle {seats, number} plaatsen zijn bezet.',
    administrator: '{user} beheert de autorisaties.',
    administrator_flag: '{user} is beheerder.',
    administrator_grant:
      '{user} mag autorisaties wijzigen, door een machtiging op ‘grantree.authorizations’.',
    'departmental-login': '{user} wordt door meerdere mensen gebruikt; een audit ziet hen als één.',
  },
  list: 'Bevindingen',
  menu: 'Menu van de bevindingen',
  running: 'bezig met controleren…',
  again: 'Opnieuw controleren',
  nobody: 'Kies een bevinding om te zien wat erachter zit.',
  allGood: 'Er is niets mis',
  faults_one: '{count, number} bevinding',
  faults_other: '{count, number} bevindingen',
  faultsOnly: 'Zonder overzichten',
  none: 'geen',
  found_zero: 'Niets gevonden',
  found_one: '{count, number} bevinding',
  found_other: '{count, number} bevindingen',
  nodes_one: '{count, number} knooppunt betrokken',
  nodes_other: '{count, number} knooppunten betrokken',
  goTo: 'Plaats tonen',
  cureSelected_zero: 'Verhelpen',
  cureSelected_one: '{count, number} verhelpen',
  cureSelected_other: '{count, number} verhelpen',
  cureAll_one: '{cure}: {count, number} bevinding',
  cureAll_other: '{cure}: alle {count, number} bevindingen',
  cureOf: 'Oplossing: {cure}',
  cured_one: 'De oplossing van {count, number} bevinding staat in het concept',
  cured_other: 'De oplossingen van {count, number} bevindingen staan in het concept',
  column: { finding: 'Bevinding', count: 'Aantal', cure: 'Oplossing' },
  severity: {
    error: 'overtreedt een regel',
    warning: 'vraagt aandacht',
    hint: 'de moeite van opruimen waard',
    overview: 'overzicht',
    passed: 'niets gevonden',
  },
  cure: {
    resetToGroup: 'Terug naar de groep',
    clearGrants: 'Eigen machtigingen verwijderen',
    setNone: 'Daar Geen instellen',
    raiseDefault: 'Het standaardprofiel daar Lezen geven',
    deactivate: 'Deactiveren',
    delete: 'Verwijderen',
  },
} satisfies Dutch<typeof english>;
