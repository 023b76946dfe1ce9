import type { why as english } from '../en/why.ts';
import type { Dutch } from '../shape.ts';

export const why = {
  ownHere: '{rights}, omdat {holder} er een eigen machtiging op heeft.',
  ownAbove: '{rights}, omdat {holder} een eigen machtiging heeft op {node}.',
  acquiredHere: '{rights}, omdat {holder} dit heeft.',
  acquiredAbove_one: '{rights}, omdat {holder} dit heeft op {node}, {count, number} niveau hoger.',
  acquiredAbove_other: '{rights}, omdat {holder} dit heeft op {node}, {count, number} niveaus hoger.',
  acquiredTogether: '{rights}, samen uit wat {holders} hebben.',
  inheritedHere: '{rights}, vanwege de eigen machtiging op {node}.',
  inheritedAbove_one:
    '{rights}, overgenomen van de eigen machtiging op {node}, {count, number} niveau hoger.',
  inheritedAbove_other:
    '{rights}, overgenomen van de eigen machtiging op {node}, {count, number} niveaus hoger.',
  administrator: 'Alles, omdat een beheerder hier alle rechten heeft.',
  undefined:
    'Niets, omdat er geen machtiging is gedefinieerd: geen eigen, niet via een groep of profiel, en niet hoger in de boom.',
  'entity-not-accessible': 'Niets, omdat de entiteit buiten het entiteitstoegangsprofiel valt.',
  'default-profile-hides': 'Niets, omdat het standaardprofiel van de hiërarchie het overal verbergt.',
  'form-not-readable': 'Niets, omdat het formulier waar het bij hoort, niet leesbaar is.',
  'user-inactive': 'Niets, omdat de gebruiker inactief is.',
  'user-locked': 'Niets, omdat de gebruiker vergrendeld is.',
  allowed: '{asked} is toegestaan: {answer}',
  denied: '{asked} is geweigerd: {answer}',
  deniedByPeriod_one:
    '{asked} is geweigerd, omdat het document {count, number} dag oud is en geen wijzigingstermijn zo ver teruggaat: {answer}',
  deniedByPeriod_other:
    '{asked} is geweigerd, omdat het document {count, number} dagen oud is en geen wijzigingstermijn zo ver teruggaat: {answer}',
  grant: '{holder} heeft {rights} op {node}',
  grantPeriod: '({period} terug)',
  throughGroups: '– via {chain}',
  throughAssignment: '– toegewezen voor {module}',
  throughEveryAssignment: '– toegewezen voor alle modules',
  throughHierarchy: '– toegewezen door {hierarchy} voor {entity}',
  throughDefault: '– standaard van {hierarchy}',
  lost: {
    'own-first': '– niet geraadpleegd: de eigen machtiging beslist eerst.',
    'acquired-first': '– niet geraadpleegd: wat groepen en profielen geven, beslist eerst.',
    'nearer-grant':
      '– niet geraadpleegd: dezelfde rechthebbende heeft een machtiging dichter bij het knooppunt.',
    'named-module':
      '– niet geraadpleegd: het profiel dat voor de module is toegewezen, komt ervoor in de plaats.',
    'default-gate': '– weggenomen: het standaardprofiel verbergt het knooppunt.',
    closed: '– niet geraadpleegd: de toegang is gesloten voordat naar machtigingen wordt gekeken.',
    administrator: '– niet geraadpleegd: een beheerder heeft hier alle rechten.',
  },
  inactiveNote: 'Maar de gebruiker is inactief, dus niets hiervan is van kracht.',
  lockedNote: 'Maar de gebruiker is vergrendeld, dus niets hiervan is van kracht.',
  suggest: {
    own: '{level} instellen als eigen machtiging',
    undefine: 'De eigen machtiging verwijderen, zodat het bovenliggende knooppunt beslist ({rights})',
  },
  turnaround: {
    alone: '{steps} → {rights}',
    reaching_one: '{steps} → {rights} (raakt {count, number} andere gebruiker)',
    reaching_other: '{steps} → {rights} (raakt {count, number} andere gebruikers)',
    joined: '{first}; daarna: {next}',
  },
  step: {
    setOwn: '{rights} instellen als eigen machtiging',
    setOwnOn: '{rights} instellen als eigen machtiging op {node}',
    setGrant: '{rights} instellen voor {holder}',
    setGrantOn: '{rights} instellen voor {holder} op {node}',
    clearOwn:
      'De eigen machtiging verwijderen, zodat groepen, profielen of het bovenliggende knooppunt beslissen',
    clearOwnOn:
      'De eigen machtiging op {node} verwijderen, zodat groepen, profielen of het bovenliggende knooppunt beslissen',
    clearGrant: 'De machtiging van {holder} verwijderen',
    clearGrantOn: 'De machtiging van {holder} op {node} verwijderen',
    rightsBack: '{rights} ({period} terug)',
    rightsEver: '{rights} (onbeperkt terug)',
    join: '{user} toevoegen aan {group}',
    leave: '{user} verwijderen uit {group}',
    activate: '{user} activeren',
    unlock: '{user} ontgrendelen',
    makeAdministrator: '{user} beheerder maken',
    endAdministrator: '{user} niet langer beheerder laten zijn',
    openEntity: '{entity} toevoegen aan het entiteitstoegangsprofiel {profile}',
    assignEntityAccess: 'Het entiteitstoegangsprofiel {profile} toewijzen aan {user}',
    assignGeneral: '{profile} toewijzen aan {user} voor {module}',
    assignGeneralEverywhere: '{profile} toewijzen aan {user} voor alle modules',
    endGeneral: 'Geen profiel meer toewijzen aan {user} voor {module}',
    endGeneralEverywhere: 'Geen profiel meer toewijzen aan {user} voor alle modules',
    assignHierarchy: 'Het hiërarchieprofiel {profile} toewijzen aan {user}',
    endHierarchy: 'Geen hiërarchieprofiel meer toewijzen aan {user} voor {module}',
    assignAtEntity: '{profile} toewijzen voor {entity} in {hierarchy}',
    endAtEntity: 'Niets toewijzen voor {entity} in {hierarchy}',
  },
} satisfies Dutch<typeof english>;
