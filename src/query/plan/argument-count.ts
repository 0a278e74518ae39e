import { ServiceError } from "../../errors/service-error.js";
import type { ArgumentValue } from "./argument-value.js";

/**
 * Limits the values in the arguments of a root field and all fields below it: Neo4j takes some ten milliseconds to
 * plan each condition, and does not notice a timeout while it plans.
 */
export class ArgumentCount {
  private values = 0;

  /** @param limit most values; undefined for no limit. */
  constructor(private readonly limit: number | undefined) {}

  /** @throws ServiceError QUERY_TOO_COSTLY if the values of this field bring the count above the limit. */
  admit(value: ArgumentValue, field: string): void {
    if (this.limit === undefined) return;
    this.values += countValues(value);
    if (this.values <= this.limit) return;
    throw new ServiceError(
      "QUERY_TOO_COSTLY",
      `With the arguments of \`${field}\`, the document exceeds the limit of ${this.limit} conditions for a ` +
        `root field and the fields below it. Use \`in: [...]\` for many values of one field, or send several ` +
        "documents.",
      { field },
    );
  }
}

/**
 * How many values an argument has. A list of scalars is one, as it becomes one parameter; an empty object or list is
 * one, too.
 */
function countValues(value: ArgumentValue): number {
  if (value.kind === "leaf") return 1;
  const parts = value.kind === "list" ? value.items : [...value.fields.values()];
  return Math.max(
    1,
    parts.reduce((sum, part) => sum + countValues(part), 0),
  );
}
