import neo4j from "neo4j-driver";

/** Values of a statement by name. */
export type Parameters = Readonly<Record<string, unknown>>;

/**
 * Makes integers of JavaScript arrive as integers of Neo4j, in lists and maps too. The driver sends every number as a float, with which `LIMIT $first` fails.
 * A float that happens to be whole arrives as an integer as well; Cypher compares and adds the two alike. What has a class of its own (dates, points, integers of the driver) passes as it is.
 */
export function driverParameters(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, driverValue(value)]));
}

function driverValue(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(driverValue);
  return isPlain(value) ? driverParameters(value) : value;
}

function isPlain(value: unknown): value is Parameters {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
