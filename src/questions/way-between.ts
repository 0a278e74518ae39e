import { certaintiesOf, type GraphModel } from "../graph/graph-model.js";
import { entityTypeValue } from "../graph/names.js";
import type { Cypher, Parameter } from "../query/plan/expression.js";
import { type Lens } from "../query/lens.js";
import { all, cypher } from "../query/plan/cypher.js";
import { sureEnough, typesWithCertainty } from "./relationship-certainty.js";
import { relationshipConditions, documents, type RelationshipType, relationshipTypes } from "./relationship-types.js";

/** Shortest and longest `maxLength`, and what it is if nothing is said. */
export const pathLength = { least: 1, most: 8, usual: 4 } as const;

/** What is asked of `path`. */
export interface AskedPath {
  readonly from: Parameter<string>;
  readonly to: Parameter<string>;
  readonly longest: number;
  readonly through: readonly string[];
  readonly least: string | undefined;
}

/** What no path passes through unless it is asked for. */
const closed: readonly string[] = [...documents, "State"];

/** Clauses that bind the ways between two nodes as `way`: all of the shortest ones, or one of them. */
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
    // The ends are stops of the way, of which each must be seen.
    cypher`MATCH ${lens.node("start", "Entity", { id: from }).pattern}`,
    // Only after a LIMIT does Neo4j look for the other end by itself, and not for the product of both.
    "WITH start LIMIT 1",
    cypher`MATCH ${lens.node("goal", "Entity", { id: to }).pattern}`,
    `MATCH way = ${find}((start)-[:${relations}*..${longest}]-(goal))`,
    ...conditions.map((condition, place) => cypher`${place === 0 ? "WHERE" : "  AND"} ${condition}`),
  ];
}

/**
 * The types of relationships that a path goes along: those of documents only if these are asked for, and only such as
 * can be sure enough.
 */
function typesOf(model: GraphModel, { through, least }: AskedPath): readonly RelationshipType[] {
  const isNamed = (name: string): boolean => through.includes(entityTypeValue(name));
  const able = least === undefined || least === certaintiesOf(model).at(-1) ? undefined : typesWithCertainty(model);
  return relationshipTypes(model).filter(({ name, from, to }) => {
    const ends = [from, to].filter((end) => [...end].every((name) => documents.includes(name)));
    return (ends.length === 0 || ends.some((end) => [...end].some(isNamed))) && (able?.has(name) ?? true);
  });
}
