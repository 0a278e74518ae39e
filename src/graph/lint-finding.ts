import type { StatedRecord } from "./rule.js";

/** A record of documents with the name of its type. */
export interface TypedRecord {
  readonly type: string;
  readonly record: StatedRecord;
}

/** Texts that documents speak of, as code points, which offsets count, by the digest of their bytes. */
export type TextsByDigest = ReadonlyMap<string, readonly string[]>;

/** What reads as a slip, though whoever wrote it may know better. */
export interface LintFinding {
  readonly code: string;
  readonly record: StatedRecord;
  /** Fields and places in lists that lead from the record to it. */
  readonly path: readonly (string | number)[];
  /** What it is and what to write instead. */
  readonly message: string;
}
