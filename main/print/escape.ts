/** Text that others wrote, made safe for the place it is put into. */

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For the text of an element and for an attribute in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => HTML[sign] ?? sign);
}

/** A CSS string, quotes included, that can also stand in a `style` element. */
export function cssString(text: string): string {
  // A numeric escape ends with a blank, which belongs to it.
  const escaped = text.replace(/[\\"'<>&]|\p{Cc}/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
  return `"${escaped}"`;
}

/**
 * For the text of an element: lets a text longer than `room` characters break after the signs that divide codes, before
 * it has to break anywhere. Only as many breaks as are needed: each makes the PDF larger.
 */
export function breakable(text: string, room: number): string {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > room) {
    const divided = Math.max(...DIVIDERS.map((sign) => rest.lastIndexOf(sign, room - 1))) + 1;
    const end = divided === 0 ? room : divided;
    lines.push(escapeHtml(rest.slice(0, end)) + (divided === 0 ? '' : '<wbr>'));
    rest = rest.slice(end);
  }
  return lines.join('') + escapeHtml(rest);
}

const DIVIDERS = ['.', '_', '/', ':', '\\'];
