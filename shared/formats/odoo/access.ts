/** Access rights as grants of groups on models. */
import { type Place, type Problem, problem } from '../../model/problem.ts';
import { A, D, lettersOfRights, NO_RIGHTS, R, type Rights, storable, U } from '../../model/rights.ts';
import type { Loaded, Modules } from './loading.ts';
import { byText, moduleOfId } from './record.ts';

/** The code of the group that holds every user, for rights given without a group. No external id is without a dot. */
export const EVERYONE = 'everyone';

export interface Access {
  /** Models with rights, by the external id that stands for them, and where each is first named. */
  readonly models: ReadonlyMap<string, Place>;
  /** Group → model → rights, both by external id; `everyone` for rights without a group. */
  readonly grants: ReadonlyMap<string, ReadonlyMap<string, Rights>>;
  /** Where each group with a grant is first named. */
  readonly groups: ReadonlyMap<string, Place>;
}

/**
 * Unites all rights of a group on a model. A right of four zeros gives `none`: Odoo asks for the union over a user's
 * groups, and so does Grantree (domain.md §4), in which `none` adds nothing; that it was written stays visible.
 */
export function loadAccess(records: Iterable<Loaded>, modules: Modules, notices: Problem[]): Access {
  const usable = [...records].filter((record) => isUsable(record, notices));
  const standsFor = sameModels(usable.map(modelOf), modules);
  const models = new Map<string, Place>();
  const groups = new Map<string, Place>();
  const united = new Map<string, Map<string, { rights: Rights; place: Place }>>();
  for (const record of usable) {
    const written = modelOf(record);
    const model = standsFor.get(written) ?? written;
    if (!models.has(model)) models.set(model, record.place);
    if (record.values.get('active') === false) continue;
    const given = record.values.get('group_id');
    const group = typeof given === 'string' ? given : EVERYONE;
    if (!groups.has(group)) groups.set(group, record.place);
    const onModels = united.get(group) ?? new Map<string, { rights: Rights; place: Place }>();
    united.set(group, onModels);
    const before = onModels.get(model) ?? { rights: NO_RIGHTS, place: record.place };
    onModels.set(model, { ...before, rights: before.rights | rightsOf(record) });
  }
  reportSameModels(usable, standsFor, notices);
  const grants = new Map<string, Map<string, Rights>>();
  for (const [group, onModels] of united) {
    const held = new Map<string, Rights>();
    for (const [model, { rights, place }] of onModels) {
      const stored = storable('actions', rights) ?? NO_RIGHTS;
      if (stored !== rights) {
        const params = { group, model, rights: lettersOfRights(rights).join(' ') };
        notices.push(problem('odoo-rights-without-read', params, place));
      }
      held.set(model, stored);
    }
    grants.set(group, held);
  }
  return { models, grants, groups };
}

const PERMISSIONS = [
  ['perm_read', R],
  ['perm_write', U],
  ['perm_create', A],
  ['perm_unlink', D],
] as const;

function rightsOf({ values }: Loaded): Rights {
  return PERMISSIONS.reduce(
    (rights, [field, right]) => (values.get(field) === true ? rights | right : rights),
    NO_RIGHTS,
  );
}

function modelOf({ values }: Loaded): string {
  const model = values.get('model_id');
  return typeof model === 'string' ? model : '';
}

/** A right says on which model it is; one that is switched off gives nothing, but its model is kept. */
function isUsable(record: Loaded, notices: Problem[]): boolean {
  const model = modelOf(record);
  if (model === '') {
    notices.push(problem('odoo-access-without-model', { record: record.id }, record.place));
    return false;
  }
  if (record.values.get('active') === false) {
    const place = record.places.get('active') ?? record.place;
    const group = record.values.get('group_id') || EVERYONE;
    notices.push(problem('odoo-access-inactive', { record: record.id, model, group: `${group}` }, place));
  }
  return true;
}

/**
 * Every module that extends a model may call it by an external id of its own: `account.model_res_partner` is
 * `base.model_res_partner`. Gives for each id the one that stands for all of them.
 */
function sameModels(ids: readonly string[], modules: Modules): ReadonlyMap<string, string> {
  const standsFor = new Map<string, string>();
  const byLocalId = Map.groupBy(new Set(ids), localId);
  for (const [local, same] of byLocalId) {
    if (!local.startsWith('model_')) continue;
    const owner = ownerOf(same.sort(byText), modules);
    for (const id of same) standsFor.set(id, owner ?? id);
  }
  return standsFor;
}

/** The module that made the model is the one all others need; where that does not show, the one it is named after. */
function ownerOf(ids: readonly string[], { needs }: Modules): string | undefined {
  const needed = ids.find((id) => {
    const module = moduleOfId(id);
    return ids.every((other) => {
      const user = moduleOfId(other);
      return user === module || (needs(user, module) && !needs(module, user));
    });
  });
  if (needed !== undefined) return needed;
  const named = ids.filter((id) => localId(id).startsWith(`model_${moduleOfId(id)}_`));
  return (named.length > 0 ? named : ids).reduce((a, b) => (b.length > a.length ? b : a));
}

function localId(id: string): string {
  return id.slice(id.indexOf('.') + 1);
}

function reportSameModels(
  records: readonly Loaded[],
  standsFor: ReadonlyMap<string, string>,
  notices: Problem[],
): void {
  const reported = new Set<string>();
  for (const record of records) {
    const written = modelOf(record);
    const model = standsFor.get(written);
    if (model === undefined || model === written || reported.has(written)) continue;
    reported.add(written);
    notices.push(problem('odoo-same-model', { written, model }, record.place));
  }
}
