import { definitionHash } from "./definition-hash.js";
import { foldingVersion } from "./fold.js";
import { type Entity, type GraphModel, nodesOf } from "./graph-model.js";
import { fullTextKeys, type FullTextKind, searchedKeys, searchedTexts } from "./searched-keys.js";

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
    .filter((entity) => isCovered(entity, kind))
    .map(({ label }) => label);
  // What it reads was folded and divided into words already, so that it divides at blanks only.
  const definition = { labels, keys: fullTextKeys[kind], analyzer: "whitespace" };
  return { name: `search_${kind}_${definitionHash({ ...definition, foldingVersion })}`, ...definition };
}

function isCovered(entity: Entity, kind: FullTextKind): boolean {
  const { names, texts } = searchedKeys(entity);
  return kind === "name" ? names.length > 0 : texts.length > 0 || searchedTexts(entity).length > 0;
}
