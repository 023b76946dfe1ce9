/** Personnel: people, working time, payroll, travel, development and safety at work. */

import {
  type Branch,
  feature,
  features,
  fields,
  form,
  forms,
  menu,
  module,
  report,
  reports,
  section,
  sections,
} from '../outline.ts';
import { document, documents } from './documents.ts';
import { EMPLOYMENT, PAYROLL, REQUEST } from './families.ts';

export function personnel(): Branch {
  return module(
    'Personnel',
    employees(),
    documents(
      'Employment',
      document('Employment contract', EMPLOYMENT),
      document('Student work order', EMPLOYMENT),
      document('Termination', REQUEST, ...fields('Last working day', 'Severance pay')),
    ),
    workingTime(),
    payroll(),
    documents(
      'Travel',
      document('Travel order', REQUEST, ...fields('Destination', 'Advance payment')),
      document('Travel expenses', REQUEST, ...sections('Receipts'), ...fields('Daily allowance')),
      document('Mileage claim', REQUEST),
    ),
    menu(
      'Recruitment',
      form('Vacancies', ...sections('Requirements', 'Advertisements'), feature('Publish')),
      form(
        'Applicants',
        ...sections('Curriculum vitae', 'Interviews', 'Assessment'),
        feature('Erase personal data'),
      ),
      form('Onboarding checklist', feature('Sign off step')),
    ),
    menu(
      'Development',
      form('Annual reviews', ...sections('Goals', 'Assessment', 'Agreement')),
      form('Training', ...sections('Courses', 'Participants', 'Certificates'), ...fields('Cost')),
      ...forms('Skills matrix', 'Succession plan'),
    ),
    menu(
      'Safety at work',
      form('Medical examinations', ...fields('Result', 'Restrictions')),
      ...forms('Safety training', 'Protective equipment issued', 'Risk assessments'),
      form('Accident records', ...sections('Circumstances', 'Witnesses', 'Report to authority')),
    ),
    menu(
      'Reports',
      report('Employee list', ...fields('Salary', 'Home address')),
      ...reports(
        'Headcount by department',
        'Organisation chart',
        'Absences by reason',
        'Leave balances',
        'Overtime by department',
        'Payroll summary',
        'Payslips',
        'Labour cost by cost centre',
        'Contracts about to end',
        'Examinations due',
        'Work anniversaries',
        'Staff turnover',
        'Gender pay comparison',
      ),
    ),
  );
}

function employees(): Branch {
  return form(
    'Employees',
    section('General', ...fields('Photograph', 'Work telephone')),
    section('Personal data', ...fields('Date of birth', 'Tax number', 'Home address', 'Marital status')),
    section('Salary', ...fields('Basic salary', 'Bonus', 'Allowances', 'Bank account', 'Garnishments')),
    ...sections('Position', 'Education', 'Family members', 'Insurance', 'Pension plan', 'Equipment issued'),
    ...sections('Disciplinary record', 'Documents', 'Notes', 'Change history'),
    ...features('Hire', 'Terminate', 'Erase personal data'),
  );
}

function workingTime(): Branch {
  return menu(
    'Working time',
    documents(
      'Requests',
      document('Annual leave', REQUEST),
      document('Sick leave', REQUEST, ...fields('Diagnosis')),
      document('Overtime', REQUEST),
      document('Work from home', REQUEST),
    ),
    form('Time sheets', ...sections('Clockings', 'Corrections', 'Balances'), feature('Approve month')),
    form('Shift plan', ...features('Assign', 'Swap', 'Publish')),
    ...forms('Presence board', 'Time terminals', 'Absence calendar'),
  );
}

function payroll(): Branch {
  return menu(
    'Payroll',
    documents(
      'Payroll runs',
      document('Monthly salaries', PAYROLL),
      document('Holiday allowance', PAYROLL),
      document('Contract fees', PAYROLL),
      document('Salary advance', REQUEST, ...fields('Amount')),
    ),
    form('Earning types', ...fields('Formula', 'Taxation')),
    form('Deduction types', ...fields('Formula', 'Priority')),
    form('Reporting to authorities', ...features('Submit to tax office', 'Submit to pension fund')),
    ...forms('Tax brackets', 'Contribution rates', 'Collective agreement'),
  );
}
