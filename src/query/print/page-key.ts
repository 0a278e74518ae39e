import type { ValueKind } from "../../graph/value-kind.js";
import { cypher } from "../plan/cypher.js";
import type { Cypher } from "../plan/expression.js";
import type { CursorKey, OrderKey } from "../plan/order-key.js";
import type { PageResult, SetPlan } from "../plan/plan.js";
import { type PrintContext, type Scope } from "./print-context.js";
import { printOrderKey } from "./print-value.js";

/** One key of a page's order, the expression that sorts by it, and its values in the page's cursors. */
export interface PageKey {
  readonly order: OrderKey;
  readonly expression: Cypher;
  readonly after: CursorKey | undefined;
  readonly before: CursorKey | undefined;
}

/** The keys of a set's order, sorted by the given expressions. */
export function pageKeys(
  { order, result }: Pick<SetPlan, "order" | "result">,
  expressions: readonly Cypher[],
): readonly PageKey[] {
  const page: Partial<PageResult> = result.kind === "page" ? result : {};
  return order.map((key, place) => ({
    order: key,
    expression: expressions[place] ?? "",
    after: page.after?.[place],
    before: page.before?.[place],
  }));
}

/** The keys of a set's order, sorted by the expressions of their values. */
export const printedKeys = (context: PrintContext, set: SetPlan, scope: Scope): readonly PageKey[] =>
  pageKeys(
    set,
    set.order.map((key) => printOrderKey(context, key, scope)),
  );

/**
 * Kinds of values that a cursor carries as strings, with the Cypher function that reads them back: amounts, which can
 * exceed a JavaScript number, and moments.
 */
const readFromText: Readonly<Partial<Record<ValueKind, string>>> = { decimal: "toInteger", dateTime: "datetime" };

/** The function that turns a cursor's string back into a value; undefined if the cursor holds the value itself. */
function readerOf({ value }: OrderKey): string | undefined {
  const lowest = value.kind === "related" ? value.value : value;
  return lowest.kind === "property" ? readFromText[lowest.property.value] : undefined;
}

/** The cursor's value, as a key is compared with it. */
export function cursorValue(key: OrderKey, cursor: CursorKey): Cypher {
  const reader = readerOf(key);
  return reader === undefined ? cypher`${cursor.value}` : cypher`${reader}(${cursor.value})`;
}

/** The expression that returns a key's value for a cursor. */
export const cursorExpression = (key: OrderKey, expression: Cypher): Cypher =>
  readerOf(key) === undefined ? expression : cypher`toString(${expression})`;
