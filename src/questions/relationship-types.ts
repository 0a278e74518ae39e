import { entityNamed, type GraphModel } from "../graph/graph-model.js";
import type { Lens } from "../query/lens.js";
import { all, cypher } from "../query/plan/cypher.js";
import type { Cypher } from "../query/plan/expression.js";

/** A type of relationship that documents write, and the types of nodes at its ends. */
export interface RelationshipType {
  readonly name: string;
  /** Names of the types of nodes that it starts from. */
  readonly from: ReadonlySet<string>;
  /** Names of the types of nodes that it leads to. */
  readonly to: ReadonlySet<string>;
  /** Its direction from the record that writes it. That record has only as many such relationships as it names. */
  readonly written: "out" | "in";
  /** Name of the edge type that its properties are declared in, if any. */
  readonly edge: string | undefined;
}

/** Every type of relationship of the model, by name. */
export function relationshipTypes(model: GraphModel): readonly RelationshipType[] {
  const found = new Map<
    string,
    { from: Set<string>; to: Set<string>; written: "out" | "in"; edge: string | undefined }
  >();
  for (const entity of model.entities.values()) {
    for (const field of entity.fields.values()) {
      const [hop] = field.kind === "relation" && field.written ? field.hops : [];
      if (field.kind !== "relation" || hop === undefined) continue;
      const type = found.get(hop.type) ?? { from: new Set(), to: new Set(), written: hop.direction, edge: undefined };
      found.set(hop.type, type);
      const [owners, others] = hop.direction === "out" ? [type.from, type.to] : [type.to, type.from];
      for (const name of entity.concrete) owners.add(name);
      for (const name of entityNamed(model, field.target).concrete) others.add(name);
      type.edge ??= field.edge;
    }
  }
  return [...found].map(([name, type]) => ({ name, ...type })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Documents contain everything: any two things are two steps apart through one, which says nothing about them. */
export const documents: readonly string[] = ["Article", "Passage", "TextVersion"];

/**
 * Conditions for a relationship of one of these types to be seen: `(type(link) <> 'MEMBER_OF' OR (link.knownFrom <=
 * $p2))`.
 */
export function relationshipConditions(
  lens: Lens,
  types: readonly RelationshipType[],
  link: string,
): readonly Cypher[] {
  return types.flatMap(({ name }) => {
    const { conditions } = lens.edge(link, name);
    return conditions.length === 0 ? [] : [cypher`(type(${link}) <> '${name}' OR (${all(conditions)}))`];
  });
}
