// The declarations that come with csv-parse bring Node's globals into whatever imports it; `shared/` is to be compiled
// without them. So it is imported here alone, and csvParse.d.ts declares the part that is used.
export { CsvError, parse } from 'csv-parse/browser/esm/sync';
