import type { Database, PlanOperator, ReadLimit, Row } from "../../database/database.js";
import type { Admitted } from "../access/policy.js";

/** A statement of Cypher with its parameters. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * The graph as callers of the service may read it. Whoever wants to run a statement must show that the policies have
 * admitted one; statements that belong to it, such as a look at why an answer is empty, run on the same admission.
 */
export class AdmittedReads {
  constructor(private readonly database: Pick<Database, "read" | "explain">) {}

  run(_admitted: Admitted<"statement">, { text, parameters }: Statement, limit: ReadLimit): Promise<readonly Row[]> {
    return this.database.read(text, parameters, limit);
  }

  /** Tells how the statement would be answered. */
  explain(_admitted: Admitted<"statement">, { text, parameters }: Statement, limit: ReadLimit): Promise<PlanOperator> {
    return this.database.explain(text, parameters, limit);
  }
}
