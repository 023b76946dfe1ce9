/**
 * The sample `integration` (seed 002): a team that builds integrations, with the built-in roles Admin, Member and
 * Support. A role is a general profile for every module and holds in all projects; the pages of a single project stand
 * in a module of their own, per project, for people who are let into one project alone.
 */
import { EMPTY_MODEL, type Entity, type Model, type TreeNode } from '../model/types.ts';
import { codeMap } from '../model/validateLists.ts';
import { holders } from './grants.ts';
import type { Line, Lines } from './lines.ts';
import {
  administration,
  type Branch,
  feature,
  features,
  form,
  grow,
  menu,
  module,
  perEntity,
  scaled,
  sections,
} from './outline.ts';
import { type Person, people } from './people.ts';
import { assigned, coded } from './records.ts';

/** The same Model every time; a new one at each call. */
export function integrationSample(): Model {
  const nodes = tree();
  return {
    ...EMPTY_MODEL,
    nodes,
    entities: coded(PROJECTS),
    users: people(PEOPLE),
    profiles: coded([
      role('admin', 'Admin'),
      role('member', 'Member'),
      role('support', 'Support'),
      projectRole('project-member', 'Member of one project'),
      projectRole('project-support', 'Support of one project'),
    ]),
    entityAccessProfiles: coded([
      {
        code: 'billing-sync-only',
        name: 'Billing sync alone',
        entities: ['billing-sync'],
        includeNewEntities: false,
      },
    ]),
    hierarchyProfiles: coded([
      {
        code: 'billing-sync-member',
        name: 'Member of Billing sync',
        module: 'single-project',
        entityAccess: 'billing-sync-only',
        default: 'project-member',
        assignments: codeMap([['billing-sync', 'project-member']]),
      },
    ]),
    assignments: assigned({
      mreyes: { role: 'admin' },
      tlund: { role: 'admin' },
      aokafor: { role: 'member' },
      jvogel: { role: 'member' },
      sperrin: { role: 'member' },
      chaas: { role: 'support' },
      ekraus: { role: 'support' },
      ymori: { access: 'billing-sync-only', hierarchy: { 'single-project': 'billing-sync-member' } },
    }),
    grants: new Map([
      ...holders('profile', PROFILE_GRANTS, nodes),
      // More than the role gives: found by the list of who holds more than Member.
      ...holders('user', { jvogel: [['all-projects.environment-secrets', 'write']] }, nodes),
    ]),
  };
}

const PROJECTS: readonly Entity[] = [
  { code: 'crm-sync', name: 'CRM sync', parent: null },
  { code: 'billing-sync', name: 'Billing sync', parent: null },
  { code: 'support-desk', name: 'Support desk', parent: null },
];

const PEOPLE: readonly Person[] = [
  ['mreyes', 'Marta Reyes', { administrator: true }],
  ['tlund', 'Tor Lund'],
  ['aokafor', 'Ada Okafor'],
  ['jvogel', 'Jan Vogel', { language: 'nl' }],
  ['sperrin', 'Sophie Perrin', { language: 'fr' }],
  ['chaas', 'Carla Haas'],
  ['ekraus', 'Emil Kraus'],
  ['ymori', 'Yuki Mori'],
];

function role(code: string, name: string) {
  return { code, name, type: 'general' as const, builtIn: true, protected: false };
}

function projectRole(code: string, name: string) {
  return { code, name, type: 'entityDependent' as const, builtIn: true, protected: false };
}

function tree(): Map<string, TreeNode> {
  return grow([
    module('All projects', ...pages()),
    module('Single project', ...pages().map(perEntity)),
    menu('Organization', form('Projects'), form('Team members', ...features('Invite')), form('Billing')),
    administration(
      'Grantree',
      administration('Authorizations'),
      administration('Users'),
      administration('Reports'),
    ),
  ]);
}

/** The pages of a project, as its menu shows them. */
function pages(): Branch[] {
  return [
    form('Integrations', ...features('Activate'), ...sections('Client IDs and secrets')),
    form('Workflows', ...features('Deploy')),
    form('SDK setup', ...sections('Signing key')),
    form('Event destinations'),
    form('Environment secrets'),
    form('Connected users', ...sections('Metadata')),
    form('Task history', scaled('switch', feature('Replay failed executions'))),
  ];
}

/** What a role may do with the pages of a project, the same for all projects and for a single one. */
function onPages(lines: readonly Line[]): Line[] {
  return ['all-projects', 'single-project'].flatMap((project) =>
    lines.map(([page, ...rest]): Line => [page === '' ? project : `${project}.${page}`, ...rest]),
  );
}

const MEMBER = onPages([
  ['integrations', 'delete'],
  ['workflows', 'delete'],
  ['sdk-setup', 'write'],
  // Members cannot view or update event destinations, nor update existing secrets.
  ['event-destinations', 'none'],
  ['environment-secrets', 'read'],
  ['connected-users', 'write'],
  ['task-history', 'read'],
  ['task-history.replay-failed-executions', 'delete'],
]);

const SUPPORT = onPages([
  ['connected-users', 'write'],
  ['task-history', 'read'],
  ['task-history.replay-failed-executions', 'delete'],
]);

const PROFILE_GRANTS: Lines = {
  admin: [...onPages([['', 'delete']]), ['organization', 'delete']],
  member: [...MEMBER, ['organization.projects', 'read']],
  support: SUPPORT,
  'project-member': MEMBER.filter(([code]) => code.startsWith('single-project')),
  'project-support': SUPPORT.filter(([code]) => code.startsWith('single-project')),
};
