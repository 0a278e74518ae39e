import type { WritePlaceholder } from "./print-context.js";
import { printOperand } from "./print-predicate.js";
import { printValue } from "./print-value.js";

/** Writes the values and conditions for which a plan's Cypher has placeholders. */
export const writePlaceholder: WritePlaceholder = (context, placeholder, node) =>
  placeholder.kind === "value"
    ? printValue(context, placeholder.value, { node })
    : printOperand(context, placeholder.condition, { node });
