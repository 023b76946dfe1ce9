/** Turnarounds in words: what to do, what it leads to, and whom else it reaches. */

import { assertNever } from '../../model/problem.ts';
import { D, U } from '../../model/rights.ts';
import { EVERY_MODULE, type Grant, holderKey, type Model } from '../../model/types.ts';
import type { Translate } from '../../texts/translate.ts';
import type { Step, Turnaround } from '../turnarounds.ts';
import { holderName, nodeName, rightsName } from '../words.ts';

/** What the turnaround is about: the names of the user and of the node asked about are not told again. */
export interface Question {
  readonly user: string;
  readonly node: string;
}

/** `Put Bob into Sales → Write (reaches 3 other users)`; the rights are the user's on the node afterwards. */
export function turnaroundSentence(
  turnaround: Turnaround,
  question: Question,
  model: Model,
  t: Translate,
): string {
  const steps = turnaround.steps
    .map((step) => stepPhrase(step, question, model, t))
    .reduce((first, next) => t('why.turnaround.joined', { first, next }));
  const params = { steps, rights: rightsName(turnaround.rights, t) };
  if (turnaround.reach === 0) return t('why.turnaround.alone', params);
  return t('why.turnaround.reaching', { ...params, count: turnaround.reach });
}

function stepPhrase(step: Step, question: Question, model: Model, t: Translate): string {
  const user = model.users.get(question.user)?.name ?? question.user;
  switch (step.kind) {
    case 'setGrant':
    case 'clearGrant': {
      const own = step.holder === holderKey('user', question.user);
      const verb = step.kind === 'setGrant' ? 'set' : 'clear';
      return t(`why.step.${verb}${own ? 'Own' : 'Grant'}${step.node === question.node ? '' : 'On'}`, {
        holder: holderName(step.holder, model),
        node: nodeName(step.node, model),
        rights: step.kind === 'setGrant' ? rightsPhrase(step.grant, step.node, model, t) : '',
      });
    }
    case 'join':
    case 'leave':
      return t(`why.step.${step.kind}`, { user, group: model.groups.get(step.group)?.name ?? step.group });
    case 'activate':
    case 'unlock':
    case 'makeAdministrator':
    case 'endAdministrator':
      return t(`why.step.${step.kind}`, { user });
    case 'openEntity':
    case 'assignEntityAccess': {
      const profile = model.entityAccessProfiles.get(step.profile)?.name ?? step.profile;
      const entity = step.kind === 'openEntity' ? entityName(step.entity, model) : '';
      return t(`why.step.${step.kind}`, { user, profile, entity });
    }
    case 'assignGeneral': {
      const verb = step.profile === null ? 'endGeneral' : 'assignGeneral';
      const everywhere = step.module === EVERY_MODULE ? 'Everywhere' : '';
      const profile = model.profiles.get(step.profile ?? '')?.name ?? step.profile;
      return t(`why.step.${verb}${everywhere}`, { user, profile, module: moduleName(step.module, model) });
    }
    case 'assignHierarchy': {
      const verb = step.profile === null ? 'endHierarchy' : 'assignHierarchy';
      const profile = model.hierarchyProfiles.get(step.profile ?? '')?.name ?? step.profile;
      return t(`why.step.${verb}`, { user, profile, module: moduleName(step.module, model) });
    }
    case 'assignAtEntity':
      return t(`why.step.${step.profile === null ? 'endAtEntity' : 'assignAtEntity'}`, {
        profile: model.profiles.get(step.profile ?? '')?.name ?? step.profile,
        entity: entityName(step.entity, model),
        hierarchy: model.hierarchyProfiles.get(step.hierarchy)?.name ?? step.hierarchy,
      });
    default:
      return assertNever(step);
  }
}

/** The rights, and on a dated node how far back they let documents be changed. */
function rightsPhrase({ rights, updatePeriod }: Grant, node: string, model: Model, t: Translate): string {
  const name = rightsName(rights, t);
  if (model.nodes.get(node)?.dated !== true || (rights & (U | D)) === 0) return name;
  if (updatePeriod === null) return t('why.step.rightsEver', { rights: name });
  const period = t('terms.period.days', { count: updatePeriod });
  return t('why.step.rightsBack', { rights: name, period });
}

function entityName(code: string, model: Model): string {
  return model.entities.get(code)?.name ?? code;
}

function moduleName(code: string, model: Model): string {
  return model.nodes.get(code)?.name ?? code;
}
