import type { FieldNode } from "graphql";
import type { Variables } from "./argument-value.js";
import { makeRootBuilder, type RootBuilder } from "./build-rows.js";
import { type RowEstimate, rowEstimator } from "./estimate-rows.js";
import { planRootField, type PlanningRequest } from "./plan-selection.js";
import { PrintContext } from "./print-context.js";
import { printRootSet } from "./print-set.js";

/** A root field as one Cypher statement, to be run with the parameters of any request of its shape. */
export interface CompiledQuery {
  readonly text: string;
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
export function compileRootField(request: PlanningRequest, nodes: readonly FieldNode[]): CompiledQuery {
  const plan = planRootField(request, nodes);
  const context = new PrintContext(request.model, plan.cut);
  const text = printRootSet(context, plan);
  const parameters = [...context.parameters];
  return Object.freeze({
    text,
    parameters: (variables: Variables) => Object.fromEntries(parameters.map(([name, parameter]) => [name, parameter.read(variables)])),
    build: makeRootBuilder(plan),
    estimate: rowEstimator(plan, nodes[0]?.alias?.value ?? nodes[0]?.name.value ?? ""),
  });
}
