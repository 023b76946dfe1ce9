/** Values that several calls of the contract take. */
import { z } from 'zod';
import { HOLDER_KINDS, type HolderKey, parseHolderKey } from '../model/types.ts';

export const holderKeySchema = z.custom<HolderKey>(
  (value) => typeof value === 'string' && parseHolderKey(value) !== null,
  { error: `expected ${HOLDER_KINDS.join(', ')} and a code, as in user:ann` },
);

/** A code or login, as stores hold them. */
export const codeSchema = z.string().min(1).max(1000);

/** The number of an answer that travels as what it differs in (patch.ts). */
export const versionSchema = z.int().positive();

export const nothing = z.undefined();
