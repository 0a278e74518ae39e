import type { FieldNode } from "graphql";
import type { Variables } from "./argument-value.js";
import { makeRootBuilder, type RootBuilder } from "./build-rows.js";
import type { EndLabels } from "./end-labels.js";
import { type RowEstimate, rowEstimator } from "./estimate-rows.js";
import { measureSubqueries, type SubqueryMeasure } from "./measure-subqueries.js";
import type { RootPlan } from "./plan.js";
import { planRootField, type PlanningRequest } from "./plan-selection.js";
import { PrintContext } from "./print-context.js";
import { printRootSet } from "./print-set.js";

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
}

/** Compiles a root field: selection to plan, plan to Cypher and to the builder of the answer. */
export function compileRootField(request: PlanningRequest, nodes: readonly FieldNode[], endLabels: EndLabels): CompiledQuery {
  const plan = planRootField(request, nodes);
  const context = new PrintContext(request.model, endLabels, plan.cut);
  const text = printRootSet(context, plan);
  const parameters = [...context.parameters];
  return Object.freeze({
    text,
    subqueries: measureSubqueries(text),
    parameters: (variables: Variables) => Object.fromEntries(parameters.map(([name, parameter]) => [name, parameter.read(variables)])),
    build: checkedBuilder(plan),
    estimate: rowEstimator(plan, nodes[0]?.alias?.value ?? nodes[0]?.name.value ?? ""),
  });
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
