import { shown } from "../../errors/shown.js";
import { type Entity, entityNamed, type GraphModel, nodesOf } from "../../graph/graph-model.js";
import { dayText } from "../../graph/scalars/edtf.js";
import type { QueryRequest } from "../plan/query-request.js";
import type { Lens } from "../lens.js";
import type { Parameter } from "../plan/expression.js";
import type { Hint } from "../plan/hint-table.js";
import type { Look } from "../plan/look.js";
import { type AskedIds, type FoundId, nearIdsStatement } from "./near-ids.js";
import { unknownId } from "./unknown-id.js";

/**
 * Why a root field by id is null: nothing has the id, the node that has it is of another type, or `asOf` excludes it.
 */
export function looksOfId(model: GraphModel, entity: Entity, id: Parameter<string>, lens: Lens): readonly Look[] {
  const types = entity.kind === "node" ? [entity] : entity.concrete.map((name) => entityNamed(model, name));
  const asked: AskedIds = { types, ids: (request) => [id.read(request)] };
  return [
    {
      lens: lens.opened(),
      statement: nearIdsStatement(model, asked),
      say: (rows, request) => {
        const [found, written] = [rows as readonly FoundId[], id.read(request)];
        const same = found.find(([, how]) => how === "same");
        if (same === undefined) return { code: "ID_UNKNOWN", message: unknownId(model, asked, written, found) };
        return types.some(({ label }) => same[3].includes(label))
          ? outside(same, lens, request)
          : otherType(model, same);
      },
    },
  ];
}

function otherType(model: GraphModel, [, , id, labels]: FoundId): Hint {
  const type = nodesOf(model).find(({ label }) => labels.includes(label))?.name ?? "node";
  const field = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  return {
    code: "ID_OF_ANOTHER_TYPE",
    message:
      `${shown(id)} has the type ${type}. Ask for it with \`${field}(id: ${shown(id)})\`, or with \`node\`, ` +
      "which takes ids of all types.",
  };
}

/** Which clock excludes a node. */
function outside(
  [, , id, , knownFrom, knownUndated, worldFrom, worldTo]: FoundId,
  lens: Lens,
  request: QueryRequest,
): Hint | undefined {
  if (!lens.isBounded) return undefined;
  const undated = (why: string): Hint => ({
    code: "UNDATED_LEFT_OUT",
    message:
      `${shown(id)} exists, but ${why}, so \`asOf\` excludes it. To include it, write \`asOf: {..., ` +
      `includeUndated: true}\`.`,
  });
  const later = (why: string): Hint => ({
    code: "OUTSIDE_AS_OF",
    message: `${shown(id)} exists, but not at the time of \`asOf\`${why}.`,
  });
  const press = lens.press?.read(request);
  if (
    press !== undefined &&
    !(knownFrom !== null && knownFrom <= press) &&
    !(lens.includeUndated && knownUndated === true)
  ) {
    if (knownUndated === true) return undated("the article that reports it has no date");
    return later(knownFrom === null ? "" : `: it was first reported on ${dayText(knownFrom)}`);
  }
  if (worldFrom === null) return undated("it has no date in the world");
  const [from, to] = [dayText(worldFrom), dayText(worldTo)];
  const span = [...(from === null ? [] : [`from ${from}`]), ...(to === null ? [] : [`to ${to}`])];
  return later(span.length === 0 ? "" : `: in the world it holds ${span.join(" ")}`);
}
