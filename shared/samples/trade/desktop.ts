/** Desktop and Help: what nearly everybody uses, customer relations and the document archive. */

import {
  type Branch,
  data,
  feature,
  features,
  fields,
  form,
  forms,
  menu,
  module,
  records,
  reports,
  scaled,
  sections,
} from '../outline.ts';
import { document, documents } from './documents.ts';
import { QUOTATION, VISIT } from './families.ts';

export function desktop(): Branch {
  return module(
    'Desktop',
    form('Mail', ...sections('Own mailbox', 'Department mailboxes'), ...features('Send', 'Link to document')),
    form('Calendar', ...sections('Own', 'Colleagues', 'Meeting rooms', 'Company vehicles')),
    form('Tasks', ...sections('Own', 'Department', 'All'), ...features('Assign to others', 'Close')),
    form('Approvals', ...sections('Waiting for me', 'Delegated', 'Decided'), feature('Delegate')),
    form('Notice board', feature('Publish notice')),
    customerRelations(),
    archive(),
    menu(
      'Personal',
      ...forms('Shortcuts', 'Saved filters', 'Notifications', 'Signature', 'Telephone directory'),
    ),
  );
}

function customerRelations(): Branch {
  return menu(
    'Customer relations',
    form('Leads', ...sections('Source', 'Qualification'), ...features('Assign', 'Turn into prospect')),
    form(
      'Opportunities',
      ...sections('Stages', 'Competitors', 'Products'),
      ...fields('Expected value', 'Probability'),
    ),
    documents('Visits', document('Visit report', VISIT), document('Campaign offer', QUOTATION)),
    form('Activities', ...sections('Calls', 'Meetings', 'Messages')),
    form('Campaigns', ...sections('Audience', 'Budget', 'Results'), feature('Send mailing')),
    form('Customer portal', ...features('Invite customer', 'Reset access')),
    menu(
      'Reports',
      ...reports('Sales pipeline', 'Visits by representative', 'Campaign response', 'Lost opportunities'),
    ),
  );
}

function archive(): Branch {
  return form(
    'Document archive',
    data('Contracts', ...records('Customers', 'Suppliers', 'Leases', 'Insurance policies')),
    data('Commerce', ...records('Tenders', 'Catalogues', 'Price agreements', 'Complaints')),
    data('Finance', ...records('Bank correspondence', 'Tax decisions', 'Annual reports', 'Audit files')),
    data('Personnel', ...records('Personal files', 'Job descriptions', 'House rules')),
    data('Production', ...records('Drawings', 'Work instructions', 'Machine manuals')),
    data('Quality', ...records('Procedures', 'Certificates', 'Test records')),
    data('Management', ...records('Board minutes', 'Strategy', 'Powers of attorney')),
    ...features('Scan', 'Check out', 'Delete permanently', 'Change retention period'),
  );
}

export function help(): Branch {
  return scaled(
    'switch',
    module(
      'Help',
      ...features('User guide', 'Keyboard shortcuts', 'Training videos', 'Release notes', 'Glossary'),
      menu('Support', ...features('Open support ticket', 'Remote support session', 'Send log files')),
      ...features('Licence information', 'Check for updates'),
    ),
  );
}
