import { cypher, join, list, subquery, subqueryBlock, whereLines } from "../plan/cypher.js";
import type { Cypher } from "../plan/expression.js";
import { inPlace } from "../plan/layout.js";
import type { Cell, ObjectRow, RowPlan, SetPlan, VariantRow } from "../plan/plan.js";
import { printPattern, withFirstLink } from "./pattern.js";
import { printCitations } from "./print-citations.js";
import type { PrintContext, Scope } from "./print-context.js";
import { notExcepted, printRelation } from "./print-source.js";
import { isCut, printValue } from "./print-value.js";

/** Writes a nested set. It is passed in, because rows contain sets and sets contain rows. */
export type PrintSet = (context: PrintContext, set: SetPlan, scope: Scope) => Cypher;

/** Writes what a node returns, as a list with each cell at its place in the plan's layout. */
export function printRow(context: PrintContext, row: RowPlan, scope: Scope, printSet: PrintSet): Cypher {
  return new RowPrinter(context, printSet).row(row, scope);
}

type PlacedCell = readonly [at: number, cell: Cypher];

class RowPrinter {
  constructor(
    private readonly context: PrintContext,
    private readonly printSet: PrintSet,
  ) {}

  row(row: RowPlan, scope: Scope): Cypher {
    return list(inPlace(row.kind === "object" ? this.cells(row, scope) : this.variants(row, scope)));
  }

  private cells(row: ObjectRow, scope: Scope): readonly PlacedCell[] {
    return row.fields.flatMap(({ at, cell }): readonly PlacedCell[] =>
      at === undefined ? [] : [[at, this.cell(cell, scope)]],
    );
  }

  /**
   * `CASE WHEN n0:Claim THEN 0 WHEN n0:Pledge THEN 1 END`, then the cells shared by all types, then those of the node's
   * own type.
   */
  private variants({ typeAt, variants, shared, ownAt }: VariantRow, scope: Scope): readonly PlacedCell[] {
    const cases = (thens: readonly (Cypher | undefined)[]): Cypher => {
      const branches = variants.flatMap(({ label }, place) => {
        const then = thens[place];
        return then === undefined ? [] : [cypher`WHEN ${scope.node}:${label} THEN ${then}`];
      });
      return cypher`CASE ${join(branches, " ")} END`;
    };
    const own = variants.map((variant) => this.cells(variant.own, scope));
    const ownLists = own.map((cells) => (cells.length === 0 ? undefined : list(inPlace(cells))));
    return [
      [typeAt, cases(variants.map((_variant, place) => String(place)))],
      ...this.cells(shared, scope),
      ...(ownAt === undefined ? [] : [[ownAt, cases(ownLists)] as const]),
    ];
  }

  private cell(cell: Cell, scope: Scope): Cypher {
    switch (cell.kind) {
      case "property":
        return this.property(cell, scope);
      case "derived":
        return printValue(this.context, cell, scope);
      case "embedded": {
        const cells = this.row(cell.row, scope);
        const { presenceKey } = cell.embedded;
        return presenceKey === undefined
          ? cells
          : cypher`CASE WHEN ${scope.node}.${presenceKey} IS NOT NULL THEN ${cells} END`;
      }
      case "fromText":
        return this.row(cell.row, scope);
      case "set":
        return this.printSet(this.context, cell.set, scope);
      case "group":
        return this.group(cell, scope);
      case "node":
        return this.row(cell.row, scope);
      case "citations":
        return printCitations(this.context, scope.node);
      case "column":
      case "made":
        return this.context.write(cell.expression);
      case "bound":
        return cypher`CASE WHEN ${cell.node} IS NOT NULL THEN ${this.row(cell.row, { node: cell.node })} END`;
      case "each":
        return this.each(cell);
      case "cursor":
      case "typename":
        throw new RangeError(`${cell.kind} stands in no statement`);
    }
  }

  private property(cell: Extract<Cell, { kind: "property" }>, scope: Scope): Cypher {
    const { property } = cell;
    if (isCut(this.context, cell) || property.labelOf !== undefined) return printValue(this.context, cell, scope);
    const owner = cell.on === "edge" ? scope.edge : scope.node;
    if (property.value === "dateTime") return `toString(${owner}.${property.key})`;
    // An amount can exceed a JavaScript number, so it is returned as text; the currency is needed to read it.
    return property.value === "decimal"
      ? `[toString(${owner}.${property.key}), ${owner}.${property.currencyKey}]`
      : `${owner}.${property.key}`;
  }

  private each(cell: Extract<Cell, { kind: "each" }>): Cypher {
    const item = cell.item ?? this.context.variable("n");
    const binds = Object.entries(cell.binds).map(([name, expression]) => `${expression} AS ${name}`);
    const bound = binds.length === 0 ? "" : ` WITH ${[item, ...binds].join(", ")}`;
    const items = cypher`UNWIND ${this.context.write(cell.list)} AS ${item}${bound}`;
    return subquery("COLLECT", cypher`${items} RETURN ${this.row(cell.row, { node: item })}`);
  }

  /**
   * Writes a grouped list:
   * `COLLECT { MATCH (n0)<-[e0:MENTIONS]-(h0:Passage)-[:IN]->(n1:Article) WITH e0.surface AS value0, collect(DISTINCT
   * n1) AS members0 ... }`.
   */
  private group(cell: Extract<Cell, { kind: "group" }>, scope: Scope): Cypher {
    const { context } = this;
    const { group, entity } = cell;
    const edge = context.variable("e");
    // New variables, since a grouped list can contain another.
    const [value, members] = [context.variable("value"), context.variable("members")];
    const relation = { hops: group.hops, edge: undefined };
    const source = printRelation(context, { relation }, entity.label, scope.node);
    const { node } = source.scope;
    const link = source.pattern.steps[0]?.link ?? edge;
    const cells = cell.fields.flatMap((field): readonly PlacedCell[] => {
      if (field.kind === "typename") return [];
      if (field.kind === "value") return [[field.at, value]];
      const each = `UNWIND ${members} AS ${node} WITH ${node} ORDER BY ${node}.id`;
      return [[field.at, subquery("COLLECT", cypher`${each} RETURN ${this.row(field.row, { node })}`)]];
    });
    return subqueryBlock("COLLECT", [
      cypher`MATCH ${printPattern(withFirstLink(source.pattern, link))}`,
      ...whereLines([...source.conditions, ...notExcepted(group, link)]),
      `WITH ${link}.${group.by} AS ${value}, collect(DISTINCT ${node}) AS ${members} ORDER BY ${value}`,
      cypher`RETURN ${list(inPlace(cells))} AS row`,
    ]);
  }
}
