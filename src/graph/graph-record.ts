import type { Hop } from "./declarations.js";
import type { Entity, Relation } from "./graph-model.js";

/** A node as it is taken out of the graph: what a document says of it, under the same names and in the same form. */
export interface GraphRecord {
  readonly entity: Entity;
  readonly id: string;
  /**
   * Values by field, in the order of the declaration, the id first. Dates and exact amounts are text, a value object is an
   * object of its parts; what is absent is left out.
   */
  readonly values: Readonly<Record<string, unknown>>;
  /** What the writer computed, by field; it stands in no document. */
  readonly kept: Readonly<Record<string, unknown>>;
  /** The edges that a document states on this side, by relation; relations without any are left out. */
  readonly edges: ReadonlyMap<string, readonly GraphEdge[]>;
}

/** One edge as it is taken out of the graph. */
export interface GraphEdge {
  readonly relation: Relation;
  /** How it lies in the graph, seen from the record. */
  readonly hop: Hop;
  /** The node at its other end. */
  readonly other: string;
  /** What stands on it, by field, as in {@link GraphRecord}; ids of the nodes that it names are a list. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** Reads the nodes of these types, type by type and by id within one, as they are asked for: never many at once. */
export type RecordSource = (entities: readonly Entity[]) => AsyncIterable<GraphRecord>;
