/** Analytics: figures by area, dashboards, data sets and what may be done with them. */
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
} from '../outline.ts';

export function analytics(): Branch {
  return module(
    'Analytics',
    menu(
      'Dashboards',
      ...forms(
        'Management',
        'Sales',
        'Purchasing',
        'Warehouse',
        'Production',
        'Service',
        'Finance',
        'Personnel',
      ),
      ...features('Design dashboard', 'Share dashboard'),
    ),
    menu(
      'Sales analysis',
      ...reports(
        'Turnover',
        'Margin',
        'Discounts given',
        'Customer structure',
        'Best-selling items',
        'Lost customers',
      ),
      ...reports('Territories', 'Sales channels', 'Basket analysis', 'Plan and actual'),
      ...features('Show purchase cost', 'Show net margin'),
    ),
    menu(
      'Purchasing analysis',
      ...reports(
        'Purchase volume',
        'Price trends',
        'Supplier concentration',
        'Savings',
        'Delivery performance',
      ),
      ...reports('Purchases outside agreements'),
    ),
    menu(
      'Stock analysis',
      ...reports(
        'Turnover rate',
        'Days of coverage',
        'Classification by value',
        'Dead stock',
        'Service level',
      ),
      ...reports('Shrinkage', 'Space utilisation'),
    ),
    menu(
      'Production analysis',
      ...reports(
        'Equipment effectiveness',
        'Capacity utilisation',
        'Cost deviations',
        'Scrap rate',
        'Lead time',
      ),
    ),
    menu(
      'Service analysis',
      ...reports('Repair times', 'Repeat repairs', 'Warranty share', 'Technician utilisation'),
    ),
    menu(
      'Financial analysis',
      ...reports(
        'Liquidity ratios',
        'Profitability ratios',
        'Days sales outstanding',
        'Days payables outstanding',
      ),
      ...reports('Working capital', 'Cost structure', 'Break-even point', 'Contribution by product'),
    ),
    menu(
      'Personnel analysis',
      ...reports('Age structure', 'Absence rate', 'Labour productivity', 'Average salary', 'Training hours'),
    ),
    form(
      'Data sets',
      data('Sales', ...records('Invoice lines', 'Order lines', 'Till receipts')),
      data('Purchasing', ...records('Purchase order lines', 'Receipt lines')),
      data('Stock', ...records('Movements', 'Daily balances')),
      data('Production', ...records('Operations booked', 'Material consumed')),
      data('Finance', ...records('Ledger entries', 'Cash movements')),
      data('Personnel', ...records('Hours worked', 'Payroll lines')),
      ...features('Refresh', 'Define calculated column', 'Join data sets'),
    ),
    form(
      'Report designer',
      ...features('Create', 'Publish to menu', 'Schedule by e-mail', 'Write own query'),
    ),
    form('Data export', ...features('To spreadsheet', 'To file server', 'To data warehouse')),
    // Under construction: nobody has been given anything here.
    menu(
      'Forecasting',
      form('Demand forecast', ...fields('Seasonality', 'Confidence'), feature('Release to purchasing')),
      ...forms('Cash forecast', 'Scenario comparison'),
    ),
  );
}
