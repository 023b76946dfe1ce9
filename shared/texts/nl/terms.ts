import type { terms as english } from '../en/terms.ts';
import type { Dutch } from '../shape.ts';

/** De woorden van het domein; ‘machtiging’ is een recht dat op een knooppunt is verleend. Woordenlijst: docs/terms.md. */
export const terms = {
  level: {
    none: 'Geen',
    read: 'Lezen',
    write: 'Schrijven',
    delete: 'Verwijderen',
    full: 'Volledig',
    undefined: 'Niet gedefinieerd',
  },
  right: { R: 'Lezen', U: 'Wijzigen', A: 'Toevoegen', D: 'Verwijderen' },
  tier: { own: 'Eigen', acquired: 'Verkregen', inherited: 'Overgenomen', administrator: 'Beheerder' },
  holder: { user: 'Gebruiker', group: 'Groep', profile: 'Profiel' },
  nodeKind: {
    module: 'Module',
    menu: 'Menu',
    form: 'Formulier',
    report: 'Rapport',
    section: 'Sectie',
    field: 'Veld',
    documentType: 'Documenttype',
    documentStatus: 'Documentstatus',
    data: 'Gegevens',
    feature: 'Functie',
    administration: 'Beheer',
  },
  period: {
    unlimited: 'onbeperkt',
    days_one: '{count, number} dag',
    days_other: '{count, number} dagen',
  },
  reason: {
    own: 'eigen machtiging',
    acquired: 'verkregen van een groep of profiel',
    inherited: 'overgenomen van een bovenliggend knooppunt',
    administrator: 'beheerder',
    undefined: 'er is niets gedefinieerd',
    'not-granted': 'het recht is niet verleend',
    'period-exceeded': 'het document is ouder dan de wijzigingstermijn toestaat',
    'entity-not-accessible': 'de entiteit valt buiten het entiteitstoegangsprofiel van de gebruiker',
    'default-profile-hides': 'het standaardprofiel verbergt het',
    'form-not-readable': 'het formulier waar het bij hoort, is niet leesbaar',
    'user-inactive': 'de gebruiker is inactief',
    'user-locked': 'de gebruiker is vergrendeld',
  },
} satisfies Dutch<typeof english>;
