import type { Hop } from "../../graph/declarations.js";
import { contentKey } from "../records/canonical-record.js";
import type { Command } from "../run.js";
import { pattern } from "./graph-store.js";

/** What the checks look up in the graph before and after a write. */

/** Which of these nodes have a relationship that another dataset states, or that belongs to none. */
export const readLinkedElsewhere = (ids: readonly string[], dataset: string): Command => ({
  text: [
    "UNWIND $ids AS id",
    "MATCH (n:Entity {id: id})-[r]-()",
    "WHERE r.datasets IS NULL OR any(owner IN r.datasets WHERE owner <> $dataset)",
    "RETURN DISTINCT n.id",
  ].join("\n"),
  parameters: { ids, dataset },
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

/**
 * Nodes that refer to one of these nodes of a type, and are not among those that go, each with the one that it refers
 * to.
 * @param own the types of the relationships that the records of that type write themselves.
 */
export const readReferrers = (
  label: string,
  ids: readonly string[],
  gone: readonly string[],
  own: Readonly<Record<Hop["direction"], readonly string[]>>,
): Command => ({
  text: [
    `MATCH (n:${label}) WHERE n.id IN $ids`,
    "MATCH (n)-[r]-(m:Entity)",
    "WHERE NOT m.id IN $gone AND NOT type(r) IN CASE startNode(r) WHEN n THEN $out ELSE $in END",
    "RETURN n.id, m.id, m.revisions ORDER BY n.id, m.id LIMIT 20",
  ].join("\n"),
  parameters: { ids, gone, ...own },
});
