import type { ValueKind } from "../../graph/value-kind.js";
import { cypher } from "../plan/cypher.js";
import type { Cypher } from "../plan/expression.js";
import type { CursorKey, OrderKey } from "../plan/order-key.js";
import type { PageResult, SetPlan } from "../plan/plan.js";
import { type PrintContext, type Scope } from "./print-context.js";
import { printOrderKey } from "./print-value.js";

/** One key of a page's order, with the expression that sorts by it and what the page's cursors say of it. */
export interface PageKey {
  readonly order: OrderKey;
  readonly expression: Cypher;
  readonly after: CursorKey | undefined;
  readonly before: CursorKey | undefined;
}

/** The keys of a set's order, by these expressions. */
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

/** The keys of a set's order, by the values that they lie in. */
export const printedKeys = (context: PrintContext, set: SetPlan, scope: Scope): readonly PageKey[] =>
  pageKeys(
    set,
    set.order.map((key) => printOrderKey(context, key, scope)),
  );

/** Whose values travel in a cursor as strings: an amount, which can be larger than a number can hold, and a moment. */
const readFromText: Readonly<Partial<Record<ValueKind, string>>> = { decimal: "toInteger", dateTime: "datetime" };

/** What makes a value of a string of a cursor again; undefined for what is kept as it is. */
function readerOf({ value }: OrderKey): string | undefined {
  const lowest = value.kind === "related" ? value.value : value;
  return lowest.kind === "property" ? readFromText[lowest.property.value] : undefined;
}

/** What a key is compared with. */
export function cursorValue(key: OrderKey, cursor: CursorKey): Cypher {
  const reader = readerOf(key);
  return reader === undefined ? cypher`${cursor.value}` : cypher`${reader}(${cursor.value})`;
}

/** The expression that a key's value comes back by, for a cursor. */
export const cursorExpression = (key: OrderKey, expression: Cypher): Cypher =>
  readerOf(key) === undefined ? expression : cypher`toString(${expression})`;
