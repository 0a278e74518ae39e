import { searchNameKey } from "../../graph/fold.js";
import { fullTextIndex } from "../../graph/full-text-index.js";
import type { GraphModel } from "../../graph/graph-model.js";
import { searchKeys } from "../../graph/searched-keys.js";
import type { DocumentSource } from "../documents/document-source.js";
import { unresolvedNames } from "../documents/short/expand-document.js";
import type { ResolveName } from "../documents/short/resolve-names.js";
import type { Run } from "../run.js";

/** Nodes of one name that are looked at; one that this many share is ambiguous in any case. */
const mostPerName = 10;

/** Most names that the documents of one batch may leave to the graph. */
const mostNames = 1_000;

/**
 * Looks up in the graph the names that documents cite and that none of their records has, in the index that searches
 * use: names and aliases in any script and case, but no more than {@link mostNames}.
 */
export async function resolveNames(
  run: Run,
  model: GraphModel,
  sources: readonly DocumentSource[],
): Promise<ResolveName> {
  const names = unresolvedNames(model, sources).slice(0, mostNames);
  const rows = names
    .map((name) => ({ name, key: searchNameKey(name) }))
    .filter(({ key }) => key !== "")
    .map(({ name, key }) => ({ name, key, query: `${searchKeys.nameKeys}:"${key.replaceAll(/(["\\])/g, "\\$1")}"` }));
  if (rows.length === 0) return () => [];
  const idsByName = new Map<string, string[]>();
  const found = await run({
    text: [
      "UNWIND $rows AS row",
      `CALL db.index.fulltext.queryNodes('${fullTextIndex(model, "name").name}', row.query, {limit: ${mostPerName}})`,
      "YIELD node",
      `WITH row, node WHERE row.key IN node.${searchKeys.nameKeys}`,
      "RETURN row.name, node.id ORDER BY row.name, node.id",
    ].join("\n"),
    parameters: { rows },
  });
  for (const [name, id] of found) idsByName.set(String(name), [...(idsByName.get(String(name)) ?? []), String(id)]);
  return (name) => idsByName.get(name) ?? [];
}
