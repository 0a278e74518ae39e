import type { Hop } from "../../graph/declarations.js";
import { entityNamed, type GraphModel } from "../../graph/graph-model.js";

/**
 * What stands at the ends of relationships, by the relations that the writer writes: a type of which only actors are
 * ever at that end needs no label in a pattern, and a label costs a look at every node that is reached.
 */
export class EndLabels {
  /** Names of the types of nodes by way along a relationship: `out MADE`. */
  private readonly ends = new Map<string, Set<string>>();
  /** Names of the types of nodes that have a label. */
  private readonly types: ReadonlyMap<string, readonly string[]>;

  constructor(model: GraphModel) {
    this.types = new Map([...model.entities.values()].map(({ label, concrete }) => [label, concrete]));
    for (const { fields, concrete } of model.entities.values()) {
      for (const field of fields.values()) {
        const [hop] = field.kind === "relation" && field.written ? field.hops : [];
        if (field.kind !== "relation" || hop === undefined) continue;
        this.add(hop.type, hop.direction, entityNamed(model, field.target).concrete);
        this.add(hop.type, hop.direction === "out" ? "in" : "out", concrete);
      }
    }
  }

  /** Whether whatever the hop leads to has the label. */
  isImplied({ type, direction }: Hop, label: string): boolean {
    const ends = this.ends.get(`${direction} ${type}`);
    const wanted = this.types.get(label);
    return ends !== undefined && wanted !== undefined && [...ends].every((name) => wanted.includes(name));
  }

  /** Whether whatever the hop starts from has the label. */
  isImpliedBefore({ type, direction }: Hop, label: string): boolean {
    return this.isImplied({ type, direction: direction === "out" ? "in" : "out" }, label);
  }

  private add(type: string, direction: Hop["direction"], names: readonly string[]): void {
    const way = `${direction} ${type}`;
    const known = this.ends.get(way) ?? new Set();
    for (const name of names) known.add(name);
    this.ends.set(way, known);
  }
}
