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
