import neo4j from "neo4j-driver";

/** Parameters of a statement by name. */
export type Parameters = Readonly<Record<string, unknown>>;

/**
 * Makes whole numbers arrive in Neo4j as integers, in nested lists and maps too. The driver would send every number as
 * a float, which `LIMIT $first` rejects. A float that happens to be whole arrives as an integer as well, which does no
 * harm: Cypher compares and adds the two alike. Instances of classes (dates, points, the driver's integers) are left as
 * they are.
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
