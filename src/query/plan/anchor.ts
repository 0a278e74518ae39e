import type { Predicate, Source } from "./expression.js";
import { findsFew, partsOf } from "./narrowed.js";
import { readsEdge } from "./reads-edge.js";
import { isPlain } from "./subquery-depth.js";

/** A condition that related nodes exist. */
export type Related = Extract<Predicate, { readonly kind: "exists" }> & {
  readonly source: Extract<Source, { readonly kind: "relation" }>;
};

/** A condition on related nodes that a search can start from, and the other conditions, which must hold too. */
export interface Anchor {
  readonly exists: Related;
  readonly rest: readonly Predicate[];
}

/** A part of a filter that a search might start from, although the number of nodes that meet it is not known yet. */
export interface RelatedPart extends Anchor {
  /** Whether to force Neo4j to start there: its planner cannot estimate how many nodes meet the condition. */
  readonly isFirst: boolean;
}

/** Whether a condition is about the nodes at the end of a relation. */
export const isRelated = (part: Predicate): part is Related =>
  part.kind === "exists" && part.source.kind === "relation";

/** Whether an index finds the few nodes that meet a filter, or few related nodes that lead to them. */
export const hasAnchor = (filter: Predicate | undefined): boolean =>
  findsFew(filter) || takeAnchor(filter) !== undefined;

/**
 * Separates from a filter the first part that leads from few related nodes. Undefined if there is no such part, or if
 * an index finds the few nodes that meet the filter directly.
 */
export function takeAnchor(filter: Predicate | undefined): Anchor | undefined {
  if (filter === undefined || findsFew(filter)) return undefined;
  const parts = partsOf(filter);
  const exists = parts.find((part): part is Related => isRelated(part) && hasAnchor(part.filter));
  return exists === undefined ? undefined : { exists, rest: parts.filter((part) => part !== exists) };
}

/**
 * The first part of a filter that is about related nodes and reads only their own properties. Undefined if there is
 * none, or if {@link hasAnchor} finds a better start.
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
