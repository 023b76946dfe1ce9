/** What is to be imported: files and folders of one format → one Model and what a person should know about it. */
import { basename, join } from 'node:path';
import { merge } from '../../shared/changes/merge.ts';
import { parseGrantree } from '../../shared/formats/grantree.ts';
import { isBrokenOdoo, type OdooFile, readOdoo } from '../../shared/formats/odoo.ts';
import { decodeUtf8 } from '../../shared/formats/utf8.ts';
import { failure, type Outcome, type Problem, problem, success } from '../../shared/model/problem.ts';
import type { Model } from '../../shared/model/types.ts';
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
  const parsed = files.map((file) => {
    const text = readText(file);
    return text.ok ? parseGrantree(text.value, file.shown) : text;
  });
  const problems = parsed.flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  if (problems.length > 0) return { ok: false, problems };
  const read = parsed.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const model = read.map((one) => one.model).reduce(merge);
  return success({ model, notices: read.flatMap(({ notices }) => notices) });
}

/** All folders are read as one, since modules of one refer to those of another. */
function readOdooFolders(folders: readonly Named[]): Read {
  const files = folders.flatMap((folder) => {
    const found = odooFilesOf(folder);
    if (!found.ok) return [found];
    const prefix = folders.length > 1 ? `${basename(folder.path)}/` : '';
    return found.value.map((name) => readOdooFile(join(folder.path, name), `${prefix}${name}`));
  });
  const readable = files.flatMap((file) => (file.ok ? [file.value] : []));
  const { model, notices } = readOdoo(readable, basename(folders[0]?.path ?? ''));
  const given = folders.map(({ shown }) => shown).join(' ');
  const problems = [
    ...files.flatMap((file) => (file.ok ? [] : file.problems)),
    ...notices.filter(isBrokenOdoo).map((notice) => ({ place: { file: given }, ...notice })),
  ];
  return problems.length > 0 ? { ok: false, problems } : success({ model, notices });
}

function readOdooFile(path: string, shown: string): Outcome<OdooFile> {
  const text = readText({ path, shown });
  return text.ok ? success({ path: shown, text: text.value }) : text;
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
