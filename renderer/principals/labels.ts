/** What is said of holders and nodes by themselves, whatever they have to do with each other. Once per directory. */
import {
  type Directory,
  FLAG_ACTIVE,
  FLAG_ADMINISTRATOR,
  FLAG_LOCKED,
  FLAG_SHARED,
} from '../../shared/api.ts';
import { type HolderKind, NODE_KINDS, SCALES, type Scale } from '../../shared/model/types.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { NOTES, type Note } from '../ui/notes.ts';
import { remembered } from '../ui/remembered.ts';

export class Labels {
  readonly directory: Directory;
  readonly t: Translate;
  /** Whether any node has levels or a switch, single rights, an update period, or depends on the entity. */
  readonly hasLevels: boolean;
  readonly hasLetters: boolean;
  readonly hasDated: boolean;
  readonly hasPerEntity: boolean;
  readonly #kindWords = remembered((kind: HolderKind) => [this.t(`terms.holder.${kind}`)]);

  constructor(directory: Directory, t: Translate) {
    const { scales, dated, perEntity } = directory.nodes;
    const actions = SCALES.indexOf('actions');
    this.directory = directory;
    this.t = t;
    this.hasLevels = scales.some((scale) => scale !== actions);
    this.hasLetters = scales.includes(actions);
    this.hasDated = dated.includes(1);
    this.hasPerEntity = perEntity.includes(1) && directory.entities.length > 0;
  }

  holderName(holder: number): string {
    return this.directory.holders.names[holder] ?? '';
  }

  holderKind(holder: number): HolderKind {
    const { users, groups } = this.directory.holders;
    return holder < users ? 'user' : holder < users + groups ? 'group' : 'profile';
  }

  notes(holder: number): readonly Note[] {
    const flags = this.directory.holders.flags[holder] ?? FLAG_ACTIVE;
    // Nearly everybody is active and nothing else; this is asked for every row that is drawn.
    if (flags === FLAG_ACTIVE) return NO_NOTES;
    return NOTES.filter((note) =>
      note === 'inactive' ? (flags & FLAG_ACTIVE) === 0 : (flags & FLAG_OF[note]) !== 0,
    );
  }

  isInactive(holder: number): boolean {
    return ((this.directory.holders.flags[holder] ?? FLAG_ACTIVE) & FLAG_ACTIVE) === 0;
  }

  /** `User`, `inactive` … */
  holderWords(holder: number): readonly string[] {
    // Nearly everybody is active and nothing else.
    const notes = this.notes(holder);
    return notes.length === 0
      ? this.#kindWords(this.holderKind(holder))
      : [
          ...this.#kindWords(this.holderKind(holder)),
          ...notes.map((note) => this.t(`authorizations.note.${note}`)),
        ];
  }

  nodeName(node: number): string {
    return this.directory.nodes.names[node] ?? '';
  }

  scale(node: number): Scale {
    return SCALES[this.directory.nodes.scales[node] ?? 0] ?? 'levels';
  }

  isDated(node: number): boolean {
    return this.directory.nodes.dated[node] === 1;
  }

  isPerEntity(node: number): boolean {
    return this.directory.nodes.perEntity[node] === 1;
  }

  nodeKind(node: number): string {
    return this.t(`terms.nodeKind.${NODE_KINDS[this.directory.nodes.kinds[node] ?? 0]}`);
  }

  /** `Document type`, `An update period applies` … */
  nodeWords(node: number): string[] {
    return [
      this.nodeKind(node),
      ...(this.isDated(node) ? [this.t('authorizations.tree.dated')] : []),
      ...(this.scale(node) === 'switch' ? [this.t('authorizations.tree.switch')] : []),
      ...(this.isPerEntity(node) ? [this.t('authorizations.tree.perEntity')] : []),
    ];
  }
}

const NO_NOTES: readonly Note[] = [];
const FLAG_OF = { locked: FLAG_LOCKED, shared: FLAG_SHARED, administrator: FLAG_ADMINISTRATOR };
