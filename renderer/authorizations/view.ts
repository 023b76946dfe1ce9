/** What is said of each principal on the node shown: the words behind the ticks. Made anew with each column. */
import {
  type Column,
  type Directory,
  FLAG_ACTIVE,
  FLAG_ADMINISTRATOR,
  FLAG_LOCKED,
  FLAG_SHARED,
} from '../../shared/api.ts';
import { rightsName } from '../../shared/changes/words.ts';
import { type HolderKind, SCALES, type Scale } from '../../shared/model/types.ts';
import type { Cells } from '../../shared/rules/cells.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import { NOTES, type Note } from '../ui/notes.ts';
import { isChanged, isDefined, standingIn, type Tick, type TickColumn, tickIn } from './standing.ts';

export class PrincipalView {
  readonly directory: Directory;
  readonly column: Column;
  readonly t: Translate;
  /** The node's number; -1 where the directory does not know it. */
  readonly node: number;
  readonly scale: Scale;
  readonly dated: boolean;
  readonly #states: string[] = [];

  constructor(directory: Directory, column: Column, t: Translate) {
    const { codes, scales, dated } = directory.nodes;
    this.directory = directory;
    this.column = column;
    this.t = t;
    this.node = codes.indexOf(column.node);
    this.scale = SCALES[scales[this.node] ?? 0] ?? 'levels';
    this.dated = dated[this.node] === 1;
  }

  get nodeName(): string {
    return this.directory.nodes.names[this.node] ?? '';
  }

  name(holder: number): string {
    return this.directory.holders.names[holder] ?? '';
  }

  kind(holder: number): HolderKind {
    const { users, groups } = this.directory.holders;
    return holder < users ? 'user' : holder < users + groups ? 'group' : 'profile';
  }

  notes(holder: number): readonly Note[] {
    const flags = this.directory.holders.flags[holder] ?? FLAG_ACTIVE;
    return NOTES.filter((note) =>
      note === 'inactive' ? (flags & FLAG_ACTIVE) === 0 : (flags & FLAG_OF[note]) !== 0,
    );
  }

  ownBelow(holder: number): number {
    return this.column.ownBelow[holder] ?? 0;
  }

  tick(holder: number, column: TickColumn): Tick {
    return tickIn(this.column.cells, holder, column);
  }

  /** `Write, acquired from Sales` */
  state(holder: number): string {
    const known = this.#states[holder] ?? this.#stateIn(this.column.cells, holder);
    this.#states[holder] = known;
    return known;
  }

  /** `Read, own → Write, own`; undefined where the draft changes nothing. */
  change(holder: number): string | undefined {
    const { before, cells } = this.column;
    if (before === null || !isChanged(cells, before, holder)) return undefined;
    return this.t('authorizations.change', {
      before: this.#stateIn(before, holder),
      after: this.state(holder),
    });
  }

  /** Whether a tick is other than in the store, or comes from elsewhere. */
  isTickChanged(holder: number, column: TickColumn): boolean {
    const { before } = this.column;
    return before !== null && tickIn(before, holder, column) !== this.tick(holder, column);
  }

  isPeriodChanged(holder: number): boolean {
    const { before, cells } = this.column;
    return before !== null && before.period[holder] !== cells.period[holder];
  }

  isSourceChanged(holder: number): boolean {
    const { before, cells } = this.column;
    if (before === null) return false;
    return (['standing', 'sourceHolder', 'sourceNode'] as const).some(
      (field) => before[field][holder] !== cells[field][holder],
    );
  }

  /** What decides, for the column Source: null where it is the principal's own permission here, or nothing. */
  source(holder: number): { readonly holder: number | null; readonly node: number | null } | null {
    const { cells } = this.column;
    const standing = standingIn(cells, holder);
    if (standing !== 'acquired' && standing !== 'inherited') return null;
    const node = cells.sourceNode[holder] ?? -1;
    return {
      holder: standing === 'acquired' ? (cells.sourceHolder[holder] ?? null) : null,
      node: node === this.node ? null : node,
    };
  }

  /** What stands in the column Source, in words. */
  sourceText(holder: number): string {
    const source = this.source(holder);
    if (source === null) return this.#withoutSource(holder);
    const names = [
      source.holder === null ? '' : this.name(source.holder),
      source.node === null ? '' : (this.directory.nodes.names[source.node] ?? ''),
    ];
    return names.filter((name) => name !== '').join(' · ');
  }

  /** The name of a row: who it is, what it holds, what is special. */
  rowText(holder: number): string {
    const { t } = this;
    const below = this.ownBelow(holder);
    const change = this.change(holder);
    return [
      this.name(holder),
      t(`terms.holder.${this.kind(holder)}`),
      ...this.notes(holder).map((note) => t(`authorizations.note.${note}`)),
      this.state(holder),
      below === 0 ? '' : t('authorizations.below', { count: below }),
      change === undefined ? '' : t('authorizations.changed', { change }),
    ]
      .filter((part) => part !== '')
      .join(', ');
  }

  periodText(days: number): string {
    if (days < -1) return '';
    return days === -1 ? this.t('terms.period.unlimited') : this.t('terms.period.days', { count: days });
  }

  #withoutSource(holder: number): string {
    const standing = standingIn(this.column.cells, holder);
    if (standing === 'undefined') return '';
    return isDefined(standing) ? this.t(`terms.tier.${standing}`) : this.t(`terms.reason.${standing}`);
  }

  #stateIn(cells: Cells, holder: number): string {
    const { t, directory } = this;
    const standing = standingIn(cells, holder);
    if (standing === 'undefined') return t('terms.level.undefined');
    if (!isDefined(standing)) return t(`terms.reason.${standing}`);
    const above = cells.sourceNode[holder] !== this.node;
    const state = t(`authorizations.state.${standing}${standing === 'acquired' && above ? 'Above' : ''}`, {
      rights: rightsName(cells.rights[holder] ?? 0, t),
      holder: this.name(cells.sourceHolder[holder] ?? -1),
      node: directory.nodes.names[cells.sourceNode[holder] ?? -1] ?? '',
    });
    const days = cells.period[holder] ?? -1;
    return days < 0 ? state : t('authorizations.state.period', { state, period: this.periodText(days) });
  }
}

const FLAG_OF = { locked: FLAG_LOCKED, shared: FLAG_SHARED, administrator: FLAG_ADMINISTRATOR };
