import type { Hop } from "../../graph/declarations.js";
import { edgeOf, type GraphModel } from "../../graph/graph-model.js";
import { namesStatements } from "../../graph/statements-in-model.js";

/** The evidence for relationships of a type: a press cut hides those that no statement had supported by that day. */
export interface RelationshipEvidence {
  /** The edge type, if its relationships name their statements. */
  readonly edge: string | undefined;
  /** The type of the relationships that lead from the record that writes it to its statements. */
  readonly statedBy: string | undefined;
  /** Its direction, seen from the record that writes it. */
  readonly written: Hop["direction"];
}

const knownByModel = new WeakMap<GraphModel, ReadonlyMap<string, RelationshipEvidence>>();

/**
 * The evidence for each type of relationship that has any: for `PARTY_TO` the statements that its edges name, for
 * `PART_OF` those that `PART_STATED_BY` leads to.
 */
export function relationshipEvidence(model: GraphModel): ReadonlyMap<string, RelationshipEvidence> {
  const known = knownByModel.get(model);
  if (known !== undefined) return known;
  const found = new Map<string, RelationshipEvidence>();
  for (const { fields } of model.entities.values()) {
    for (const field of fields.values()) {
      const [hop] = field.kind === "relation" && field.written ? field.hops : [];
      if (field.kind !== "relation" || hop === undefined) continue;
      const isNamed = namesStatements(edgeOf(model, field));
      const stated = [...fields.values()].find((other) => other.kind === "relation" && other.evidenceOf === field.name);
      const statedBy = stated?.kind === "relation" ? stated.hops[0]?.type : undefined;
      if (isNamed || statedBy !== undefined)
        found.set(hop.type, { edge: isNamed ? field.edge : undefined, statedBy, written: hop.direction });
    }
  }
  knownByModel.set(model, found);
  return found;
}

const edgeTypesByModel = new WeakMap<GraphModel, ReadonlyMap<string, string>>();

/** The edge type that declares the properties of a type of relationship: `MembershipEdge` for `MEMBER_OF`. */
export function edgeTypeOf(model: GraphModel, relationshipType: string): string | undefined {
  const known = edgeTypesByModel.get(model) ?? edgeTypesIn(model);
  edgeTypesByModel.set(model, known);
  return known.get(relationshipType);
}

function edgeTypesIn(model: GraphModel): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { fields } of model.entities.values()) {
    for (const field of fields.values()) {
      const [hop] = field.kind === "relation" && field.written ? field.hops : [];
      if (field.kind !== "relation" || hop === undefined || field.edge === undefined) continue;
      if (!found.has(hop.type)) found.set(hop.type, field.edge);
    }
  }
  return found;
}
