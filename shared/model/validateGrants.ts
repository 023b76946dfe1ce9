/** The rules about grants: holder, node, rights, period (domain.md §1, §3, §5). Made for a million of them. */
import { ALL_RIGHTS, lettersOfRights, levelOfRights, type Rights, storable } from './rights.ts';
import { type HolderKind, parseHolderKey, type Scale } from './types.ts';
import { follow, type Ground, isStorableText } from './validateCodes.ts';
import type { CodedList, Readable } from './validateLists.ts';
import { quoted } from './validateQuote.ts';

export function checkGrants(ground: Ground): void {
  const { lists, report, placeText } = ground;
  /** Holder → node → index of the first grant. */
  const given = new Map<string, Map<string, number>>();
  const sound = new Set<string>();
  lists.grants?.forEach((grant, index) => {
    const { holder, node, note } = grant;
    if (holder !== undefined && !sound.has(holder) && checkHolder(ground, holder, index)) sound.add(holder);
    if (note !== undefined && !isStorableText(note)) {
      report(['grants', index, 'note'], 'bad-text', { value: quoted(note) });
    }
    const target = follow(ground, 'nodes', node, ['grants', index, 'node']);
    if (target !== undefined) checkFit(ground, grant, target, index);
    checkPeriod(ground, grant, target, index);
    if (holder === undefined || node === undefined) return;
    const nodes = given.get(holder) ?? new Map<string, number>();
    if (nodes.size === 0) given.set(holder, nodes);
    const first = nodes.get(node);
    if (first === undefined) nodes.set(node, index);
    else {
      const params = { holder: quoted(holder), node: quoted(node), first: placeText(['grants', first]) };
      report(['grants', index], 'duplicate-grant', params);
    }
  });
}

/** Can a grant with these rights be stored as it is on a node of that scale (domain.md §1)? */
export function fits(scale: Scale, rights: Rights): boolean {
  return (rights & ALL_RIGHTS) === rights && storable(scale, rights) === rights;
}

/** Rights in a problem: the name of the level, else the letters. */
export function rightsText(rights: Rights): string {
  return levelOfRights(rights) ?? lettersOfRights(rights).join(' ');
}

const LIST_OF_HOLDERS: Readonly<Record<HolderKind, CodedList>> = {
  user: 'users',
  group: 'groups',
  profile: 'profiles',
};

function checkHolder(ground: Ground, holder: string, index: number): boolean {
  const spot = ['grants', index, 'holder'] as const;
  // a text without a colon must not pass for the kind it happens to begin with ("users")
  const key = holder.includes(':') ? parseHolderKey(holder) : null;
  if (key !== null) return follow(ground, LIST_OF_HOLDERS[key.kind], key.code, spot) !== undefined;
  ground.report(spot, 'bad-holder', { value: quoted(holder) });
  return false;
}

function checkFit(
  { report }: Ground,
  { rights }: Readable<'grants'>,
  { code = '', scale }: Readable<'nodes'>,
  index: number,
): void {
  if (rights === undefined || scale === undefined || fits(scale, rights)) return;
  const params = { value: rightsText(rights), node: quoted(code), context: scale };
  report(['grants', index, 'rights'], 'rights-do-not-fit', params);
}

function checkPeriod(
  { report }: Ground,
  { updatePeriod }: Readable<'grants'>,
  target: Readable<'nodes'> | undefined,
  index: number,
): void {
  if (updatePeriod === undefined || updatePeriod === null) return;
  const spot = ['grants', index, 'updatePeriod'] as const;
  if (!Number.isSafeInteger(updatePeriod) || updatePeriod < 0) {
    report(spot, 'bad-period', { value: updatePeriod });
  } else if (target?.dated === false) {
    const params = { value: updatePeriod, node: quoted(target.code ?? '') };
    report(spot, 'period-on-undated-node', params);
  }
}
