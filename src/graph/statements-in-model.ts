import type { EdgeType, GraphModel } from "./graph-model.js";

/** The certainties, the surest first; empty in a domain without statements. */
export function certaintiesOf(model: GraphModel): readonly string[] {
  const certainty = model.entities.get("Statement")?.fields.get("certainty");
  return certainty?.kind === "property" ? (certainty.ranks?.toReversed() ?? []) : [];
}

/**
 * Whether edges of this type name the statements that support them, from which the writer knows when they became known.
 */
export const namesStatements = (edge: EdgeType | undefined): boolean =>
  [...(edge?.fields.values() ?? [])].some((field) => field.kind === "between" && field.ids !== undefined);
