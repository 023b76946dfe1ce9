/**
 * The families of document types: orders go through statuses, goods have lots, invoices have margins, payments have
 * signatures.
 */

import { feature, features, fields, scaled, sections } from '../outline.ts';
import type { Family } from './documents.ts';

const APPROVING = ['Approve', 'Revoke approval'];
const POSTING = ['Post', 'Reverse', 'Edit posted entries'];

const E_MAIL = scaled('switch', feature('Send by e-mail'));

export const QUOTATION: Family = {
  statuses: ['Draft', 'Sent', 'Accepted', 'Rejected', 'Expired'],
  parts: [...fields('Prices', 'Discounts', 'Margin'), feature('Turn into order'), E_MAIL],
};

export const SALES_ORDER: Family = {
  statuses: ['Entered', 'Approved', 'Partly delivered', 'Delivered', 'Cancelled'],
  parts: [
    ...fields('Prices', 'Discounts', 'Margin', 'Delivery date'),
    ...features('Reserve stock', 'Release over credit limit'),
    E_MAIL,
  ],
};

export const PURCHASE_ORDER: Family = {
  statuses: ['Draft', 'Awaiting approval', 'Approved', 'Sent to supplier', 'Partly received', 'Received'],
  acts: ['Approve', 'Revoke approval', 'Edit sent orders'],
  parts: [...fields('Purchase prices', 'Delivery date'), E_MAIL],
};

export const INQUIRY: Family = {
  statuses: ['Draft', 'Sent', 'Answered', 'Awarded'],
  acts: ['Send', 'Award'],
  parts: [...sections('Invited suppliers', 'Offers'), ...fields('Target price')],
};

export const REQUISITION: Family = {
  statuses: ['Submitted', 'Approved', 'Rejected', 'Ordered'],
  acts: APPROVING,
  parts: fields('Quantity approved', 'Needed by'),
};

export const CONTRACT: Family = {
  statuses: ['Draft', 'Signed', 'Suspended', 'Terminated'],
  acts: ['Sign', 'Edit signed contracts', 'Terminate', 'Renew'],
  parts: [...sections('Clauses'), ...fields('Prices', 'Value', 'Notice period')],
};

export const RECEIPT: Family = {
  statuses: ['Announced', 'Received', 'Checked', 'Costed'],
  parts: [
    ...fields('Purchase prices', 'Landed costs'),
    ...sections('Lots and serial numbers', 'Bin locations'),
  ],
};

export const RETURN: Family = {
  statuses: ['Announced', 'Received', 'Assessed', 'Credited'],
  parts: [...fields('Reason for return', 'Prices', 'Condition'), ...sections('Lots and serial numbers')],
};

export const OPENING_STOCK: Family = {
  parts: [...fields('Cost prices'), ...sections('Lots and serial numbers', 'Bin locations')],
};

export const INVOICE: Family = {
  statuses: ['Draft', 'Confirmed', 'Sent', 'Paid', 'Reversed'],
  parts: [...fields('Prices', 'Discounts', 'Margin', 'Due date'), feature('Send e-invoice'), E_MAIL],
};

export const DELIVERY: Family = {
  statuses: ['In picking', 'Packed', 'Dispatched', 'Delivered'],
  parts: [...fields('Prices', 'Carrier'), ...sections('Lots and serial numbers', 'Packages')],
};

export const ISSUE: Family = {
  parts: [...fields('Cost prices', 'Cost centre'), ...sections('Lots and serial numbers')],
};

export const TRANSFER: Family = {
  statuses: ['In preparation', 'In transit', 'Received'],
  parts: [...fields('Transfer prices'), ...sections('Lots and serial numbers', 'Bin locations')],
};

export const TAKINGS: Family = {
  parts: [...fields('Cash counted', 'Card total', 'Difference'), feature('Hand over to cash desk')],
};

export const PRICE_CHANGE: Family = {
  statuses: ['Proposed', 'Approved', 'In force'],
  acts: APPROVING,
  parts: [...fields('New prices', 'Difference in value'), feature('Print shelf labels')],
};

export const STOCKTAKE: Family = {
  acts: ['Open count', 'Close count', 'Book differences'],
  parts: [...sections('Count sheets', 'Recounts'), ...fields('Book quantity', 'Difference in value')],
};

export const DECLARATION: Family = {
  acts: ['Close calculation', 'Submit electronically', 'Correct submitted return'],
  parts: sections('Calculation', 'Source documents'),
};

export const WORK_ORDER: Family = {
  statuses: ['Planned', 'Released', 'In progress', 'Finished', 'Closed'],
  acts: ['Release', 'Close', 'Close with shortages', 'Reopen'],
  parts: [...sections('Materials', 'Operations', 'Co-products'), ...fields('Planned cost', 'Actual cost')],
};

export const SHOP_FLOOR: Family = {
  parts: [...fields('Quantity', 'Cost prices'), ...sections('Lots and serial numbers')],
};

export const TIME_TICKET: Family = {
  acts: ['Approve', 'Edit approved tickets'],
  parts: fields('Operator', 'Quantity', 'Working time', 'Machine time', 'Hourly rate'),
};

export const INSPECTION: Family = {
  statuses: ['Open', 'Sampling', 'Passed', 'Failed'],
  acts: ['Decide', 'Change decision', 'Release blocked stock'],
  parts: sections('Measurements', 'Defects found'),
};

export const NONCONFORMITY: Family = {
  statuses: ['Open', 'Analysed', 'Corrected', 'Closed'],
  acts: ['Close', 'Reopen'],
  parts: [...sections('Causes', 'Corrective action', 'Effectiveness'), ...fields('Cost'), E_MAIL],
};

export const SERVICE_REQUEST: Family = {
  statuses: ['Reported', 'Assigned', 'Answered', 'Closed'],
  acts: ['Turn into service order', 'Close', 'Reopen'],
  parts: [...sections('Fault description', 'Photographs'), ...fields('Priority'), E_MAIL],
};

export const SERVICE_ORDER: Family = {
  statuses: ['Scheduled', 'In progress', 'Waiting for parts', 'Done', 'Invoiced'],
  parts: [
    ...sections('Labour', 'Spare parts', 'Customer signature'),
    ...fields('Prices', 'Warranty'),
    E_MAIL,
  ],
};

export const CLAIM: Family = {
  statuses: ['Reported', 'Assessed', 'Accepted', 'Refused', 'Settled'],
  acts: ['Accept', 'Refuse'],
  parts: [...sections('Findings', 'Parts sent back'), ...fields('Cost', 'Claim to manufacturer'), E_MAIL],
};

export const HAND_OVER: Family = {
  statuses: ['Prepared', 'Handed over', 'Returned'],
  parts: [...sections('Condition', 'Customer signature'), ...fields('Deposit')],
};

export const RECEIVED_INVOICE: Family = {
  statuses: ['Scanned', 'Checked', 'Approved', 'Posted', 'Paid'],
  acts: ['Approve', ...POSTING, 'Block payment'],
  parts: [...sections('Posting lines'), ...fields('Due date', 'Cost centre')],
};

export const JOURNAL: Family = {
  acts: POSTING,
  parts: [...sections('Posting lines'), ...fields('Posting date')],
};

export const PAYMENT: Family = {
  statuses: ['Prepared', 'Signed', 'Sent to bank', 'Executed', 'Rejected'],
  acts: ['First signature', 'Second signature', 'Send to bank', 'Edit signed payments'],
  parts: fields('Payee account', 'Purpose'),
};

export const CASH: Family = {
  acts: POSTING,
  parts: fields('Counterparty', 'Purpose'),
};

export const CASH_COUNT: Family = {
  acts: ['Close count', 'Post difference'],
  parts: [...sections('Notes and coins'), ...fields('Difference')],
};

export const LETTER: Family = {
  parts: [...sections('Items listed'), E_MAIL],
};

export const EMPLOYMENT: Family = {
  statuses: ['Draft', 'Signed', 'Ended'],
  acts: ['Sign', 'Edit signed contracts'],
  parts: [...sections('Clauses', 'Place of work'), ...fields('Salary', 'Notice period')],
};

export const REQUEST: Family = {
  statuses: ['Submitted', 'Approved', 'Rejected', 'Withdrawn'],
  acts: APPROVING,
  parts: fields('Reason'),
};

export const PAYROLL: Family = {
  statuses: ['In preparation', 'Calculated', 'Approved', 'Paid'],
  acts: ['Calculate', 'Approve', 'Revoke approval', 'Create payments'],
  parts: sections('Earnings', 'Deductions', 'Employer charges'),
};

export const VISIT: Family = {
  parts: [...sections('Findings', 'Next steps'), E_MAIL],
};
