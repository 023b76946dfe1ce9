/** How Cedar writes names, strings and sets. */
import { type Letter, lettersOfRights, type Rights } from '../../model/rights.ts';
import type { HolderKey } from '../../model/types.ts';
import { parseHolderKey } from '../../model/types.ts';

export const ENTITY_TYPES = { user: 'User', group: 'Group', profile: 'Profile', node: 'Node' } as const;
export type EntityType = (typeof ENTITY_TYPES)[keyof typeof ENTITY_TYPES];

/** Names an entity, in requests and in entities written as JSON. */
export interface CedarUid {
  readonly type: EntityType | 'Action';
  readonly id: string;
}

/** The action that asks for a right. */
export const ACTIONS: Readonly<Record<Letter, string>> = { R: 'read', U: 'update', A: 'add', D: 'delete' };

export function holderUid(key: HolderKey): CedarUid {
  const holder = parseHolderKey(key);
  return holder === null
    ? { type: ENTITY_TYPES.user, id: '' }
    : { type: ENTITY_TYPES[holder.kind], id: holder.code };
}

export function nodeUid(code: string): CedarUid {
  return { type: ENTITY_TYPES.node, id: code };
}

/** `Node::"goods"`. */
export function uidText({ type, id }: CedarUid): string {
  return `${type}::${quoted(id)}`;
}

/** The actions of a set of rights: `[Action::"read", Action::"update"]`. */
export function actionsText(rights: Rights): string {
  return listText(lettersOfRights(rights).map((letter) => uidText({ type: 'Action', id: ACTIONS[letter] })));
}

export function listText(parts: readonly string[]): string {
  return `[${parts.join(', ')}]`;
}

/** A string literal. A code has no control characters, which Cedar would write in its own way. */
export function quoted(code: string): string {
  return `"${code.replace(/["\\]/g, '\\$&')}"`;
}
