/**
 * A role in one project alone (seed 002): an Entity Access profile that reaches this entity, a Hierarchy profile for each
 * module in which the role grants anything, and both assigned. What is there already is taken, the rest is made.
 */
import { failure, type Outcome, problem, success } from '../../model/problem.ts';
import { NO_RIGHTS } from '../../model/rights.ts';
import { EVERY_MODULE, holderKey, type Model } from '../../model/types.ts';
import { codeMap } from '../../model/validateLists.ts';
import type { LimitGesture, RecordGesture } from './gesture.ts';
import { UNKNOWN } from './made.ts';

/** The gestures that come to the same, one after the other. */
export function limited(model: Model, gesture: LimitGesture): Outcome<readonly RecordGesture[]> {
  const { users, only } = gesture;
  const entity = model.entities.get(gesture.entity);
  const profile = model.profiles.get(gesture.profile);
  if (entity === undefined) return failure(problem(UNKNOWN.entities, { value: gesture.entity }));
  if (profile === undefined) return failure(problem(UNKNOWN.profiles, { value: gesture.profile }));
  if (profile.type !== 'entityDependent') {
    const params = { value: profile.code, type: profile.type, expected: 'entityDependent' };
    return failure(problem('wrong-profile-type', params));
  }
  const modules = modulesOf(model, profile.code);
  if (modules.length === 0) return failure(problem('profile-without-module', { value: profile.name }));

  const made: RecordGesture[] = [];
  const known = [...model.entityAccessProfiles.values()].find(
    ({ entities, includeNewEntities }) =>
      !includeNewEntities && entities.length === 1 && entities[0] === entity.code,
  );
  const access = known?.code ?? freeCode(model.entityAccessProfiles, `${entity.code}-only`);
  if (known === undefined) {
    const record = { code: access, name: entity.name, entities: [entity.code], includeNewEntities: false };
    made.push({ kind: 'create', list: 'entityAccessProfiles', record });
  }
  const hierarchy = new Map<string, string | null>();
  for (const module of modules) {
    const fitting = [...model.hierarchyProfiles.values()].find(
      (each) =>
        each.module === module &&
        each.entityAccess === access &&
        each.default === profile.code &&
        each.assignments[entity.code] === profile.code,
    );
    const parts = [profile.code, entity.code, ...(modules.length > 1 ? [module] : [])];
    const code = fitting?.code ?? freeCode(model.hierarchyProfiles, parts.join('-'));
    hierarchy.set(module, code);
    if (fitting !== undefined) continue;
    const names = [profile.name, entity.name, ...(modules.length > 1 ? [model.nodes.get(module)?.name] : [])];
    const record = {
      code,
      name: names.join(' · '),
      module,
      entityAccess: access,
      default: profile.code,
      assignments: codeMap([[entity.code, profile.code]]),
    };
    made.push({ kind: 'create', list: 'hierarchyProfiles', record });
  }
  // One Entity Access profile each: hierarchy profiles made for another one would not count any more.
  const general = new Map<string, null>();
  for (const login of users) {
    const before = model.assignments.get(login);
    for (const module of Object.keys(before?.hierarchy ?? {}))
      if (!hierarchy.has(module)) hierarchy.set(module, null);
    if (only) for (const module of Object.keys(before?.general ?? {})) general.set(module, null);
  }
  made.push({
    kind: 'assign',
    users,
    entityAccess: access,
    general: byCode(general),
    hierarchy: byCode(hierarchy),
  });
  return success(made);
}

/** The modules in which a profile says anything of a node that depends on the entity. */
function modulesOf({ nodes, grants }: Model, profile: string): string[] {
  const own = grants.get(holderKey('profile', profile));
  const found = new Set<string>();
  for (const node of nodes.values()) {
    if (!node.perEntity) continue;
    let isGranted = false;
    let module: string | null = null;
    for (let at = nodes.get(node.code); at !== undefined; at = nodes.get(at.parent ?? '')) {
      isGranted ||= (own?.get(at.code)?.rights ?? NO_RIGHTS) !== NO_RIGHTS;
      if (module === null && at.kind === 'module') module = at.code;
    }
    if (isGranted && module !== null && module !== EVERY_MODULE) found.add(module);
  }
  return [...found];
}

function freeCode(taken: ReadonlyMap<string, unknown>, wanted: string): string {
  let code = wanted;
  for (let number = 2; taken.has(code); number++) code = `${wanted}-${number}`;
  return code;
}

function byCode(entries: ReadonlyMap<string, string | null>): Readonly<Record<string, string | null>> {
  const map = codeMap([]) as Record<string, string | null>;
  for (const [key, code] of entries) map[key] = code;
  return map;
}
