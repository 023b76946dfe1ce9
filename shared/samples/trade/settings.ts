/** Settings: company, code lists, document types, the program itself. The registers stand in registers.ts. */
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
import { assets, items, priceLists, subjects } from './registers.ts';

export function settings(): Branch {
  return module(
    'Settings',
    company(),
    subjects(),
    items(),
    assets(),
    warehouses(),
    departments(),
    costCentres(),
    priceLists(),
    codeLists(),
    documentTypes(),
    program(),
    exchange(),
    menu(
      'Reports',
      ...reports(
        'List of subjects',
        'Duplicate subjects',
        'Items without a price',
        'Items without movement',
        'Price list printout',
        'Warehouse list',
        'Document numbering gaps',
        'Changes to settings',
      ),
    ),
  );
}

function company(): Branch {
  return menu(
    'Company',
    form(
      'Company details',
      ...sections(
        'Addresses',
        'Bank accounts',
        'Tax registration',
        'Statutory representatives',
        'Letterhead',
      ),
    ),
    form('Fiscal years', feature('Open year'), feature('Lock period'), feature('Close year')),
    form('Tax periods', feature('Lock tax period')),
    ...forms('Working calendar', 'Public holidays', 'Exchange rate sources', 'Digital certificates'),
  );
}

function warehouses(): Branch {
  return form(
    'Warehouses',
    data(
      'Central warehouse Ljubljana',
      ...records(
        'Goods-in',
        'High-bay racks',
        'Block storage',
        'Small parts shelving',
        'Returns',
        'Dispatch',
      ),
    ),
    data('Warehouse Maribor', ...records('Goods-in', 'Pallet racks', 'Outdoor yard', 'Dispatch')),
    data('Warehouse Graz', ...records('Pallet racks', 'Cross-dock')),
    data('Bonded warehouse Koper', ...records('Under customs seal', 'Cleared goods')),
    ...records(
      'Shop Ljubljana Šiška',
      'Shop Maribor',
      'Shop Celje',
      'Shop Novo mesto',
      'Shop Nova Gorica',
      'Shop Zagreb',
      'Raw materials',
      'Semi-finished products',
      'Finished products',
      'Spare parts',
      'Service vans',
      'Consignment at customers',
      'Rental equipment',
      'Quarantine',
      'Scrap',
    ),
  );
}

function departments(): Branch {
  return form(
    'Departments',
    data('Management', ...records('Legal affairs', 'Quality management')),
    data(
      'Commerce',
      ...records('Inside sales', 'Field sales', 'Export', 'Retail', 'Online shop', 'Marketing', 'Purchasing'),
    ),
    data('Logistics', ...records('Receiving', 'Order picking', 'Transport', 'Customs clearance')),
    data('Production', ...records('Planning', 'Cutting', 'Welding', 'Assembly', 'Packing', 'Maintenance')),
    data('Service', ...records('Workshop', 'Field service', 'Spare parts counter')),
    data('Finance', ...records('General ledger', 'Receivables', 'Payables', 'Treasury', 'Controlling')),
    data(
      'Support functions',
      ...records('Human resources', 'Information technology', 'Facilities', 'Reception'),
    ),
  );
}

function costCentres(): Branch {
  return form(
    'Cost centres',
    data(
      'Administration',
      ...records('Board', 'Finance office', 'Personnel office', 'IT systems', 'Insurance'),
    ),
    data('Buildings', ...records('Head office', 'Maribor depot', 'Graz depot', 'Production hall', 'Canteen')),
    data('Fleet', ...records('Delivery trucks', 'Sales cars', 'Service vans', 'Forklifts')),
    data('Selling', ...records('Wholesale', 'Retail shops', 'Export markets', 'Online shop', 'Trade fairs')),
    data(
      'Manufacturing',
      ...records('Cutting line', 'Welding cells', 'Assembly line', 'Paint shop', 'Tool room'),
    ),
    data('After-sales', ...records('Workshop', 'Field service', 'Warranty repairs')),
  );
}

function codeLists(): Branch {
  return menu(
    'Code lists',
    form('Countries', ...sections('Names', 'Tax rules', 'Intrastat')),
    form('Currencies', ...sections('General', 'Rounding', 'Daily rates')),
    form('Tax rates', ...sections('Rates', 'Posting accounts', 'Exemption clauses')),
    form('Payment terms', ...sections('Instalments', 'Cash discount')),
    ...forms(
      'Postcodes',
      'Regions',
      'Languages',
      'Units of measure',
      'Payment methods',
      'Delivery terms',
      'Delivery methods',
      'Packaging types',
      'Customs tariff codes',
      'Activity codes',
      'Legal forms',
      'Contact roles',
      'Reasons for return',
      'Reasons for complaint',
      'Reasons for write-off',
      'Reasons for price change',
      'Text blocks',
    ),
  );
}

function documentTypes(): Branch {
  const tabs = () => sections('Numbering', 'Defaults', 'Posting', 'Printing', 'Confirmation', 'Owners');
  return menu(
    'Document types',
    form('Sales orders', ...tabs()),
    form('Purchase orders', ...tabs()),
    form('Goods receipts', ...tabs()),
    form('Goods issues', ...tabs()),
    form('Transfers', ...tabs()),
    form('Production documents', ...tabs()),
    form('Service documents', ...tabs()),
    form('Ledger entries', ...tabs()),
    form('Cash desk documents', ...sections('Numbering', 'Defaults', 'Posting', 'Fiscal verification')),
  );
}

function program(): Branch {
  return menu(
    'Program',
    form(
      'Time limit for changing documents',
      ...fields('Days for sales', 'Days for stock', 'Days for ledger'),
    ),
    form('User-defined fields', ...sections('On items', 'On subjects', 'On documents')),
    form('Print forms', feature('Edit layout'), feature('Restore shipped layout')),
    form('Scheduled jobs', feature('Run now'), feature('Change schedule')),
    form('Message templates', ...sections('E-mail', 'Text message')),
    ...forms(
      'Label layouts',
      'Printers',
      'Fiscal printers',
      'Scales and scanners',
      'E-mail server',
      'Number formats',
    ),
    form('Archiving', feature('Archive closed years'), feature('Read archive')),
    form('Database maintenance', feature('Rebuild stock balances'), feature('Recalculate open items')),
  );
}

function exchange(): Branch {
  return menu(
    'Data exchange',
    scaled(
      'switch',
      menu(
        'Import',
        ...features('Items', 'Subjects', 'Price lists', 'Opening balances', 'Stock counts', 'Bank files'),
      ),
    ),
    scaled(
      'switch',
      menu(
        'Export',
        ...features('Items', 'Subjects', 'Price lists', 'Ledger for auditors', 'Online shop catalogue'),
      ),
    ),
    // What a program may do over the network is given action by action.
    scaled(
      'actions',
      menu(
        'Web services',
        ...features(
          'Items',
          'Stock',
          'Prices',
          'Subjects',
          'Sales orders',
          'Delivery notes',
          'Invoices',
          'Payments',
        ),
      ),
    ),
    form('Electronic invoices', ...sections('Routes', 'Formats', 'Received queue', 'Sent queue')),
    form('Electronic ordering', ...sections('Partners', 'Message formats', 'Error queue')),
  );
}
