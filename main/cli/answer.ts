/** A decision as `check --json` and `decide` write it. */
import { type Letter, lettersOfRights } from '../../shared/model/rights.ts';
import type { Decision } from '../../shared/rules/decide.ts';
import type { Evidence, LostEvidence, Through } from '../../shared/rules/evidence.ts';

export interface AnswerGrant {
  readonly holder: string;
  readonly node: string;
  readonly rights: readonly Letter[];
  /** Days; null = unlimited. */
  readonly updatePeriod: number | null;
  readonly tier: string;
  /** Null for the user's own grants. */
  readonly through: Through | null;
}

export interface Answer {
  readonly allow: boolean;
  readonly rights: readonly Letter[];
  readonly reason: string;
  readonly deciding: readonly AnswerGrant[];
  readonly lost: readonly (AnswerGrant & { readonly why: LostEvidence['why'] })[];
}

export function answerOf({ allow, rights, reason, deciding, lost }: Decision): Answer {
  return {
    allow,
    rights: lettersOfRights(rights),
    reason,
    deciding: deciding.map(grantOf),
    lost: lost.map((grant) => ({ ...grantOf(grant), why: grant.why })),
  };
}

function grantOf({ holder, node, rights, updatePeriod, tier, through }: Evidence): AnswerGrant {
  return { holder, node, rights: lettersOfRights(rights), updatePeriod, tier, through: through ?? null };
}
