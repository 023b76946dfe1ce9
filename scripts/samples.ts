/**
 * `npm run samples`: the sample printouts under docs/samples, made anew from the sample company. They are always the
 * same for the same sources: time and name of whoever printed them are set here.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { saveReport } from '../main/print/output.ts';
import { defaultDefinition, type ReportDefinition, reportDefinition } from '../shared/reports/definition.ts';
import type { ReportContext } from '../shared/reports/heading.ts';
import { report } from '../shared/reports/report.ts';
import { compile } from '../shared/rules/compile.ts';
import { tradeSample } from '../shared/samples/trade.ts';
import { translator } from '../shared/texts/translate.ts';
import { ROOT, Stop } from './terminal.ts';

const t = translator('en');

const CONTEXT: ReportContext = {
  storeName: 'trade.grantree',
  revision: 1,
  unapplied: 0,
  printedBy: 'Authorization administrator',
  at: '2026-11-23T14:05',
  language: 'en',
  t,
};

/** By the name of the file. */
const SAMPLES: Readonly<Record<string, object>> = {
  'user-permissions': {
    ...defaultDefinition('userPermissions'),
    principals: ['user:lnygaard'],
    subtree: 'goods',
  },
  'who-can': { ...defaultDefinition('whoCan'), nodes: ['goods.issues.invoice'] },
  matrix: { ...defaultDefinition('matrix') },
  differences: {
    ...defaultDefinition('differences'),
    principals: ['user:dperic', 'user:lnygaard'],
    subtree: 'settings.subjects',
    orientation: 'landscape',
  },
  licence: { ...defaultDefinition('licence') },
  'review-sheet': {
    ...defaultDefinition('review'),
    principals: ['user:lnygaard'],
    signers: ['Head of department'],
  },
};

export async function main(): Promise<number> {
  const index = compile(tradeSample());
  const folder = join(ROOT, 'docs', 'samples');
  mkdirSync(folder, { recursive: true });
  for (const [name, asked] of Object.entries(SAMPLES)) {
    const definition: ReportDefinition = reportDefinition.parse(asked);
    const made = report(index, definition, CONTEXT);
    if (!made.ok) throw new Stop(`${name}: ${made.problems.map(({ code }) => code).join(', ')}`);
    const path = join(folder, `${name}.pdf`);
    const saved = await saveReport(path, made.value, 'pdf', { t });
    if (!saved.ok) throw new Stop(`${path}: ${saved.problems.map(({ code }) => code).join(', ')}`);
    console.log(path);
  }
  return 0;
}
