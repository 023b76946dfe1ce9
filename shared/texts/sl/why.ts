import type { why as english } from '../en/why.ts';
import type { Slovenian } from '../shape.ts';

export const why = {
  ownHere: '{rights}, ker ima {holder} tu lastno dovoljenje.',
  ownAbove: '{rights}, ker ima {holder} lastno dovoljenje na vozlišču {node}.',
  acquiredHere: '{rights}, ker jih ima {holder}.',
  acquiredAbove_one: '{rights}, ker jih ima {holder} na vozlišču {node}, {count, number} nivo višje.',
  acquiredAbove_two: '{rights}, ker jih ima {holder} na vozlišču {node}, {count, number} nivoja višje.',
  acquiredAbove_few: '{rights}, ker jih ima {holder} na vozlišču {node}, {count, number} nivoje višje.',
  acquiredAbove_other: '{rights}, ker jih ima {holder} na vozlišču {node}, {count, number} nivojev višje.',
  acquiredTogether: '{rights}, skupaj iz tega, kar imajo {holders}.',
  inheritedHere: '{rights}, zaradi lastnega dovoljenja na vozlišču {node}.',
  inheritedAbove_one:
    '{rights}, podedovano od lastnega dovoljenja na vozlišču {node}, {count, number} nivo višje.',
  inheritedAbove_two:
    '{rights}, podedovano od lastnega dovoljenja na vozlišču {node}, {count, number} nivoja višje.',
  inheritedAbove_few:
    '{rights}, podedovano od lastnega dovoljenja na vozlišču {node}, {count, number} nivoje višje.',
  inheritedAbove_other:
    '{rights}, podedovano od lastnega dovoljenja na vozlišču {node}, {count, number} nivojev višje.',
  administrator: 'Vse, ker ima skrbnik tu vse pravice.',
  undefined:
    'Nič, ker ni definirano nobeno dovoljenje: ne lastno ne prek skupine ali profila ne na nadrejenih vozliščih.',
  'entity-not-accessible': 'Nič, ker entiteta ni v profilu dostopa do entitet.',
  'default-profile-hides': 'Nič, ker ga privzeti profil hierarhije skriva povsod.',
  'form-not-readable': 'Nič, ker obrazca, ki mu pripada, ni mogoče brati.',
  'user-inactive': 'Nič, ker uporabnik ni aktiven.',
  'user-locked': 'Nič, ker je uporabnik zaklenjen.',
  allowed: '{asked} – dovoljeno: {answer}',
  denied: '{asked} – zavrnjeno: {answer}',
  deniedByPeriod_one:
    '{asked} – zavrnjeno, ker je dokument star {count, number} dan in nobeno obdobje spreminjanja ne seže tako daleč: {answer}',
  deniedByPeriod_two:
    '{asked} – zavrnjeno, ker je dokument star {count, number} dneva in nobeno obdobje spreminjanja ne seže tako daleč: {answer}',
  deniedByPeriod_few:
    '{asked} – zavrnjeno, ker je dokument star {count, number} dni in nobeno obdobje spreminjanja ne seže tako daleč: {answer}',
  deniedByPeriod_other:
    '{asked} – zavrnjeno, ker je dokument star {count, number} dni in nobeno obdobje spreminjanja ne seže tako daleč: {answer}',
  grant: '{holder} ima {rights} na vozlišču {node}',
  grantPeriod: '({period} nazaj)',
  throughGroups: '– prek: {chain}',
  throughAssignment: '– dodeljeno za modul {module}',
  throughEveryAssignment: '– dodeljeno za vse module',
  throughHierarchy: '– dodeljuje {hierarchy} za entiteto {entity}',
  throughDefault: '– privzeto v profilu {hierarchy}',
  lost: {
    'own-first': '– ni vprašano: lastno dovoljenje odloča prej.',
    'acquired-first': '– ni vprašano: prej odloča, kar dajejo skupine in profili.',
    'nearer-grant': '– ni vprašano: isti nosilec ima dovoljenje bliže vozlišču.',
    'named-module': '– ni vprašano: nadomešča ga profil, dodeljen za modul.',
    'default-gate': '– odvzeto: privzeti profil vozlišče skriva.',
    closed: '– ni vprašano: dostop je zaprt, še preden se dovoljenja pogledajo.',
    administrator: '– ni vprašano: skrbnik ima tu vse pravice.',
  },
  inactiveNote: 'Vendar uporabnik ni aktiven, zato nič od tega ne velja.',
  lockedNote: 'Vendar je uporabnik zaklenjen, zato nič od tega ne velja.',
  suggest: {
    own: 'Nastavi {level} kot lastno dovoljenje',
    undefine: 'Odstrani lastno dovoljenje, da odloča nadrejeno vozlišče ({rights})',
  },
  turnaround: {
    alone: '{steps} → {rights}',
    reaching_one: '{steps} → {rights} (zadeva še {count, number} drugega uporabnika)',
    reaching_two: '{steps} → {rights} (zadeva še {count, number} druga uporabnika)',
    reaching_few: '{steps} → {rights} (zadeva še {count, number} druge uporabnike)',
    reaching_other: '{steps} → {rights} (zadeva še {count, number} drugih uporabnikov)',
    joined: '{first}; nato: {next}',
  },
  step: {
    setOwn: 'Nastavi {rights} kot lastno dovoljenje',
    setOwnOn: 'Nastavi {rights} kot lastno dovoljenje na vozlišču {node}',
    setGrant: 'Nastavi {rights}: {holder}',
    setGrantOn: 'Nastavi {rights}: {holder}, na vozlišču {node}',
    clearOwn: 'Odstrani lastno dovoljenje, da odločajo skupine, profili ali nadrejeno vozlišče',
    clearOwnOn:
      'Odstrani lastno dovoljenje na vozlišču {node}, da odločajo skupine, profili ali nadrejeno vozlišče',
    clearGrant: 'Odstrani dovoljenje: {holder}',
    clearGrantOn: 'Odstrani dovoljenje: {holder}, na vozlišču {node}',
    rightsBack: '{rights} ({period} nazaj)',
    rightsEver: '{rights} (neomejeno nazaj)',
    join: 'Dodaj v skupino {group}: {user}',
    leave: 'Odstrani iz skupine {group}: {user}',
    activate: 'Aktiviraj: {user}',
    unlock: 'Odkleni: {user}',
    makeAdministrator: 'Naj postane skrbnik: {user}',
    endAdministrator: 'Naj ne bo več skrbnik: {user}',
    openEntity: 'Dodaj entiteto {entity} v profil dostopa do entitet {profile}',
    assignEntityAccess: 'Dodeli profil dostopa do entitet {profile}: {user}',
    assignGeneral: 'Dodeli profil {profile} za modul {module}: {user}',
    assignGeneralEverywhere: 'Dodeli profil {profile} za vse module: {user}',
    endGeneral: 'Ne dodeljuj več profila za modul {module}: {user}',
    endGeneralEverywhere: 'Ne dodeljuj več profila za vse module: {user}',
    assignHierarchy: 'Dodeli hierarhični profil {profile}: {user}',
    endHierarchy: 'Ne dodeljuj več hierarhičnega profila za modul {module}: {user}',
    assignAtEntity: 'Dodeli profil {profile} za entiteto {entity} v profilu {hierarchy}',
    endAtEntity: 'Ne dodeljuj ničesar za entiteto {entity} v profilu {hierarchy}',
  },
} satisfies Slovenian<typeof english>;
