import type { Citation } from "../../query/build/citations.js";
import type { Hint } from "../../query/plan/hint-table.js";
import type { Explanations } from "./explanation.js";
import type { RequestCost } from "./request-cost.js";
import type { RequestTurns } from "../reads/request-turns.js";

/** What the root fields of one request share. */
export interface RequestContext {
  /** When the request came in. */
  readonly now: Date;
  readonly cost: RequestCost;
  /** When its statements may run, and for how long. */
  readonly turns: RequestTurns;
  /** The places that the nodes of the answer are cited from, by path; filled where the operation asks for them. */
  readonly citations: Map<string, readonly Citation[]>;
  /** Why root fields came out empty, by their response keys. */
  readonly hints: Map<string, Hint>;
  /** Where root fields are explained; undefined where nobody asked for that, or it is not allowed. */
  explanations: Explanations | undefined;
  /** Whether the answer is to say what it cost. */
  readonly wantsCost: boolean;
}
