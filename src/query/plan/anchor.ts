import type { Predicate, Source } from "./expression.js";
import { findsFew, partsOf } from "./narrowed.js";
import { readsEdge } from "./reads-edge.js";
import { isPlain } from "./subquery-depth.js";

/** A condition that there are related nodes. */
export type Related = Extract<Predicate, { readonly kind: "exists" }> & {
  readonly source: Extract<Source, { readonly kind: "relation" }>;
};

/** The way to nodes from few others that an index finds, and what else must hold. */
export interface Anchor {
  readonly exists: Related;
  readonly rest: readonly Predicate[];
}

/** A part of a filter about related nodes, which a search may begin with: how many meet it is not known beforehand. */
export interface RelatedPart extends Anchor {
  /** Whether it has to be begun with whatever Neo4j makes of it, which knows nothing of how many meet a condition. */
  readonly isFirst: boolean;
}

/** Whether a condition is about the nodes at the end of a relation. */
export const isRelated = (part: Predicate): part is Related =>
  part.kind === "exists" && part.source.kind === "relation";

/** Whether an index finds the few nodes that a filter is about, or those that these hang on. */
export const hasAnchor = (filter: Predicate | undefined): boolean =>
  findsFew(filter) || takeAnchor(filter) !== undefined;

/**
 * Takes out of a condition the first part that few nodes lead to; undefined where an index finds few nodes that meet
 * it, or none does.
 */
export function takeAnchor(filter: Predicate | undefined): Anchor | undefined {
  if (filter === undefined || findsFew(filter)) return undefined;
  const parts = partsOf(filter);
  const exists = parts.find((part): part is Related => isRelated(part) && hasAnchor(part.filter));
  return exists === undefined ? undefined : { exists, rest: parts.filter((part) => part !== exists) };
}

/**
 * The first part of a filter that is about related nodes and reads nothing but their properties; undefined without
 * one, and where few nodes are found in any case.
 */
export function relatedPart(filter: Predicate | undefined): RelatedPart | undefined {
  if (hasAnchor(filter)) return undefined;
  const parts = partsOf(filter);
  const exists = parts.find(
    (part): part is Related =>
      isRelated(part) && part.filter !== undefined && isPlain(part.filter) && !readsEdge(part.filter),
  );
  return exists && { exists, rest: parts.filter((part) => part !== exists), isFirst: true };
}
