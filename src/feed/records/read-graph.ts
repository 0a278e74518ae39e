import type { Entity, GraphModel } from "../../graph/graph-model.js";
import type { GraphRecord } from "../../graph/graph-record.js";
import type { Command, Run } from "../run.js";
import { entityReader } from "./entity-reader.js";

/** Nodes per statement. Larger pages are no faster, and the rows of two pages are all that is held in memory. */
const pageSize = 1_000;

/**
 * Reads the nodes of these types back as records, reversing what the writer does: type by type, and within a type page
 * by page in the order of ids, so that a million nodes need no more memory than a thousand. Each page is a statement of
 * its own, so writes made in the meantime may or may not be included.
 */
export async function* readGraph(
  model: GraphModel,
  run: Run,
  entities: readonly Entity[],
): AsyncGenerator<GraphRecord> {
  for (const entity of entities) {
    const reader = entityReader(model, entity);
    const pageAfter = (after: string): Command =>
      reader.command(`MATCH (n:${entity.label}) WHERE n.id > $after\nWITH n ORDER BY n.id LIMIT $limit`, {
        after,
        limit: pageSize,
      });
    let page = await run(pageAfter(""));
    while (page.length > 0) {
      const last = String(page.at(-1)?.[0]);
      // The next page is fetched while the consumer handles this one. The empty handler keeps a failure from going
      // unhandled if the consumer stops early.
      const next = page.length < pageSize ? Promise.resolve([]) : run(pageAfter(last));
      next.catch(() => {});
      for (const row of page) yield reader.record(row);
      page = await next;
    }
  }
}

/** `MATCH (n:Person) RETURN count(n)`, which Neo4j answers from its count store. */
export const countNodes = (entity: Entity): Command => ({
  text: `MATCH (n:${entity.label}) RETURN count(n)`,
  parameters: {},
});
