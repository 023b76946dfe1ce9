/** A gesture in a few words: the heading of its changes in Review. */
import { assertNever } from '../../model/problem.ts';
import type { HolderKey, Model } from '../../model/types.ts';
import type { Translate } from '../../texts/translate.ts';
import { holderName, nodeName } from '../words.ts';
import type { Gesture, NodeScope } from './types.ts';

/** `Write for Sales on Goods › Issues`; `model` is the state in which names are looked up. */
export function gestureWords(gesture: Gesture, model: Model, t: Translate): string {
  const say = (holders: readonly HolderKey[], where: string, more: object = {}): string =>
    t(`gestures.title.${gesture.kind}`, { who: whoWords(holders, model, t), where, ...more });
  switch (gesture.kind) {
    case 'setLevel':
      return say(gesture.holders, nodesWords(gesture.nodes, model, t), {
        level: t(`terms.level.${gesture.level}`),
      });
    case 'setRight':
      return t(`gestures.title.${gesture.on ? 'rightOn' : 'rightOff'}`, {
        who: whoWords(gesture.holders, model, t),
        where: nodesWords(gesture.nodes, model, t),
        right: t(`terms.right.${gesture.right}`),
      });
    case 'setPeriod':
      return say(gesture.holders, nodesWords(gesture.nodes, model, t), {
        period:
          gesture.days === null
            ? t('terms.period.unlimited')
            : t('terms.period.days', { count: gesture.days }),
      });
    case 'undefine':
    case 'defineAsShown':
      return say(gesture.holders, nodesWords(gesture.nodes, model, t));
    case 'bulk':
      return t(`gestures.title.bulk.${gesture.action}`, {
        who: whoWords(gesture.holders, model, t),
        where: scopeWords(gesture.where, model, t),
        level: t(`terms.level.${gesture.level}`),
      });
    case 'propagate':
      return t(`gestures.title.propagate.${gesture.form}`, {
        who: whoWords(gesture.holders, model, t),
        where: nodesWords(gesture.nodes, model, t),
      });
    case 'copy':
      return t('gestures.title.copy', {
        source: holderName(gesture.source, model),
        who: whoWords(gesture.targets, model, t),
        where: scopeWords({ under: gesture.under }, model, t),
      });
    case 'copyCells':
      return t('gestures.title.copy', {
        source: holderName(gesture.source, model),
        who: whoWords(gesture.targets, model, t),
        where: nodesWords(gesture.nodes, model, t),
      });
    case 'paste': {
      const holders = [...new Set(gesture.cells.map(({ holder }) => holder))];
      const nodes = [...new Set(gesture.cells.map(({ node }) => node))];
      return say(holders, nodesWords(nodes, model, t));
    }
    case 'resetToGroup':
      return say(gesture.holders, scopeWords(gesture.where, model, t));
    case 'join':
      return t('gestures.title.join', {
        who: whoWords(gesture.members, model, t),
        groups: gesture.groups.map((code) => model.groups.get(code)?.name ?? code).join(', '),
      });
    case 'assign':
      return t('gestures.title.assign', {
        who: whoWords(gesture.users, model, t),
        profile: model.profiles.get(gesture.profile)?.name ?? gesture.profile,
      });
    case 'assignHierarchy':
      return t('gestures.title.assign', {
        who: whoWords(gesture.users, model, t),
        profile: model.hierarchyProfiles.get(gesture.hierarchy)?.name ?? gesture.hierarchy,
      });
    default:
      return assertNever(gesture);
  }
}

function whoWords(holders: readonly HolderKey[], model: Model, t: Translate): string {
  const [only] = holders;
  return holders.length === 1 && only !== undefined
    ? holderName(only, model)
    : t('gestures.principals', { count: holders.length });
}

function nodesWords(nodes: readonly string[], model: Model, t: Translate): string {
  const [only] = nodes;
  return nodes.length === 1 && only !== undefined
    ? nodeName(only, model)
    : t('gestures.nodes', { count: nodes.length });
}

function scopeWords(where: NodeScope, model: Model, t: Translate): string {
  if ('nodes' in where) return nodesWords(where.nodes, model, t);
  return where.under === null
    ? t('gestures.everywhere')
    : t('gestures.below', { node: nodeName(where.under, model) });
}
