/** Remembers, for each store and report, when and at which revision it last left the building. */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { ReportDefinition } from '../../shared/reports/definition.ts';
import type { PrintedBefore } from './make.ts';

const schema = z.record(z.string(), z.strictObject({ revision: z.number().int(), at: z.string() }));

/** So many reports are remembered; the longest unused are forgotten first. */
const MOST = 500;

export class PrintedReports {
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  last(store: string, definition: ReportDefinition): PrintedBefore | null {
    return this.read()[keyOf(store, definition)] ?? null;
  }

  /** What cannot be written is forgotten: it is a convenience, and no reason to fail a printout. */
  remember(store: string, definition: ReportDefinition, printed: PrintedBefore): void {
    const key = keyOf(store, definition);
    const { [key]: _, ...others } = this.read();
    const kept = Object.entries(others).slice(-(MOST - 1));
    const content = JSON.stringify(Object.fromEntries([...kept, [key, printed]]));
    try {
      writeFileSync(`${this.file}.part`, content);
      renameSync(`${this.file}.part`, this.file);
    } catch (error) {
      console.error(error);
    }
  }

  private read(): z.infer<typeof schema> {
    try {
      return schema.parse(JSON.parse(readFileSync(this.file, 'utf8')));
    } catch {
      return {};
    }
  }
}

/** The paper it is printed on makes no other report of it. */
function keyOf(store: string, definition: ReportDefinition): string {
  const { paper: _paper, orientation: _orientation, ...asked } = definition;
  return createHash('sha256')
    .update(JSON.stringify([store, asked]))
    .digest('hex')
    .slice(0, 32);
}
