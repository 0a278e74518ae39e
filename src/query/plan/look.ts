import type { Lens } from "../lens.js";
import type { Hint } from "./hint-table.js";
import type { Cypher } from "./expression.js";
import type { QueryRequest } from "./query-request.js";

/**
 * A statement that finds out why an answer is empty. It is sent only if nothing was found, so other answers cost
 * nothing more. Looks are tried in order until one has something to say.
 */
export interface Look {
  /** The lens of the statement, which often shows more than that of the query. */
  readonly lens: Lens;
  /** Its records must have one column, and its work must be bounded. */
  readonly statement: Cypher;
  readonly say: (found: readonly unknown[], request: QueryRequest) => Hint | undefined;
}
