/** What is to be imported: files and folders of one format → one Model and what a person should know about it. */
import { basename, join } from 'node:path';
import { merge } from '../../shared/changes/difference.ts';
import { parseGrantree } from '../../shared/formats/grantree.ts';
import { isBrokenOdoo, type OdooFile, readOdoo } from '../../shared/formats/odoo.ts';
import { decodeUtf8 } from '../../shared/formats/utf8.ts';
import { failure, type Outcome, type Problem, problem, success } from '../../shared/model/problem.ts';
import { EMPTY_MODEL, type Model } from '../../shared/model/types.ts';
import { filesBelow, isFolder, type Named, readBytes } from './files.ts';

export const IMPORT_FORMATS = ['grantree', 'odoo'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

export interface Imported {
  readonly format: ImportFormat;
  readonly model: Model;
  readonly notices: readonly Problem[];
}

/** Reads all of it; whatever is wrong anywhere is reported at once, and then there is no Model. */
export function readSources(sources: readonly Named[], format: ImportFormat | null): Outcome<Imported> {
  const known = format === null ? formatOf(sources) : success(format);
  if (!known.ok) return known;
  const read = known.value === 'grantree' ? readGrantreeFiles(sources) : readOdooFolders(sources);
  return read.ok ? success({ format: known.value, ...read.value }) : read;
}

type Read = Outcome<Omit<Imported, 'format'>>;

/** A folder is Odoo's; a file is ours when its name or its first character says so. */
function formatOf(sources: readonly Named[]): Outcome<ImportFormat> {
  const formats = new Set<ImportFormat>();
  const problems: Problem[] = [];
  for (const source of sources) {
    const folder = isFolder(source);
    if (!folder.ok) problems.push(...folder.problems);
    else if (folder.value) formats.add('odoo');
    else if (looksLikeJson(source)) formats.add('grantree');
    else
      problems.push(problem('import-format-unknown', { expected: IMPORT_FORMATS.join(', ') }, place(source)));
  }
  const [format, other] = formats;
  if (problems.length > 0 || format === undefined) return failure(...problems);
  if (other !== undefined)
    return failure(problem('import-formats-mixed', { value: [...formats].join(', ') }));
  return success(format);
}

function looksLikeJson(source: Named): boolean {
  if (source.path.toLowerCase().endsWith('.json')) return true;
  const bytes = readBytes(source);
  if (!bytes.ok) return true; // what is wrong with it is told when it is read
  const text = decodeUtf8(bytes.value.subarray(0, 64), source.shown);
  return text.ok && text.value.trimStart().startsWith('{');
}

function readGrantreeFiles(files: readonly Named[]): Read {
  const problems: Problem[] = [];
  const notices: Problem[] = [];
  let model: Model = EMPTY_MODEL;
  for (const file of files) {
    const text = readText(file);
    const parsed = text.ok ? parseGrantree(text.value, file.shown) : text;
    if (!parsed.ok) {
      problems.push(...parsed.problems);
      continue;
    }
    model = model === EMPTY_MODEL ? parsed.value.model : merge(model, parsed.value.model);
    notices.push(...parsed.value.notices);
  }
  return problems.length > 0 ? { ok: false, problems } : success({ model, notices });
}

/** All folders are read as one, since modules of one refer to those of another. */
function readOdooFolders(folders: readonly Named[]): Read {
  const problems: Problem[] = [];
  const files: OdooFile[] = [];
  const take = <T>(outcome: Outcome<T>): T | null => {
    if (outcome.ok) return outcome.value;
    problems.push(...outcome.problems);
    return null;
  };
  for (const folder of folders) {
    const found = take(odooFilesOf(folder));
    const prefix = folders.length > 1 ? `${basename(folder.path)}/` : '';
    for (const name of found ?? []) {
      const path = `${prefix}${name}`;
      const text = take(readText({ path: join(folder.path, name), shown: path }));
      if (text !== null) files.push({ path, text });
    }
  }
  const { model, notices } = readOdoo(files, basename(folders[0]?.path ?? ''));
  const shown = folders.map((folder) => folder.shown).join(' ');
  const broken = notices.filter(isBrokenOdoo).map((notice) => ({ place: { file: shown }, ...notice }));
  // Files that could not be read may be why others seem broken; they come first.
  problems.push(...broken);
  return problems.length > 0 ? { ok: false, problems } : success({ model, notices });
}

function odooFilesOf(folder: Named): Outcome<string[]> {
  const isOne = isFolder(folder);
  if (!isOne.ok) return isOne;
  return isOne.value
    ? filesBelow(folder, ['.csv', '.xml'])
    : failure(problem('odoo-needs-folder', {}, place(folder)));
}

function readText(file: Named): Outcome<string> {
  const bytes = readBytes(file);
  return bytes.ok ? decodeUtf8(bytes.value, file.shown) : bytes;
}

function place({ shown }: Named): { readonly file: string } {
  return { file: shown };
}
