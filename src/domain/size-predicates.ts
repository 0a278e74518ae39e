import { predicateTable } from "./predicate-table.js";

/** Names of the predicates whose quantity is the number of members of the claim's subject. */
export const sizePredicates: readonly string[] = Object.entries(predicateTable)
  .filter(([, row]) => "measuresSize" in row && row.measuresSize)
  .map(([name]) => name);
