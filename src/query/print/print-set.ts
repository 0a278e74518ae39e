import {
  type Cell,
  isPrinted,
  type ObjectRow,
  type PagePart,
  type PageResult,
  type RootPlan,
  type RowPlan,
  type SetPlan,
  type VariantRow,
} from "../plan/plan.js";
import { indent, type PrintContext, printExpression, type Scope, whereLines } from "./print-context.js";
import { printAggregate } from "./print-aggregate.js";
import { printCount } from "./print-count.js";
import { listFields } from "../plan/plan-page.js";
import { citedPlaces, keptCitation } from "../../graph/kept-citation.js";
import { printNodes } from "./print-order.js";
import { cursorExpression, isCut, printValue } from "./print-predicate.js";
import { notExcepted, printSource } from "./print-source.js";

/**
 * Writes the statement of a root field. One row of the answer is one record, so that nothing large is collected.
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
 * With `totalCount` too, rows and total are the parts of a union, told apart by a number:
 * `MATCH ... RETURN [...] AS row, 0 AS part UNION ALL RETURN COUNT { MATCH ... } AS row, 1 AS part`.
 */
export function printRootSet(context: PrintContext, set: RootPlan): string {
  const { result } = set;
  if (result.kind !== "page") return printChecked(context, printBody(context, set, undefined), set.checks, 1);
  const text = printRootPage(context, set, result);
  keepArguments(context, set, result, undefined);
  return printChecked(context, text, set.checks, result.parts.length);
}

/** Adds a part for each check, such as whether an id is there: `RETURN EXISTS { MATCH (:Entity {id: $p0}) } AS row, 1 AS part`. */
function printChecked(context: PrintContext, text: string, checks: RootPlan["checks"], parts: number): string {
  if (checks.length === 0) return text;
  const first = parts > 1 ? text : `${text}, 0 AS part`;
  return [
    first,
    ...checks.map(
      ({ expression }, index) =>
        `RETURN ${printExpression(context, expression)} AS row, ${Math.max(parts, 1) + index} AS part`,
    ),
  ].join("\nUNION ALL\n");
}

function printRootPage(context: PrintContext, set: SetPlan, result: PageResult): string {
  const [only] = result.parts;
  // Asked for nothing but the names of types, a page needs no row; a statement runs all the same, as for every root field.
  if (only === undefined) return "RETURN null AS row";
  if (result.parts.length === 1) return printPart(context, set, only);
  return result.parts.map((part, index) => `${printPart(context, set, part)}, ${index} AS part`).join("\nUNION ALL\n");
}

function printPart(context: PrintContext, set: SetPlan, part: PagePart): string {
  if (part.kind === "rows") return printBody(context, set, undefined);
  if (part.kind === "aggregate") {
    const text = printAggregate(context, set, part, undefined, printRow);
    // One aggregate over nothing is a row too, which it would not be beside the number of its part.
    return part.keys.length > 0 ? text : `RETURN COLLECT {\n${indent(text)}\n}[0] AS row`;
  }
  return `RETURN ${printCount(context, set, undefined)} AS row`;
}

/**
 * Writes a nested set as expression: `COLLECT { ... }` of its rows, the first of them for a to-one relation, and for a
 * page of several parts a list of these, `[COLLECT { ... }, COUNT { ... }]`.
 */
function printSet(context: PrintContext, set: SetPlan, scope: Scope): string {
  const { result } = set;
  const rows = (): string => `COLLECT {\n${indent(printBody(context, set, scope))}\n}`;
  if (result.kind === "one") return `${rows()}[0]`;
  if (result.kind === "list") return rows();
  const text = listUnlessOne(
    result.parts.map((part) => {
      if (part.kind === "rows") return rows();
      if (part.kind === "total") return printCount(context, set, scope);
      return `COLLECT {\n${indent(printAggregate(context, set, part, scope, printRow))}\n}`;
    }),
  );
  keepArguments(context, set, result, scope);
  return text;
}

/**
 * Keeps the arguments of a page among the statement's parameters, where those that were asked for take no note of them,
 * too: a page size that is too large is refused with every selection.
 */
function keepArguments(context: PrintContext, set: SetPlan, page: PageResult, scope: Scope | undefined): void {
  for (const parameter of [page.size, ...(page.after?.keys ?? []), ...(page.before?.keys ?? [])])
    context.parameter(parameter);
  // The filter's are named by writing it.
  if (page.parts.length === 0) printCount(context, set, scope);
}

/** What finds the nodes, and RETURN. */
function printBody(context: PrintContext, set: SetPlan, outer: Scope | undefined): string {
  const { lines, scope } = printNodes(context, set, outer);
  return [
    ...lines,
    `RETURN ${printResultRow(context, set, scope)} AS row${set.result.kind === "one" && outer !== undefined ? " LIMIT 1" : ""}`,
  ].join("\n");
}

/** What one matched node contributes: its row, or of a page the keys for cursors and a row for each field that lists it; the only one of these as it is. */
function printResultRow(context: PrintContext, set: SetPlan, scope: Scope): string {
  const { result } = set;
  if (result.kind !== "page") return printRow(context, result.row, scope);
  const rows = listFields(result).map(({ row }) => printRow(context, row, scope));
  if (!result.needsKeys) return listUnlessOne(rows);
  return list([list(set.order.map((key, index) => cursorExpression(key, scope.keys?.[index] ?? ""))), ...rows]);
}

/** Writes what is given back of a node as positional list, which `build-rows.ts` takes apart in the same order. */
function printRow(context: PrintContext, row: RowPlan, scope: Scope): string {
  return list(row.kind === "object" ? printCells(context, row, scope) : printVariants(context, row, scope));
}

const printCells = (context: PrintContext, row: ObjectRow, scope: Scope): readonly string[] =>
  row.fields.filter(isPrinted).map(({ cell }) => printCell(context, cell, scope));

/** `CASE WHEN n0:Claim THEN 0 WHEN n0:Pledge THEN 1 END`, the shared cells, then the own ones of the type that it is. */
function printVariants(context: PrintContext, row: VariantRow, scope: Scope): readonly string[] {
  const cases = (value: (index: number) => string | undefined): string => {
    const branches = row.variants.flatMap(({ label }, index) => {
      const then = value(index);
      return then === undefined ? [] : [`WHEN ${scope.node}:${label} THEN ${then}`];
    });
    return `CASE ${branches.join(" ")} END`;
  };
  const own = row.variants.map((variant) => printCells(context, variant.own, scope));
  const ownCells = own.some((cells) => cells.length > 0)
    ? [cases((index) => (own[index]?.length === 0 ? undefined : list(own[index] ?? [])))]
    : [];
  return [cases((index) => String(index)), ...printCells(context, row.shared, scope), ...ownCells];
}

function printCell(context: PrintContext, cell: Cell, scope: Scope): string {
  switch (cell.kind) {
    case "property": {
      const { property } = cell;
      if (isCut(context, cell) || property.labelOf !== undefined) return printValue(context, cell, scope);
      const owner = cell.on === "edge" ? scope.edge : scope.node;
      if (property.value === "dateTime") return `toString(${owner}.${property.key})`;
      // An amount can be larger than a number of JavaScript can hold, and is read with its currency.
      return property.value === "decimal"
        ? `[toString(${owner}.${property.key}), ${owner}.${property.currencyKey}]`
        : `${owner}.${property.key}`;
    }
    case "derived":
      return printValue(context, cell, scope);
    case "embedded": {
      const cells = list(printCells(context, cell.row, scope));
      return cell.embedded.presenceKey === undefined
        ? cells
        : `CASE WHEN ${scope.node}.${cell.embedded.presenceKey} IS NOT NULL THEN ${cells} END`;
    }
    case "set":
      return printSet(context, cell.set, scope);
    case "group":
      return printGroup(context, cell, scope);
    case "node":
      return printRow(context, cell.row, scope);
    case "citations":
      return printCitations(context, scope.node);
    case "column":
      return printExpression(context, cell.expression);
    case "bound":
      return `CASE WHEN ${cell.node} IS NOT NULL THEN ${printRow(context, cell.row, { node: cell.node })} END`;
    case "each": {
      const item = cell.item ?? context.variable("n");
      const binds = Object.entries(cell.binds).map(([name, expression]) => `${expression} AS ${name}`);
      const bound = binds.length === 0 ? "" : ` WITH ${[item, ...binds].join(", ")}`;
      return `COLLECT { UNWIND ${printExpression(context, cell.list)} AS ${item}${bound} RETURN ${printRow(context, cell.row, { node: item })} }`;
    }
    case "cursor":
    case "typename":
      throw new RangeError(`${cell.kind} stands in no statement`);
  }
}

/**
 * Where a node is cited from, as the writer keeps it; in a world cut what statements convey is cited by those within it:
 * `CASE WHEN n0:Proposition THEN COLLECT { MATCH (n0)<-[:CONVEYS]-(n1:Statement)-[:REPORTED_IN]->(n2:Passage)-[:IN]->(n3:Article) ... } ELSE n0.citations END`.
 */
function printCitations(context: PrintContext, node: string): string {
  const kept = `${node}.citations`;
  const propositions = context.model.entities.get("Proposition");
  if (context.cut?.world === undefined || propositions === undefined) return kept;
  const [statement, passage, article] = [context.variable("n"), context.variable("n"), context.variable("n")];
  const cut = [...context.cutOfNode(statement, "Statement"), ...context.cutOfNode(passage, "Passage")];
  const match = `MATCH (${node})<-[:CONVEYS]-(${statement}:Statement)-[:REPORTED_IN]->(${passage}:Passage)-[:IN]->(${article}:Article)${whereLines(
    cut,
  )
    .map((line) => ` ${line}`)
    .join("")}`;
  const found = `WITH DISTINCT ${passage}, ${article} ORDER BY ${passage}.knownFrom, ${passage}.id LIMIT ${citedPlaces} RETURN ${keptCitation(passage, article)}`;
  return `CASE WHEN ${node}:${propositions.label} THEN COLLECT { ${match} ${found} } ELSE ${kept} END`;
}

/**
 * Writes a grouped list:
 * `COLLECT { MATCH (n0)<-[e0:MENTIONS]-(h0:Passage)-[:IN]->(n1:Article) WITH e0.surface AS value0, collect(DISTINCT n1) AS members0 ... }`.
 */
function printGroup(context: PrintContext, cell: Extract<Cell, { kind: "group" }>, scope: Scope): string {
  const { group } = cell;
  const edge = context.variable("e");
  // A list within the list has names of its own.
  const [value, members] = [context.variable("value"), context.variable("members")];
  const source = printSource(
    context,
    { kind: "relation", relation: { hops: group.hops, edge: undefined } },
    cell.entity.label,
    scope,
  );
  const pattern = source.pattern.replace("[:", `[${edge}:`);
  const node = source.scope.node;
  const fields = cell.fields.flatMap((field) => {
    if (field.kind === "typename") return [];
    return field.kind === "value"
      ? [value]
      : [
          `COLLECT { UNWIND ${members} AS ${node} WITH ${node} ORDER BY ${node}.id RETURN ${printRow(context, field.row, { node })} }`,
        ];
  });
  const body = [
    `MATCH ${pattern}`,
    ...whereLines([...source.conditions, ...notExcepted(group, edge)]),
    `WITH ${edge}.${group.by} AS ${value}, collect(DISTINCT ${node}) AS ${members} ORDER BY ${value}`,
    `RETURN ${list(fields)} AS row`,
  ];
  return `COLLECT {\n${indent(body.join("\n"))}\n}`;
}

const list = (parts: readonly string[]): string => `[${parts.join(", ")}]`;

/** A list of what there is, or the one thing itself: what is read of a page, and of each of its rows. */
const listUnlessOne = (parts: readonly string[]): string => (parts.length === 1 ? (parts[0] ?? "") : list(parts));
