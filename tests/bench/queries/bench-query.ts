import type { Driver } from "neo4j-driver";
import type { RowShape } from "./row-shape.js";

/** Variables of a request. */
export type Variables = Readonly<Record<string, unknown>>;

/** The graph that a query chooses its variables from. */
export interface VariableSource {
  readonly statements: number;
  /** The first column of a statement's rows. */
  readonly column: <Value>(cypher: string, parameters?: Variables) => Promise<readonly Value[]>;
}

/** One question, as each candidate is asked it. Every candidate has to give the answer that the service gives. */
export interface BenchQuery {
  readonly name: string;
  readonly title: string;
  /** GraphQL for the service and for DataLoader. */
  readonly document: string;
  /** The same question about different things, so that no answer is remembered. */
  readonly variables: (source: VariableSource) => Promise<readonly Variables[]>;
  /** The hand-written statements and what both share. */
  readonly handWritten: HandWritten;
  /** What of an answer must be equal: all of it, but for what each candidate may write in its own way. */
  readonly comparable?: (data: unknown) => unknown;
}

/** A question by hand: two statements that find the same, one gives maps (A), the other positional lists (A2). */
export interface HandWritten {
  readonly parameters: (variables: Variables) => Variables;
  /** One column: the row as a map with the answer's keys. */
  readonly maps: string;
  /** One column: the row as a list. */
  readonly lists: string;
  /** What the list holds; "value" where it is none. */
  readonly shape: RowShape | "value";
  /** Puts the rows into `data`. */
  readonly answer: (rows: readonly unknown[]) => unknown;
}

/** Reads variables with a driver. */
export function variableSource(driver: Driver, statements: number): VariableSource {
  return {
    statements,
    column: async <Value>(cypher: string, parameters: Variables = {}) => {
      const { records } = await driver.executeQuery(cypher, parameters, { routing: "READ" });
      return records.map((record) => record.get(0) as Value);
    },
  };
}

/** Days since 1970 of `2025-09-04`, as someone who writes by hand would count them. */
export const dayNumber = (text: unknown): number => Date.parse(String(text)) / 86_400_000;
