import type { FieldNode } from "graphql";
import type { GraphModel } from "../graph/graph-model.js";
import { recordsOf } from "./build/records-of.js";
import { makeRootBuilder, type RootBuilder } from "./build/build-root.js";
import { type RowEstimate, rowEstimator } from "./cost/estimate-rows.js";
import { measureSubqueries, type SubqueryMeasure } from "./cost/measure-subqueries.js";
import { looksOf } from "./empty/looks-of.js";
import type { Lens } from "./lens.js";
import type { EndLabels } from "./plan/end-labels.js";
import { rootLayout } from "./plan/layout.js";
import type { Look } from "./plan/look.js";
import { parametersOf } from "./plan/parameters-of.js";
import type { RootPlan } from "./plan/plan.js";
import { planRootField } from "./plan/plan-selection.js";
import type { PlanningRequest } from "./plan/planning.js";
import type { QueryRequest } from "./plan/query-request.js";
import { type CompiledStatement, compiledStatement } from "./print/compiled-statement.js";
import { PrintContext } from "./print/print-context.js";
import { printRootSet } from "./print/print-set.js";
import { writePlaceholder } from "./print/write-placeholder.js";

/** A root field as one Cypher statement, which serves every request of the same shape. */
export interface CompiledQuery extends CompiledStatement {
  /** Its subqueries. Neo4j takes some milliseconds to plan each, and twice as long for every level of nesting. */
  readonly subqueries: SubqueryMeasure;
  readonly build: RootBuilder;
  /** Estimates how many rows a request can ask for. */
  readonly estimate: (request: QueryRequest) => RowEstimate;
  /** Whether these records mean an empty answer. */
  readonly isEmpty: (records: readonly (readonly unknown[])[]) => boolean;
  /** Statements that find out why an answer is empty, to be run in this order. Each is compiled on first use. */
  readonly looks: readonly CompiledLook[];
}

/** A statement that finds out why an answer is empty. */
export interface CompiledLook {
  readonly statement: () => CompiledStatement;
  readonly say: Look["say"];
}

/** Compiles a root field: plans the selection, then makes Cypher and the builder of the answer from the plan. */
export function compileRootField(
  request: PlanningRequest,
  nodes: readonly FieldNode[],
  endLabels: EndLabels,
): CompiledQuery {
  const plan = planRootField(request, nodes);
  const context = contextOf(request.model, endLabels, plan.lens);
  const statement = printRootSet(context, plan);
  for (const parameter of parametersOf(plan)) context.parameter(parameter);
  return Object.freeze({
    ...compiledStatement(context, statement),
    subqueries: measureSubqueries(statement),
    build: checkedBuilder(plan),
    estimate: rowEstimator(plan, nodes[0]?.alias?.value ?? nodes[0]?.name.value ?? ""),
    isEmpty: (records: readonly (readonly unknown[])[]) => isEmptyAnswer(plan, records),
    looks: looksOf(request.model, plan).map(({ lens, statement: look, say }): CompiledLook => ({
      statement: once(() => {
        const ownContext = contextOf(request.model, endLabels, lens);
        return compiledStatement(ownContext, ownContext.write(look));
      }),
      say,
    })),
  });
}

const contextOf = (model: GraphModel, endLabels: EndLabels, lens: Lens): PrintContext =>
  new PrintContext(model, endLabels, lens, writePlaceholder);

/** Whether there is no row or, if only the total was asked for, whether that is 0. */
function isEmptyAnswer({ result }: RootPlan, records: readonly (readonly unknown[])[]): boolean {
  if (result.kind !== "page") return recordsOf(records, 0).length === 0;
  const { rowsAt, totalAt } = result.layout;
  if (rowsAt !== undefined) return recordsOf(records, rowsAt).length === 0;
  return totalAt !== undefined && recordsOf(records, totalAt)[0]?.[0] === 0;
}

/** Makes a value on first use. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * A builder that evaluates the checks and the limit on rows first.
 * @throws ServiceError (when it builds) from a check that fails, or from the plan if there are too many rows.
 */
function checkedBuilder(plan: RootPlan): RootBuilder {
  const build = makeRootBuilder(plan);
  const { checks, most } = plan;
  if (checks.length === 0 && most === undefined) return build;
  const { checksAt } = rootLayout(plan);
  return (records, request) => {
    checks.forEach(({ refuse }, index) => {
      const refusal = refuse(records.find(([, part]) => part === checksAt + index)?.[0], request);
      if (refusal !== undefined) throw refusal;
    });
    if (most !== undefined && records.length - checks.length > most.rows) throw most.refusal();
    return build(records, request);
  };
}
