/** How a report looks as a web page, on the screen and printed by a browser. Legible without colour. */
import type { ReportDocument, Running } from '../../../shared/reports/document.ts';
import { cssString } from '../escape.ts';
import { FONT_FAMILY } from '../fonts.ts';
import { DEEPEST_INDENT, indentOf } from '../page/sheet.ts';

const INK = '#16191d';
const GREY = '#5a616a';
const LINE = '#cfd4da';
const RED = '#b3261e';
const SIDE_MARGIN = 13;

export function styleSheet({ paper, orientation, running }: ReportDocument): string {
  return `${pageRules(`${paper} ${orientation}`, running, orientation === 'landscape')}${RULES}${indents()}`;
}

/** Margin boxes repeat on every page, on the printer and in the PDF alike. */
function pageRules(size: string, running: Running, wide: boolean): string {
  const { title, store, filter, asOf, printedBy, pageOf } = running;
  const foot = `${filter}\n${asOf} · ${printedBy}`;
  const lineLength = wide ? 130 : 85;
  const headLines = Math.max(linesOf(title, lineLength * 0.6), linesOf(store, lineLength * 0.4));
  const footLines = linesOf(filter, lineLength) + linesOf(`${asOf} · ${printedBy}`, lineLength);
  const numbers = cssString(pageOf)
    .replace('{page}', '" counter(page) "')
    .replace('{pages}', '" counter(pages) "');
  const box = `font: 7.5pt/10pt ${FONTS}; color: ${GREY}; white-space: pre-line; overflow-wrap: anywhere;`;
  return `
@page {
  size: ${size};
  margin: ${(14 + headLines * 3.6).toFixed(1)}mm ${SIDE_MARGIN}mm ${(10 + footLines * 3.6).toFixed(1)}mm;
  @top-left { content: ${cssString(title)}; ${box} font-weight: 600; color: ${INK}; text-align: left; vertical-align: bottom; padding-bottom: 4mm; }
  @top-right { content: ${cssString(store)}; ${box} text-align: right; vertical-align: bottom; padding-bottom: 4mm; }
  @bottom-left { content: ${cssString(foot)}; ${box} text-align: left; vertical-align: top; padding-top: 3.5mm; }
  @bottom-right { content: ${numbers}; ${box} white-space: nowrap; text-align: right; vertical-align: top; padding-top: 3.5mm; }
}
@page :first {
  margin-top: 16mm;
  @top-left { content: none; }
  @top-right { content: none; }
}
`;
}

function linesOf(text: string, lineLength: number): number {
  return Math.max(1, Math.ceil(text.length / lineLength));
}

const FONTS = `${FONT_FAMILY}, "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif`;

const RULES = `
@media screen {
  html { font-size: 13px !important; line-height: 18px !important; background: #fff; }
  body { max-width: 1200px; margin: 0 auto !important; padding: 32px 24px; }
  thead { position: sticky; top: 0; background: #fff; }
}
* { box-sizing: border-box; }
html { font: 8pt/10pt ${FONTS}; color: ${INK}; font-variant-numeric: lining-nums tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; overflow-wrap: anywhere; }
h1, h2, h3, p, dl, dd, table { margin: 0; }
h1 { font-size: 19pt; line-height: 23pt; font-weight: 600; letter-spacing: -0.01em; }
.report { border-bottom: 1.2pt solid ${INK}; padding-bottom: 4mm; margin-bottom: 6mm; }
.report .facts { margin-top: 3mm; }
.facts > div { display: grid; grid-template-columns: 24mm 1fr; column-gap: 3mm; padding: 0.3mm 0; break-inside: avoid; }
.facts > div:has(.many) { break-inside: auto; }
dt { color: ${GREY}; }
dd > span { display: block; }
dd.many { columns: 2; column-gap: 6mm; }

.contents { break-before: page; margin-top: 9mm; }
.contents h2 { font-size: 11pt; }
.contents ol { columns: 2; column-gap: 9mm; padding: 0; list-style: none; }
.contents a { color: inherit; }
.contents .inactive a { color: ${RED}; text-decoration: line-through; }
.caption, footer { color: ${GREY}; }
.chart { margin: 7mm 0 0; break-inside: avoid; }
.chart h3 { font-weight: 600; border-bottom: 0.7pt solid ${INK}; padding-bottom: 1mm; }
.chart .bars { display: grid; grid-template-columns: fit-content(60mm) minmax(0, 1fr); align-items: center; gap: 0 3mm; max-width: 760px; margin-top: 2mm; }
.chart .bars > span { overflow-wrap: anywhere; }
.chart .bars > svg { width: 100%; font-size: 11px; }
.key span { margin-right: 6mm; }
.key svg { width: 9px; height: 9px; margin-right: 4px; }
.signatures { margin-top: 8mm; break-inside: avoid; }
.signatures .line { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 6mm; }
.signatures .line span { margin-top: 14mm; border-top: 0.6pt solid ${INK}; font-size: 7pt; color: ${GREY}; }
footer { margin-top: 9mm; font-size: 7.5pt; }
@media print { footer { display: none; } }
.part + .part { margin-top: 11mm; }
.part.new-page { break-before: page; margin-top: 0; }
.part > h2 { font-size: 13pt; line-height: 16pt; font-weight: 600; break-inside: avoid; break-after: avoid; }
.part > h2 .caption { font-size: 9pt; font-weight: 400; color: ${GREY}; margin-left: 1.5mm; }
.mark { display: inline-block; font-size: 7.5pt; line-height: 9.5pt; font-weight: 600; letter-spacing: 0.02em; border: 0.7pt solid ${INK}; border-radius: 1.2mm; padding: 0 1.3mm; margin-left: 1mm; vertical-align: 1pt; }
.inactive > h2 .title { color: ${RED}; text-decoration: line-through; text-decoration-thickness: 0.7pt; }
.inactive > h2 .mark:first-of-type, .inactive > h2 .caption + .mark { color: ${RED}; border-color: ${RED}; }
.summary { display: grid; grid-template-columns: 1fr auto; column-gap: 9mm; align-items: start; margin-top: 2mm; break-after: avoid; }
.summary.short { break-inside: avoid; }
.note { margin-top: 2.5mm; padding: 1mm 0 1mm 3mm; border-left: 1.5pt solid ${INK}; break-inside: avoid; break-after: avoid; }
.inactive > .note:first-of-type { border-color: ${RED}; }
.empty { margin-top: 4mm; padding: 2.5mm 0; border: solid ${LINE}; border-width: 0.5pt 0; color: ${GREY}; }

table { border-collapse: collapse; }
th { font-weight: 400; text-align: left; }
thead th { overflow-wrap: normal; font-size: 7.5pt; line-height: 9.5pt; font-weight: 600; vertical-align: bottom; }
tr { break-inside: avoid; }
td, th { vertical-align: baseline; padding: 0.4mm 2mm 0.4mm 0; }
td:last-child, th:last-child { padding-right: 0; }
.number { text-align: right; }

table.totals { font-size: 8pt; line-height: 10pt; }
.totals col { width: auto !important; }
.totals th, .totals td { padding: 0.4mm 0 0.4mm 4.5mm; white-space: nowrap; border-bottom: 0.35pt solid ${LINE}; }
.totals th:first-child { padding-left: 0; }
.totals thead th { border-bottom: 0.7pt solid ${INK}; }
.totals .zero { color: ${GREY}; }
.totals .total > * { font-weight: 600; border-top: 0.7pt solid ${INK}; border-bottom: 0; }

table.list { width: 100%; margin-top: 4mm; }
table.matrix { margin-top: 4mm; }
.matrix thead th.sign > span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; }
.matrix tbody > tr > * { border-bottom: 0.35pt solid ${LINE}; }
td.sign { text-align: center; font-size: 6.5pt; min-width: 6.6mm; padding-right: 0; }
td.code, td.time { white-space: nowrap; }
td.check::before { content: ""; display: inline-block; width: 3mm; height: 3mm; border: 0.6pt solid ${INK}; }
td.blank { min-width: 30mm; border-bottom: 0.6pt solid ${GREY} !important; }
.list thead th { border-bottom: 0.9pt solid ${INK}; padding-top: 1mm; padding-bottom: 1mm; }
.list thead .owner th { font-size: 8pt; font-weight: 400; color: ${GREY}; border: 0; padding: 0 0 0.5mm; }
.inactive .owner th { color: ${RED}; text-decoration: line-through; }
.list tbody > tr > * { border-bottom: 0.35pt solid ${LINE}; }
.list tbody > tr.root > * { border-top: 0.7pt solid ${GREY}; }
.list tbody > tr.root:first-child > * { border-top: 0; }
h3 { font: inherit; font-weight: 600; }
.together { break-after: avoid; }
td.code { font-size: 7pt; color: ${GREY}; }
td.rights { white-space: pre; tab-size: 2.5mm; }
.full { font-weight: 600; }
.context, .context h3 { color: ${GREY}; }
.undefined td { color: ${GREY}; font-style: italic; }
tr.inactive th { color: ${RED}; text-decoration: line-through; }

.legend { margin-top: 9mm; break-inside: avoid; font-size: 8pt; line-height: 10.5pt; }
.legend h2 { font-size: 9.5pt; line-height: 12pt; font-weight: 600; border-bottom: 0.7pt solid ${INK}; padding-bottom: 1mm; margin-bottom: 1.5mm; break-after: avoid; }
.legend dl { columns: 2; column-gap: 9mm; }
.legend dl > div { display: grid; grid-template-columns: 21mm 1fr; column-gap: 2.5mm; padding: 0.4mm 0; break-inside: avoid; }
.legend dt { color: ${INK}; font-weight: 600; }
`;

function indents(): string {
  const depths = Array.from({ length: DEEPEST_INDENT }, (_, above) => above + 1);
  return depths.map((depth) => `.i${depth} { padding-left: ${indentOf(depth).toFixed(1)}pt; }`).join('\n');
}
