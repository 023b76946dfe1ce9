/** What single users hold themselves: heads of departments, exceptions, deputies, leftovers of those who left. */
import type { Lines } from '../lines.ts';

/** Login → the group whose grants the upgrade wrote to the user (`upgraded` in grants.ts). */
export const UPGRADED: Readonly<Record<string, string>> = {
  kvidmar: 'sales',
  sturk: 'warehouse',
  vrozman: 'accounting',
  zkavcic: 'sales',
};

export const USER_GRANTS: Lines = {
  dperic: [
    ['grantree.licence', 'none'],
    ['grantree.backup-and-restore', 'read'],
    ['settings.program.database-maintenance', 'none', { note: 'Help desk: with Tilen or Maria only' }],
  ],

  bkranjc: [
    ['personnel', 'read'],
    ['personnel.reports.employee-list.salary', 'read'],
    ['goods.issues.invoice', 'delete', { days: 30, note: 'Managing director, by decision of the board' }],
    ['money.banks.payments.salary-payment.second-signature', 'write'],
  ],
  hvisser: [
    ['manufacturing', 'read'],
    ['goods.stock.stock-valuation', 'read'],
    ['orders.purchasing.import-order.approve', 'write'],
  ],
  jbrodard: [
    ['settings.price-lists', 'write', { below: true, note: 'Approves prices for the whole company' }],
    ['orders.sales.framework-agreement', 'delete', { below: true }],
  ],

  anovak: [['goods.issues.credit-note', 'write', { days: 7, note: 'Deputy for complaints' }]],
  mhribar: [
    ['settings.subjects.customers', 'delete'],
    ['settings.subjects.customers.credit-limit', 'write', { below: true, note: 'Up to the insured amount' }],
    ['settings.subjects.customers.merge-duplicates', 'write'],
    ['orders.sales.sales-order', 'delete', { below: true }],
    ['orders.sales.tender-bid', 'delete', { below: true }],
    ['orders.approvals', 'write'],
    ['goods.issues.invoice', 'delete', { days: 30 }],
    ['goods.issues.invoice.revoke-confirmation', 'write', { days: 7 }],
    ['goods.issues.invoice.edit-confirmed-documents', 'write', { days: 1 }],
    ['goods.reports.margin-by-customer', 'read'],
    ['analytics.sales-analysis.show-net-margin', 'read'],
  ],
  cdumont: [
    ['goods.issues.invoice', 'none', { note: 'Tenders only: own None keeps the group from reaching her' }],
    ['orders.sales.tender-bid', 'delete'],
    ['desktop.document-archive.commerce.tenders', 'delete'],
  ],
  kvidmar: [
    ['goods.issues.invoice', 'write', { days: 1, note: 'Written by the upgrade' }],
    ['goods.retail', 'write', { below: true, note: 'Runs the shop in Ljubljana' }],
    ['goods.retail.tills.till-ljubljana-front', 'delete'],
    ['goods.retail.tills.till-ljubljana-trade-counter', 'delete'],
    ['goods.retail.shop-documents.retail-price-change', 'write', { days: 0 }],
  ],
  sdeboer: [
    ['settings.subjects.carriers', 'write'],
    ['orders.sales.export-order', 'delete', { days: 30, below: true }],
    ['goods.issues.export-invoice', 'delete', { days: 30, below: true, note: 'Export is hers alone' }],
    ['goods.customs.export-declaration', 'write', { days: 30 }],
    ['settings.price-lists.export-switzerland', 'write'],
  ],
  pgrabner: [
    ['orders.sales.sales-order', 'write', { days: 0 }],
    ['goods.issues.invoice', 'read', { note: 'Trainee: may look until the end of probation' }],
    ['goods.issues.delivery-note', 'read'],
  ],
  lmorandi: [['settings.price-lists.export-euro-area', 'read']],
  iferreira: [['goods.issues.invoice.discounts', 'none', { note: 'Discounts through the office' }]],

  pgolob: [
    [
      'orders.purchasing',
      'delete',
      { below: true, note: 'Head of purchasing: approves and has no time limit' },
    ],
    ['orders.approvals', 'write'],
    ['settings.subjects.suppliers', 'delete'],
    ['settings.subjects.suppliers.merge-duplicates', 'delete'],
  ],
  akos: [
    [
      'settings.warehouses.bonded-warehouse-koper',
      'delete',
      { below: true, note: 'Holder of the customs licence' },
    ],
    ['goods.customs', 'delete', { days: 30, below: true }],
    ['goods.issues.invoice', 'read', { note: 'Needed for export papers' }],
  ],

  ibizjak: [
    ['settings.warehouses', 'write'],
    ['goods.receipts.goods-receipt', 'delete', { days: 30 }],
    ['goods.receipts.goods-receipt.revoke-confirmation', 'delete', { days: 30 }],
    ['goods.issues.write-off', 'write', { days: 7 }],
    ['goods.stock', 'delete', { note: 'Set on the menu only: below it the group still decides' }],
    ['goods.stock.stock-on-hand.stock-value', 'read'],
    ['goods.stock.stocktaking.annual-stocktake', 'delete', { days: 30, below: true }],
  ],
  sturk: [
    ['goods.receipts.goods-receipt', 'write', { days: 1, note: 'Written by the upgrade' }],
    ['goods.logistics', 'write', { note: 'Written by the upgrade' }],
  ],
  mjovicic: [['goods.retail.tills.till-maribor', 'delete']],
  warehouse: [
    ['goods.receipts.goods-receipt', 'write', { days: 0, note: 'Shared terminal: documents of today only' }],
    ['goods.issues.delivery-note', 'write', { days: 0, note: 'Shared terminal: documents of today only' }],
    ['goods.logistics.mobile-scanner', 'delete'],
    ['desktop.mail', 'none', { below: true }],
    ['desktop.approvals', 'none', { below: true }],
    ['desktop.personal', 'none', { below: true }],
  ],

  mkotnik: [
    ['settings.company.fiscal-years', 'delete', { note: 'Opens and closes the years' }],
    ['goods.issues.invoice', 'delete', { note: 'Head of accounting: no time limit, see the closing rules' }],
    ['goods.issues.invoice.edit-confirmed-documents', 'write', { days: 30 }],
    ['money.general-ledger.journals', 'delete', { below: true }],
    ['money.received-invoices.invoice-for-goods.approve', 'write'],
    ['money.received-invoices.invoice-for-expenses.approve', 'write'],
    ['money.banks.payments.payment-order.first-signature', 'write'],
    ['money.banks.payments.payment-order.second-signature', 'none', { note: 'Never both signatures' }],
    ['money.closing', 'delete', { below: true }],
  ],
  vrozman: [
    ['goods.issues.invoice', 'write', { days: 7, note: 'Written by the upgrade' }],
    ['money.banks.payments.payment-order.first-signature', 'write', { note: 'Deputy of Marija Kotnik' }],
    ['money.taxes.tax-returns', 'delete', { days: 30, below: true }],
  ],
  jbakker: [
    ['money.budgets', 'delete', { below: true, note: 'Controller' }],
    ['analytics.data-sets', 'read'],
    ['analytics.data-sets.finance', 'delete'],
    ['analytics.report-designer', 'write'],
    ['analytics.data-export', 'delete'],
  ],
  thocevar: [
    ['money.received-invoices.invoice-for-goods', 'write', { days: 0, note: 'New: today only' }],
    ['money.received-invoices.invoice-for-expenses', 'write', { days: 0, note: 'New: today only' }],
  ],

  bjereb: [
    ['personnel.payroll.payroll-runs', 'delete', { below: true }],
    ['personnel.employees.disciplinary-record', 'delete'],
  ],
  sclaes: [
    ['personnel.employees.salary', 'none', { below: true, note: 'Recruitment only' }],
    ['personnel.payroll', 'none', { below: true, note: 'Recruitment only' }],
  ],

  fkolar: [
    ['manufacturing.work-orders', 'delete', { below: true, note: 'Head of production' }],
    ['manufacturing.reports.planned-and-actual-cost', 'read'],
    ['manufacturing.production-data.bills-of-materials.approve-version', 'write'],
  ],
  iblazevic: [
    ['manufacturing.production-data.bills-of-materials', 'delete', { below: true }],
    ['manufacturing.production-data.bills-of-materials.approve-version', 'read'],
    ['manufacturing.production-data.routings', 'delete', { below: true }],
    ['desktop.document-archive.production.drawings', 'delete'],
  ],
  msedlak: [
    ['manufacturing.quality', 'delete', { below: true, note: 'Head of quality' }],
    ['manufacturing.quality.quality-records', 'delete', { days: 30, below: true }],
    ['manufacturing.quality.quality-records.final-inspection.change-decision', 'write', { days: 1 }],
    ['desktop.document-archive.quality', 'delete'],
  ],

  rlavric: [
    ['service.contracts', 'delete', { below: true, note: 'Head of service' }],
    ['service.labour-rates', 'delete', { below: true }],
    ['service.complaints.accept', 'write'],
    ['service.service-documents.warranty-claim', 'delete', { below: true }],
    ['goods.issues.invoice', 'write', { days: 0, note: 'Bills repairs at the counter' }],
  ],
  durbanek: [['service.service-documents.field-visit', 'write', { days: 0 }]],

  hbrandt: [
    ['personnel.payroll', 'none', { below: true, note: 'External auditor: payroll by sample only' }],
    ['goods.issues.invoice.margin', 'none'],
  ],

  reception: [
    ['desktop.calendar', 'write'],
    ['desktop.mail', 'write'],
    ['desktop.personal.telephone-directory', 'delete'],
    ['personnel.working-time.presence-board', 'read'],
    ['goods.issues', 'read', { note: 'Shared login: tells customers about their deliveries' }],
  ],
  jmedved: [
    ['orders', 'read', { note: 'Consultant' }],
    ['goods', 'read', { note: 'Consultant' }],
    ['manufacturing', 'read', { note: 'Consultant' }],
    ['settings.data-exchange.web-services', ['R'], { note: 'Connects the online shop' }],
    ['settings.data-exchange.web-services.stock', ['R', 'U']],
    ['settings.data-exchange.web-services.sales-orders', ['R', 'U', 'A']],
  ],
  lpeeters: [
    ['desktop.document-archive', 'read'],
    ['desktop.document-archive.scan', 'write', { note: 'Student: scans received invoices' }],
    ['money.received-invoices', 'write', { days: 0 }],
  ],

  zkavcic: [['goods.issues.invoice', 'delete', { note: 'Written by the upgrade' }]],
  fmarchetti: [
    ['goods.issues.invoice', 'read'],
    ['money.general-ledger.journals', 'write', { days: 30 }],
    ['money.banks.payments', 'write', { days: 7 }],
  ],
  awronska: [['service.service-documents', 'delete']],
};
