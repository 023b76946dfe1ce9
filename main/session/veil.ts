/** A Model, and changes of the log, as somebody sees them who may not see protected profiles (domain.md §3, seed 000). */
import type { Change } from '../../shared/changes/types.ts';
import { hiddenCode } from '../../shared/model/hidden.ts';
import {
  type Assignment,
  type GrantsOfHolder,
  type HierarchyProfile,
  type HolderKey,
  holderKey,
  type Model,
  type Profile,
  parseHolderKey,
} from '../../shared/model/types.ts';
import { codeMap } from '../../shared/model/validateLists.ts';

/**
 * Puts one neutral name and a code of its own in the place of every profile that is protected now, and of every one the
 * log names that is no longer there: whether that was protected, nobody can tell.
 */
export class Veil {
  private readonly name: string;
  private readonly seen: ReadonlyMap<string, Profile>;
  private readonly codes = new Map<string, string>();

  constructor({ profiles }: Model, name: string) {
    this.name = name;
    this.seen = profiles;
  }

  over(model: Model): Model {
    if (![...model.profiles.values()].some((profile) => profile.protected)) return model;
    return {
      ...model,
      profiles: this.eachBy(model.profiles, (code) => this.code(code), this.profile),
      hierarchyProfiles: this.eachBy(model.hierarchyProfiles, (code) => code, this.hierarchy),
      assignments: this.eachBy(model.assignments, (user) => user, this.assignment),
      grants: this.eachBy(
        model.grants,
        (holder) => this.holder(holder),
        (grants: GrantsOfHolder) => grants,
      ),
    };
  }

  change(change: Change): Change {
    switch (change.kind) {
      case 'setGrant':
      case 'clearGrant':
        return { ...change, holder: this.holder(change.holder) };
      case 'put':
        if (change.list === 'profiles') {
          const { before } = change;
          return {
            ...change,
            record: this.profile(change.record),
            ...(typeof before === 'string' ? { before: this.code(before) } : {}),
          };
        }
        if (change.list === 'hierarchyProfiles') return { ...change, record: this.hierarchy(change.record) };
        if (change.list === 'assignments') return { ...change, record: this.assignment(change.record) };
        return change;
      case 'remove':
        return change.list === 'profiles' ? { ...change, key: this.code(change.key) } : change;
      case 'addMember':
      case 'removeMember':
      case 'setLicence':
        return change;
    }
  }

  private code(code: string): string {
    if (this.seen.get(code)?.protected === false) return code;
    const known = this.codes.get(code);
    if (known !== undefined) return known;
    const made = hiddenCode(this.name, this.codes.size + 1);
    this.codes.set(code, made);
    return made;
  }

  private holder(key: HolderKey): HolderKey {
    const holder = parseHolderKey(key);
    return holder?.kind === 'profile' ? holderKey('profile', this.code(holder.code)) : key;
  }

  private readonly profile = (record: Profile): Profile => {
    const code = this.code(record.code);
    return code === record.code ? record : { ...record, code, name: this.name, protected: true };
  };

  private readonly hierarchy = (record: HierarchyProfile): HierarchyProfile => ({
    ...record,
    default: record.default === null ? null : this.code(record.default),
    assignments: this.values(record.assignments),
  });

  private readonly assignment = (record: Assignment): Assignment => ({
    ...record,
    general: this.values(record.general),
  });

  private values(codes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    return codeMap(Object.entries(codes).map(([key, code]) => [key, this.code(code)]));
  }

  private eachBy<K extends string, V>(
    records: ReadonlyMap<K, V>,
    keyOf: (key: K) => K,
    veiled: (record: V) => V,
  ): ReadonlyMap<K, V> {
    return new Map(Array.from(records, ([key, record]) => [keyOf(key), veiled(record)]));
  }
}
