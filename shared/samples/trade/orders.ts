/** Orders: from customers, to suppliers and between the own branches. */

import {
  type Branch,
  feature,
  features,
  fields,
  form,
  forms,
  menu,
  module,
  reports,
  sections,
} from '../outline.ts';
import { document, documents } from './documents.ts';
import { CONTRACT, INQUIRY, PURCHASE_ORDER, QUOTATION, REQUISITION, SALES_ORDER } from './families.ts';

export function orders(): Branch {
  return module(
    'Orders',
    documents(
      'Sales',
      document('Quotation', QUOTATION),
      document('Tender bid', QUOTATION, ...sections('Tender documents')),
      document('Sales order', SALES_ORDER),
      document('Export order', SALES_ORDER, ...sections('Customs data'), ...fields('Delivery terms')),
      document('Online shop order', SALES_ORDER, ...fields('Payment status')),
      document('Framework agreement', CONTRACT, ...sections('Call-off plan')),
    ),
    documents(
      'Purchasing',
      document('Purchase requisition', REQUISITION),
      document('Request for quotation', INQUIRY),
      document('Purchase order', PURCHASE_ORDER),
      document('Import order', PURCHASE_ORDER, ...sections('Containers'), ...fields('Delivery terms')),
      document('Subcontracting order', PURCHASE_ORDER, ...sections('Materials supplied')),
    ),
    documents(
      'Internal',
      document('Branch replenishment', REQUISITION),
      document('Internal requisition', REQUISITION, ...fields('Cost centre')),
    ),
    menu(
      'Planning',
      form(
        'Purchase proposals',
        feature('Calculate'),
        feature('Create orders'),
        feature('Change parameters'),
      ),
      form('Delivery schedule', ...sections('Promised', 'Overdue', 'Capacity'), feature('Reschedule')),
      form('Stock reservations', ...features('Reserve', 'Release', 'Reassign to another order')),
      form('Comparison of supplier quotations', feature('Award supplier')),
      ...forms('Availability of goods', 'Back orders'),
    ),
    menu(
      'Approvals',
      form('Approval limits', ...fields('Limit per order', 'Limit per month', 'Deputy')),
      form('Orders awaiting approval', ...features('Approve', 'Reject', 'Return to author')),
      form('Discount limits', ...fields('Highest discount', 'Lowest margin')),
    ),
    menu(
      'Reports',
      ...reports(
        'Open orders by customer',
        'Open orders by item',
        'Open orders by supplier',
        'Late deliveries to customers',
        'Late deliveries from suppliers',
        'Order intake by week',
        'Order intake by representative',
        'Quotations won and lost',
        'Undelivered quantities',
        'Orders below lowest margin',
        'Call-offs from agreements',
        'Supplier price changes',
        'Order confirmation control',
        'Delivery reliability',
      ),
    ),
  );
}
