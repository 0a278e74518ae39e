import { cypher, join, lines, list, subqueryBlock } from "../plan/cypher.js";
import type { Cypher } from "../plan/expression.js";
import type { PagePart, PageResult, RootPlan, SetPlan } from "../plan/plan.js";
import { inPlace, listFields, rootLayout } from "../plan/layout.js";
import { cursorExpression } from "./page-key.js";
import { printAggregate } from "./print-aggregate.js";
import type { PrintContext, Scope } from "./print-context.js";
import { printCount } from "./print-count.js";
import { printNodes } from "./print-order.js";
import { printRow, type PrintSet } from "./print-row.js";

/**
 * Writes the statement of a root field. Each record of the result holds one row of the answer, so nothing large is
 * collected.
 *
 * `{ event(id: "x") { name } }`:
 * ```cypher
 * MATCH (n0:Event {id: $p0})
 * RETURN [n0.name] AS row
 * ```
 * `{ statements(first: 2, where: {act: {eq: PROPOSE}}) { nodes { gist madeBy { name } } } }`:
 * ```cypher
 * MATCH (n0:Statement)
 * WHERE n0.act = $p0
 * WITH n0 ORDER BY n0.id LIMIT $p1
 * RETURN [n0.gist, COLLECT { MATCH (n0)<-[:MADE]-(n1) ... RETURN [n1.name] }] AS row
 * ```
 * If `totalCount` is requested too, rows and total are the parts of a union, each with its number: `MATCH ... RETURN
 * [...] AS row, 0 AS part UNION ALL RETURN COUNT { MATCH ... } AS row, 1 AS part`.
 */
export function printRootSet(context: PrintContext, set: RootPlan): Cypher {
  const { result, checks } = set;
  const parts = result.kind === "page" ? printPageParts(context, set, result) : [printBody(context, set, undefined)];
  const { checksAt, isNumbered } = rootLayout(set);
  if (!isNumbered) return join(parts, "");
  const looks = checks.map(({ expression }) => cypher`RETURN ${context.write(expression)} AS row`);
  const numbered = [
    ...parts.map((part, place) => cypher`${part}, ${place} AS part`),
    ...looks.map((look, place) => cypher`${look}, ${checksAt + place} AS part`),
  ];
  return lines(numbered.flatMap((part, place) => (place === 0 ? [part] : ["UNION ALL", part])));
}

function printPageParts(context: PrintContext, set: SetPlan, { parts }: PageResult): readonly Cypher[] {
  // A page of which only `__typename` is requested needs no rows, but as for every root field, a statement runs.
  return parts.length === 0 ? ["RETURN null AS row"] : parts.map((part) => printPart(context, set, part));
}

function printPart(context: PrintContext, set: SetPlan, part: PagePart): Cypher {
  if (part.kind === "rows") return printBody(context, set, undefined);
  if (part.kind === "total") return cypher`RETURN ${printCount(context, set, undefined)} AS row`;
  const found = printAggregate(context, set, part, undefined, writeRow);
  // An aggregate over no rows still gives one row, but not when the number of the part is returned beside it.
  return part.keys.length > 0 ? lines(found) : cypher`RETURN ${subqueryBlock("COLLECT", found)}[0] AS row`;
}

/**
 * Writes a nested set as an expression: `COLLECT { ... }` of its rows, of which a to-one relation takes the first. A
 * page of several parts is a list of them, `[COLLECT { ... }, COUNT { ... }]`.
 */
const printSet: PrintSet = (context, set, scope) => {
  const { result } = set;
  const rows = (): Cypher => subqueryBlock("COLLECT", [printBody(context, set, scope)]);
  if (result.kind === "one") return cypher`${rows()}[0]`;
  if (result.kind === "list") return rows();
  return listUnlessOne(
    result.parts.map((part) => {
      if (part.kind === "rows") return rows();
      if (part.kind === "total") return printCount(context, set, scope);
      return subqueryBlock("COLLECT", printAggregate(context, set, part, scope, writeRow));
    }),
  );
};

const writeRow = (context: PrintContext, row: Parameters<typeof printRow>[1], scope: Scope): Cypher =>
  printRow(context, row, scope, printSet);

/** The clauses that find the nodes, and RETURN. */
function printBody(context: PrintContext, set: SetPlan, outer: Scope | undefined): Cypher {
  const { lines: found, scope } = printNodes(context, set, outer);
  const limit = set.result.kind === "one" && outer !== undefined ? " LIMIT 1" : "";
  return lines([...found, cypher`RETURN ${printResultRow(context, set, scope)} AS row${limit}`]);
}

/**
 * What one matched node returns: its row. In a page, it is the keys for cursors, one row for each field that lists the
 * node, and the number of its stretch, without a list around it if there is only one of these.
 */
function printResultRow(context: PrintContext, set: SetPlan, scope: Scope): Cypher {
  const { result, order } = set;
  if (result.kind !== "page") return writeRow(context, result.row, scope);
  const { keysAt, stretchAt, isBare } = result.layout;
  const rows = listFields(result.fields).map(({ at, row }) => [at, writeRow(context, row, scope)] as const);
  const keys = (): Cypher => list(order.map((key, place) => cursorExpression(key, scope.keys?.[place] ?? "")));
  const cells = inPlace([
    ...(keysAt === undefined ? [] : [[keysAt, keys()] as const]),
    ...rows,
    ...(stretchAt === undefined ? [] : [[stretchAt, scope.stretch ?? "0"] as const]),
  ]);
  return isBare ? join(cells, "") : list(cells);
}

/** A list of the parts of a page, or the one part itself. */
const listUnlessOne = (parts: readonly Cypher[]): Cypher => (parts.length === 1 ? (parts[0] ?? "") : list(parts));
