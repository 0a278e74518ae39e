import type { GraphModel } from "../../graph/graph-model.js";
import type { Lens, Seen } from "../lens.js";
import { cypher } from "../plan/cypher.js";
import type { EndLabels } from "../plan/end-labels.js";
import type { Cypher, CypherNode, Parameter, Placeholder } from "../plan/expression.js";

/** The variables in scope where an expression is written. */
export interface Scope {
  readonly node: string;
  /** The relationship that the node was reached by. */
  readonly edge?: string | undefined;
  /** The node that the relationship starts from. */
  readonly owner?: string | undefined;
  /** The relationship with a copy of one of the node's properties, for an index, and that property's key. */
  readonly kept?: { readonly edge: string; readonly key: string };
  /** The expressions of the order's keys, or their variables if the page has computed them. */
  readonly keys?: readonly Cypher[];
  /** The variable with the number of the stretch that the node was found in, for a page that is read in several. */
  readonly stretch?: string | undefined;
}

/** Writes the placeholders in a plan's Cypher. It is passed in, because writing them needs a context itself. */
export type WritePlaceholder = (
  context: PrintContext,
  placeholder: Extract<Placeholder, { readonly kind: "value" | "condition" }>,
  node: string,
) => Cypher;

/**
 * Hands out names while one statement is written. Variables are named after what they stand for, parameters numbered in
 * order of first use.
 */
export class PrintContext {
  private readonly counts = new Map<string, number>();
  private readonly names = new Map<Parameter, string>();
  private readonly written = new Map<CypherNode, Cypher>();

  /** @param lens decides what of the graph the statement sees. */
  constructor(
    readonly model: GraphModel,
    readonly endLabels: EndLabels,
    readonly lens: Lens,
    private readonly writePlaceholder: WritePlaceholder,
  ) {}

  /** A new variable, unique in the statement: n0, n1, e0. */
  variable(stem: string): string {
    const count = this.counts.get(stem) ?? 0;
    this.counts.set(stem, count + 1);
    return `${stem}${count}`;
  }

  /** `$p0`; the same parameter always gets the same name. */
  parameter(parameter: Parameter): string {
    const known = this.names.get(parameter);
    if (known !== undefined) return `$${known}`;
    const name = `p${this.names.size}`;
    this.names.set(parameter, name);
    return `$${name}`;
  }

  /** The parameters named so far, in the order of their numbers. */
  get parameters(): ReadonlyMap<Parameter, string> {
    return this.names;
  }

  /**
   * Replaces the placeholders in a plan's Cypher. Cypher that is used in several places is written once, so that its
   * variables are the same everywhere.
   */
  write(planned: Cypher): Cypher {
    if (typeof planned === "string") return planned;
    const known = this.written.get(planned);
    if (known !== undefined) return known;
    const written = this.replace(planned);
    this.written.set(planned, written);
    return written;
  }

  writeAll(planned: readonly Cypher[]): readonly Cypher[] {
    return planned.map((one) => this.write(one));
  }

  /** The pattern and conditions of a lens, with their placeholders replaced. */
  seen({ pattern, conditions }: Seen): Seen {
    return { pattern: this.write(pattern), conditions: this.writeAll(conditions) };
  }

  private replace(planned: CypherNode): Cypher {
    switch (planned.kind) {
      case "sequence":
      case "all":
      case "lines":
        return { kind: planned.kind, of: this.writeAll(planned.of) };
      case "indented":
        return { kind: "indented", of: this.write(planned.of) };
      case "subquery":
        return { ...planned, body: this.write(planned.body) };
      case "parameter":
        return this.parameter(planned.parameter);
      case "name":
        return this.variable(planned.stem);
      case "value":
      case "condition":
        return this.writePlaceholder(this, planned, this.nameOf(planned.node));
    }
  }

  private nameOf(node: Cypher): string {
    const name = this.write(node);
    if (typeof name !== "string") throw new RangeError("a placeholder stands on a name");
    return name;
  }
}

/** ` LIMIT $p1` to append to a clause; empty without a limit. */
export const limitTo = (context: PrintContext, size: Parameter | undefined): Cypher =>
  size === undefined ? "" : cypher` LIMIT ${context.parameter(size)}`;
