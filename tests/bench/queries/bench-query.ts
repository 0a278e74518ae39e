import type { Driver } from "neo4j-driver";
import type { RowShape } from "./row-shape.js";

export type Variables = Readonly<Record<string, unknown>>;

/** The graph from which a query picks its variables. */
export interface VariableSource {
  readonly statements: number;
  /** The first column of a statement's result. */
  readonly column: <Value>(cypher: string, parameters?: Variables) => Promise<readonly Value[]>;
}

/** One question, in the form of each candidate. Every candidate has to give the service's answer. */
export interface BenchQuery {
  readonly name: string;
  readonly title: string;
  /** GraphQL for the service and the DataLoader candidate. */
  readonly document: string;
  /** Different variables for the same question, so that cached answers do not help. */
  readonly variables: (source: VariableSource) => Promise<readonly Variables[]>;
  /** The hand-written statements, with their shared parts. */
  readonly handWritten: HandWritten;
  /**
   * The part of an answer that must be equal; the default is all of it. For what each candidate may write in its own
   * way.
   */
  readonly comparable?: (data: unknown) => unknown;
}

/**
 * A question by hand, as two statements with the same result: one returns maps (A), the other positional lists (A2).
 */
export interface HandWritten {
  readonly parameters: (variables: Variables) => Variables;
  /** Returns one column: each row as a map with the answer's keys. */
  readonly maps: string;
  /** Returns one column: each row as a list. */
  readonly lists: string;
  /** What the lists contain; "value" if they are plain values. */
  readonly shape: RowShape | "value";
  /** Assembles the rows into `data`. */
  readonly answer: (rows: readonly unknown[]) => unknown;
}

/** Picks variables by queries through a driver. */
export function variableSource(driver: Driver, statements: number): VariableSource {
  return {
    statements,
    column: async <Value>(cypher: string, parameters: Variables = {}) => {
      const { records } = await driver.executeQuery(cypher, parameters, { routing: "READ" });
      return records.map((record) => record.get(0) as Value);
    },
  };
}

/** A date such as `2025-09-04` as days since 1970-01-01, in the way hand-written code would do it. */
export const dayNumber = (text: unknown): number => Date.parse(String(text)) / 86_400_000;
