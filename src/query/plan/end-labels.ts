import type { Hop } from "../../graph/declarations.js";
import { entityNamed, type GraphModel } from "../../graph/graph-model.js";

/**
 * Which types of nodes can be at either end of a relationship, as far as the writer writes them. If only actors can be
 * there, a pattern needs no `:Actor`; that saves a label check on every node that is reached.
 */
export class EndLabels {
  /** Names of node types, by the direction and type of the relationship that leads to them: `out MADE`. */
  private readonly ends = new Map<string, Set<string>>();
  /** Names of the node types that have a label. */
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

  /** Whether every node that the hop can lead to has the label. */
  isImplied({ type, direction }: Hop, label: string): boolean {
    const ends = this.ends.get(`${direction} ${type}`);
    const wanted = this.types.get(label);
    return ends !== undefined && wanted !== undefined && [...ends].every((name) => wanted.includes(name));
  }

  /** Whether every node that the hop can start from has the label. */
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
