import type { FieldNode } from "graphql";
import type { Variables } from "./plan/argument-value.js";
import { makeRootBuilder, type RootBuilder } from "./build/build-rows.js";
import type { Cut } from "./plan/cut.js";
import type { Look } from "./empty/look.js";
import { looksOf } from "./empty/looks-of.js";
import type { EndLabels } from "./plan/end-labels.js";
import { type RowEstimate, rowEstimator } from "./cost/estimate-rows.js";
import { measureSubqueries, type SubqueryMeasure } from "./cost/measure-subqueries.js";
import type { PagePart, RootPlan } from "./plan/plan.js";
import { planRootField, type PlanningRequest } from "./plan/plan-selection.js";
import { PrintContext } from "./print/print-context.js";
import { printRootSet } from "./print/print-set.js";

/** A root field as one Cypher statement, to be run with the parameters of any request of its shape. */
export interface CompiledQuery {
  readonly text: string;
  /** Its subqueries: Neo4j takes some milliseconds to plan each, and twice as long for each that it stands within. */
  readonly subqueries: SubqueryMeasure;
  /**
   * The values of the statement's parameters.
   * @throws ServiceError where a page size, cursor or amount cannot be used.
   */
  readonly parameters: (variables: Variables) => Readonly<Record<string, unknown>>;
  readonly build: RootBuilder;
  /** How many rows a request can ask for at most. */
  readonly estimate: (variables: Variables) => RowEstimate;
  /** Whether its records come to an empty answer. */
  readonly isEmpty: (records: readonly (readonly unknown[])[]) => boolean;
  /** Statements that look why an answer is empty, in their order; each is written when it is reached. */
  readonly looks: readonly CompiledLook[];
}

/** A statement that looks why an answer is empty. */
export interface CompiledLook {
  readonly statement: () => Pick<CompiledQuery, "text" | "parameters">;
  readonly say: Look["say"];
}

/** Compiles a root field: selection to plan, plan to Cypher and to the builder of the answer. */
export function compileRootField(
  request: PlanningRequest,
  nodes: readonly FieldNode[],
  endLabels: EndLabels,
): CompiledQuery {
  const plan = planRootField(request, nodes);
  const written = (
    cut: Cut | undefined,
    print: (context: PrintContext) => string,
  ): Pick<CompiledQuery, "text" | "parameters"> => {
    const context = new PrintContext(request.model, endLabels, cut);
    const text = print(context);
    const parameters = [...context.parameters];
    return {
      text,
      parameters: (variables) =>
        Object.fromEntries(parameters.map(([name, parameter]) => [name, parameter.read(variables)])),
    };
  };
  const statement = written(plan.cut, (context) => printRootSet(context, plan));
  return Object.freeze({
    ...statement,
    subqueries: measureSubqueries(statement.text),
    build: checkedBuilder(plan),
    estimate: rowEstimator(plan, nodes[0]?.alias?.value ?? nodes[0]?.name.value ?? ""),
    isEmpty: (records: readonly (readonly unknown[])[]) => isEmptyAnswer(plan, records),
    looks: looksOf(request.model, plan).map(({ cut, print, say }): CompiledLook => ({
      statement: once(() => written(cut, print)),
      say,
    })),
  });
}

/** Whether there is no row, or where only the number of rows was asked for, whether that is 0. */
function isEmptyAnswer({ result }: RootPlan, records: readonly (readonly unknown[])[]): boolean {
  const ofPart = (part: number): readonly (readonly unknown[])[] =>
    records.filter((record) => (record[1] ?? 0) === part);
  if (result.kind !== "page") return ofPart(0).length === 0;
  const place = (kind: PagePart["kind"]): number => result.parts.findIndex((part) => part.kind === kind);
  if (place("rows") >= 0) return ofPart(place("rows")).length === 0;
  return place("total") >= 0 && ofPart(place("total"))[0]?.[0] === 0;
}

/** The value that is made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * The builder, after the checks and a look at how many rows there are.
 * @throws ServiceError what a check, or the plan for too many rows, refuses them with.
 */
function checkedBuilder(plan: RootPlan): RootBuilder {
  const build = makeRootBuilder(plan);
  const { checks, most } = plan;
  if (checks.length === 0 && most === undefined) return build;
  const parts = plan.result.kind === "page" ? Math.max(plan.result.parts.length, 1) : 1;
  return (records, variables) => {
    checks.forEach(({ refuse }, index) => {
      const refusal = refuse(records.find(([, part]) => part === parts + index)?.[0], variables);
      if (refusal !== undefined) throw refusal;
    });
    if (most !== undefined && records.length - checks.length > most.rows) throw most.refusal();
    return build(records, variables);
  };
}
