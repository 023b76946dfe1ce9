/** An answer in words: the one-sentence reason, and a sentence for every grant that decided or lost. */

import { holderName, nodeName, rightsName } from '../changes/words.ts';
import { LETTERS, type Rights } from '../model/rights.ts';
import { EVERY_MODULE, type Model } from '../model/types.ts';
import type { Index } from '../rules/compile.ts';
import { type Decision, type DecisionRequest, resolveRequest } from '../rules/decide.ts';
import type { Evidence, LostEvidence } from '../rules/evidence.ts';
import type { Reason } from '../rules/ruling.ts';
import type { Translate } from '../texts/translate.ts';

export interface Answered {
  readonly rights: Rights;
  readonly reason: Reason;
  readonly deciding: readonly Evidence[];
}

/** A decision in one sentence: what was asked for, whether it is allowed, and why. `today` stands in for `on`. */
export function decisionSentence(
  decision: Decision,
  index: Index,
  request: DecisionRequest,
  today: string,
  t: Translate,
): string {
  const { right } = request;
  const asked = t(
    LETTERS.some((letter) => letter === right) ? `terms.right.${right}` : `terms.level.${right}`,
  );
  const answer = answerSentence(decision, request.node, index.model, t);
  if (decision.allow) return t('why.allowed', { asked, answer });
  const resolved = resolveRequest(index, request, today);
  const age = resolved.ok ? resolved.value.age : null;
  if (decision.reason !== 'period-exceeded' || age === null) return t('why.denied', { asked, answer });
  return t('why.deniedByPeriod', { asked, count: age, answer });
}

/** Why the rights are what they are, in one sentence: the grant that gives most, and where it stands. */
export function answerSentence(answer: Answered, node: string, model: Model, t: Translate): string {
  const strongest = answer.deciding.reduce<Evidence | undefined>(
    (best, grant) => (best === undefined || grant.rights > best.rights ? grant : best),
    undefined,
  );
  const rights = rightsName(answer.rights, t);
  if (strongest === undefined) return t(`why.${answer.reason}`, { rights });
  if (strongest.rights !== answer.rights) {
    const giving = answer.deciding.filter((grant) => grant.rights !== 0);
    const holders = giving.map(({ holder }) => holderName(holder, model)).join(', ');
    return t('why.acquiredTogether', { rights, holders });
  }
  const key = `why.${strongest.tier}${strongest.node === node ? 'Here' : 'Above'}`;
  return t(key, {
    rights,
    holder: holderName(strongest.holder, model),
    node: nodeName(strongest.node, model),
    count: levelsUp(node, strongest.node, model),
  });
}

/** One grant in words, with what it came through. */
export function grantSentence(grant: Evidence, model: Model, t: Translate): string {
  const told = t('why.grant', {
    holder: holderName(grant.holder, model),
    rights: rightsName(grant.rights, t),
    node: nodeName(grant.node, model),
  });
  const period =
    grant.updatePeriod === null
      ? ''
      : t('why.grantPeriod', { period: t('terms.period.days', { count: grant.updatePeriod }) });
  return [told, period, throughSentence(grant, model, t)].filter((part) => part !== '').join(' ');
}

/** A losing grant in words, with why it lost. */
export function lostSentence(grant: LostEvidence, model: Model, t: Translate): string {
  return `${grantSentence(grant, model, t)} ${t(`why.lost.${grant.why}`)}`;
}

function throughSentence(grant: Evidence, model: Model, t: Translate): string {
  const { through } = grant;
  switch (through?.kind) {
    case undefined:
      return '';
    case 'membership': {
      const chain = through.groups.map((code) => model.groups.get(code)?.name ?? code);
      return chain.length <= 1 ? '' : t('why.throughGroups', { chain: chain.join(' › ') });
    }
    case 'general':
      return through.module === EVERY_MODULE
        ? t('why.throughEveryAssignment')
        : t('why.throughAssignment', { module: model.nodes.get(through.module)?.name ?? through.module });
    case 'hierarchy': {
      const hierarchy = model.hierarchyProfiles.get(through.hierarchy)?.name ?? through.hierarchy;
      if (through.entity === null) return t('why.throughDefault', { hierarchy });
      const entity = model.entities.get(through.entity)?.name ?? through.entity;
      return t('why.throughHierarchy', { hierarchy, entity });
    }
  }
}

function levelsUp(from: string, to: string, model: Model): number {
  let levels = 0;
  for (
    let code: string | null = from;
    code !== null && code !== to;
    code = model.nodes.get(code)?.parent ?? null
  ) {
    levels++;
  }
  return levels;
}
