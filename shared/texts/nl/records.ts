import type { records as english } from '../en/records.ts';
import type { Dutch } from '../shape.ts';

export const records = {
  consequence: {
    nodes_one: '{count, number} knooppunt eronder',
    nodes_other: '{count, number} knooppunten eronder',
    grants_one: '{count, number} machtiging',
    grants_other: '{count, number} machtigingen',
    memberships_one: '{count, number} lidmaatschap',
    memberships_other: '{count, number} lidmaatschappen',
    assignments_one: 'wat aan {count, number} gebruiker is toegewezen',
    assignments_other: 'wat aan {count, number} gebruikers is toegewezen',
    hierarchyProfiles_one: '{count, number} hiërarchieprofiel dat ervoor is gemaakt',
    hierarchyProfiles_other: '{count, number} hiërarchieprofielen die ervoor zijn gemaakt',
    entityAssignments_one: '{count, number} profiel dat voor een entiteit is toegewezen',
    entityAssignments_other: '{count, number} profielen die voor entiteiten zijn toegewezen',
    defaults_one: 'het standaardprofiel van {count, number} hiërarchieprofiel, dat dan niets meer geeft',
    defaults_other: 'het standaardprofiel van {count, number} hiërarchieprofielen, die dan niets meer geven',
    entityAccess_one: 'de plaats in {count, number} entiteitstoegangsprofiel',
    entityAccess_other: 'de plaats in {count, number} entiteitstoegangsprofielen',
    children_one: '{count, number} entiteit eronder schuift omhoog',
    children_other: '{count, number} entiteiten eronder schuiven omhoog',
  },
} satisfies Dutch<typeof english>;
