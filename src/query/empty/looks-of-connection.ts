import { type Entity, type GraphModel, nodesOf } from "../../graph/graph-model.js";
import type { QueryRequest } from "../plan/query-request.js";
import type { Lens } from "../lens.js";
import type { Parameter, Predicate } from "../plan/expression.js";
import type { RootPlan } from "../plan/plan.js";
import type { Look } from "../plan/look.js";
import { anyNode, looksBeyondLens } from "./looks-beyond-lens.js";
import { type AskedIds, type FoundId, mostIds, nearIdsStatement } from "./near-ids.js";
import { unknownId } from "./unknown-id.js";

/**
 * Why a connection is empty: its filter names an id that does not exist, or the lens hides everything. A page after the
 * last one is empty as well, but needs no reason.
 */
export function looksOfConnection(model: GraphModel, { entity, filter, result, lens }: RootPlan): readonly Look[] {
  if (entity === undefined || (result.kind === "page" && (result.after !== undefined || result.before !== undefined)))
    return [];
  return [
    ...looksAtIds(model, lens, idsOf(filter)),
    ...looksBeyondLens(lens, (other) => anyNode(other, entity.label, filter)),
  ];
}

function looksAtIds(model: GraphModel, lens: Lens, given: readonly Parameter[]): readonly Look[] {
  if (given.length === 0) return [];
  const types: readonly Entity[] = nodesOf(model);
  const asked: AskedIds = {
    types,
    ids: (request: QueryRequest) => [
      ...new Set(given.flatMap((parameter) => [parameter.read(request)].flat().filter((id) => typeof id === "string"))),
    ],
  };
  return [
    {
      lens: lens.opened(),
      statement: nearIdsStatement(model, asked),
      say: (rows, request) => {
        const found = rows as readonly FoundId[];
        const missing = asked
          .ids(request)
          .slice(0, mostIds)
          .find((id) => !found.some(([of, how]) => of === id && how === "same"));
        return missing === undefined
          ? undefined
          : { code: "ID_UNKNOWN", message: unknownId(model, asked, missing, found) };
      },
    },
  ];
}

/** The ids that a filter compares with by `eq` or `in`, except under NOT. */
function idsOf(filter: Predicate | undefined): readonly Parameter[] {
  switch (filter?.kind) {
    case "and":
    case "or":
      return filter.of.flatMap(idsOf);
    case "exists":
    case "grouped":
      return idsOf(filter.filter);
    case "compare": {
      const { value, operator, argument } = filter;
      const isId =
        value.kind === "property" && value.property.name === "id" && (operator.name === "eq" || operator.name === "in");
      return isId && typeof argument.value !== "string" ? [argument.value] : [];
    }
    default:
      return [];
  }
}
