import { entityNamed } from "../../graph/graph-model.js";
import { entityTypeValue } from "../../graph/names.js";
import { isListKind } from "../../graph/value-kind.js";
import { cypher, literal, whereAll } from "../plan/cypher.js";
import type { Cypher } from "../plan/expression.js";
import type { GroupKeyPlan } from "../plan/plan.js";
import { printPattern } from "./pattern.js";
import type { PrintContext, Scope } from "./print-context.js";
import { printDatePart } from "./print-date-part.js";
import { printRelation } from "./print-source.js";
import { printValue } from "./print-value.js";

/** Writes the keys of groups. A key with several values per item needs lines before it that unwind them. */
export class KeyPrinter {
  /** The lines that the keys need. */
  readonly lines: Cypher[] = [];
  /** The variables bound after those lines. */
  private readonly carried: string[];

  constructor(
    private readonly context: PrintContext,
    private readonly scope: Scope,
  ) {
    this.carried = [scope.node, ...(scope.edge === undefined ? [] : [scope.edge])];
  }

  /** The expression of a key. */
  print(key: GroupKeyPlan): Cypher {
    return key.kind === "value" ? this.value(key) : this.related(key);
  }

  private related(key: Exclude<GroupKeyPlan, { readonly kind: "value" }>): string {
    const { entity } = key;
    const relation = { ...key.relation, edge: undefined };
    const { pattern, conditions, scope, repeats } = printRelation(
      this.context,
      { relation },
      entity.label,
      this.scope.node,
    );
    this.lines.push(cypher`OPTIONAL MATCH ${printPattern(pattern)}${whereAll(conditions)}`);
    if (key.kind === "type") {
      const type = this.context.variable("t");
      const types = entity.concrete
        .map((name) => entityNamed(this.context.model, name))
        .map(({ name, label }) => `WHEN ${scope.node}:${label} THEN ${literal(entityTypeValue(name))}`);
      // DISTINCT, so that an item with several related nodes of one type counts once for that type.
      this.lines.push(`WITH DISTINCT ${this.carried.join(", ")}, CASE ${types.join(" ")} END AS ${type}`);
      this.carried.push(type);
      return type;
    }
    this.carried.push(scope.node);
    // Leaves out the nodes between, since several of them can lead to the same node.
    if (repeats) this.lines.push(`WITH DISTINCT ${this.carried.join(", ")}`);
    return scope.node;
  }

  private value({ on, property, part }: Extract<GroupKeyPlan, { readonly kind: "value" }>): Cypher {
    const reference = { kind: "property", on, property } as const;
    if (part !== undefined) return printDatePart(this.context, reference, part, this.scope);
    const value = printValue(this.context, reference, this.scope);
    if (!isListKind(property.value)) return value;
    const item = this.context.variable("u");
    this.carried.push(item);
    this.lines.push(cypher`UNWIND CASE WHEN size(${value}) = 0 THEN [null] ELSE ${value} END AS ${item}`);
    return item;
  }
}
