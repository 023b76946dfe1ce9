/**
 * What is said of each cell of the line shown: the words behind the ticks. Items are the holders of a node or the
 * nodes for a holder, numbered as in the directory. Made anew with each line.
 */
import type { Directory, Line, Pivot } from '../../shared/api.ts';
import { rightsName } from '../../shared/changes/words.ts';
import type { HolderKey, Scale } from '../../shared/model/types.ts';
import type { Cells } from '../../shared/rules/cells.ts';
import type { Translate } from '../../shared/texts/translate.ts';
import type { Labels } from '../principals/labels.ts';
import { remembered } from '../ui/remembered.ts';
import { isChanged, isDefined, standingIn, type Tick, type TickColumn, tickIn } from './standing.ts';

export class LineView {
  readonly labels: Labels;
  readonly line: Line;
  readonly directory: Directory;
  readonly t: Translate;
  readonly pivot: Pivot;
  /** Number of the node or the holder that all cells have in common; -1 where the directory does not know it. */
  readonly common: number;
  /** 1 where the holder's rights differ below the node; null = not known yet. */
  readonly #various: Uint8Array | null;
  readonly #states: string[] = [];
  readonly #changes = remembered((item: number) => this.#changeOf(item));
  readonly #changed = remembered((item: number) => {
    const change = this.change(item);
    return change === undefined ? '' : this.t('authorizations.changed', { change });
  });
  readonly #periods = remembered((days: number) => this.t('terms.period.days', { count: days }));
  /** What many items have in common: from where, how much, how far back. */
  readonly #words = new Map<string, string>();

  constructor(labels: Labels, line: Line, various: Uint8Array | null) {
    const { nodes, holders } = labels.directory;
    this.labels = labels;
    this.line = line;
    this.directory = labels.directory;
    this.t = labels.t;
    this.pivot = line.pivot;
    this.#various = various;
    this.common = line.pivot === 'node' ? nodes.codes.indexOf(line.node) : holders.keys.indexOf(line.holder);
  }

  /** What the whole line is about. */
  get title(): string {
    return this.pivot === 'node' ? this.labels.nodeName(this.common) : this.labels.holderName(this.common);
  }

  get size(): number {
    return this.line.cells.rights.length;
  }

  node(item: number): number {
    return this.pivot === 'node' ? this.common : item;
  }

  holder(item: number): number {
    return this.pivot === 'node' ? item : this.common;
  }

  nodeCode(item: number): string {
    return this.directory.nodes.codes[this.node(item)] ?? '';
  }

  holderKey(item: number): HolderKey | null {
    return this.directory.holders.keys[this.holder(item)] ?? null;
  }

  name(item: number): string {
    return this.pivot === 'node' ? this.labels.holderName(item) : this.labels.nodeName(item);
  }

  scale(item: number): Scale {
    return this.labels.scale(this.node(item));
  }

  isDated(item: number): boolean {
    return this.labels.isDated(this.node(item));
  }

  /** How many own permissions of the holder stand below the node. */
  ownBelow(item: number): number {
    return this.line.ownBelow[item] ?? 0;
  }

  /** Whether the holder's rights differ below the node. */
  isVarious(item: number): boolean {
    return this.#various?.[item] === 1;
  }

  tick(item: number, column: TickColumn): Tick {
    return tickIn(this.line.cells, item, column);
  }

  /** `Write, acquired from Sales` */
  state(item: number): string {
    const known = this.#states[item] ?? this.#stateIn(this.line.cells, item);
    this.#states[item] = known;
    return known;
  }

  /** `Read, own → Write, own`; undefined where the draft changes nothing. */
  change(item: number): string | undefined {
    return this.#changes(item);
  }

  /** The same, said to be a change; empty where there is none. */
  changed(item: number): string {
    return this.#changed(item);
  }

  #changeOf(item: number): string | undefined {
    const { before, cells } = this.line;
    if (before === null || !isChanged(cells, before, item)) return undefined;
    return this.t('authorizations.change', {
      before: this.#stateIn(before, item),
      after: this.state(item),
    });
  }

  isChanged(item: number): boolean {
    return isChanged(this.line.cells, this.line.before, item);
  }

  /** Whether a tick is other than in the store, or comes from elsewhere. */
  isTickChanged(item: number, column: TickColumn): boolean {
    const { before } = this.line;
    return before !== null && tickIn(before, item, column) !== this.tick(item, column);
  }

  isPeriodChanged(item: number): boolean {
    const { before, cells } = this.line;
    return before !== null && before.period[item] !== cells.period[item];
  }

  isSourceChanged(item: number): boolean {
    const { before, cells } = this.line;
    if (before === null) return false;
    return (['standing', 'sourceHolder', 'sourceNode'] as const).some(
      (field) => before[field][item] !== cells[field][item],
    );
  }

  /** What decides, for the column Source: null where it is the holder's own permission on the node, or nothing. */
  source(item: number): { readonly holder: number | null; readonly node: number | null } | null {
    const { cells } = this.line;
    const standing = standingIn(cells, item);
    if (standing !== 'acquired' && standing !== 'inherited') return null;
    const node = cells.sourceNode[item] ?? -1;
    return {
      holder: standing === 'acquired' ? (cells.sourceHolder[item] ?? null) : null,
      node: node === this.node(item) ? null : node,
    };
  }

  /** What stands in the column Source, in words. */
  sourceText(item: number): string {
    const source = this.source(item);
    if (source === null) return this.#withoutSource(item);
    const names = [
      source.holder === null ? '' : this.labels.holderName(source.holder),
      source.node === null ? '' : this.labels.nodeName(source.node),
    ];
    return names.filter((name) => name !== '').join(' · ');
  }

  /** The name of a row: who or what it is, what is held, what is special. */
  rowText(item: number): string {
    return [
      this.name(item),
      ...this.itemWords(item),
      this.state(item),
      ...this.belowWords(item),
      this.changed(item),
    ]
      .filter((part) => part !== '')
      .join(', ');
  }

  /** What the item is, by itself. */
  itemWords(item: number): readonly string[] {
    return this.pivot === 'node' ? this.labels.holderWords(item) : this.labels.nodeWords(item);
  }

  /** What there is to say of the nodes below. */
  belowWords(item: number): string[] {
    const below = this.ownBelow(item);
    return [
      ...(this.isVarious(item) ? [this.t('authorizations.various')] : []),
      ...(below === 0 ? [] : [this.t('authorizations.below', { count: below })]),
    ];
  }

  periodText(days: number): string {
    if (days < -1) return '';
    return days === -1 ? this.t('terms.period.unlimited') : this.#periods(days);
  }

  #withoutSource(item: number): string {
    const standing = standingIn(this.line.cells, item);
    if (standing === 'undefined') return '';
    return isDefined(standing) ? this.t(`terms.tier.${standing}`) : this.t(`terms.reason.${standing}`);
  }

  #stateIn(cells: Cells, item: number): string {
    const { t, labels } = this;
    const standing = standingIn(cells, item);
    if (standing === 'undefined') return t('terms.level.undefined');
    if (!isDefined(standing)) return t(`terms.reason.${standing}`);
    const [rights, holder, node] = [
      cells.rights[item] ?? 0,
      cells.sourceHolder[item] ?? -1,
      cells.sourceNode[item] ?? -1,
    ];
    const above = standing === 'acquired' && node !== this.node(item);
    const days = cells.period[item] ?? -1;
    const key = `${standing} ${rights} ${holder} ${node} ${above} ${days}`;
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const state = t(`authorizations.state.${standing}${above ? 'Above' : ''}`, {
      rights: rightsName(rights, t),
      holder: labels.holderName(holder),
      node: labels.nodeName(node),
    });
    const text =
      days < 0 ? state : t('authorizations.state.period', { state, period: this.periodText(days) });
    this.#words.set(key, text);
    return text;
  }
}
