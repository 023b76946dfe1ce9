/** Manufacturing: what a product is made of and how, planning, the shop floor and quality. */

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
  section,
  sections,
} from '../outline.ts';
import { document, documents } from './documents.ts';
import { INSPECTION, NONCONFORMITY, SHOP_FLOOR, TIME_TICKET, WORK_ORDER } from './families.ts';

export function manufacturing(): Branch {
  return module(
    'Manufacturing',
    preparation(),
    documents(
      'Work orders',
      document('Production order', WORK_ORDER),
      document('Custom-made order', WORK_ORDER, ...sections('Drawings')),
      document('Rework order', WORK_ORDER, ...fields('Cause of rework')),
    ),
    documents(
      'Shop floor documents',
      document('Material issue', SHOP_FLOOR),
      document('Material return', SHOP_FLOOR),
      document('Product receipt', SHOP_FLOOR),
      document('Scrap report', SHOP_FLOOR, ...fields('Cause of scrap')),
      document('Time ticket', TIME_TICKET),
    ),
    planning(),
    quality(),
    menu(
      'Reports',
      ...reports(
        'Work orders in progress',
        'Material shortages',
        'Load of work centres',
        'Planned and actual cost',
        'Output by shift',
        'Scrap by cause',
        'Downtime by machine',
        'Lead times of orders',
        'Where an item is used',
        'Multi-level bill of materials',
        'Operator efficiency',
        'Stock of work in progress',
      ),
    ),
  );
}

function preparation(): Branch {
  return menu(
    'Production data',
    form(
      'Bills of materials',
      ...sections('Components', 'Alternatives', 'Co-products', 'Versions', 'Change history'),
      section('Cost', ...fields('Material cost', 'Labour cost', 'Overhead')),
      ...features('Approve version', 'Mass replace component'),
    ),
    form(
      'Routings',
      ...sections('Operations', 'Set-up times', 'Tools', 'Work instructions'),
      feature('Approve version'),
    ),
    form(
      'Work centres',
      data('Cutting', ...records('Saw line', 'Laser cutter', 'Press brake')),
      data('Welding', ...records('Robot cell', 'Manual welding', 'Spot welder')),
      data('Surface treatment', ...records('Blasting', 'Powder coating')),
      data('Assembly', ...records('Workbench line', 'Shelving line', 'Kitting')),
      data('Packing', ...records('Wrapping', 'Palletising')),
    ),
    form('Tools', ...sections('Location', 'Wear', 'Calibration')),
    ...forms('Shifts', 'Downtime reasons', 'Technical drawings', 'Machine maintenance plan'),
  );
}

function planning(): Branch {
  return menu(
    'Planning',
    form(
      'Master schedule',
      ...sections('Forecast', 'Firm orders', 'Capacity'),
      ...features('Freeze', 'Publish'),
    ),
    form(
      'Material requirements',
      ...features('Calculate', 'Create work orders', 'Create purchase proposals'),
    ),
    form('Finite scheduling board', ...features('Move operations', 'Lock operations')),
    ...forms('Calendar of work centres', 'Simulation of due dates'),
  );
}

function quality(): Branch {
  return menu(
    'Quality',
    form(
      'Inspection plans',
      ...sections('Characteristics', 'Sampling', 'Limits'),
      feature('Approve version'),
    ),
    documents(
      'Quality records',
      document('Incoming inspection', INSPECTION),
      document('In-process inspection', INSPECTION),
      document('Final inspection', INSPECTION),
      document('Nonconformity report', NONCONFORMITY),
    ),
    ...forms('Measuring equipment', 'Blocked stock', 'Test certificates'),
    menu(
      'Reports',
      ...reports('Complaints by cause', 'Supplier quality', 'Calibrations due', 'Cost of poor quality'),
    ),
  );
}
