import type { Command } from "../run.js";

/** Whether there is anything in the graph. */
export const readIsEmpty: Command = { text: "RETURN NOT EXISTS { MATCH (n:Entity) } AS empty", parameters: {} };

/**
 * Whether a version wrote the graph that did not know a label yet, and if so, whether all of it belongs to one dataset;
 * nodes without a dataset do not. One node is enough to tell, because each version writes all nodes of a type alike.
 */
export const readIsOutdated = (
  { of, label }: { readonly of: string; readonly label: string },
  dataset: string,
): Command => ({
  text: [
    `OPTIONAL MATCH (n:${of}) WITH n LIMIT 1`,
    `WITH coalesce(NOT n:${label}, false) AS outdated`,
    "RETURN outdated, CASE WHEN outdated THEN NOT EXISTS {",
    "  MATCH (m:Entity) WHERE coalesce(m.datasets, [coalesce(m.dataset, '')]) <> [$dataset]",
    "} ELSE false END AS isOwn",
  ].join("\n"),
  parameters: { dataset },
});

/** Waits until the full-text indexes have what was written. */
export const awaitFullText: Command = {
  text: "CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()",
  parameters: {},
};
