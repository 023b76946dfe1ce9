/**
 * The sample `erp` (seeds 000 and 001): a small company with five seats, a security profile for each job, a departmental
 * login in the warehouse, users invited and not active yet, and a protected profile for the implementation partner.
 */
import { EMPTY_MODEL, type Model, type TreeNode } from '../model/types.ts';
import { holders } from './grants.ts';
import type { Lines } from './lines.ts';
import {
  administration,
  features,
  form,
  forms,
  grow,
  menu,
  module,
  reports,
  scaled,
  sections,
} from './outline.ts';
import { type Person, people } from './people.ts';
import { assigned, coded } from './records.ts';

/** The same Model every time; a new one at each call. */
export function erpSample(): Model {
  const nodes = tree();
  return {
    ...EMPTY_MODEL,
    nodes,
    users: people(PEOPLE),
    profiles: coded([
      profile('full', 'Full access', { builtIn: true }),
      profile('office', 'Office'),
      profile('sales', 'Sales'),
      profile('warehouse', 'Warehouse'),
      profile('accounting', 'Accounting'),
      profile('partner', 'Implementation partner', { protected: true }),
    ]),
    assignments: assigned({
      ovarga: { role: 'full' },
      jsimard: { role: 'office', general: { accounting: 'accounting' } },
      bclaes: { role: 'sales' },
      ptremblay: { role: 'office' },
      warehouse: { role: 'warehouse' },
      hnovak: { role: 'sales' },
      partner: { role: 'partner' },
    }),
    grants: new Map(holders('profile', PROFILE_GRANTS, nodes)),
    licence: { seats: 5 },
  };
}

/** Seven users, of whom five are active: as many as there are seats. */
const PEOPLE: readonly Person[] = [
  ['ovarga', 'Olga Varga', { administrator: true }],
  ['jsimard', 'Julie Simard', { language: 'fr' }],
  ['bclaes', 'Bram Claes', { language: 'nl' }],
  ['ptremblay', 'Pascal Tremblay', { language: 'fr' }],
  ['warehouse', 'Warehouse', { shared: true }],
  ['hnovak', 'Hana Novak', { inactive: true }],
  ['partner', 'Implementation partner', { inactive: true }],
];

function profile(code: string, name: string, more: { builtIn?: true; protected?: true } = {}) {
  return { code, name, type: 'general' as const, builtIn: false, protected: false, ...more };
}

function tree(): Map<string, TreeNode> {
  return grow([
    module(
      'Sales',
      ...forms('Quotes', 'Sales orders', 'Customers'),
      form('Price lists', ...features('Change prices')),
    ),
    module('Purchasing', ...forms('Purchase orders', 'Suppliers'), form('Receiving', ...sections('Cost'))),
    module('Inventory', ...forms('Items', 'Lots', 'Stock moves', 'Cycle counts'), form('Attributes')),
    module(
      'Production',
      ...forms('Work orders', 'Recipes'),
      form('Rules', ...features('Run now', 'Edit rules')),
    ),
    module(
      'Accounting',
      ...forms('Invoices', 'Payments', 'Journal'),
      form('Fiscal periods', ...features('Close period')),
    ),
    module(
      'Reporting',
      menu('Standard reports', ...reports('Sales by customer', 'Stock on hand', 'Open orders')),
      // Whole or not at all: what a partner may do beyond reading a report.
      menu(
        'QlikView',
        form('Reports'),
        ...features('Export reports', 'Import reports', 'Omit attributes').map((each) =>
          scaled('switch', each),
        ),
      ),
    ),
    administration(
      'Settings',
      administration('User access', administration('User management'), administration('Security profiles')),
      administration('Company'),
      administration('Subscription'),
    ),
    administration(
      'Grantree',
      administration('Authorizations'),
      administration('Users'),
      administration('Reports'),
    ),
  ]);
}

const PROFILE_GRANTS: Lines = {
  full: [
    ['sales', 'delete'],
    ['purchasing', 'delete'],
    ['inventory', 'delete'],
    ['production', 'delete'],
    ['accounting', 'delete'],
    ['reporting.standard-reports', 'delete'],
    ['reporting.qlikview.reports', 'read'],
  ],
  office: [
    ['sales', 'write'],
    ['purchasing', 'write'],
    ['inventory', 'read'],
    ['reporting.standard-reports', 'read'],
  ],
  sales: [
    ['sales', 'write'],
    ['sales.price-lists.change-prices', 'none'],
    ['inventory.items', 'read'],
    ['reporting.standard-reports.sales-by-customer', 'read'],
  ],
  warehouse: [
    ['purchasing.receiving', 'write'],
    ['purchasing.receiving.cost', 'none'],
    ['inventory', 'write'],
    ['production.work-orders', 'read'],
  ],
  accounting: [['accounting', 'delete']],
  partner: [
    ['reporting.qlikview.reports', 'read'],
    ['reporting.qlikview.export-reports', 'delete'],
    ['reporting.qlikview.import-reports', 'delete'],
    ['reporting.qlikview.omit-attributes', 'delete'],
    ['production.rules', 'write'],
  ],
};
