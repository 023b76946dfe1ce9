/** Administration: who may do what in Grantree itself (domain.md §7, §9). Its codes are fixed by the program. */
import { administration, type Branch } from '../outline.ts';

/** Named so that the code of its first child is `grantree.authorizations`, which decides who can administer. */
export function grantree(): Branch {
  const rows = (...names: readonly string[]): Branch[] => names.map((name) => administration(name));
  return administration(
    'Grantree',
    administration('Authorizations', ...rows('Change tree', 'Propagate', 'Copy from principal')),
    administration('Users', ...rows('Create', 'Activate', 'Lock', 'Reset password')),
    administration('Groups', ...rows('Create', 'Change members')),
    ...rows('Profiles', 'Entities', 'Licence', 'Sign-in rules', 'Import and export'),
    administration('Reports', ...rows('Permission printout', 'Change log printout')),
    administration('History', ...rows('Undo applied changes')),
    ...rows('Checks', 'Backup and restore'),
  );
}
