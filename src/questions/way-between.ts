import { certaintiesOf } from "../graph/graph-model.js";
import { entityTypeValue } from "../graph/names.js";
import type { Parameter } from "../query/plan/plan.js";
import type { PrintContext } from "../query/print/print-context.js";
import { sureEnough, typesWithCertainty } from "./relationship-certainty.js";
import { cutOfRelationship, documents, type RelationshipType, relationshipTypes } from "./relationship-types.js";

/** Shortest and longest `maxLength`, and what it is if nothing is said. */
export const pathLength = { least: 1, most: 8, usual: 4 } as const;

/** What is asked of `path`. */
export interface AskedPath {
  readonly from: Parameter;
  readonly to: Parameter;
  readonly longest: number;
  readonly through: readonly string[];
  readonly least: string | undefined;
}

/** What no path passes through unless it is asked for. */
const closed: readonly string[] = [...documents, "State"];

/** Clauses that bind the ways between two nodes as `way`: all of the shortest ones, or one of them. */
export function printWay(
  context: PrintContext,
  asked: AskedPath,
  find: "allShortestPaths" | "shortestPath",
): readonly string[] {
  const [from, to] = [context.parameter(asked.from), context.parameter(asked.to)];
  const shut = closed.filter((name) => !asked.through.includes(entityTypeValue(name)));
  const types = typesOf(context, asked);
  const onNodes = context.cutOfNode("stop", "");
  const onLinks = [
    ...cutOfRelationship(context, types, "link"),
    ...(asked.least === undefined ? [] : sureEnough(context, asked.least, "link")),
  ];
  const conditions = [
    ...(shut.length === 0
      ? []
      : [
          `none(stop IN nodes(way) WHERE (${shut.map((name) => `stop:${name}`).join(" OR ")}) AND NOT stop.id IN [${from}, ${to}])`,
        ]),
    ...(onNodes.length === 0 ? [] : [`all(stop IN nodes(way) WHERE ${onNodes.join(" AND ")})`]),
    ...(onLinks.length === 0 ? [] : [`all(link IN relationships(way) WHERE ${onLinks.join(" AND ")})`]),
  ];
  return [
    `MATCH (start:Entity {id: ${from}})`,
    // Only after a LIMIT does Neo4j look for the other end by itself, and not for the product of both.
    "WITH start LIMIT 1",
    `MATCH (goal:Entity {id: ${to}})`,
    `MATCH way = ${find}((start)-[:${types.map(({ name }) => name).join("|")}*..${asked.longest}]-(goal))`,
    ...(conditions.length === 0 ? [] : [`WHERE ${conditions.join("\n  AND ")}`]),
  ];
}

/** The types of relationships that a path goes along: those of documents only if these are asked for, and only such as can be sure enough. */
function typesOf(context: PrintContext, { through, least }: AskedPath): readonly RelationshipType[] {
  const isNamed = (name: string): boolean => through.includes(entityTypeValue(name));
  const able =
    least === undefined || least === certaintiesOf(context.model).at(-1) ? undefined : typesWithCertainty(context);
  return relationshipTypes(context.model).filter(({ name, from, to }) => {
    const ends = [from, to].filter((end) => [...end].every((name) => documents.includes(name)));
    return (ends.length === 0 || ends.some((end) => [...end].some(isNamed))) && (able?.has(name) ?? true);
  });
}
