/** Odoo's commands for many-to-many fields, as written in `eval`: `(4, ref('x'))`, `Command.link(ref('x'))` and so on. */
import { type Literal, parseLiteral } from './literal.ts';
import { externalId, type LinkVerb } from './record.ts';

export interface Command {
  readonly verb: LinkVerb;
  /** Full external ids. */
  readonly targets: readonly string[];
}

/**
 * The commands of one `eval`, in their order; clearing is setting nothing. Null where it holds anything else, such as
 * records made on the spot or ids that are computed.
 */
export function parseCommands(text: string, module: string): Command[] | null {
  const literal = parseLiteral(text);
  if (literal === null) return null;
  // Odoo takes an empty value in the place of commands for: nothing linked.
  if (literal.kind === 'value') return literal.value ? null : [{ verb: 'set', targets: [] }];
  if (literal.kind === 'call') return null;
  const [first] = literal.items;
  if (first?.kind === 'call' && first.name === 'ref') return all([asSet(literal, module)]);
  return all(literal.items.map((item) => parseCommand(item, module)));
}

/** The full external id in `ref('x')`; null for anything else. */
export function parseReference(literal: Literal | undefined, module: string): string | null {
  if (literal?.kind !== 'call' || literal.name !== 'ref' || literal.items.length !== 1) return null;
  const [written] = literal.items;
  if (written?.kind !== 'value' || typeof written.value !== 'string') return null;
  return externalId(written.value, module);
}

function parseCommand(literal: Literal, module: string): Command | null {
  if (literal.kind === 'value') return null;
  const [head, second, third] = literal.items;
  if (literal.kind === 'call') {
    switch (literal.name) {
      case 'Command.link':
        return withTarget('link', head, module);
      case 'Command.unlink':
        return withTarget('unlink', head, module);
      case 'Command.clear':
        return { verb: 'set', targets: [] };
      case 'Command.set':
        return asSet(head, module);
      default:
        return null;
    }
  }
  switch (head?.kind === 'value' ? head.value : null) {
    case 3:
      return withTarget('unlink', second, module);
    case 4:
      return withTarget('link', second, module);
    case 5:
      return { verb: 'set', targets: [] };
    case 6:
      return asSet(third, module);
    default:
      return null;
  }
}

function withTarget(verb: LinkVerb, literal: Literal | undefined, module: string): Command | null {
  const target = parseReference(literal, module);
  return target === null ? null : { verb, targets: [target] };
}

function asSet(literal: Literal | undefined, module: string): Command | null {
  if (literal?.kind !== 'list') return null;
  const targets = all(literal.items.map((item) => parseReference(item, module)));
  return targets && { verb: 'set', targets };
}

function all<T>(items: readonly (T | null)[]): T[] | null {
  const found = items.filter((item) => item !== null);
  return found.length === items.length ? found : null;
}
