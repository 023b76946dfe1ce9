/** Which of the files matter, and which Odoo module a file belongs to. */

/** Folders inside a module that hold its data files. */
const DATA_FOLDERS = new Set(['security', 'data', 'demo', 'views', 'wizard', 'report']);

/** CSV files about rights that are not read; Odoo takes the model from the file's name. */
const RIGHTS_MODELS = new Set(['res.groups', 'res.users', 'ir.rule']);

export type FileKind = 'access' | 'xml' | 'unread-csv' | 'other';

/**
 * The module a file belongs to: the folder above `security`, `data` and the like, else the one the file lies in. A
 * file with no such folder above it belongs to the folder that was given.
 */
export function moduleOfFile(path: string, givenFolder: string): string {
  const folders = path.split('/').slice(0, -1);
  const data = folders.findIndex((folder) => DATA_FOLDERS.has(folder));
  const name = (data < 0 ? folders.at(-1) : folders[data - 1]) ?? givenFolder;
  // Module names are names of Python packages; anything else could not stand in an external id.
  return name.replace(/[^\w-]/g, '_') || '_';
}

export function kindOfFile(path: string): FileKind {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  // What lies in `static` is for browsers.
  if (path.split('/').slice(0, -1).includes('static')) return 'other';
  if (name.endsWith('.xml')) return 'xml';
  if (!name.endsWith('.csv')) return 'other';
  const model = modelOfCsv(path);
  if (model === 'ir.model.access') return 'access';
  return RIGHTS_MODELS.has(model) ? 'unread-csv' : 'other';
}

/** Odoo's rule: the file's name up to a hyphen, so that `ir.model.access-more.csv` holds access rights too. */
export function modelOfCsv(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1, -'.csv'.length).toLowerCase();
  return name.split('-')[0] ?? name;
}
