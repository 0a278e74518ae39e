import type { Property } from "../../../src/graph/graph-model.js";
import { operators } from "../../../src/graph/operators.js";
import { valueKinds } from "../../../src/graph/value-kind.js";

/** A condition on one property: `{gist: {contains: "said"}}` has the path `gist.contains`. */
export interface LeafCondition {
  readonly path: string;
  /** The condition as GraphQL. */
  readonly text: string;
}

/** How many letters of a text are searched for: at its beginning, at its end and within it. */
const partLength = 6;

/** One condition for every operator that a property's filter offers, with these values. */
export function leafConditions(
  property: Property,
  values: readonly unknown[],
  currency: unknown,
): readonly LeafCondition[] {
  const { name, value: kind } = property;
  const [first] = values;
  if (first === undefined) return [];
  const write = (value: unknown): string =>
    kind === "enum" || kind === "enumList" ? String(value) : JSON.stringify(value);
  if (kind === "currency") return [{ path: name, text: `${name}: ${write(first)}` }];
  const beside = kind === "decimal" ? `, currency: ${JSON.stringify(currency)}` : "";
  return valueKinds[kind].operators.flatMap((key): readonly LeafCondition[] => {
    const operator = operators[key];
    if (operator === undefined) return [];
    const condition = (text: string, suffix = ""): LeafCondition => ({
      path: `${name}.${operator.name}${suffix}`,
      text: `${name}: {${operator.name}: ${text}}${beside}`,
    });
    if (operator.takes === "choice") return [condition("true"), condition("false", " false")];
    if (operator.takes === "many") return [condition(`[${values.map(write).join(", ")}]`)];
    return [condition(write(partFor(operator.name, first)))];
  });
}

function partFor(operator: string, value: unknown): unknown {
  const text = String(value);
  if (operator === "contains") return text.slice(Math.floor(text.length / 2), Math.floor(text.length / 2) + partLength);
  // All ids begin with their type, so the letters after it are included.
  if (operator === "startsWith") return text.slice(0, text.indexOf(":") + 1 + partLength);
  if (operator === "endsWith") return text.slice(-partLength);
  return value;
}
