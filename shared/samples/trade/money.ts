/** Money: ledger, received invoices, banks, cash desks, receivables, taxes, assets and closing. */

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
  report,
  reports,
  sections,
} from '../outline.ts';
import { document, documents } from './documents.ts';
import { CASH, CASH_COUNT, DECLARATION, JOURNAL, LETTER, PAYMENT, RECEIVED_INVOICE } from './families.ts';

export function money(): Branch {
  return module(
    'Money',
    ledger(),
    documents(
      'Received invoices',
      document('Invoice for goods', RECEIVED_INVOICE, ...fields('Goods receipt')),
      document('Invoice for expenses', RECEIVED_INVOICE),
      document('Import invoice', RECEIVED_INVOICE, ...fields('Customs declaration')),
      document('Advance invoice', RECEIVED_INVOICE),
      document('Credit note', RECEIVED_INVOICE),
    ),
    banks(),
    cash(),
    receivables(),
    tax(),
    assetAccounting(),
    menu(
      'Budgets',
      form(
        'Annual budget',
        ...sections('Revenue', 'Expenses', 'Investments'),
        ...features('Approve', 'Revise'),
      ),
      form('Liquidity plan', ...sections('Inflows', 'Outflows', 'Credit lines')),
      form('Cost allocation', ...sections('Keys', 'Results'), feature('Run allocation')),
    ),
    menu(
      'Closing',
      form('Month-end checklist', feature('Sign off step')),
      form('Period locks', ...features('Lock for sales', 'Lock for stock', 'Lock for ledger', 'Unlock')),
      form('Revaluation of foreign currencies', feature('Post differences')),
      form('Year-end closing', ...features('Close result accounts', 'Carry balances forward')),
    ),
    moneyReports(),
  );
}

function ledger(): Branch {
  return menu(
    'General ledger',
    form('Chart of accounts', ...sections('Accounts', 'Groups', 'Translations'), feature('Block account')),
    documents(
      'Journals',
      document('Journal entry', JOURNAL),
      document('Opening entry', JOURNAL),
      document('Payroll entry', JOURNAL),
      document('Closing entry', JOURNAL),
    ),
    form('Account cards', ...fields('Document link', 'Cost centre')),
    ...forms('Recurring entries', 'Automatic posting rules', 'Exchange rates'),
  );
}

function banks(): Branch {
  return menu(
    'Banks',
    form(
      'Bank accounts',
      ...records('Current account euro', 'Current account Swiss franc', 'Current account Zagreb branch'),
      ...records('Current account Graz branch', 'Payroll account', 'Deposit account', 'Overdraft facility'),
    ),
    documents(
      'Payments',
      document('Bank statement', JOURNAL, ...sections('Matching')),
      document('Payment order', PAYMENT),
      document('Foreign payment', PAYMENT, ...fields('Exchange rate', 'Purpose code')),
      document('Salary payment', PAYMENT),
      document('Direct debit', PAYMENT, ...fields('Mandate')),
    ),
    form('Payment proposals', ...features('Calculate', 'Exclude item', 'Create payment orders')),
    form('Guarantees and securities', ...sections('Given', 'Received')),
    form('Loans', ...sections('Terms', 'Repayment plan', 'Interest')),
  );
}

function cash(): Branch {
  return menu(
    'Cash desks',
    form(
      'Cash desk register',
      ...records('Head office', 'Trade counter Ljubljana', 'Depot Maribor', 'Depot Graz', 'Workshop'),
    ),
    documents(
      'Cash documents',
      document('Cash receipt', CASH),
      document('Cash disbursement', CASH, ...fields('Approved by')),
      document('Cash count', CASH_COUNT),
    ),
    ...reports('Cash book', 'Cash differences'),
  );
}

function receivables(): Branch {
  return menu(
    'Receivables and payables',
    form('Open items', ...sections('Customers', 'Suppliers', 'Disputed'), ...features('Match', 'Undo match')),
    documents(
      'Collection',
      document('Reminder letter', LETTER, ...fields('Reminder level', 'Charges')),
      document('Interest note', LETTER, ...fields('Interest rate')),
      document('Balance confirmation', LETTER),
      document('Set-off', LETTER, ...fields('Counterparty consent')),
    ),
    form('Credit control', ...fields('Limit', 'Exposure'), ...features('Block customer', 'Release order')),
    ...forms('Instalment agreements', 'Claims in court', 'Bad debts'),
  );
}

function tax(): Branch {
  return menu(
    'Taxes',
    documents(
      'Tax returns',
      document('Value added tax return', DECLARATION),
      document('Recapitulative statement', DECLARATION),
      document('Corporate income tax', DECLARATION),
    ),
    form('Tax books', ...sections('Issued invoices', 'Received invoices', 'Imports'), feature('Lock period')),
    ...forms('Reverse charge control', 'Tax number checks'),
  );
}

function assetAccounting(): Branch {
  return menu(
    'Fixed assets',
    documents(
      'Asset documents',
      document('Acquisition', JOURNAL, ...fields('Asset group')),
      document('Disposal', JOURNAL, ...fields('Selling price')),
    ),
    form('Depreciation', ...features('Calculate', 'Post')),
    form('Asset stocktake', ...features('Scan', 'Book differences')),
    ...reports('Asset register printout', 'Depreciation forecast'),
  );
}

function moneyReports(): Branch {
  return menu(
    'Reports',
    report('Trial balance', ...fields('Opening balances', 'Cost centres')),
    report('Balance sheet', ...fields('Previous year', 'Notes')),
    report('Income statement', ...fields('Previous year', 'Budget')),
    ...reports(
      'Cash flow statement',
      'Journal printout',
      'Account card printout',
      'Aged receivables',
      'Aged payables',
      'Overdue customers',
      'Payments due this week',
      'Liquidity forecast',
      'Costs by cost centre',
      'Costs by project',
      'Budget and actual',
      'Exposure to currencies',
      'Received invoices not approved',
      'Invoices without goods receipt',
      'Interest accrued',
      'Entries changed after posting',
    ),
  );
}
