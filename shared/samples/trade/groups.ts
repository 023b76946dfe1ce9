/** The twelve groups: field sales belong to sales, the assistants to accounting. */
import type { Group } from '../../model/types.ts';

const GROUPS: readonly Group[] = [
  group('management', 'Management', ['bkranjc', 'hvisser', 'jbrodard', 'mkotnik']),
  group(
    'sales',
    'Sales',
    ['anovak', 'mhribar', 'cdumont', 'kvidmar', 'pzielonka', 'sdeboer', 'pgrabner', 'jbrodard', 'zkavcic'],
    ['field-sales'],
  ),
  group('field-sales', 'Field sales', [
    'lmorandi',
    'jholmgaard',
    'ebalint',
    'tdvorsky',
    'iferreira',
    'gmlakar',
    'gvermeer',
  ]),
  group('purchasing', 'Purchasing', ['pgolob', 'akos', 'ljanssens', 'rfontanella', 'otoivonen']),
  group('warehouse', 'Warehouse', [
    'ibizjak',
    'sturk',
    'zfekete',
    'noblak',
    'sbrandl',
    'mjovicic',
    'bpavlin',
    'akos',
    'warehouse',
  ]),
  group('production', 'Production', ['fkolar', 'dmajcen', 'iblazevic', 'msedlak', 'kaigner', 'noblak']),
  group('service', 'Service', ['rlavric', 'lnygaard', 'gferrante', 'durbanek', 'awronska', 'gmlakar']),
  group(
    'accounting',
    'Accounting',
    ['mkotnik', 'vrozman', 'usteinlechner', 'jbakker'],
    ['accounting-assistants'],
  ),
  group('accounting-assistants', 'Accounting assistants', ['thocevar', 'nlindgren', 'plemaire']),
  group('hr', 'Human resources', ['bjereb', 'sclaes', 'apirc']),
  group('auditors', 'Auditors', ['hbrandt', 'maubertin', 'jbakker']),
  group('administrators', 'Administrators', ['tzupan', 'mlindqvist', 'dperic']),
];

export function tradeGroups(): Map<string, Group> {
  return new Map(GROUPS.map((entry) => [entry.code, entry]));
}

function group(code: string, name: string, users: readonly string[], groups: readonly string[] = []): Group {
  return { code, name, users, groups };
}
