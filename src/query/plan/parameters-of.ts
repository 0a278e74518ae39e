import type { Operand } from "../../graph/operators.js";
import type { Cypher, Parameter, Predicate, Source, ValueReference } from "./expression.js";
import type { AggregatePart, Cell, PageResult, RootPlan, RowPlan, SetPlan } from "./plan.js";

/**
 * Collects the parameters of a plan. Some do not occur in the statement, such as the page size of a page that is only
 * counted. They are read nevertheless, so that an invalid argument is refused whatever is selected.
 */
export function parametersOf(plan: RootPlan): ReadonlySet<Parameter> {
  const found = new Set<Parameter>();
  const walk = new ParameterWalk((parameter) => void found.add(parameter));
  walk.set(plan);
  for (const { expression } of plan.checks) walk.cypher(expression);
  return found;
}

class ParameterWalk {
  constructor(private readonly note: (parameter: Parameter) => void) {}

  set({ source, filter, order, result }: SetPlan): void {
    this.source(source);
    if (filter !== undefined) this.predicate(filter);
    for (const { value } of order) this.value(value);
    if (result.kind === "page") return this.page(result);
    if (result.kind === "list") this.optional(result.limit);
    this.row(result.row);
  }

  cypher(planned: Cypher): void {
    if (typeof planned === "string") return;
    switch (planned.kind) {
      case "sequence":
      case "all":
      case "lines":
        return planned.of.forEach((part) => this.cypher(part));
      case "indented":
        return this.cypher(planned.of);
      case "subquery":
        return this.cypher(planned.body);
      case "parameter":
        return this.note(planned.parameter);
      case "value":
        return this.value(planned.value);
      case "condition":
        return this.predicate(planned.condition);
      case "name":
        return;
    }
  }

  private page(page: PageResult): void {
    this.note(page.size);
    for (const { value } of [...(page.after ?? []), ...(page.before ?? [])]) this.note(value);
    for (const part of page.parts) if (part.kind === "aggregate") this.aggregate(part);
    for (const field of page.fields) if (field.kind === "edges" || field.kind === "nodes") this.row(field.row);
  }

  private aggregate({ keys, limit, unshown }: AggregatePart): void {
    this.optional(limit);
    for (const row of [...keys.flatMap((key) => (key.kind === "node" ? key.rows : [])), ...unshown]) this.row(row);
  }

  private row(row: RowPlan): void {
    const objects = row.kind === "object" ? [row] : [row.shared, ...row.variants.map(({ own }) => own)];
    for (const { fields } of objects) for (const { cell } of fields) this.cell(cell);
  }

  private cell(cell: Cell): void {
    switch (cell.kind) {
      case "embedded":
      case "fromText":
      case "node":
      case "bound":
        return this.row(cell.row);
      case "set":
        return this.set(cell.set);
      case "group":
        return cell.fields.forEach((field) => field.kind === "nodes" && this.row(field.row));
      case "column":
        return this.cypher(cell.expression);
      case "made":
        this.cypher(cell.expression);
        return [cell.most, ...cell.parameters].forEach(this.note);
      case "each":
        this.cypher(cell.list);
        return this.row(cell.row);
      default:
    }
  }

  private source(source: Source): void {
    if (source.kind === "id") this.note(source.id);
    if (source.kind === "members") this.cypher(source.list);
    if (source.kind === "question") source.text.lines.forEach((line) => this.cypher(line));
  }

  private value(value: ValueReference): void {
    if (value.kind === "count") this.source(value.source);
    if (value.kind === "related") this.value(value.value);
  }

  private predicate(predicate: Predicate): void {
    switch (predicate.kind) {
      case "and":
      case "or":
        return predicate.of.forEach((part) => this.predicate(part));
      case "not":
        return this.predicate(predicate.of);
      case "compare":
        this.value(predicate.value);
        return comparedWith(predicate).forEach(this.note);
      case "typeIn":
        return this.note(predicate.labels);
      case "exists":
      case "grouped":
        if (predicate.kind === "exists") this.source(predicate.source);
        return predicate.filter === undefined ? undefined : this.predicate(predicate.filter);
      default:
    }
  }

  private optional(parameter: Parameter | undefined): void {
    if (parameter !== undefined) this.note(parameter);
  }
}

type Comparison = Extract<Predicate, { readonly kind: "compare" }>;

/** The parameters of a comparison; for a date, only the first or last day if that is all the operator uses. */
function comparedWith({ operator, argument }: Comparison): readonly Parameter[] {
  const { value } = argument;
  if (typeof value === "string") return [];
  const nothing: Operand<string | Parameter> = { hasTextIndex: true, value: "", earliest: "", latest: "" };
  const { earliest = value, latest = value } = argument;
  return operator
    .cypher<string | Parameter>(nothing, { hasTextIndex: false, value, earliest, latest }, false)
    .flat()
    .filter((piece) => typeof piece !== "string");
}
