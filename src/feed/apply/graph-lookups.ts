import type { Hop } from "../../graph/declarations.js";
import { type GraphModel, nodesOf } from "../../graph/graph-model.js";
import { searchedKeys } from "../../graph/searched-keys.js";
import { contentKey } from "../records/canonical-record.js";
import { type Command, idsIn, type Run } from "../run.js";
import { pattern } from "./edge-store.js";

/** What the checks look up in the graph before and after a write. */

/** The types of the relationships that the records of one type write, by direction. */
export type OwnTypes = Readonly<Record<Hop["direction"], readonly string[]>>;

/**
 * Relationships that the record of the other node writes, or another program, and that node is not among those that go.
 */
const referring =
  "NOT m.id IN $gone AND " + "(r.datasets IS NULL OR NOT type(r) IN CASE startNode(r) WHEN n THEN $out ELSE $in END)";

/** Which of these nodes of a type another record refers to that does not go with them. */
export const readLinked = (label: string, ids: readonly string[], gone: readonly string[], own: OwnTypes): Command => ({
  text: [
    `MATCH (n:${label}) WHERE n.id IN $ids AND EXISTS {`,
    `  MATCH (n)-[r]-(m:Entity) WHERE ${referring}`,
    "}",
    "RETURN n.id",
  ].join("\n"),
  parameters: { ids, gone, ...own },
});

/**
 * Those of `among` that the records of some nodes refer to.
 * @param types of relationships by the way in which a record writes them.
 */
export const readReferredTo = (
  ids: readonly string[],
  among: readonly string[],
  types: Readonly<Record<Hop["direction"], readonly string[]>>,
): Command => ({
  text: [
    "UNWIND $ids AS id",
    "MATCH (n:Entity {id: id})-[r]-(m:Entity)",
    "WHERE m.id IN $among AND type(r) IN CASE startNode(r) WHEN n THEN $out ELSE $in END",
    "RETURN DISTINCT m.id",
  ].join("\n"),
  parameters: { ids, among, ...types },
});

/**
 * The nodes of a type that refer to these by a relationship that their records write, each with the one
 * that it refers to.
 */
export const readReferring = (label: string, hop: Hop, ids: readonly string[]): Command => ({
  text: `UNWIND $ids AS id MATCH (n:${label})${pattern(hop)}(:Entity {id: id}) RETURN n.id, id`,
  parameters: { ids },
});

/** The nodes of a type that say one of these things, by digest. */
export const readTwins = (label: string, digests: readonly string[]): Command => ({
  text: `MATCH (n:${label}) WHERE n.${contentKey} IN $digests RETURN n.id, n.${contentKey}`,
  parameters: { digests },
});

/** Those of these nodes that no relationship of a kind leads from: claims that no statement conveys. */
export const readWithoutAny = (label: string, hop: Hop, ids: readonly string[]): Command => ({
  text: `MATCH (n:${label}) WHERE n.id IN $ids AND NOT EXISTS { (n)${pattern(hop)}() } RETURN n.id`,
  parameters: { ids },
});

/** As {@link readLinked}, each with what refers to it and the revisions that changed that. */
export const readReferrers = (
  label: string,
  ids: readonly string[],
  gone: readonly string[],
  own: OwnTypes,
): Command => ({
  text: [
    `MATCH (n:${label}) WHERE n.id IN $ids`,
    `MATCH (n)-[r]-(m:Entity) WHERE ${referring}`,
    "RETURN n.id, m.id, m.revisions ORDER BY n.id, m.id LIMIT 20",
  ].join("\n"),
  parameters: { ids, gone, ...own },
});

/** Most ids that an import of tables takes note of. */
const mostShared = 100_000;

/** The ids of what has a name and only other datasets state. */
export async function readStatedElsewhere(run: Run, model: GraphModel, dataset: string): Promise<readonly string[]> {
  const labels = nodesOf(model).flatMap((entity) => (searchedKeys(entity).names.length > 0 ? [entity.label] : []));
  return idsIn(
    await run({
      text: `MATCH (n:${labels.join("|")}) WHERE NOT $dataset IN n.datasets RETURN n.id LIMIT $most`,
      parameters: { dataset, most: mostShared },
    }),
  );
}

/** All records that refer to a node of a type. */
export const readReferringIds = (label: string, id: string, own: OwnTypes): Command => ({
  text: `MATCH (n:${label} {id: $id})-[r]-(m:Entity) WHERE ${referring} RETURN DISTINCT m.id ORDER BY m.id`,
  parameters: { id, gone: [], ...own },
});

/** A node and the nodes beside it, as far as a revision after this number changed them. */
export const readChangedSince = (id: string, revision: number): Command => ({
  text: [
    "MATCH (n:Entity {id: $id})",
    "OPTIONAL MATCH (n)--(m:Entity)",
    "UNWIND [n, m] AS one",
    "WITH DISTINCT one WHERE last(one.revisions) > $revision",
    "RETURN one.id ORDER BY one.id",
  ].join("\n"),
  parameters: { id, revision },
});
