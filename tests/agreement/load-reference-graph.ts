import { edgeOf, type GraphModel, identityKeys } from "../../src/graph/graph-model.js";
import type { DocumentSource } from "../../src/feed/documents/document-source.js";
import { edgesOf, type PlacedRecord, readRecords } from "../../src/feed/documents/records.js";
import { ReferenceGraph, type ReferenceLink, type ReferenceNode } from "./reference-graph.js";
import { computeDerivedValues, type RecordedAt } from "./reference-derived.js";
import { writtenRelations } from "../../src/feed/documents/written-relations.js";

/** Reads documents as the writer does, into memory. */
export function loadReferenceGraph(
  model: GraphModel,
  sources: readonly DocumentSource[],
  recordedAt: RecordedAt,
): ReferenceGraph {
  const records = readRecords(model, sources);
  const nodes = new Map(records.map((placed) => [placed.record.id, nodeOf(placed)]));
  const links = records.flatMap((placed) => linksOf(model, placed, nodes));
  return computeDerivedValues(model, new ReferenceGraph([...nodes.values()], links), recordedAt);
}

/** The values of a record that belong to its node itself: properties and value objects, but no relations. */
function nodeOf({ entity, record }: PlacedRecord): ReferenceNode {
  const own = [...entity.fields.values()].filter((field) => field.kind === "property" || field.kind === "embedded");
  const given = own.flatMap((field) =>
    record[field.name] === undefined ? [] : [[field.name, record[field.name]] as const],
  );
  return { id: record.id, type: entity.name, values: Object.fromEntries(given) };
}

function linksOf(
  model: GraphModel,
  placed: PlacedRecord,
  nodes: ReadonlyMap<string, ReferenceNode>,
): readonly ReferenceLink[] {
  return writtenRelations(placed.entity).flatMap((relation) => {
    const [hop] = relation.hops;
    if (hop === undefined) return [];
    const edge = edgeOf(model, relation);
    return edgesOf(model, placed, relation).map(({ id, item }): ReferenceLink => {
      const owner = required(nodes, placed.record.id);
      const other = required(nodes, id);
      const [from, to] = hop.direction === "out" ? [owner, other] : [other, owner];
      const fixed = hop.with ?? {};
      const identity = [
        ...Object.values(fixed),
        ...identityKeys(edge).map((key) => (item[key] as string | undefined) ?? ""),
      ];
      return { type: hop.type, from, to, values: { ...fixed, ...item }, key: identity.join("|") };
    });
  });
}

function required(nodes: ReadonlyMap<string, ReferenceNode>, id: string): ReferenceNode {
  const node = nodes.get(id);
  if (node === undefined) throw new RangeError(`the documents have no ${id}`);
  return node;
}
