import { edgeOf, type GraphModel } from "./graph-model.js";
import type { GraphEdge, GraphRecord } from "./graph-record.js";
import type { StatedRecord } from "./rule.js";

/** The record as a document states it, its fields in the order of declaration. */
export function statedRecord(model: GraphModel, { id, entity, values, edges }: GraphRecord): StatedRecord {
  const record: Record<string, unknown> & { id: string } = { id };
  for (const { name } of entity.fields.values()) {
    const found = edges.get(name);
    if (found !== undefined) record[name] = writtenEdges(model, found);
    else if (values[name] !== undefined) record[name] = values[name];
  }
  return record;
}

/** One id, a list of ids, or, for edges with fields, a list of objects with id and fields. */
function writtenEdges(model: GraphModel, edges: readonly GraphEdge[]): unknown {
  const relation = edges[0]?.relation;
  if (relation?.many === "one") return edges[0]?.other;
  const edge = relation && edgeOf(model, relation);
  return edges.map(({ other, values }) =>
    edge === undefined ? other : { [edge.endField ?? "node"]: other, ...values },
  );
}
