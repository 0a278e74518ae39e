import type { GraphModel } from "../../../graph/graph-model.js";
import type { DocumentSource } from "../document-source.js";
import type { NamedText } from "../read-texts.js";
import type { Problem } from "../problem.js";
import { assignIds } from "./assign-ids.js";
import type { DraftDocument } from "./draft.js";
import { placeQuotes } from "./place-quotes.js";
import { readDraft } from "./read-draft.js";
import { findNamed, type ResolveName } from "./resolve-names.js";
import { type ExpandedSource, writeLong } from "./write-long.js";

/** What documents in short form are expanded with. */
export interface ExpandOptions {
  /** Looks up names that no record of the documents has, such as in a graph. */
  readonly resolveName?: ResolveName | undefined;
  /** Texts in which words that passages give are found, as `pledgegraph pin` does. */
  readonly texts?: readonly NamedText[] | undefined;
}

/** Documents in long form, and what stood in the way. */
export interface Expansion {
  readonly sources: readonly ExpandedSource[];
  readonly problems: readonly Problem[];
}

/**
 * Expands documents from short to long form: records written inside others, defaults, names instead of ids, words
 * instead of places. A document in long form stays as it is. Every place of the long form leads to the one in the file.
 */
export function expandDocuments(
  model: GraphModel,
  sources: readonly DocumentSource[],
  { resolveName, texts }: ExpandOptions = {},
): Expansion {
  const documents = sources.map((source) => readDraft(model, source));
  const problems: Problem[] = [];
  for (const document of documents) {
    problems.push(...placeQuotes(model, document, texts));
    problems.push(...assignIds(document));
  }
  const names = findNamed(model, documents, resolveName);
  const expanded = documents.map((document: DraftDocument) => writeLong(model, document, names));
  return {
    sources: expanded.map(({ source }) => source),
    problems: [...problems, ...expanded.flatMap((one) => one.problems)],
  };
}

/**
 * The names that documents cite and that none of their records has, each once: what a hook has to look up, for one that
 * has to ask a graph beforehand.
 */
export function unresolvedNames(model: GraphModel, sources: readonly DocumentSource[]): readonly string[] {
  const asked = new Set<string>();
  expandDocuments(model, sources, {
    resolveName: (name) => {
      asked.add(name);
      return [];
    },
  });
  return [...asked];
}

/** As {@link expandDocuments}, for one document, whose names are those of its own records or of the hook. */
export function expandDocument(
  model: GraphModel,
  source: DocumentSource,
  options: ExpandOptions = {},
): { readonly source: ExpandedSource; readonly problems: readonly Problem[] } {
  const { sources, problems } = expandDocuments(model, [source], options);
  return { source: sources[0] as ExpandedSource, problems };
}
