import type { Hop } from "../../graph/declarations.js";
import type { EdgeRow } from "../change/rows.js";
import type { Command } from "../run.js";

/** The statements that write relationships. Types come from the model; every value is a parameter. */

/** `-[r:MADE]->` or `<-[r:MADE]-`. */
export const pattern = ({ type, direction }: Hop, key = ""): string =>
  direction === "out" ? `-[r:${type}${key}]->` : `<-[r:${type}${key}]-`;

/** Takes the dataset off the relationships that earlier versions of these records wrote. */
export const releaseEdges = (hop: Hop, ids: readonly string[], dataset: string): Command => ({
  text: [
    "UNWIND $ids AS id",
    `MATCH (n:Entity {id: id})${pattern(hop)}()`,
    "WHERE $dataset IN r.datasets AND all(name IN keys($with) WHERE r[name] = $with[name])",
    "SET r.datasets = [owner IN r.datasets WHERE owner <> $dataset]",
  ].join("\n"),
  parameters: { ids, dataset, with: hop.with ?? {} },
});

/** Deletes the relationships of these records that no dataset states any more. */
export const deleteReleasedEdges = (hop: Hop, ids: readonly string[]): Command => ({
  text: ["UNWIND $ids AS id", `MATCH (n:Entity {id: id})${pattern(hop)}()`, "WHERE r.datasets = []", "DELETE r"].join(
    "\n",
  ),
  parameters: { ids },
});

/**
 * Writes relationships, each once however many datasets state it. Gives the places of those whose ends both exist:
 * ```cypher
 * UNWIND $rows AS row
 * MATCH (a:Entity {id: row.owner})
 * MATCH (b:Entity {id: row.other})
 * MERGE (a)-[r:TOOK_PART_IN {key: row.properties.key}]->(b)
 * SET r += row.properties, r.datasets = ...
 * RETURN row.place
 * ```
 * @param hasKey whether a relationship key distinguishes parallel ones.
 */
export const writeEdges = (
  hop: Hop,
  hasKey: boolean,
  rows: readonly (EdgeRow & { readonly place: number })[],
  dataset: string,
): Command => ({
  text: [
    "UNWIND $rows AS row",
    "MATCH (a:Entity {id: row.owner})",
    "MATCH (b:Entity {id: row.other})",
    `MERGE (a)${pattern(hop, hasKey ? " {key: row.properties.key}" : "")}(b)`,
    "SET r += row.properties,",
    "  r.datasets = [owner IN coalesce(r.datasets, []) WHERE owner <> $dataset] + $dataset",
    "RETURN row.place",
  ].join("\n"),
  parameters: { rows, dataset },
});
