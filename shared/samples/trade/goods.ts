/** Goods: receipts, issues, transfers, shops, stock and customs. */

import type { Branch } from '../outline.ts';
import {
  feature,
  features,
  fields,
  form,
  forms,
  menu,
  module,
  records,
  reports,
  sections,
} from '../outline.ts';
import { document, documents } from './documents.ts';
import {
  DECLARATION,
  DELIVERY,
  INVOICE,
  ISSUE,
  OPENING_STOCK,
  PRICE_CHANGE,
  QUOTATION,
  RECEIPT,
  RETURN,
  STOCKTAKE,
  TAKINGS,
  TRANSFER,
} from './families.ts';

export function goods(): Branch {
  return module(
    'Goods',
    documents(
      'Receipts',
      document('Goods receipt', RECEIPT),
      document('Import receipt', RECEIPT, ...sections('Customs data')),
      document('Consignment receipt', RECEIPT),
      document('Customer return', RETURN),
      document('Opening stock', OPENING_STOCK),
    ),
    documents(
      'Issues',
      document('Invoice', INVOICE, ...sections('Commission')),
      document('Advance invoice', INVOICE),
      document('Export invoice', INVOICE, ...sections('Customs data')),
      document('Pro forma invoice', QUOTATION),
      document('Credit note', INVOICE, ...fields('Reason for credit')),
      document('Delivery note', DELIVERY),
      document('Return to supplier', DELIVERY, ...fields('Complaint')),
      document('Own use', ISSUE),
      document('Write-off', ISSUE, ...sections('Committee minutes')),
    ),
    documents(
      'Transfers',
      document('Warehouse transfer', TRANSFER),
      document('Shop replenishment', TRANSFER),
      document('Loading of service van', TRANSFER),
    ),
    retail(),
    stock(),
    logistics(),
    documents(
      'Customs',
      document('Import declaration', DECLARATION),
      document('Export declaration', DECLARATION),
      document('Intrastat arrivals', DECLARATION),
      document('Intrastat dispatches', DECLARATION),
    ),
    goodsReports(),
  );
}

function retail(): Branch {
  return menu(
    'Retail',
    form(
      'Tills',
      ...records('Till Ljubljana front', 'Till Ljubljana trade counter', 'Till Maribor', 'Till Celje'),
      ...records('Till Novo mesto', 'Till Nova Gorica', 'Till Zagreb'),
    ),
    form(
      'Selling at the till',
      ...features('Give discount', 'Change price', 'Cancel line', 'Cancel receipt', 'Take back goods'),
      ...features('Open drawer without sale', 'Sell on account', 'Print copy of receipt'),
    ),
    documents(
      'Shop documents',
      document('Daily takings', TAKINGS),
      document('Retail price change', PRICE_CHANGE),
    ),
    form('Loyalty cards', ...sections('Holder', 'Points'), ...features('Issue card', 'Correct points')),
    form('Gift vouchers', ...features('Issue voucher', 'Void voucher')),
    form('Promotions', ...sections('Conditions', 'Shops taking part'), feature('Activate')),
  );
}

function stock(): Branch {
  return menu(
    'Stock',
    form(
      'Stock on hand',
      ...sections('By warehouse', 'By lot', 'By bin', 'Reserved'),
      ...fields('Stock value'),
    ),
    form('Item ledger', ...fields('Cost prices', 'Document author')),
    form(
      'Lots and serial numbers',
      ...sections('Origin', 'Movements'),
      ...features('Block lot', 'Change expiry date'),
    ),
    form('Bin locations', feature('Move between bins')),
    documents('Stocktaking', document('Annual stocktake', STOCKTAKE), document('Cycle count', STOCKTAKE)),
    form('Landed cost calculation', ...sections('Freight', 'Duty', 'Insurance'), feature('Distribute costs')),
    form('Stock valuation', ...features('Recalculate cost prices', 'Lock valuation')),
    ...forms('Minimum stock levels', 'Expiring goods'),
  );
}

function logistics(): Branch {
  return menu(
    'Logistics',
    form('Pick lists', ...features('Assign picker', 'Confirm picking', 'Report shortage')),
    form('Packing station', ...features('Print shipping label', 'Weigh parcel')),
    form('Mobile scanner', ...features('Receive', 'Put away', 'Pick', 'Count', 'Transfer')),
    form('Shipments', ...sections('Parcels', 'Tracking', 'Freight cost'), feature('Order carrier')),
    form('Route planning', ...sections('Stops', 'Load'), ...features('Optimise', 'Assign driver')),
    ...forms('Dock calendar', 'Pallet accounts', 'Dangerous goods papers'),
  );
}

function goodsReports(): Branch {
  return menu(
    'Reports',
    ...reports(
      'Stock by warehouse',
      'Stock on a date',
      'Stock turnover',
      'Slow-moving goods',
      'Goods below minimum stock',
      'Goods past expiry date',
      'Movements of an item',
      'Sales by customer',
      'Sales by item group',
      'Sales by representative',
      'Sales by shop and hour',
      'Margin by invoice',
      'Margin by customer',
      'Goods delivered but not invoiced',
      'Goods received but not invoiced',
      'Returns by reason',
      'Write-offs by reason',
      'Stocktake differences',
      'Takings by till',
      'Price labels',
      'Packaging waste statement',
      'Consignment stock',
      'Picking performance',
      'Commission of representatives',
    ),
  );
}
