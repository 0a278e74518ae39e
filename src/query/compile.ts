import type { FieldNode } from "graphql";
import { ServiceError } from "../errors/service-error.js";
import type { Variables } from "./argument-value.js";
import { makeRootBuilder, type RootBuilder } from "./build-rows.js";
import type { EndLabels } from "./end-labels.js";
import { type RowEstimate, rowEstimator } from "./estimate-rows.js";
import type { RootPlan } from "./plan.js";
import { planRootField, type PlanningRequest } from "./plan-selection.js";
import { PrintContext } from "./print-context.js";
import { printRootSet } from "./print-set.js";

/** A root field as one Cypher statement, to be run with the parameters of any request of its shape. */
export interface CompiledQuery {
  readonly text: string;
  /** How many subqueries it has: Neo4j takes some milliseconds to plan each. */
  readonly subqueries: number;
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
    subqueries: text.match(/\b(?:COLLECT|EXISTS|COUNT) \{/g)?.length ?? 0,
    parameters: (variables: Variables) => Object.fromEntries(parameters.map(([name, parameter]) => [name, parameter.read(variables)])),
    build: builderWithRequired(plan),
    estimate: rowEstimator(plan, nodes[0]?.alias?.value ?? nodes[0]?.name.value ?? ""),
  });
}

/**
 * The builder, after a look at the parts that tell whether the ids asked for are there, and at how many rows there are.
 * @throws ServiceError BAD_USER_INPUT for an id that is not there; what the plan says where there are too many rows.
 */
function builderWithRequired(plan: RootPlan): RootBuilder {
  const build = makeRootBuilder(plan);
  const { most } = plan;
  if (plan.requires.length === 0 && most === undefined) return build;
  const parts = plan.result.kind === "page" ? Math.max(plan.result.parts.length, 1) : 1;
  return (records, variables) => {
    plan.requires.forEach(({ argument, id }, index) => {
      if (records.some(([found, part]) => part === parts + index && found === true)) return;
      throw new ServiceError("BAD_USER_INPUT", `\`${argument}\`: there is nothing under ${JSON.stringify(id.read(variables))}. Find ids by \`search(query: "...") { nodes { id } }\`.`, { field: argument });
    });
    if (most !== undefined && records.length - plan.requires.length > most.rows) throw most.refusal();
    return build(records, variables);
  };
}
