import { fold } from "../../graph/fold.js";
import { ignoreCase } from "../../graph/filter-types.js";
import { type Operator, operators } from "../../graph/operators.js";
import { toMinorUnits } from "../../graph/scalars/currency.js";
import { dayRange } from "../../graph/scalars/edtf.js";
import { type ValueKind, valueKinds } from "../../graph/value-kind.js";
import { type ArgumentValue, givenLeaf, type Leaf } from "./argument-value.js";
import type { Argument, Parameter, Predicate, ValueReference } from "./expression.js";
import { everyField, invalid, requireLeaf } from "./filter-parts.js";
import { oncePerRequest } from "./once-per-request.js";

/** A value that a filter compares, and its kind. */
export interface ComparedValue {
  readonly reference: ValueReference;
  readonly kind: ValueKind;
  /** For an amount: the currency given next to it. */
  readonly currency?: ArgumentValue | undefined;
}

/** Plans the operators given for a value, all of which must hold. */
export function planOperators(compared: ComparedValue, value: ArgumentValue, path: string): Predicate | undefined {
  const { reference, kind } = compared;
  const isFolded = asksToFold(value);
  return everyField(value, path, (name, part, place) => {
    if (name === ignoreCase) return undefined;
    const operator = valueKinds[kind].operators
      .map((key) => operators[key])
      .find((candidate) => candidate?.name === name);
    if (operator === undefined) throw invalid(place, `there is no operator "${name}"`);
    const leaf = requireLeaf(part, place);
    if (!isFolded || reference.kind !== "property" || operator.takes === "choice")
      return planComparison(compared, operator, leaf, place);
    const folded: ComparedValue = { ...compared, reference: { ...reference, folded: true } };
    return planComparison(folded, operator, { ...leaf, read: (request) => foldAll(leaf.read(request)) }, place);
  });
}

/** Plans the comparison of a value for equality. */
export function planEquality(compared: ComparedValue, leaf: Leaf, place: string): Predicate {
  const operator = operators["eq"];
  if (operator === undefined) throw new RangeError("there is no operator eq");
  return planComparison(compared, operator, leaf, place);
}

function planComparison(compared: ComparedValue, operator: Operator, leaf: Leaf, place: string): Predicate {
  if (leaf.current === null)
    throw invalid(
      place,
      operator.takes === "choice"
        ? "takes true or false, not null"
        : "null cannot be compared; write `isNull: true` for what is unknown, or leave it out",
    );
  return {
    kind: "compare",
    value: compared.reference,
    operator,
    argument: argumentOf(compared, operator, leaf, place),
  };
}

/** Whether the operators given next to it are to compare folded text, by `ignoreCase: true`. */
function asksToFold(value: ArgumentValue): boolean {
  const given = value.kind === "object" ? value.fields.get(ignoreCase) : undefined;
  return given?.kind === "leaf" && given.current === true;
}

const foldAll = (given: unknown): unknown =>
  Array.isArray(given) ? given.map((text) => fold(String(text))) : fold(String(given));

function argumentOf({ kind, currency }: ComparedValue, operator: Operator, leaf: Leaf, place: string): Argument {
  if (operator.takes === "choice") return { value: leaf.current === true ? "true" : "false" };
  if (kind === "edtf") {
    const days = oncePerRequest((request) => dayRange(String(leaf.read(request))));
    return {
      value: leaf,
      earliest: { read: (request) => days(request).earliest },
      latest: { read: (request) => days(request).latest },
    };
  }
  if (kind === "decimal") return { value: minorUnits(leaf, currency, place) };
  return { value: leaf };
}

function minorUnits(amount: Leaf, currency: ArgumentValue | undefined, place: string): Parameter {
  const given = givenLeaf<string>(currency);
  if (given === undefined)
    throw invalid(place, "an amount means nothing without its currency; write `currency` next to `amount`");
  return {
    read: (request) => {
      const code = given.read(request);
      const convert = (text: unknown): bigint => {
        try {
          return toMinorUnits(String(text), code);
        } catch (error) {
          throw invalid(place, error instanceof Error ? error.message : String(error));
        }
      };
      const amounts = amount.read(request);
      return Array.isArray(amounts) ? amounts.map(convert) : convert(amounts);
    },
  };
}
