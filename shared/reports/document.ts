/**
 * A report as it is read, whatever it is shown with: words, facts and tables, without fonts, sizes or pages. Paper,
 * spreadsheet and screen are made from this one structure.
 */
import type { Rights } from '../model/rights.ts';
import type { HolderKey, Language } from '../model/types.ts';
import type { Orientation, Paper } from './definition.ts';

export interface ReportDocument {
  readonly language: Language;
  readonly paper: Paper;
  readonly orientation: Orientation;
  readonly title: string;
  /** What is printed, from what, as of when and by whom; at the head of the first page. */
  readonly facts: readonly Fact[];
  /** Charts and the like below the facts, before everything else; as `sections`. */
  readonly cover: Iterable<Block | null>;
  /** The sections by name, in order, for an index with page numbers; empty where none is wanted. */
  readonly contents: readonly Entry[];
  readonly contentsTitle: string;
  /** How many sections there are: for progress. */
  readonly sectionCount: number;
  /** What stands on every page. */
  readonly running: Running;
  /**
   * Made one at a time as they are asked for, so that a thousand sections need the memory of one; can be read again.
   * null = the next one is not ready yet: a moment to let others work.
   */
  readonly sections: Iterable<Section | null>;
  /** What follows the last section. */
  readonly closing: readonly Block[];
}

/** A section by name. */
export interface Entry {
  readonly title: string;
  /** What tells apart things of the same name: the kind and the code. */
  readonly caption: string;
  /** States in a word or two, such as “inactive”. */
  readonly marks: readonly string[];
  readonly tone: 'plain' | 'inactive';
}

export interface Running {
  readonly title: string;
  readonly store: string;
  /** The filter in words. */
  readonly filter: string;
  /** As of when. */
  readonly asOf: string;
  readonly printedBy: string;
  /** When it was made, by the clock on the wall: YYYY-MM-DDTHH:MM. */
  readonly at: string;
  readonly author: string;
  /** “Page 3 of 12”, with `{page}` and `{pages}` where the numbers go. */
  readonly pageOf: string;
}

/** A label and what is to be said under it, one value to a line. */
export interface Fact {
  readonly label: string;
  readonly values: readonly string[];
}

/** A part of the report about one thing, with its own heading. */
export interface Section extends Entry {
  /** Begins on a new page. */
  readonly newPage: boolean;
  readonly blocks: readonly Block[];
}

export type Block = FactsBlock | NoteBlock | TableBlock | LegendBlock | ChartBlock | SignaturesBlock;

export interface FactsBlock {
  readonly kind: 'facts';
  readonly facts: readonly Fact[];
}

/** Something the reader must not miss. */
export interface NoteBlock {
  readonly kind: 'note';
  readonly text: string;
}

export interface LegendBlock {
  readonly kind: 'legend';
  readonly title: string;
  readonly entries: readonly { readonly sign: string; readonly meaning: string }[];
}

/** Bars, one for each thing that is compared; each is divided into the parts that the series name. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly title: string;
  /** In words, for whoever cannot see it. */
  readonly description: string;
  /** Dark first: the parts of a bar follow each other in this order. */
  readonly series: readonly string[];
  readonly bars: readonly Bar[];
  /** Said in place of a chart without bars. */
  readonly empty: string;
}

export interface Bar {
  readonly label: string;
  /** One for each series. */
  readonly values: readonly number[];
}

/** Lines to be filled in by hand, such as date and signature. */
export interface SignaturesBlock {
  readonly kind: 'signatures';
  readonly title: string;
  /** What is signed. */
  readonly statement: string;
  /** For each who signs: what is written under the lines. */
  readonly lines: readonly (readonly string[])[];
}

export interface TableBlock {
  readonly kind: 'table';
  /**
   * `list`: the contents, as many pages as it takes; `matrix`: as `list`, with more columns than a page is wide, which
   * go on below; `totals`: a few numbers beside the facts.
   */
  readonly role: 'list' | 'matrix' | 'totals';
  /** Whose table it is; repeated on each page where the report has several. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Said in place of a table without rows. */
  readonly empty: string;
}

/**
 * What a column's cells hold: `tree` a name, indented by the row's depth; `code` an identifier; `text` anything that
 * is said; `word` one of a few words; `rights` a mask of rights; `sign` the same in little room, or a sign; `number`
 * a whole number, or a word in its place; `time` a moment as YYYY-MM-DDTHH:MM; `check` a box to tick and `blank` a
 * line to write on, both by hand.
 */
export type ColumnKind =
  | 'tree'
  | 'code'
  | 'text'
  | 'word'
  | 'rights'
  | 'sign'
  | 'number'
  | 'time'
  | 'check'
  | 'blank';

export interface Column {
  readonly label: string;
  readonly kind: ColumnKind;
}

/** null = there is nothing to say: in a column of rights, that they are undefined. */
export type Cell = string | number | Rights | null;

export interface Row {
  /** One for each column. */
  readonly cells: readonly Cell[];
  /** Distance from the root of a tree; 0 elsewhere. */
  readonly depth: number;
  /**
   * `context`: stands here only because rows below it do; `undefined`: says that nothing is defined; `inactive`: about
   * somebody who may not sign in; `total`: sums up.
   */
  readonly tone: 'plain' | 'context' | 'undefined' | 'inactive' | 'total';
  /** What the row is about, for a way from the report into the grid; null where it is not one thing. */
  readonly about: About | null;
}

/** A holder, a node, or one holder on one node. */
export interface About {
  readonly holder: HolderKey | null;
  readonly node: string | null;
}
