import type { PlanOperator } from "../database/database.js";

/** What a root field became: its Cypher, the names of its parameters, and how the graph means to answer it. */
export interface Explanation {
  readonly cypher: string;
  readonly parameters: readonly string[];
  readonly plan: PlanOperator;
}

/** What `extensions.explain` shows, by root field in the order of the document. */
export type Explanations = Map<string, Promise<Explanation>>;

/** Said where explanations are asked for and are not allowed. */
export const notExplained =
  "This service does not explain its answers. Start it with EXPLAIN=yes to have them explained.";
