import type { FieldNode } from "graphql";
import type { GraphModel } from "../graph/graph-model.js";
import { makeRootBuilder, type RootBuilder } from "./build/build-rows.js";
import { type RowEstimate, rowEstimator } from "./cost/estimate-rows.js";
import { measureSubqueries, type SubqueryMeasure } from "./cost/measure-subqueries.js";
import { looksOf } from "./empty/looks-of.js";
import type { Lens } from "./lens.js";
import type { EndLabels } from "./plan/end-labels.js";
import type { Cypher } from "./plan/expression.js";
import { rootLayout } from "./plan/layout.js";
import type { Look } from "./plan/look.js";
import { parametersOf } from "./plan/parameters-of.js";
import type { RootPlan } from "./plan/plan.js";
import { planRootField } from "./plan/plan-selection.js";
import type { PlanningRequest } from "./plan/planning.js";
import type { QueryRequest } from "./plan/query-request.js";
import { PrintContext } from "./print/print-context.js";
import { printRootSet } from "./print/print-set.js";
import { render } from "./print/render.js";
import { writePlaceholder } from "./print/write-placeholder.js";

/** A root field as one Cypher statement, to be run with the parameters of any request of its shape. */
export interface CompiledQuery extends CompiledStatement {
  /** Its subqueries: Neo4j takes some milliseconds to plan each, and twice as long for each that it stands within. */
  readonly subqueries: SubqueryMeasure;
  readonly build: RootBuilder;
  /** How many rows a request can ask for at most. */
  readonly estimate: (request: QueryRequest) => RowEstimate;
  /** Whether its records come to an empty answer. */
  readonly isEmpty: (records: readonly (readonly unknown[])[]) => boolean;
  /** Statements that look why an answer is empty, in their order; each is written when it is reached. */
  readonly looks: readonly CompiledLook[];
}

/** A statement and what it is run with. */
export interface CompiledStatement {
  readonly text: string;
  /**
   * The values of the statement's parameters.
   * @throws ServiceError where a page size, cursor or amount cannot be used.
   */
  readonly parameters: (request: QueryRequest) => Readonly<Record<string, unknown>>;
}

/** A statement that looks why an answer is empty. */
export interface CompiledLook {
  readonly statement: () => CompiledStatement;
  readonly say: Look["say"];
}

/** Compiles a root field: selection to plan, plan to Cypher and to the builder of the answer. */
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
    ...compiled(context, statement),
    subqueries: measureSubqueries(statement),
    build: checkedBuilder(plan),
    estimate: rowEstimator(plan, nodes[0]?.alias?.value ?? nodes[0]?.name.value ?? ""),
    isEmpty: (records: readonly (readonly unknown[])[]) => isEmptyAnswer(plan, records),
    looks: looksOf(request.model, plan).map(({ lens, statement: look, say }): CompiledLook => ({
      statement: once(() => {
        const ownContext = contextOf(request.model, endLabels, lens);
        return compiled(ownContext, ownContext.write(look));
      }),
      say,
    })),
  });
}

const contextOf = (model: GraphModel, endLabels: EndLabels, lens: Lens): PrintContext =>
  new PrintContext(model, endLabels, lens, writePlaceholder);

function compiled(context: PrintContext, statement: Cypher): CompiledStatement {
  const parameters = [...context.parameters];
  return {
    text: render(statement),
    parameters: (request) => Object.fromEntries(parameters.map(([parameter, name]) => [name, parameter.read(request)])),
  };
}

/** Whether there is no row, or where only the number of rows was asked for, whether that is 0. */
function isEmptyAnswer({ result }: RootPlan, records: readonly (readonly unknown[])[]): boolean {
  const ofPart = (part: number): readonly (readonly unknown[])[] =>
    records.filter((record) => (record[1] ?? 0) === part);
  if (result.kind !== "page") return ofPart(0).length === 0;
  const { rowsAt, totalAt } = result.layout;
  if (rowsAt !== undefined) return ofPart(rowsAt).length === 0;
  return totalAt !== undefined && ofPart(totalAt)[0]?.[0] === 0;
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
