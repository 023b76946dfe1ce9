/**
 * What `JSON.parse` keeps to itself: where and why a text is no JSON, where each value stands, and keys that stand twice
 * in one object (of which it silently drops all but the last).
 */
import { type Problem, problem } from '../model/problem.ts';
import { pathText, quoted, type Step, stepText } from '../model/validateQuote.ts';

/** The JSON value of a text, with a problem `duplicate-key` for every key that stands twice; or why it is no JSON. */
export type JsonReading =
  | { readonly ok: true; readonly value: unknown; readonly duplicates: readonly Problem[] }
  | { readonly ok: false; readonly problem: Problem };

export function readJson(text: string): JsonReading {
  const duplicates: Problem[] = [];
  const lineOf = lineCounter(text);
  let escapedKeys = false;
  const fault = scan(text, {
    escapedKey: () => {
      escapedKeys = true;
    },
    duplicate: (path, offset) => {
      const value = quoted(String(path.at(-1)));
      duplicates.push(problem('duplicate-key', { value }, { line: lineOf(offset), path: pathText(path) }));
    },
  });
  if (fault !== null) return { ok: false, problem: faultProblem(text, fault) };
  const value: unknown = escapedKeys ? readValue(text) : JSON.parse(text);
  return { ok: true, value, duplicates };
}

/** Puts file and line to problems that have a path, and sorts them as they stand in the text, which is JSON. */
export function placeInText(problems: readonly Problem[], text: string, file: string): Problem[] {
  if (problems.length === 0) return [];
  const wanted = new Set(problems.map(({ place }) => place?.path ?? ''));
  const offsets = new Map<string, number>();
  /** Path of the value that was last met at each depth: a value extends the one it stands in. */
  const pathAt: string[] = [];
  scan(text, {
    value: (steps, offset) => {
      const step = steps.at(-1);
      const path = step === undefined ? pathText([]) : `${pathAt[steps.length - 1]}${stepText(step)}`;
      pathAt[steps.length] = path;
      if (wanted.has(path)) offsets.set(path, offset);
    },
  });
  const lineOf = lineCounter(text);
  return problems
    .map((found) => ({ found, offset: offsets.get(found.place?.path ?? '') ?? 0 }))
    .sort((one, other) => one.offset - other.offset)
    .map(({ found, offset }) => ({ found, line: found.place?.line ?? lineOf(offset) }))
    .sort((one, other) => one.line - other.line)
    .map(({ found, line }) => ({ ...found, place: { file, ...found.place, line } }));
}

/** The line of an offset, counted from 1. To be asked in ascending order: it counts on from the last answer. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let counted = 0;
  return (offset) => {
    for (; counted < offset; counted++) if (text.charCodeAt(counted) === NEWLINE) line++;
    return line;
  };
}

/** How deep lists and objects may stand in each other; no file of ours needs more than five. */
const DEEPEST = 32;

const NEWLINE = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Where a text stops being JSON. `expected` is a symbol of JSON, for the codes whose text names one. */
interface Fault {
  readonly code: string;
  readonly offset: number;
  readonly expected?: string;
}

interface Listener {
  /** A key is written with a backslash. */
  escapedKey?(): void;
  /** A key stands a second time in its object, at this offset; the path leads to it and is only good during the call. */
  duplicate?(path: readonly Step[], offset: number): void;
  /** A value begins. */
  value?(path: readonly Step[], offset: number): void;
}

/** An array or object whose end has not come yet. */
interface Open {
  readonly closing: ']' | '}';
  /** Keys so far; null in an array. */
  readonly keys: Set<string> | null;
}

/** Walks through the grammar of RFC 8259 once, without recursion; null when the text is JSON. */
function scan(text: string, listener: Listener): Fault | null {
  const open: Open[] = [];
  /** Key or index of the value at hand in each open array or object. */
  const path: Step[] = [];
  let at = 0;

  /** Reads `"key":` and makes it the last step of the path. */
  const key = (keys: Set<string>): Fault | null => {
    const end = endOfString(text, at);
    if (typeof end !== 'number') return end;
    const raw = text.slice(at + 1, end - 1);
    const escaped = raw.includes('\\');
    const name = escaped ? String(JSON.parse(`"${raw}"`)) : raw;
    if (escaped) listener.escapedKey?.();
    path[path.length - 1] = name;
    if (keys.has(name)) listener.duplicate?.(path, at);
    keys.add(name);
    at = skipBlanks(text, end);
    if (text[at] !== ':') return { code: 'json-symbol-expected', offset: at, expected: ':' };
    at = skipBlanks(text, at + 1);
    return null;
  };

  at = skipBlanks(text, 0);
  for (;;) {
    listener.value?.(path, at);
    const first = text[at];
    if (first === '{' || first === '[') {
      const opened: Open = first === '{' ? { closing: '}', keys: new Set() } : { closing: ']', keys: null };
      if (open.length === DEEPEST) return { code: 'json-too-deep', offset: at };
      at = skipBlanks(text, at + 1);
      if (text[at] === opened.closing) at++;
      else {
        open.push(opened);
        path.push(0);
        const fault = opened.keys && key(opened.keys);
        if (fault !== null) return fault;
        continue;
      }
    } else if (first === '"') {
      const end = endOfString(text, at);
      if (typeof end !== 'number') return end;
      at = end;
    } else {
      WORD.lastIndex = at;
      if (!WORD.test(text)) return { code: 'json-value-expected', offset: at };
      at = WORD.lastIndex;
    }

    // a value has ended: close what ends with it, then go on to the next one
    for (;;) {
      at = skipBlanks(text, at);
      const inside = open.at(-1);
      if (inside === undefined) {
        return at === text.length ? null : { code: 'json-end-expected', offset: at };
      }
      if (text[at] === inside.closing) {
        at++;
        open.pop();
        path.pop();
        continue;
      }
      if (text[at] !== ',') {
        return { code: 'json-symbol-expected', offset: at, expected: `, ${inside.closing}` };
      }
      const comma = at;
      at = skipBlanks(text, at + 1);
      if (text[at] === inside.closing) return { code: 'json-trailing-comma', offset: comma };
      if (inside.keys === null) path[path.length - 1] = Number(path.at(-1)) + 1;
      const fault = inside.keys && key(inside.keys);
      if (fault !== null) return fault;
      break;
    }
  }
}

/**
 * The value of a text that `scan` found to be JSON. Stands in for `JSON.parse` where a key has an escape: V8 (Node 24 and
 * 26, https://github.com/nodejs/node/issues/63785) may read such a key as another one that it met before, `"\""` as
 * `"\\"`, and a right would go to another entity in silence. Strings that are values are read correctly.
 */
function readValue(text: string): unknown {
  let at = 0;
  const scalar = (): unknown => {
    const start = at;
    WORD.lastIndex = at;
    if (text[at] === '"') at = Number(endOfString(text, at));
    else if (WORD.test(text)) at = WORD.lastIndex;
    return JSON.parse(text.slice(start, at));
  };
  /** Takes what stands between brackets, and the brackets. */
  const each = (closing: ']' | '}', take: () => void): void => {
    at = skipBlanks(text, at + 1);
    while (text[at] !== closing) {
      take();
      at = skipBlanks(text, at);
      if (text[at] === ',') at = skipBlanks(text, at + 1);
    }
    at++;
  };
  const next = (): unknown => {
    at = skipBlanks(text, at);
    if (text[at] === '[') {
      const list: unknown[] = [];
      each(']', () => list.push(next()));
      return list;
    }
    if (text[at] !== '{') return scalar();
    const entries: [string, unknown][] = [];
    each('}', () => {
      const key = String(scalar());
      at = skipBlanks(text, at) + 1; // the colon
      entries.push([key, next()]);
    });
    // makes an own property of `__proto__` too, as JSON.parse does
    return Object.fromEntries(entries);
  };
  return next();
}

/** A number or one of the three words, and nothing that goes on behind it. */
const WORD = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function skipBlanks(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== NEWLINE && code !== 0x0d && code !== 0x09) return at;
    at++;
  }
}

/** The offset behind the closing quote of the string that begins here. */
function endOfString(text: string, start: number): number | Fault {
  if (text[start] !== '"') return { code: 'json-key-expected', offset: start };
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) {
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(text)) return { code: 'json-bad-escape', offset: at };
      at = ESCAPE.lastIndex;
    } else if (code >= 0x20) at++;
    else if (Number.isNaN(code)) return { code: 'json-ends-early', offset: at };
    else return { code: 'json-string-open', offset: start };
  }
}

function faultProblem(text: string, { code, offset, expected }: Fault): Problem {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = [...before.slice(before.lastIndexOf('\n') + 1)].length + 1;
  if (offset === text.length && before.trim() === '') return problem('json-empty', {}, { line });
  if (offset >= text.length) return problem('json-ends-early', { column }, { line });
  const value = quoted(
    /^(?:"?[\p{L}\p{N}_.+-]{1,20}|\\.|.)/su.exec(text.slice(offset, offset + 24))?.[0] ?? '',
  );
  const params = expected === undefined ? { column, value } : { column, value, expected };
  return problem(code, params, { line });
}
