/** What the sources say: the texts they ask for, and the ones they should have asked for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';
import { ROOT } from '../../scripts/terminal.ts';

export interface Sources {
  /** Every string that stands in the sources, and the names of properties: what a key can be built from. */
  readonly words: ReadonlySet<string>;
  /** Fixed parts of template literals that begin like a key. */
  readonly templates: readonly (readonly string[])[];
  /** First arguments of the translating functions, with the place of the call. */
  readonly asked: readonly { readonly key: string; readonly place: string }[];
  /** Strings that a person would read and that are in no catalogue, with their place. */
  readonly spoken: readonly string[];
}

/** Attributes and properties whose text a person reads or hears. */
const SPOKEN_ATTRIBUTES =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label)$/;
const SPOKEN_PROPERTIES = /^(label|title|message|detail|buttonLabel|placeholder|description)$/;
const TRANSLATING = /^(t|translate)$/;

export function readSources(): Sources {
  const words = new Set<string>();
  const templates: (readonly string[])[] = [];
  const asked: { key: string; place: string }[] = [];
  const spoken: string[] = [];
  for (const file of files()) {
    const source = readFileSync(file, 'utf8');
    const place = (node: Node): string =>
      `${relative(ROOT, file)}:${source.slice(0, node.start).split('\n').length}`;
    const screen = /^(renderer|main\/(?!cli))/.test(relative(ROOT, file));
    const say = (node: Node, text: string): void => {
      if (screen && /\p{L}{2,}/u.test(text)) spoken.push(`${place(node)} ${text.trim()}`);
    };
    walk(parseSync(file, source).program, (node) => {
      switch (node.type) {
        case 'Literal':
          if (typeof node.value === 'string') words.add(node.value);
          break;
        case 'TemplateLiteral':
          templates.push(fixedParts(node));
          break;
        case 'JSXText':
          say(node, String(node.value));
          break;
        case 'JSXAttribute':
          if (SPOKEN_ATTRIBUTES.test(nameOf(node.name)) && isNode(node.value)) say(node, textOf(node.value));
          break;
        case 'Property':
          words.add(nameOf(node.key));
          if (SPOKEN_PROPERTIES.test(nameOf(node.key)) && isNode(node.value)) say(node, textOf(node.value));
          break;
        case 'CallExpression': {
          const [first] = Array.isArray(node.arguments) ? node.arguments : [];
          if (!TRANSLATING.test(nameOf(node.callee)) || !isNode(first)) break;
          for (const key of literals(first)) asked.push({ key, place: place(node) });
          break;
        }
      }
    });
  }
  return { words, templates, asked, spoken };
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) walk(one, visit);
  if (!isNode(value)) return;
  visit(value);
  for (const field of Object.values(value)) if (typeof field === 'object') walk(field, visit);
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'JSXNamespacedName') return `${nameOf(node.namespace)}:${nameOf(node.name)}`;
  return String(node.name ?? node.value ?? '');
}

/** The text a literal, or the fixed parts of a template, would put on the screen. */
function textOf(node: Node): string {
  if (node.type === 'JSXExpressionContainer' && isNode(node.expression)) return textOf(node.expression);
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : '';
  if (node.type === 'TemplateLiteral') return fixedParts(node).join('');
  return '';
}

/** The strings an expression can come to, as far as they are written out: both sides of `a ? 'x' : 'y'`. */
function literals(node: Node): string[] {
  if (node.type === 'Literal') return [String(node.value)];
  if (node.type !== 'ConditionalExpression') return [];
  return [node.consequent, node.alternate].flatMap((side) => (isNode(side) ? literals(side) : []));
}

function fixedParts({ quasis }: Node): string[] {
  if (!Array.isArray(quasis)) return [];
  return quasis.map((quasi) => String(quasi.value.cooked));
}

/** A file of texts; what asks for problems stands beside the catalogues. */
const CATALOGUE = /^shared.texts.(?!translate)/;

function files(): string[] {
  const rooms = ['main', 'renderer', 'shared'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
  );
  return rooms
    .filter((file) => /(?<!\.d)\.tsx?$/.test(file) && !CATALOGUE.test(file))
    .map((file) => join(ROOT, file));
}
