import type { GraphModel } from "../graph/graph-model.js";
import { certaintiesOf } from "../graph/statements-in-model.js";
import { entityTypeValue } from "../graph/names.js";
import type { Cypher, Parameter } from "../query/plan/expression.js";
import { type Lens } from "../query/lens.js";
import { all, cypher } from "../query/plan/cypher.js";
import { sureEnough, typesWithCertainty } from "./relationship-certainty.js";
import { relationshipConditions, documents, type RelationshipType, relationshipTypes } from "./relationship-types.js";

/** The lowest and highest `maxLength`, and the default. */
export const pathLength = { least: 1, most: 8, usual: 4 } as const;

/** The arguments of `path`. */
export interface AskedPath {
  readonly from: Parameter<string>;
  readonly to: Parameter<string>;
  readonly longest: number;
  readonly through: readonly string[];
  readonly least: string | undefined;
}

/** Types that no path passes through unless they are requested. */
const closed: readonly string[] = [...documents, "State"];

/** Clauses that bind the paths between two nodes as `way`: all of the shortest, or one of them. */
export function wayLines(lens: Lens, asked: AskedPath, find: "allShortestPaths" | "shortestPath"): readonly Cypher[] {
  const { from, to, longest, least } = asked;
  const shut = closed.filter((name) => !asked.through.includes(entityTypeValue(name)));
  const types = typesOf(lens.model, asked);
  const onNodes = lens.node("stop", "").conditions;
  const onLinks = [
    ...relationshipConditions(lens, types, "link"),
    ...(least === undefined ? [] : sureEnough(lens, least, "link")),
  ];
  const isShut = shut.map((name) => `stop:${name}`).join(" OR ");
  const conditions = [
    ...(shut.length === 0
      ? []
      : [cypher`none(stop IN nodes(way) WHERE (${isShut}) AND NOT stop.id IN [${from}, ${to}])`]),
    ...(onNodes.length === 0 ? [] : [cypher`all(stop IN nodes(way) WHERE ${all(onNodes)})`]),
    ...(onLinks.length === 0 ? [] : [cypher`all(link IN relationships(way) WHERE ${all(onLinks)})`]),
  ];
  const relations = types.map(({ name }) => name).join("|");
  return [
    // The ends are stops of the path, and each stop is tested below.
    cypher`MATCH ${lens.node("start", "Entity", { id: from }).pattern}`,
    // Only after a LIMIT does Neo4j look up the other end separately, instead of forming the product of both.
    "WITH start LIMIT 1",
    cypher`MATCH ${lens.node("goal", "Entity", { id: to }).pattern}`,
    `MATCH way = ${find}((start)-[:${relations}*..${longest}]-(goal))`,
    ...conditions.map((condition, place) => cypher`${place === 0 ? "WHERE" : "  AND"} ${condition}`),
  ];
}

/**
 * The types of relationships that a path may follow: those of documents only if requested, and only types whose
 * certainty can be high enough.
 */
function typesOf(model: GraphModel, { through, least }: AskedPath): readonly RelationshipType[] {
  const isNamed = (name: string): boolean => through.includes(entityTypeValue(name));
  const able = least === undefined || least === certaintiesOf(model).at(-1) ? undefined : typesWithCertainty(model);
  return relationshipTypes(model).filter(({ name, from, to }) => {
    const ends = [from, to].filter((end) => [...end].every((name) => documents.includes(name)));
    return (ends.length === 0 || ends.some((end) => [...end].some(isNamed))) && (able?.has(name) ?? true);
  });
}
