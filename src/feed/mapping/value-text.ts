import { shown } from "../../errors/shown.js";

/**
 * A value as it stands in a text; a list is joined by spaces.
 * @throws RangeError for a map, which has no text.
 */
export function valueText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (Array.isArray(value)) return value.map((item) => valueText(item)).join(" ");
  throw new RangeError(`${shown(value)} is a map of values; name one of them after a dot`);
}
