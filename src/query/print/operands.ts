import { earliestKey, latestKey } from "../../graph/derived-keys.js";
import type { Operand } from "../../graph/operators.js";
import type { Argument, Cypher, Parameter, ValueReference } from "../plan/expression.js";
import type { PrintContext, Scope } from "./print-context.js";
import { printValue } from "./print-value.js";

/** How an operator writes the value that it looks at: as it is, or by the first or the last day of a date. */
export function operandOf(context: PrintContext, value: ValueReference, scope: Scope): Operand<Cypher> {
  return {
    hasTextIndex: value.kind === "property" && value.on === "node" && value.property.textIndex,
    get value() {
      return printValue(context, value, scope);
    },
    get earliest() {
      return printValue(context, value, scope, (property) => earliestKey(property.key));
    },
    get latest() {
      return printValue(context, value, scope, (property) => latestKey(property.key));
    },
  };
}

/**
 * How an operator writes the argument that it compares with.
 * @throws RangeError when a day is read of an argument that is no date.
 */
export function argumentOf(context: PrintContext, argument: Argument): Operand<Cypher> {
  const print = (parameter: Parameter | "true" | "false" | undefined): string => {
    if (parameter === undefined) throw new RangeError("only a date has days");
    return typeof parameter === "string" ? parameter : context.parameter(parameter);
  };
  return {
    hasTextIndex: false,
    get value() {
      return print(argument.value);
    },
    get earliest() {
      return print(argument.earliest);
    },
    get latest() {
      return print(argument.latest);
    },
  };
}
