import type { Plan, QueryResult } from "neo4j-driver";
import type { Changes, PlanOperator, Row } from "./database.js";

/** The rows of a result, without the names of the columns. */
export function rowsOf(result: QueryResult): readonly Row[] {
  return result.records.map((record) => record.keys.map((_name, position) => record.get(position) as unknown));
}

/** Converts a plan of the driver. Its operator names end in `@` and the name of the database, which is removed. */
export function planOf({ operatorType, arguments: details, children }: Plan): PlanOperator {
  const { Details: text, EstimatedRows: rows } = details as {
    readonly Details?: string;
    readonly EstimatedRows?: number;
  };
  return {
    operator: operatorType.replace(/@.*/, ""),
    details: text,
    estimatedRows: rows,
    children: children.map(planOf),
  };
}

/** How much a statement changed, as counted by the server. */
export function changesOf(result: QueryResult): Changes {
  const {
    nodesCreated,
    nodesDeleted,
    relationshipsCreated,
    relationshipsDeleted,
    propertiesSet,
    labelsAdded,
    labelsRemoved,
  } = result.summary.counters.updates();
  const count = (value: number | undefined): number => value ?? 0;
  return Object.freeze({
    nodesCreated: count(nodesCreated),
    nodesDeleted: count(nodesDeleted),
    relationshipsCreated: count(relationshipsCreated),
    relationshipsDeleted: count(relationshipsDeleted),
    propertiesSet: count(propertiesSet),
    labelsAdded: count(labelsAdded),
    labelsRemoved: count(labelsRemoved),
  });
}
