import { edgeOf, type GraphModel } from "./graph-model.js";
import { namesStatements } from "./statements-in-model.js";

/** The relationships whose edges name their statements, and the labels of the records that write them. */
export function relationshipsNamingStatements(
  model: GraphModel,
): readonly { readonly type: string; readonly label: string }[] {
  const found = new Map<string, string>();
  for (const { label, kind, fields } of model.entities.values()) {
    for (const field of fields.values()) {
      const [hop] = field.kind === "relation" && field.written && kind !== "union" ? field.hops : [];
      // An interface comes after its types, and takes their place.
      if (field.kind === "relation" && hop !== undefined && namesStatements(edgeOf(model, field)))
        found.set(hop.type, label);
    }
  }
  return [...found].map(([type, label]) => ({ type, label }));
}
