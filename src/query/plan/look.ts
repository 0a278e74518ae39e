import type { Lens } from "../lens.js";
import type { Hint } from "./hint-table.js";
import type { Cypher } from "./expression.js";
import type { QueryRequest } from "./query-request.js";

/**
 * A look at why an answer is empty: a statement of its own, sent only where nothing was found, so that an answer that
 * is there costs nothing more. Looks are taken in order until one says something.
 */
export interface Look {
  /** What the statement sees the graph through. */
  readonly lens: Lens;
  /** A statement whose records have one column; its work has a bound. */
  readonly statement: Cypher;
  readonly say: (found: readonly unknown[], request: QueryRequest) => Hint | undefined;
}
