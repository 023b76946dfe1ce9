/** Service: equipment at customers, repairs, maintenance contracts and rentals. */

import {
  type Branch,
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
import { CLAIM, CONTRACT, HAND_OVER, QUOTATION, SERVICE_ORDER, SERVICE_REQUEST } from './families.ts';

export function service(): Branch {
  return module(
    'Service',
    form(
      'Installed equipment',
      ...sections('General', 'Location', 'Configuration', 'Meter readings', 'Service history', 'Documents'),
      section('Warranty', ...fields('Valid until', 'Extended by', 'Excluded parts')),
      feature('Change owner'),
    ),
    documents(
      'Service documents',
      document('Service request', SERVICE_REQUEST),
      document('Service order', SERVICE_ORDER),
      document('Warranty claim', CLAIM),
      document('Field visit', SERVICE_ORDER, ...fields('Travel time', 'Kilometres')),
      document('Repair quotation', QUOTATION),
    ),
    documents(
      'Contracts',
      document('Maintenance contract', CONTRACT, ...sections('Equipment covered', 'Billing schedule')),
      document('Warranty extension', CONTRACT, ...sections('Equipment covered')),
    ),
    menu(
      'Planning',
      form(
        'Technicians calendar',
        ...records('Workshop Ljubljana', 'Workshop Maribor', 'Field team west', 'Field team east'),
        ...features('Assign technician', 'Move appointment'),
      ),
      form('Preventive maintenance', ...sections('Intervals', 'Due work'), feature('Create service orders')),
      ...forms('Route of the day', 'Stand-by duty'),
    ),
    menu(
      'Spare parts',
      ...forms('Parts catalogue', 'Parts reservations', 'Van stock', 'Exchange units'),
      form('Parts returned', ...features('Assess', 'Credit')),
    ),
    form('Checklists', ...sections('Questions', 'Photographs'), feature('Approve version')),
    form('Labour rates', ...fields('Hourly rate', 'Travel rate', 'Night surcharge')),
    form(
      'Complaints',
      ...sections('Findings', 'Costs', 'Corrective action'),
      ...features('Accept', 'Refuse'),
    ),
    form('Knowledge base', feature('Publish article')),
    // Bought lately and not set up yet: nobody has been given anything here.
    menu(
      'Rentals',
      documents(
        'Rental documents',
        document('Rental contract', CONTRACT, ...sections('Billing schedule')),
        document('Hand-over', HAND_OVER),
      ),
      form('Rental fleet', ...sections('Availability', 'Condition', 'Rates')),
      form('Rental calendar', feature('Reserve equipment')),
      ...reports('Utilisation of rental fleet', 'Overdue returns'),
    ),
    menu(
      'Reports',
      ...reports(
        'Open service orders',
        'Response times',
        'First-time fix rate',
        'Work of technicians',
        'Warranty costs',
        'Contract profitability',
        'Contracts to renew',
        'Equipment by customer',
        'Parts consumption',
        'Unbilled service work',
      ),
    ),
  );
}
