/**
 * Cedar, from the export of shared/formats/cedar.ts. The policies are parsed once; cedar-wasm takes the entities with each
 * request, so each is given just those that it can come upon, picked beforehand.
 */
import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import type { CedarEntity } from '../../../shared/formats/cedar/entities.ts';
import { ACTIONS, type CedarUid, nodeUid, uidText } from '../../../shared/formats/cedar/syntax.ts';
import { writeCedar } from '../../../shared/formats/cedar.ts';
import { asked, type Contender } from '../contender.ts';

const POLICY_SET = 'bench';

export const cedar: Contender = {
  name: 'cedar-wasm',
  does: 'all rules but entities; parses the entities a request needs each time',
  async load(model) {
    const written = writeCedar(model);
    if (!written.ok) throw new Error(JSON.stringify(written.problems));
    const { policies, entities } = written.value;
    const staticPolicies = Object.fromEntries(policies.map(({ id, text }) => [id, text]));
    const parsed = preparsePolicySet(POLICY_SET, { staticPolicies });
    if (parsed.type === 'failure') throw new Error(JSON.stringify(parsed.errors));
    const byUid = new Map(entities.map((entity) => [uidText(entity.uid), entity]));
    return {
      prepare: (questions) => {
        const requests = questions.map(({ user, node, right }) => {
          const principal: CedarUid = { type: 'User', id: user };
          const resource = nodeUid(node);
          return {
            principal,
            action: { type: 'Action', id: ACTIONS[right] },
            resource,
            context: {},
            preparsedPolicySetId: POLICY_SET,
            entities: [...upwards(byUid, principal), ...upwards(byUid, resource)] as never,
          };
        });
        return asked(requests, (request) => {
          const answer = statefulIsAuthorized(request);
          if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors));
          return answer.response.decision === 'allow';
        });
      },
    };
  },
};

/** An entity and all it is in. */
function upwards(byUid: ReadonlyMap<string, CedarEntity>, uid: CedarUid): Set<CedarEntity> {
  const found = new Set<CedarEntity>();
  const first = byUid.get(uidText(uid));
  if (first !== undefined) found.add(first);
  for (const entity of found) {
    for (const parent of entity.parents) {
      const outer = byUid.get(uidText(parent));
      if (outer !== undefined) found.add(outer);
    }
  }
  return found;
}
