/**
 * A record in the short form of documents, as the defaults of its fields see it: what is written, and, where a field is
 * left out, its default.
 */
export interface ShortRecord {
  /** Name of its type; of an item with fields of its own that of the edge. */
  readonly type: string;
  /** The value of a property, as written or by default; undefined where there is neither. */
  readonly value: (field: string) => unknown;
  /** What a relation leads to, as written or by default. A default may hand these on as they are. */
  readonly ends: (field: string) => readonly ShortEnd[];
  /** Those of the ends that are records of the same document. */
  readonly records: (field: string) => readonly ShortRecord[];
  /** The record that it is written inside, as a pledge within the statement that conveys it. */
  readonly within: ShortRecord | undefined;
  /** For an item with fields of its own: the name that stands there instead of an id. */
  readonly named: string | undefined;
}

/** What a relation leads to: an id, a name that stands for one, or a record written in its place. */
export type ShortEnd = unknown;

/**
 * The default of a field where a document leaves it out: for a property a value; for a relation ends, or items with
 * fields of their own whose ends stand under the same keys as in a document. Undefined where there is no default.
 */
export type ShortDefault = (record: ShortRecord) => unknown;

/** The properties in which the records of a type say what text they stand for, such as those of an article. */
export interface TextDeclaration {
  /** Length, in Unicode code points. */
  readonly length: string;
  /** SHA-256 of the bytes. */
  readonly digest: string;
}

/** The fields by which the records of a type cite a span of a text, so that a document may give its words instead. */
export interface QuoteDeclaration {
  /** The relation to the record that stands for the text. */
  readonly of: string;
  /** The property with the span, as `char=120,188` in Unicode code points. */
  readonly fragment: string;
  /** The property with the SHA-256 of the span. */
  readonly digest: string;
  /** The relation to what the span names. */
  readonly names: string;
}
