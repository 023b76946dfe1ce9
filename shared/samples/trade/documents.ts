/** Document types, with what stands below each of them. */
import {
  type Branch,
  dated,
  documentType,
  feature,
  features,
  menu,
  scaled,
  sections,
  status,
  statuses,
} from '../outline.ts';

/** What document types of one sort have below them; families.ts lists them. */
export interface Family {
  /** The way of a document from its author to its end; absent where it has no other state than its acts give it. */
  readonly statuses?: readonly string[];
  /** What makes a document final, and what may still be done to it then. */
  readonly acts?: readonly string[];
  readonly parts: readonly Branch[];
}

/** A menu of document types. It is dated, so that one period can be set for all of them. */
export function documents(name: string, ...below: readonly Branch[]): Branch {
  return dated(menu(name, ...below));
}

/** One document type of a family, with what only this type has. */
export function document(name: string, family: Family, ...own: readonly Branch[]): Branch {
  return dated(documentType(name, ...way(family), ...acts(family), ...own, ...family.parts, ...OUTPUT));
}

function way({ statuses: names }: Family): Branch[] {
  if (names === undefined) return [];
  return [
    dated(status('Status', ...statuses(...names).map(dated))),
    dated(feature('Documents of other users')),
  ];
}

/** Acts stay on the scale `levels`: on a switch, read on the document type would already open them (domain.md §1). */
function acts({ acts: names = CONFIRMING }: Family): Branch[] {
  return features(...names).map(dated);
}

const CONFIRMING = ['Confirm', 'Revoke confirmation', 'Edit confirmed documents'];

// Who may read a document may print it unless told otherwise: that is what a switch does.
const OUTPUT: readonly Branch[] = [...sections('Attachments'), scaled('switch', feature('Print'))];
