import { type Entity, entityNamed, type FromText, type GraphModel, nodesOf } from "../graph/graph-model.js";
import { searchedTexts } from "../graph/searched-keys.js";
import { cypher, list } from "../query/plan/cypher.js";
import type { Cypher } from "../query/plan/expression.js";
import type { QueryRequest } from "../query/plan/query-request.js";
import type { HitTexts } from "./search-match.js";

/** A field whose words are searched, though the graph does not have its text, and the type that has it. */
interface SearchedText {
  readonly entity: Entity;
  readonly field: FromText;
}

const searchedTextsOf = (model: GraphModel): readonly SearchedText[] =>
  nodesOf(model).flatMap((entity) => searchedTexts(entity).map((field) => ({ entity, field })));

/**
 * What the texts of a hit that the graph does not have are made from:
 * `[CASE WHEN hit:Passage THEN [[hit.fragment, hit.start, hit.end], [(hit)-[:IN]->(end) | [end.url]][0]] END]`.
 */
export const keptTextsOf = (model: GraphModel): Cypher =>
  list(
    searchedTextsOf(model).map(({ entity, field }) => {
      const own = `[${field.from.map((name) => `hit.${keyOf(entity, name)}`).join(", ")}]`;
      const related = Object.entries(field.of).map(([name, properties]) =>
        relatedValues(model, entity, name, properties),
      );
      return cypher`CASE WHEN hit:${entity.label} THEN ${list([own, ...related])} END`;
    }),
  );

/** The texts of a hit, from what {@link keptTextsOf} gives; null where the operator does not keep them. */
export function readKeptTexts(model: GraphModel, cells: unknown, request: QueryRequest): HitTexts {
  return searchedTextsOf(model).map(({ field }, index) => {
    const found = (cells as readonly unknown[])[index];
    return [field.name, found === null ? null : makeOf(field, found as readonly unknown[], request), false] as const;
  });
}

function makeOf(
  { from, of, make }: FromText,
  [own, ...related]: readonly unknown[],
  request: QueryRequest,
): string | null {
  const relations = Object.entries(of).map(([name, properties], index) => {
    const values = related[index] ?? null;
    return [name, values === null ? null : named(properties, values)] as const;
  });
  return make({ ...named(from, own), ...Object.fromEntries(relations) }, request.textOf);
}

const named = (names: readonly string[], values: unknown): object =>
  Object.fromEntries(names.map((name, index) => [name, (values as readonly unknown[])[index]]));

function relatedValues(model: GraphModel, entity: Entity, name: string, properties: readonly string[]): Cypher {
  const relation = entity.fields.get(name);
  const [hop] = relation?.kind === "relation" ? relation.hops : [];
  if (relation?.kind !== "relation" || hop === undefined) throw new RangeError(`there is no relation ${name}`);
  const target = entityNamed(model, relation.target);
  const values = properties.map((property) => `end.${keyOf(target, property)}`).join(", ");
  const way = hop.direction === "out" ? `(hit)-[:${hop.type}]->(end)` : `(hit)<-[:${hop.type}]-(end)`;
  return `[${way} | [${values}]][0]`;
}

function keyOf({ name: owner, fields }: Entity, name: string): string {
  const property = fields.get(name);
  if (property?.kind !== "property") throw new RangeError(`there is no property ${owner}.${name}`);
  return property.key;
}
