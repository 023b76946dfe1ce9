/** Small and large damage to a file: what disks, editors, scripts and ill will make of it. */
import type { Random } from '../../shared/samples/random.ts';

/** `others` are the files of the other originals, for parts of one file in another. */
type Mutation = (file: Buffer, random: Random, others: readonly Uint8Array[]) => Buffer;

/** No mutated file is longer, in bytes. */
export const LONGEST = 400_000;

/** A file with one to four mutations, of at most LONGEST bytes. */
export function mutated(file: Uint8Array, random: Random, others: readonly Uint8Array[]): Buffer {
  let next: Buffer = Buffer.from(file);
  // Half of the files have one fault only: what is wrong in many ways is refused for the first of them.
  for (let left = random.below(2) === 0 ? 1 : 1 + random.below(4); left > 0; left--) {
    next = random.pick(MUTATIONS)(next, random, others).subarray(0, LONGEST);
  }
  return next;
}

/** Values and pieces that have been trouble to somebody. */
const AWKWARD: readonly [string, ...string[]] = [
  '',
  ' ',
  '\0',
  '\uFEFF',
  '\r',
  '\n',
  '\u2028',
  '{',
  '}',
  '[',
  ']',
  '[]',
  '{}',
  '"',
  "'",
  '\\',
  '\\u0000',
  '\\ud800',
  ':',
  ',',
  ';',
  'null',
  'true',
  'false',
  '0',
  '-0',
  '-1',
  '1e999',
  '-1e999',
  '1e-999',
  '9007199254740993',
  '0.1',
  'NaN',
  '1.5',
  '"__proto__"',
  '"constructor"',
  '"toString"',
  '"*"',
  '"user:"',
  '"user:ann"',
  '"group:sales"',
  '"profile:full"',
  '"read"',
  '"delete"',
  '["R","U"]',
  '["D"]',
  '["X"]',
  '[null]',
  '{"a":1}',
  '"\u202E"',
  '"👩‍👩‍👧"',
  '"Ž"',
  '<',
  '>',
  '</odoo>',
  '<odoo>',
  '<record>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE a [<!ENTITY b "bbbb">]>',
  '&b;',
  '&amp;',
  '&#0;',
  '&#x10FFFF;',
  '<?xml version="1.0" encoding="utf-16"?>',
  "[(4, ref('a'))]",
  '[(6,0,[])]',
  'eval="((((1))))"',
  '=1+1',
  'group_a',
  '1',
  ',,,,',
  '"a""b"',
  '../../etc/passwd',
  '%s%n',
  '\x1b[2J',
];

/** Opened again and again: what is read by recursion ends here. */
const NESTING: readonly [string, ...string[]] = ['[', '{"a":', '(', '<a>', '"', "[('", '<record><field>'];

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  flipBits,
  cutOut,
  truncate,
  repeatPart,
  insertAwkward,
  replaceToken,
  replaceToken,
  swapTokens,
  swapLines,
  changeJson,
  changeJson,
  changeJson,
  exchangeFields,
  exchangeFields,
  exchangeFields,
  nestDeeply,
  lengthen,
  splice,
  encodeOtherwise,
];

function flipBits(file: Buffer, random: Random): Buffer {
  const next = Buffer.from(file);
  for (let left = 1 + random.below(4); left > 0; left--) {
    const place = random.below(next.length);
    next[place] = (next[place] ?? 0) ^ (1 << random.below(8));
  }
  return next;
}

function cutOut(file: Buffer, random: Random): Buffer {
  const [from, to] = range(file.length, random);
  return Buffer.concat([file.subarray(0, from), file.subarray(to)]);
}

function truncate(file: Buffer, random: Random): Buffer {
  return file.subarray(0, random.below(file.length + 1));
}

function repeatPart(file: Buffer, random: Random): Buffer {
  const [from, to] = range(file.length, random);
  const part = file.subarray(from, to);
  const times = 1 + random.below(Math.min(1000, Math.ceil(LONGEST / (part.length + 1))));
  const repeated = Array.from({ length: times }, () => part);
  return Buffer.concat([file.subarray(0, to), ...repeated, file.subarray(to)]);
}

function insertAwkward(file: Buffer, random: Random): Buffer {
  const place = random.below(file.length + 1);
  return Buffer.concat([file.subarray(0, place), Buffer.from(random.pick(AWKWARD)), file.subarray(place)]);
}

function nestDeeply(file: Buffer, random: Random): Buffer {
  const place = random.below(file.length + 1);
  const opened = random.pick(NESTING).repeat(10 ** (1 + random.below(4)));
  return Buffer.concat([file.subarray(0, place), Buffer.from(opened), file.subarray(place)]);
}

function lengthen(file: Buffer, random: Random): Buffer {
  const place = random.below(file.length + 1);
  const long = random.pick(['x', '9', ' ', '\n', 'ž', ',', '"']).repeat(10 ** (1 + random.below(5)));
  return Buffer.concat([file.subarray(0, place), Buffer.from(long), file.subarray(place)]);
}

function splice(file: Buffer, random: Random, others: readonly Uint8Array[]): Buffer {
  const other = others[random.below(others.length)] ?? file;
  const place = random.below(file.length + 1);
  return Buffer.concat([file.subarray(0, place), other.subarray(random.below(other.length + 1))]);
}

function encodeOtherwise(file: Buffer, random: Random): Buffer {
  const text = file.toString('utf8');
  switch (random.below(4)) {
    case 0:
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 1:
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    case 2:
      return Buffer.from(text, 'latin1');
    default:
      return Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`);
  }
}

/** A piece with a meaning of its own in one of the formats: a string, a number, a name, a sign. */
const TOKEN = /"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?|[\p{L}_][\p{L}\p{N}_.]*|[^\s]/gu;

function replaceToken(file: Buffer, random: Random): Buffer {
  const text = file.toString('utf8');
  const tokens = [...text.matchAll(TOKEN)];
  const token = tokens[random.below(tokens.length)];
  if (token === undefined) return file;
  const other =
    random.below(2) === 0 ? random.pick(AWKWARD) : (tokens[random.below(tokens.length)]?.[0] ?? '');
  return Buffer.from(text.slice(0, token.index) + other + text.slice(token.index + token[0].length));
}

function swapTokens(file: Buffer, random: Random): Buffer {
  const text = file.toString('utf8');
  const tokens = [...text.matchAll(TOKEN)];
  const places = [random.below(tokens.length), random.below(tokens.length)].sort((a, b) => a - b);
  const [first, second] = places.map((place) => tokens[place]);
  if (first === undefined || second === undefined || first === second) return file;
  const between = text.slice(first.index + first[0].length, second.index);
  const rest = text.slice(second.index + second[0].length);
  return Buffer.from(text.slice(0, first.index) + second[0] + between + first[0] + rest);
}

function swapLines(file: Buffer, random: Random): Buffer {
  const lines = file.toString('utf8').split('\n');
  const [one, other] = [random.below(lines.length), random.below(lines.length)];
  const [first = '', second = ''] = [lines[one], lines[other]];
  lines[one] = second;
  lines[other] = random.below(2) === 0 ? first : second;
  return Buffer.from(lines.join('\n'));
}

/** One value somewhere in JSON is replaced, taken away or doubled; the rest stays good. */
function changeJson(file: Buffer, random: Random): Buffer {
  const root = jsonIn(file);
  if (root === undefined) return replaceToken(file, random);
  let place = root;
  for (let depth = 1 + random.below(5); depth > 0; depth--) {
    if (typeof place !== 'object' || place === null) break;
    const keys = Object.keys(place);
    const key = keys[random.below(keys.length)];
    if (key === undefined) break;
    const fields = place as Record<string, unknown>;
    const value = fields[key];
    if (depth > 1 && typeof value === 'object' && value !== null) place = value;
    else {
      changeField(fields, key, random);
      break;
    }
  }
  return Buffer.from(JSON.stringify(root));
}

/** Two records of one list in JSON, or two lines, exchange what stands in one field: often sound, and never meant. */
function exchangeFields(file: Buffer, random: Random): Buffer {
  const root = jsonIn(file);
  const lists = typeof root === 'object' && root !== null ? Object.values(root).filter(isListOfRecords) : [];
  const list = lists[random.below(lists.length)];
  if (list === undefined) return exchangeCells(file, random);
  const [one, other] = [list[random.below(list.length)], list[random.below(list.length)]];
  if (one === undefined || other === undefined) return file;
  const keys = Object.keys(one);
  const key = keys[random.below(keys.length)] ?? '';
  const value = one[key];
  if (typeof value === 'boolean') one[key] = !value;
  else [one[key], other[key]] = [other[key], value];
  return Buffer.from(JSON.stringify(root));
}

function isListOfRecords(value: unknown): value is Record<string, unknown>[] {
  return (
    Array.isArray(value) &&
    value.every((each) => typeof each === 'object' && each !== null && !Array.isArray(each))
  );
}

/** The value of JSON; undefined for what is none. */
function jsonIn(file: Buffer): unknown {
  try {
    return JSON.parse(file.toString('utf8'));
  } catch {
    return undefined;
  }
}

function exchangeCells(file: Buffer, random: Random): Buffer {
  const lines = file.toString('utf8').split('\n');
  const [one, other] = [random.below(lines.length), random.below(lines.length)];
  const cells = [one, other].map((line) => (lines[line] ?? '').split(/(?=[,<>])/));
  const [first, second] = cells;
  if (first === undefined || second === undefined) return file;
  const place = random.below(Math.min(first.length, second.length));
  [first[place], second[place]] = [second[place] ?? '', first[place] ?? ''];
  lines[one] = first.join('');
  if (one !== other) lines[other] = second.join('');
  return Buffer.from(lines.join('\n'));
}

function changeField(fields: Record<string, unknown>, key: string, random: Random): void {
  const value = fields[key];
  switch (random.below(5)) {
    case 0:
      delete fields[key];
      return;
    case 1:
      if (Array.isArray(fields)) fields.push(value);
      else fields[`${key}s`] = value;
      return;
    case 2: {
      // The value of a neighbour: of the right kind more often than a random one, and wrong all the same.
      const keys = Object.keys(fields);
      fields[key] = fields[keys[random.below(keys.length)] ?? key];
      return;
    }
    case 3:
      fields[key] = random.pick([null, true, -1, 0, 1e300, '', [], {}, [[]], { a: null }, 'read', '*']);
      return;
    default:
      fields[key] = typeof value === 'string' ? value + random.pick(AWKWARD) : [value];
  }
}

/** A part, most often a short one. */
function range(length: number, random: Random): [number, number] {
  const from = random.below(length + 1);
  const longest = random.below(4) === 0 ? length - from : Math.min(40, length - from);
  return [from, from + random.below(longest + 1)];
}
