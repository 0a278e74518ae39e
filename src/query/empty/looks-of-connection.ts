import { type Entity, type GraphModel, nodesOf } from "../../graph/graph-model.js";
import type { Variables } from "../plan/argument-value.js";
import type { Cut } from "../plan/cut.js";
import type { Parameter, Predicate, SetPlan } from "../plan/plan.js";
import { type Look, looksBeyondCut, printAny } from "./look.js";
import { type AskedIds, type FoundId, mostIds, printNearIds, unknownId } from "./near-ids.js";

/** Why a connection is empty: its filter names an id that nothing has, or the cut leaves everything out. A page after the last one is no such case. */
export function looksOfConnection(
  model: GraphModel,
  { entity, filter, result }: SetPlan,
  cut: Cut | undefined,
): readonly Look[] {
  if (entity === undefined || (result.kind === "page" && (result.after !== undefined || result.before !== undefined)))
    return [];
  return [
    ...looksAtIds(model, idsOf(filter)),
    ...looksBeyondCut(cut, (context) => printAny(context, entity.label, filter)),
  ];
}

function looksAtIds(model: GraphModel, given: readonly Parameter[]): readonly Look[] {
  if (given.length === 0) return [];
  const types: readonly Entity[] = nodesOf(model);
  const asked: AskedIds = {
    types,
    ids: (variables: Variables) => [
      ...new Set(
        given.flatMap((parameter) => [parameter.read(variables)].flat().filter((id) => typeof id === "string")),
      ),
    ],
  };
  return [
    {
      cut: undefined,
      print: (context) => printNearIds(context, model, asked),
      say: (rows, variables) => {
        const found = rows as readonly FoundId[];
        const missing = asked
          .ids(variables)
          .slice(0, mostIds)
          .find((id) => !found.some(([of, how]) => of === id && how === "same"));
        return missing === undefined
          ? undefined
          : { code: "ID_UNKNOWN", message: unknownId(model, asked, missing, found) };
      },
    },
  ];
}

/** What a filter compares ids with, wherever it says that one has to be there. */
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
