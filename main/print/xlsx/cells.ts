/** Cells of a worksheet. */

/** `A`, `B` … `Z`, `AA`: the name of a column counted from 0. */
export function columnName(place: number): string {
  let name = '';
  for (let rest = place; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

/** Text is never read as a formula: the cell says that it is text. */
export function textCell(at: string, text: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${inlineText(text.slice(0, LONGEST))}</t></is></c>`;
}

/** A cell takes no longer text. */
const LONGEST = 32_767;

export function numberCell(at: string, value: number, style: number): string {
  return `<c r="${at}" s="${style}"><v>${value}</v></c>`;
}

/** A moment, YYYY-MM-DDTHH:MM, as days since the last day of 1899. */
export function dateNumber(moment: string): number {
  const milliseconds = Date.parse(`${moment.slice(0, 16)}Z`) - Date.UTC(1899, 11, 30);
  return Math.round((milliseconds / 86_400_000) * 1e6) / 1e6;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or attribute; characters that XML cannot hold are written as `_x0007_` (ECMA-376 §22.9.2.19). */
export function inlineText(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_')
    .replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(UNWRITABLE, (sign) =>
      LAYOUT.has(sign) ? sign : `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

/** Control characters and halves of characters. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const LAYOUT = new Set(['\t', '\n', '\r']);
