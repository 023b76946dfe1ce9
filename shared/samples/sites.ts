/**
 * The sample `sites` (seed 004): an enterprise with sites in two regions, its compliance and incident records kept per
 * site. The profiles of the seed's example stand in it, and its table: what the default profile leaves out is hidden.
 */
import { EMPTY_MODEL, type Entity, type Model, type TreeNode } from '../model/types.ts';
import { codeMap } from '../model/validateLists.ts';
import { holders } from './grants.ts';
import type { Lines } from './lines.ts';
import {
  administration,
  type Branch,
  fields,
  form,
  forms,
  grow,
  menu,
  module,
  perEntity,
  reports,
  scaled,
  sections,
} from './outline.ts';
import { type Person, people } from './people.ts';
import { assigned, coded, group } from './records.ts';

/** The same Model every time; a new one at each call. */
export function sitesSample(): Model {
  const nodes = tree();
  return {
    ...EMPTY_MODEL,
    nodes,
    entities: coded(ENTITIES),
    users: people(PEOPLE),
    groups: coded([group('operations', 'Operations', ['nkoster', 'tjensen', 'mfaure'])]),
    profiles: coded([
      profile('global', 'Global', 'general'),
      profile('reporting', 'Reporting only', 'general'),
      profile('full-access', 'Full Access Authorization', 'entityDependent'),
      profile('read-only', 'Read Only Privileges', 'entityDependent'),
      profile('default', 'Default', 'entityDependent'),
      profile('reporter', 'Incident reporter', 'entityDependent'),
    ]),
    entityAccessProfiles: coded([
      access('western-region', 'Western Region', ['A', 'B', 'C']),
      access('eastern-region', 'Eastern Region', ['harbour', 'mill', 'depot']),
      access('all-sites', 'All sites', ['A', 'B', 'C', 'harbour', 'mill', 'depot', 'office']),
      { ...access('harbour-only', 'Harbour alone', ['harbour']), includeNewEntities: false },
    ]),
    hierarchyProfiles: coded([
      hierarchy('compliance-operations', 'Compliance Operations', 'compliance-manager', 'western-region', {
        A: 'full-access',
        B: 'read-only',
      }),
      hierarchy('compliance-east', 'Compliance East', 'compliance-manager', 'eastern-region', {
        harbour: 'full-access',
        mill: 'full-access',
        depot: 'read-only',
      }),
      hierarchy(
        'incidents-west',
        'Incidents West',
        'incident-manager',
        'western-region',
        {
          A: 'reporter',
          B: 'reporter',
          C: 'reporter',
        },
        'reporter',
      ),
      hierarchy(
        'corporate-review',
        'Corporate review',
        'compliance-manager',
        'all-sites',
        {
          ...Object.fromEntries(
            ['A', 'B', 'C', 'harbour', 'mill', 'depot', 'office'].map((site) => [site, 'read-only']),
          ),
        },
        'read-only',
      ),
    ]),
    assignments: assigned({
      nkoster: operations,
      tjensen: operations,
      mfaure: operations,
      dwolff: {
        role: 'global',
        access: 'eastern-region',
        hierarchy: { 'compliance-manager': 'compliance-east' },
      },
      ralmeida: {
        role: 'global',
        general: { 'incident-manager': 'reporting' },
        access: 'all-sites',
        hierarchy: { 'compliance-manager': 'corporate-review' },
      },
      sbakke: {
        role: 'reporting',
        access: 'western-region',
        hierarchy: { 'incident-manager': 'incidents-west' },
      },
      lhuber: { role: 'reporting' },
    }),
    grants: new Map(holders('profile', PROFILE_GRANTS, nodes)),
    licence: { seats: 12 },
  };
}

const operations = {
  role: 'global',
  access: 'western-region',
  hierarchy: { 'compliance-manager': 'compliance-operations', 'incident-manager': 'incidents-west' },
};

const ENTITIES: readonly Entity[] = [
  { code: 'corporation', name: 'Corporation', parent: null },
  { code: 'west', name: 'West', parent: 'corporation' },
  { code: 'A', name: 'Entity A', parent: 'west' },
  { code: 'B', name: 'Entity B', parent: 'west' },
  { code: 'C', name: 'Entity C', parent: 'west' },
  { code: 'east', name: 'East', parent: 'corporation' },
  { code: 'harbour', name: 'Harbour terminal', parent: 'east' },
  { code: 'mill', name: 'Paper mill', parent: 'east' },
  { code: 'depot', name: 'Inland depot', parent: 'east' },
  { code: 'office', name: 'Head office', parent: 'corporation' },
];

const PEOPLE: readonly Person[] = [
  ['ehansen', 'Eva Hansen', { administrator: true }],
  ['nkoster', 'Nils Koster', { language: 'nl' }],
  ['tjensen', 'Tove Jensen'],
  ['mfaure', 'Marc Faure', { language: 'fr' }],
  ['dwolff', 'Dana Wolff'],
  ['ralmeida', 'Rita Almeida'],
  ['sbakke', 'Stein Bakke'],
  ['lhuber', 'Lena Huber'],
  ['kpetek', 'Klara Petek', { inactive: true, language: 'sl' }],
];

function profile(code: string, name: string, type: 'general' | 'entityDependent') {
  return { code, name, type, builtIn: false, protected: false };
}

function access(code: string, name: string, entities: readonly string[]) {
  return { code, name, entities, includeNewEntities: true };
}

function hierarchy(
  code: string,
  name: string,
  moduleCode: string,
  entityAccess: string,
  entities: Readonly<Record<string, string>>,
  fallback = 'default',
) {
  const assignments = codeMap(Object.entries(entities));
  return { code, name, module: moduleCode, entityAccess, default: fallback, assignments };
}

/** Security objects take single rights; sections and fields narrow the form they stand on. */
function tree(): Map<string, TreeNode> {
  return grow([
    scaled('actions', compliance()),
    scaled('actions', incidents()),
    scaled('actions', materials()),
    administration(
      'Administration',
      administration('User Manager'),
      administration('Security profiles'),
      administration('Entity Access profiles'),
      administration('Module settings'),
    ),
    administration(
      'Grantree',
      administration('Authorizations'),
      administration('Users'),
      administration('Reports'),
    ),
  ]);
}

function compliance(): Branch {
  return module(
    'Compliance Manager',
    menu(
      'Enterprise',
      perEntity(form('Enterprise Entity Type')),
      perEntity(
        form(
          'Enterprise Entity',
          ...sections('Address', 'Coordinates', 'Operating units'),
          ...fields('Entity Compliance Owner', 'Regulator number'),
        ),
      ),
      form('Contacts', ...fields('Private telephone')),
      ...forms('Contact Types', 'Personnel'),
    ),
    menu(
      'Obligations',
      perEntity(form('Permits', ...sections('Limits', 'Conditions', 'Renewals'))),
      perEntity(form('Tasks', ...fields('Responsible person'))),
      form('Regulations'),
    ),
    menu('Compliance reports', ...reports('Obligations by regulation', 'Overdue tasks')),
    perEntity(menu('Site reports', ...reports('Open permits', 'Exceedances'))),
  );
}

function incidents(): Branch {
  return module(
    'Incident Manager',
    perEntity(
      form('Incidents', ...sections('Persons involved', 'Investigation'), ...fields('Medical details')),
    ),
    perEntity(form('Corrective actions')),
    ...forms('Incident types', 'Causes'),
    menu('Incident reports', ...reports('Incident rate', 'Lost time')),
  );
}

function materials(): Branch {
  return module(
    'Material Manager',
    form('Material', ...sections('Composition', 'Hazards'), ...fields('Supplier price')),
    form('Safety data sheets'),
    menu('Material reports', ...reports('Inventory of hazardous materials')),
  );
}

const ENTITY = 'compliance-manager.enterprise.enterprise-entity';
const OWNER = `${ENTITY}.entity-compliance-owner`;

const PROFILE_GRANTS: Lines = {
  global: [
    ['compliance-manager', ['R']],
    ['compliance-manager.enterprise.contacts', ['R', 'U', 'A']],
    ['compliance-manager.obligations.regulations', ['R', 'U', 'A', 'D']],
    ['incident-manager', ['R']],
    ['material-manager', ['R', 'U']],
    ['material-manager.material.supplier-price', []],
  ],
  reporting: [
    ['compliance-manager.compliance-reports', ['R']],
    ['incident-manager.incident-reports', ['R']],
    ['material-manager.material-reports', ['R']],
  ],
  'full-access': [
    ['compliance-manager', ['R', 'U', 'A', 'D']],
    ['incident-manager', ['R', 'U', 'A', 'D']],
  ],
  'read-only': [
    ['compliance-manager', ['R']],
    ['incident-manager', ['R']],
  ],
  // As in the table of the seed: the owner of an entity is left out, which hides the field everywhere.
  default: [
    ['compliance-manager.enterprise.enterprise-entity-type', ['R']],
    [ENTITY, ['R', 'U', 'A']],
    [OWNER, []],
    ['compliance-manager.obligations.permits', ['R']],
    ['compliance-manager.obligations.tasks', ['R', 'U']],
    ['compliance-manager.site-reports', ['R']],
  ],
  reporter: [
    ['incident-manager.incidents', ['R', 'A']],
    ['incident-manager.incidents.medical-details', []],
    ['incident-manager.corrective-actions', ['R']],
  ],
};
