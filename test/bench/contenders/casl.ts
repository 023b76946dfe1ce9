/**
 * CASL has rules per user and neither a tree nor tiers, so it is handed what each user ends up with: one rule for each
 * node on which he has a right. That is what it decides fastest by.
 */
import { Ability } from '@casl/ability';
import { type Letter, lettersOfRights } from '../../../shared/model/rights.ts';
import { compile } from '../../../shared/rules/compile.ts';
import { standingsOf } from '../../../shared/rules/standings.ts';
import { asked, type Contender } from '../contender.ts';

type NodeAbility = Ability<[Letter, string]>;

export const casl: Contender = {
  name: 'CASL',
  does: 'none of the rules: it is given the effective rights, a rule per user and node',
  async load(model) {
    const index = compile(model);
    const abilities = new Map<string, NodeAbility>();
    index.users.forEach(({ login, active, locked }, user) => {
      const { rights } = standingsOf(index, user, null);
      const granted = active && !locked ? index.tree.nodes : [];
      const rules = granted.flatMap(({ code }, node) => {
        const action = lettersOfRights(rights[node] ?? 0);
        return action.length === 0 ? [] : [{ action, subject: code }];
      });
      abilities.set(login, new Ability<[Letter, string]>(rules));
    });
    return {
      prepare: (questions) =>
        asked(questions, ({ user, node, right }) => abilities.get(user)?.can(right, node) === true),
    };
  },
};
