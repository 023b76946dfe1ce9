/** The Python literals that stand in `eval` attributes: numbers, strings, names, lists, tuples and plain calls. */

export type Literal =
  | { readonly kind: 'value'; readonly value: number | string | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly Literal[] }
  | { readonly kind: 'call'; readonly name: string; readonly items: readonly Literal[] };

/** Reads one literal; null for everything that has to be computed. */
export function parseLiteral(text: string): Literal | null {
  const tokens = tokenize(text);
  if (tokens === null) return null;
  const result = parseAt(tokens, 0);
  return result !== null && result.next === tokens.length ? result.literal : null;
}

/** Whether Python takes the value for true. */
export function isTrue(literal: Literal): boolean {
  return literal.kind === 'value' ? Boolean(literal.value) : literal.items.length > 0;
}

const TOKEN = /\s*(?:[()[\],]|'[^'\\]*'|"[^"\\]*"|-?\d+(?:\.\d+)?|[A-Za-z_][\w.]*)\s*/y;
/** Commands are three deep; anything beyond this is no command, and would only use up the stack. */
const DEEPEST = 20;
const NAMES: ReadonlyMap<string, boolean | null> = new Map([
  ['True', true],
  ['False', false],
  ['None', null],
]);
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
]);

function tokenize(text: string): string[] | null {
  const tokens: string[] = [];
  let depth = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return null;
    const token = match[0].trim();
    if (token === '(' || token === '[') depth += 1;
    if (token === ')' || token === ']') depth -= 1;
    if (depth > DEEPEST) return null;
    tokens.push(token);
  }
  return tokens;
}

interface Parsed {
  readonly literal: Literal;
  readonly next: number;
}

function parseAt(tokens: readonly string[], at: number): Parsed | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const closing = CLOSING.get(token);
  if (closing !== undefined) return parseList(tokens, at, closing);
  if (/^['"]/.test(token)) return { literal: { kind: 'value', value: token.slice(1, -1) }, next: at + 1 };
  if (/^-?\d/.test(token)) return { literal: { kind: 'value', value: Number(token) }, next: at + 1 };
  const constant = NAMES.get(token);
  if (constant !== undefined) return { literal: { kind: 'value', value: constant }, next: at + 1 };
  if (!/^[A-Za-z_]/.test(token) || tokens[at + 1] !== '(') return null;
  const call = itemsUntil(tokens, at + 2, ')');
  return call && { literal: { kind: 'call', name: token, items: call.items }, next: call.next };
}

/** A list or tuple; parentheses round a single value without a comma are just parentheses. */
function parseList(tokens: readonly string[], at: number, closing: string): Parsed | null {
  const list = itemsUntil(tokens, at + 1, closing);
  if (list === null) return null;
  const [only] = list.items;
  const grouping = closing === ')' && list.items.length === 1 && tokens[list.next - 2] !== ',';
  return { literal: grouping && only ? only : { kind: 'list', items: list.items }, next: list.next };
}

function itemsUntil(
  tokens: readonly string[],
  start: number,
  closing: string,
): { items: Literal[]; next: number } | null {
  const items: Literal[] = [];
  let at = start;
  while (tokens[at] !== closing) {
    const item = parseAt(tokens, at);
    if (item === null) return null;
    items.push(item.literal);
    at = item.next;
    if (tokens[at] === ',') at += 1;
    else if (tokens[at] !== closing) return null;
  }
  return { items, next: at + 1 };
}
