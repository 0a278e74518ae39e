import { edgeOf, type GraphModel, nodesOf } from "../graph/graph-model.js";
import type { GraphEdge, GraphRecord, RecordSource } from "../graph/graph-record.js";

/**
 * JSON Lines in the format of documents: every line is a document with one record,
 * `{"people":[{"id":"person:x","name":"X"}]}`, ordered by type and id. Loading the lines into an empty graph and
 * exporting again gives the same bytes.
 * @see https://jsonlines.org/
 */
export async function* writeJsonLines(model: GraphModel, source: RecordSource): AsyncGenerator<string> {
  for await (const record of source(nodesOf(model)))
    yield `${oneLine(JSON.stringify({ [record.entity.plural]: [documentRecord(model, record)] }))}\n`;
}

/** Allowed unescaped in JSON, but many readers, Node's readline among them, take them for the end of a line. */
const otherLineEnds = /[\u0085\u2028\u2029]/g;

const oneLine = (json: string): string =>
  json.replaceAll(otherLineEnds, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The record as a document states it, its fields in the order of declaration. */
function documentRecord(model: GraphModel, { id, entity, values, edges }: GraphRecord): object {
  const record: Record<string, unknown> = { id };
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
