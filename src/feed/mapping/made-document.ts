import type { DocumentSource, ValuePath } from "../documents/document-source.js";
import type { Problem } from "../documents/problem.js";

type Content = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** A document that was made of a row or group. */
export interface MadeDocument {
  readonly source: DocumentSource;
  readonly content: Content;
  readonly isEmpty: boolean;
  /** Ids that are new with this document and may be referred to by later ones. */
  readonly fresh: ReadonlySet<string>;
  /** What the new shared records say, by id, where all rows must agree. */
  readonly shared: ReadonlyMap<string, string>;
  /** Ids that another document has, or has otherwise. */
  readonly problems: readonly Problem[];
  /** The header whose cell became the value at a path. */
  readonly headerOf: (path: ValuePath) => string | undefined;
}
