import type { EdgeType, Entity, Relation } from "../../../graph/graph-model.js";
import type { ShortRecord } from "../../../graph/short-form.js";
import type { DocumentSource, ValuePath } from "../document-source.js";

/** A record of a document, in short or long form, on its way to the long form. */
export interface Draft extends ShortRecord {
  readonly isDraft: true;
  readonly entity: Entity;
  readonly document: DraftDocument;
  /** Where it is written. */
  readonly path: ValuePath;
  /** Its fields as written; under the name of a relation stand {@link Item}s. */
  readonly fields: Map<string, unknown>;
  /** Where a field is written, if not under its own name. */
  readonly fieldPaths: Map<string, ValuePath>;
  readonly within: Draft | undefined;
  /** The words that it cites, if it gives them instead of their place. */
  readonly quote: Quote | undefined;
  /** Set once all ids are known. */
  id: string | undefined;
  /** The record that cites the same span, and stands for this one too. */
  sameAs: Draft | undefined;
}

/** Words of a text, and which of their occurrences is meant. */
export interface Quote {
  readonly words: string;
  readonly nth: number | undefined;
}

/** A document with its records, which are filled in as it is read. */
export interface DraftDocument {
  readonly source: DocumentSource;
  /** Whether it is in long form, so that nothing is to be expanded; it has no drafts then. */
  readonly isLong: boolean;
  /** The records of each type: first those written in its list, then those written inside other records. */
  readonly records: Map<Entity, Draft[]>;
  /** The records that state an id, by it. */
  readonly byId: Map<string, Draft>;
  /** What in the document is no record: keys that the format does not know, lists that are none. */
  readonly rest: Map<string, unknown>;
}

/** What stands under a relation: the end, and, if the edge has fields, these. */
export interface Item {
  readonly relation: Relation;
  readonly edge: EdgeType | undefined;
  readonly end: End;
  /** Fields of the edge, as written. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly path: ValuePath;
}

/** An id, a record written in its place, a name for one, none, or something that the format will refuse. */
export type End = string | Draft | NameReference | undefined | { readonly malformed: unknown };

/** A name that stands where an id is expected. */
export interface NameReference {
  readonly isName: true;
  readonly name: string;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isDraft = (value: unknown): value is Draft => isObject(value) && value["isDraft"] === true;

export const isName = (value: unknown): value is NameReference => isObject(value) && value["isName"] === true;

/** The record that another is written inside, of a given type; the nearest, if there are several. */
export function enclosing(draft: Draft, type: string): Draft | undefined {
  for (let outer = draft.within; outer !== undefined; outer = outer.within) if (outer.type === type) return outer;
  return undefined;
}
