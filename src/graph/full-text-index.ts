import { definitionHash } from "./definition-hash.js";
import { foldingVersion } from "./fold.js";
import { type GraphModel, nodesOf } from "./graph-model.js";
import { fullTextKeys, type FullTextKind, searchedKeys } from "./searched-keys.js";

/** A full-text index as it is declared. */
export interface FullTextIndex {
  /** Ends in a hash of the definition, so that a changed definition makes a new index. */
  readonly name: string;
  readonly labels: readonly string[];
  readonly keys: readonly string[];
  readonly analyzer: string;
}

const known = new WeakMap<GraphModel, Readonly<Record<FullTextKind, FullTextIndex>>>();

/** The full-text index over all labels that have names, or over all that have texts. */
export function fullTextIndex(model: GraphModel, kind: FullTextKind): FullTextIndex {
  let indexes = known.get(model);
  if (indexes === undefined)
    known.set(model, (indexes = { name: declare(model, "name"), text: declare(model, "text") }));
  return indexes[kind];
}

function declare(model: GraphModel, kind: FullTextKind): FullTextIndex {
  const labels = nodesOf(model)
    .filter((entity) => searchedKeys(entity)[kind === "name" ? "names" : "texts"].length > 0)
    .map(({ label }) => label);
  // What it reads was folded and divided into words already, so that it divides at blanks only.
  const definition = { labels, keys: fullTextKeys[kind], analyzer: "whitespace" };
  return { name: `search_${kind}_${definitionHash({ ...definition, foldingVersion })}`, ...definition };
}
