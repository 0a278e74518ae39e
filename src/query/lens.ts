import type { Hop } from "../graph/declarations.js";
import type { GraphModel } from "../graph/graph-model.js";
import { dayRange } from "../graph/scalars/edtf.js";
import { type ArgumentValue, givenLeaf, type Leaf } from "./plan/argument-value.js";
import { all, cypher, freshName, join, literal, subquery, whereAll } from "./plan/cypher.js";
import type { Cypher, Parameter } from "./plan/expression.js";
import {
  type ClockBounds,
  type Clocks,
  clockConditions,
  clocksOfEdge,
  clocksOfLabel,
  saidNodes,
} from "./plan/clocks.js";
import { edgeTypeOf, relationshipEvidence } from "./plan/relationship-evidence.js";

/** A pattern, and the conditions under which the reader may see what it matches. Always use both. */
export interface Seen {
  /** `(n0:Claim)`, or `[e0:PARTY_TO]` for a relationship. */
  readonly pattern: Cypher;
  readonly conditions: readonly Cypher[];
}

/** What is known about a node besides its label. */
interface NodeOptions {
  /** The id that it must have. */
  readonly id?: Parameter;
  /**
   * The edge type that it was reached by. If the edge type has its own time, that alone decides by the world clock,
   * and the node is only asked whether it is known.
   */
  readonly reachedBy?: string | undefined;
  /** Whether the path to it implies its label, which is then left out of the pattern. */
  readonly isImplied?: boolean;
}

const unbounded: ClockBounds = { press: undefined, world: undefined, includeUndated: false };

/**
 * What a reader may see. One lens applies to everything below a root field. Every pattern of the statement comes from
 * it, together with the pattern's conditions, so that none can be forgotten.
 */
export class Lens {
  readonly press: ClockBounds["press"];
  readonly world: ClockBounds["world"];
  readonly includeUndated: boolean;

  private constructor(
    readonly model: GraphModel,
    private readonly bounds: ClockBounds,
  ) {
    ({ press: this.press, world: this.world, includeUndated: this.includeUndated } = bounds);
  }

  /** A lens that hides nothing. */
  static open(model: GraphModel): Lens {
    return new Lens(model, unbounded);
  }

  /** The lens for an argument such as `asOf: {press: "2025-08", world: "2025-09-04", includeUndated: true}`. */
  static of(model: GraphModel, asOf: ArgumentValue | undefined): Lens {
    if (asOf?.kind !== "object") return Lens.open(model);
    const day = (leaf: Leaf<string>, end: "earliest" | "latest"): Parameter<number> => ({
      read: (request) => dayRange(leaf.read(request))[end],
    });
    const press = givenLeaf<string>(asOf.fields.get("press"));
    const world = givenLeaf<string>(asOf.fields.get("world"));
    if (press === undefined && world === undefined) return Lens.open(model);
    return new Lens(model, {
      press: press && day(press, "latest"),
      world: world && { from: day(world, "earliest"), to: day(world, "latest") },
      includeUndated: givenLeaf(asOf.fields.get("includeUndated"))?.current === true,
    });
  }

  /** Whether it can hide anything. */
  get isBounded(): boolean {
    return this.press !== undefined || this.world !== undefined;
  }

  /** The parameters of its conditions, in the order in which these are written. */
  get parameters(): readonly Parameter[] {
    return [this.press, this.world?.to, this.world?.from].filter((parameter) => parameter !== undefined);
  }

  /** The same lens, but including what has no date. */
  withUndated(): Lens {
    return new Lens(this.model, { ...this.bounds, includeUndated: true });
  }

  /** A lens over the same model that hides nothing. */
  opened(): Lens {
    return Lens.open(this.model);
  }

  /**
   * A node with one of these labels, `Claim|Pledge`; an empty label matches any node.
   * `{press: "2025-08"}` gives `(n0:Claim)` with the condition `n0.knownFrom <= $p0`.
   */
  node(name: Cypher, label: string, options: NodeOptions = {}): Seen {
    const shownLabel = options.isImplied === true ? "" : label;
    const pattern = nodePattern(name, shownLabel, options.id);
    return { pattern, conditions: this.isBounded ? this.nodeConditions(name, label, options.reachedBy) : [] };
  }

  /** A relationship of a type. Its conditions depend on whether its edges have a time and name their statements. */
  edge(name: string, type: string, properties: Readonly<Record<string, string>> = {}): Seen {
    const edgeType = this.isBounded ? edgeTypeOf(this.model, type) : undefined;
    return {
      pattern: edgePattern(name, type, properties),
      conditions: edgeType === undefined ? [] : this.edgeConditions(name, edgeType),
    };
  }

  /** The conditions for a relationship of this edge type. */
  edgeConditions(name: string, edgeType: string): readonly Cypher[] {
    return this.isBounded ? this.clockConditions(name, clocksOfEdge(this.model, edgeType)) : [];
  }

  /**
   * Necessary but not sufficient conditions for a bound node of any type: cheap enough to test many times, before
   * those of {@link node} are tested once.
   */
  roughly(name: Cypher): readonly Cypher[] {
    // With undated statements included, a single one can make a node visible, which its stored days do not show.
    return this.clockConditions(name, { isReported: true, isTimed: !this.includeUndated });
  }

  /** The conditions for a node or relationship to be known by the press day, whatever the world clock says. */
  known(name: Cypher): readonly Cypher[] {
    return this.clockConditions(name, { isReported: true, isTimed: false });
  }

  /** The same, but never including what has no date. */
  knownDated(name: Cypher): readonly Cypher[] {
    return new Lens(this.model, { ...this.bounds, includeUndated: false }).known(name);
  }

  /** Whether the statements that relationships of this type name decide whether the reader sees them. */
  looksAtEdge({ type }: Hop): boolean {
    return this.press !== undefined && relationshipEvidence(this.model).get(type)?.edge !== undefined;
  }

  /**
   * The conditions on a relationship's evidence: the statements that it names, `e0.knownFrom <= $p0`, or those of the
   * record that writes it, `EXISTS { MATCH (n0)-[:PART_STATED_BY]->(n2) WHERE n2.knownFrom <= $p0 }`.
   * @param link the relationship's name, if it names its statements and {@link edge} has not covered them already.
   * @param ends the nodes that the hop leads from and to.
   */
  hop(hop: Hop, link: string | undefined, [from, to]: readonly [string, string]): readonly Cypher[] {
    const evidence = this.press === undefined ? undefined : relationshipEvidence(this.model).get(hop.type);
    if (evidence === undefined) return [];
    const named = evidence.edge === undefined || link === undefined ? [] : this.known(link);
    if (evidence.statedBy === undefined) return named;
    const statement = freshName("n");
    const writer = hop.direction === evidence.written ? from : to;
    const match = cypher`MATCH (${writer})-[:${evidence.statedBy}]->(${statement})${whereAll(this.known(statement))}`;
    return [...named, subquery("EXISTS", match)];
  }

  private nodeConditions(name: Cypher, label: string, reachedBy: string | undefined): readonly Cypher[] {
    const clocks = clocksOfLabel(this.model, label);
    const isTimed = clocks.isTimed && !(reachedBy !== undefined && clocksOfEdge(this.model, reachedBy).isTimed);
    const conditions = this.clockConditions(name, { ...clocks, isTimed });
    if (!isTimed || this.world === undefined || (this.press === undefined && !this.includeUndated)) return conditions;
    return this.asFarAsSaid(name, label, conditions);
  }

  private clockConditions(name: Cypher, clocks: Clocks): readonly Cypher[] {
    return clockConditions(this, name, clocks);
  }

  /**
   * Nodes without dates of their own hold from when they were first said, and that day is stored over all statements.
   * If a press day hides some of these, or undated ones are included, the stored day may be wrong for this reader. A
   * visible statement must convey the node instead:
   * `CASE WHEN n0:Claim AND n0.validFrom IS NULL AND n0.validTo IS NULL THEN EXISTS { MATCH
   * (n0)<-[:CONVEYS]-(n1:Statement) WHERE ... } ELSE <the conditions> END`.
   */
  private asFarAsSaid(node: Cypher, label: string, conditions: readonly Cypher[]): readonly Cypher[] {
    const cases = saidNodes(this.model, label).map(({ label: own, dates, entries }) => ({
      isMeant: [
        ...(own === label ? [] : [cypher`${node}:${own}`]),
        ...dates.map((key) => cypher`${node}.${key} IS NULL`),
      ],
      holds: entries === undefined ? this.isSaid(node) : this.hasEntry(node, entries),
    }));
    const [only] = cases;
    if (only === undefined) return conditions;
    // No date can override it for this type, so the other conditions never apply.
    if (only.isMeant.length === 0) return [only.holds];
    const branches = cases.map(({ isMeant, holds }) => cypher`WHEN ${all(isMeant)} THEN ${holds}`);
    return [cypher`CASE ${join(branches, " ")} ELSE ${all(conditions)} END`];
  }

  /** Whether a statement that the reader may see conveys the node. */
  private isSaid(node: Cypher): Cypher {
    const { pattern, conditions } = this.node(freshName("n"), "Statement");
    return subquery("EXISTS", cypher`MATCH (${node})<-[:CONVEYS]-${pattern}${whereAll(conditions)}`);
  }

  /**
   * Among the entries known by the press day: whether the first dated one is not after the last day of `world`. If
   * none is dated, true only with undated ones included.
   */
  private hasEntry(node: Cypher, type: string): Cypher {
    const [entry, statement] = [freshName("e"), freshName("n")];
    const known = whereAll([cypher`${entry}.onLatest IS NOT NULL`, ...this.known(statement)]);
    const match = cypher`MATCH (${node})-[${entry}:${type}]->(${statement})${known}`;
    const first = subquery("COLLECT", cypher`${match} RETURN ${entry}.onLatest AS day ORDER BY day LIMIT 1`);
    return cypher`coalesce(${first}[0] <= ${this.world?.to ?? "null"}, ${this.includeUndated})`;
  }
}

/**
 * A node of a type, whether the reader may see it or not: for counting what exists, or where another condition ensures
 * that it is visible.
 */
export const nodePattern = (name: Cypher, label: string, id?: Parameter): Cypher =>
  cypher`(${name}${label === "" ? "" : `:${label}`}${id === undefined ? "" : cypher` {id: ${id}}`})`;

/** A relationship of a type, whether the reader may see it or not. */
export function edgePattern(name: string, type: string, properties: Readonly<Record<string, string>> = {}): Cypher {
  const required = Object.entries(properties).map(([key, value]) => `${key}: ${literal(value)}`);
  return `[${name}:${type}${required.length === 0 ? "" : ` {${required.join(", ")}}`}]`;
}
