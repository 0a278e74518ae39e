import type { PlanOperator } from "../../database/database.js";

/** How a root field is answered: its Cypher, the names of the parameters, and the plan that Neo4j makes for it. */
export interface Explanation {
  readonly cypher: string;
  readonly parameters: readonly string[];
  readonly plan: PlanOperator;
}

/** What `extensions.explain` shows: root fields by their response keys, in the order of the document. */
export type Explanations = Map<string, Promise<Explanation>>;

/** The answer to whoever asks for explanations where they are not allowed. */
export const notExplained =
  "This service does not explain its answers. Start it with EXPLAIN=yes to have them explained.";
