import type { Plan, QueryResult } from "neo4j-driver";
import type { Changes, PlanOperator, Row } from "./database.js";

/** The values of a result by position; the names of the columns are the statement's own business. */
export function rowsOf(result: QueryResult): readonly Row[] {
  return result.records.map((record) => record.keys.map((_name, position) => record.get(position) as unknown));
}

/** A plan as the driver gives it, without the name of the database. */
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

/** How much a statement changed, as the driver counts it. */
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
