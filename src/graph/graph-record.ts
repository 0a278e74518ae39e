import type { Hop } from "./declarations.js";
import type { Entity, Relation } from "./graph-model.js";

/**
 * A node as read back from the graph: what a document would state about it, under the same names and in the same form.
 */
export interface GraphRecord {
  readonly entity: Entity;
  readonly id: string;
  /**
   * Values by field, the id first, then in the order of declaration. Dates and exact amounts are text, a value object
   * is an object of its parts, and absent values are left out.
   */
  readonly values: Readonly<Record<string, unknown>>;
  /** Stored derived values by field; documents do not state them. */
  readonly derived: Readonly<Record<string, unknown>>;
  /** The edges that a document states on this side, by relation; relations without edges are left out. */
  readonly edges: ReadonlyMap<string, readonly GraphEdge[]>;
}

/** One edge as read back from the graph. */
export interface GraphEdge {
  readonly relation: Relation;
  /** Type and direction of the relationship, seen from the record. */
  readonly hop: Hop;
  /** Id of the node at the other end. */
  readonly other: string;
  /** The edge's values by field, as in {@link GraphRecord}; fields that name nodes are lists of ids. */
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Reads the nodes of these types, type by type and ordered by id within each. Nodes are fetched as the consumer asks
 * for them, a page at a time.
 */
export type RecordSource = (entities: readonly Entity[]) => AsyncIterable<GraphRecord>;
