import { type Entity, entityNamed, type GraphModel } from "../../graph/graph-model.js";

/** A type of relationship that documents write, and what stands at its ends. */
export interface RelationshipType {
  readonly name: string;
  /** Names of the types of nodes that it starts from. */
  readonly from: ReadonlySet<string>;
  /** Names of the types of nodes that it leads to. */
  readonly to: ReadonlySet<string>;
  /** Name of the edge type that its properties are declared in, if any. */
  readonly edge: string | undefined;
}

/** Every type of relationship of the model, by name. */
export function relationshipTypes(model: GraphModel): readonly RelationshipType[] {
  const found = new Map<string, { from: Set<string>; to: Set<string>; edge: string | undefined }>();
  for (const entity of model.entities.values()) {
    for (const field of entity.fields.values()) {
      const [hop] = field.kind === "relation" && field.written ? field.hops : [];
      if (field.kind !== "relation" || hop === undefined) continue;
      const type = found.get(hop.type) ?? { from: new Set(), to: new Set(), edge: undefined };
      found.set(hop.type, type);
      const [owners, others] = hop.direction === "out" ? [type.from, type.to] : [type.to, type.from];
      for (const name of entity.concrete) owners.add(name);
      for (const name of entityNamed(model, field.target).concrete) others.add(name);
      type.edge ??= field.edge;
    }
  }
  return [...found].map(([name, type]) => ({ name, ...type })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The types of nodes as EntityType names them, with what stands for them in a pattern. */
export const nodeTypes = (model: GraphModel): readonly Entity[] => [...model.entities.values()].filter(({ kind }) => kind === "node");
