/** How reports name things: in full, with the code that tells apart what has the same name. */

/** “Orders (goods.orders)”; the code alone where it is the name as well. */
export function nameAndCode(name: string | undefined, code: string): string {
  return name === undefined || name === '' || name === code ? code : `${name} (${code})`;
}
