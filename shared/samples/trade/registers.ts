/** The registers below Settings: subjects, items, assets and price lists. */
import {
  type Branch,
  data,
  feature,
  features,
  fields,
  form,
  forms,
  menu,
  records,
  scaled,
  section,
  sections,
} from '../outline.ts';

export function subjects(): Branch {
  return menu(
    'Subjects',
    form(
      'Customers',
      ...sections('General', 'Addresses', 'Contacts', 'Bank accounts', 'Payment terms'),
      section('Credit limit', ...fields('Amount', 'Insured amount', 'Days overdue allowed', 'Blocked')),
      section('Price agreement', ...fields('Price list', 'Basic discount', 'Annual bonus')),
      ...sections('Delivery', 'Tax', 'Sales territory', 'Documents', 'Notes', 'Change history'),
      ...features('Merge duplicates', 'Check tax number'),
    ),
    form(
      'Suppliers',
      ...sections('General', 'Addresses', 'Contacts'),
      section('Bank accounts', ...fields('Account number', 'Verified by')),
      ...sections('Purchase terms', 'Lead times', 'Rating', 'Certificates', 'Tax', 'Documents', 'Notes'),
      section('Change history'),
      feature('Merge duplicates'),
    ),
    form('Banks', ...sections('General', 'Branches', 'File formats')),
    form('Carriers', ...sections('General', 'Vehicles', 'Freight rates', 'Service areas')),
    form('Public authorities', ...sections('General', 'Reference numbers')),
    form('Prospects', ...sections('General', 'Contacts', 'Source'), feature('Turn into customer')),
    form('Contacts', ...sections('General', 'Consents'), feature('Erase personal data')),
    ...forms('Subject groups', 'Sales territories', 'Sales representatives'),
  );
}

/** Items know only None and Delete (domain.md §1, `switch`). */
export function items(): Branch {
  return menu(
    'Items',
    scaled(
      'switch',
      form(
        'Items register',
        section('General'),
        section(
          'Prices',
          ...fields('Purchase price', 'Cost price', 'Wholesale price', 'Retail price', 'Lowest price'),
        ),
        section('Stock', ...fields('Minimum stock', 'Maximum stock', 'Reorder point', 'Default bin')),
        ...sections('Suppliers', 'Planning', 'Packaging', 'Barcodes', 'Customs', 'Accounting', 'Attributes'),
        ...sections('Images', 'Substitutes', 'Translations', 'Safety data sheets', 'Notes', 'Change history'),
        ...features('Copy item', 'Change code', 'Merge items', 'Withdraw from sale'),
      ),
    ),
    form(
      'Item groups',
      data('Hand tools', ...records('Spanners', 'Screwdrivers', 'Pliers', 'Saws', 'Measuring tools')),
      data('Power tools', ...records('Drills', 'Grinders', 'Sanders', 'Compressors', 'Generators')),
      data('Fasteners', ...records('Screws', 'Bolts and nuts', 'Anchors', 'Nails', 'Rivets')),
      data('Building hardware', ...records('Door fittings', 'Window fittings', 'Locks', 'Hinges', 'Gates')),
      data(
        'Paints and chemicals',
        ...records('Wall paints', 'Varnishes', 'Adhesives', 'Sealants', 'Cleaners'),
      ),
      data('Work protection', ...records('Gloves', 'Footwear', 'Helmets', 'Respirators')),
      data('Own products', ...records('Workbenches', 'Shelving systems', 'Tool trolleys', 'Ladders')),
      ...records('Packaging material', 'Raw materials', 'Spare parts', 'Services'),
    ),
    ...forms('Brands', 'Attributes', 'Barcode ranges', 'Substitution rules', 'Serial number formats'),
  );
}

export function assets(): Branch {
  return menu(
    'Assets',
    form(
      'Fixed assets register',
      ...sections(
        'General',
        'Acquisition',
        'Depreciation plan',
        'Location',
        'Insurance',
        'Maintenance',
        'Documents',
      ),
    ),
    form('Asset groups', ...sections('Rates', 'Posting accounts')),
    form('Vehicles', ...sections('General', 'Fuel cards', 'Tyres', 'Inspections', 'Drivers')),
    ...forms('Small inventory', 'Asset locations', 'Leased equipment', 'Mobile phones'),
  );
}

export function priceLists(): Branch {
  return form(
    'Price lists',
    ...records(
      'Wholesale',
      'Retail',
      'Contractors',
      'Public tenders',
      'Export euro area',
      'Export Switzerland',
      'Export Western Balkans',
      'Online shop',
      'Employees',
      'Seasonal promotions',
      'Clearance',
    ),
    ...features('Recalculate prices', 'Approve prices', 'Publish to shops'),
  );
}
