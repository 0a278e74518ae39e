import { type GraphModel, type Relation } from "../../graph/graph-model.js";
import type { PlaceFinder } from "../documents/records.js";
import type { Problem } from "../documents/problem.js";
import { byEntity } from "../records/read-stated.js";
import type { Run } from "../run.js";
import { readWithoutAny } from "./graph-lookups.js";

/**
 * Finds nodes that lack what other records have to say of them: a claim that no statement conveys. It looks at the
 * graph as it is after the write, since the statement may come from any load.
 */
export async function checkEvidence(
  run: Run,
  model: GraphModel,
  ids: readonly string[],
  placeOf: PlaceFinder,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [entity, idsOfType] of byEntity(model, ids)) {
    for (const { name, hops } of requiredOf(entity.fields.values())) {
      const [hop] = hops;
      if (hop === undefined) continue;
      for (const [id] of await run(readWithoutAny(entity.label, hop, idsOfType))) {
        const reason =
          `${String(id)} has none of ${name}; the graph holds only what somebody says, ` +
          "so at least one has to refer to it";
        problems.push({ ...placeOf(String(id)), reason });
      }
    }
  }
  return problems;
}

/** The relations that need at least one member and are written on the other side. */
const requiredOf = (fields: Iterable<{ readonly kind: string }>): readonly Relation[] =>
  [...fields].flatMap((field) => {
    const relation = field as Relation;
    return field.kind === "relation" && relation.atLeastOne && !relation.written ? [relation] : [];
  });
