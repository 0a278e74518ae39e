import { readConfig } from "../config/config.js";
import { type DocumentSource, readDocumentPaths } from "../feed/documents/document-source.js";

/** The options of commands that take other documents into account. */
export interface KnownOptions {
  readonly known?: readonly string[];
  /** False for `--no-seed`. */
  readonly seed?: boolean;
}

/** The documents that a draft may refer to: those given, and the seed unless it is left out. */
export const readKnown = async ({ known = [], seed = true }: KnownOptions): Promise<readonly DocumentSource[]> =>
  readDocumentPaths([...(seed ? [readConfig().seedFolder] : []), ...known]);
