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

/** What a pattern matches, and what must hold for a reader to see it; the two are used together. */
export interface Seen {
  /** `(n0:Claim)`, or of a relationship `[e0:PARTY_TO]`. */
  readonly pattern: Cypher;
  readonly conditions: readonly Cypher[];
}

/** What else is known of a node in a pattern. */
interface NodeOptions {
  /** The id that it must have. */
  readonly id?: Parameter;
  /**
   * The edge type that it was reached by: where that has a time of its own, it decides when this was so, and the node
   * only whether it is known.
   */
  readonly reachedBy?: string | undefined;
  /** Whether the way to it implies its label, which is then left out. */
  readonly isImplied?: boolean;
}

const unbounded: ClockBounds = { press: undefined, world: undefined, includeUndated: false };

/**
 * What a reader may see. It holds for everything below a root field: every pattern of a statement comes from its lens,
 * which gives the pattern and its conditions together.
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

  /** The lens through which everything is seen. */
  static open(model: GraphModel): Lens {
    return new Lens(model, unbounded);
  }

  /** The lens of an argument: `asOf: {press: "2025-08", world: "2025-09-04", includeUndated: true}`. */
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

  /** Whether it leaves anything out. */
  get isBounded(): boolean {
    return this.press !== undefined || this.world !== undefined;
  }

  /** What it reads from a request, in the order in which its conditions are written. */
  get parameters(): readonly Parameter[] {
    return [this.press, this.world?.to, this.world?.from].filter((parameter) => parameter !== undefined);
  }

  /** The same lens, showing what has no date, too. */
  withUndated(): Lens {
    return new Lens(this.model, { ...this.bounds, includeUndated: true });
  }

  /** The lens of the same graph that leaves nothing out. */
  opened(): Lens {
    return Lens.open(this.model);
  }

  /**
   * A node with this label, `Claim|Pledge`, or without one where it may be any.
   * `{press: "2025-08"}` gives `(n0:Claim)` with the condition `n0.knownFrom <= $p0`.
   */
  node(name: Cypher, label: string, options: NodeOptions = {}): Seen {
    const shownLabel = options.isImplied === true ? "" : label;
    const pattern = nodePattern(name, shownLabel, options.id);
    return { pattern, conditions: this.isBounded ? this.nodeConditions(name, label, options.reachedBy) : [] };
  }

  /** A relationship of a type, by whatever its edges say of their own time and of the statements that they rest on. */
  edge(name: string, type: string, properties: Readonly<Record<string, string>> = {}): Seen {
    const edgeType = this.isBounded ? edgeTypeOf(this.model, type) : undefined;
    return {
      pattern: edgePattern(name, type, properties),
      conditions: edgeType === undefined ? [] : this.edgeConditions(name, edgeType),
    };
  }

  /** What must hold of a relationship of this edge type. */
  edgeConditions(name: string, edgeType: string): readonly Cypher[] {
    return this.isBounded ? this.clockConditions(name, clocksOfEdge(this.model, edgeType)) : [];
  }

  /**
   * What a bound node of any type must keep at the least: cheap to ask again and again, before {@link node} is asked
   * once.
   */
  roughly(name: Cypher): readonly Cypher[] {
    // Where undated ones count, one statement without a date is enough, and what is kept does not tell.
    return this.clockConditions(name, { isReported: true, isTimed: !this.includeUndated });
  }

  /** What must hold of a node or relationship to be known by the press day, whenever it is so in the world. */
  known(name: Cypher): readonly Cypher[] {
    return this.clockConditions(name, { isReported: true, isTimed: false });
  }

  /** The same, without what has no date. */
  knownDated(name: Cypher): readonly Cypher[] {
    return new Lens(this.model, { ...this.bounds, includeUndated: false }).known(name);
  }

  /** Whether relationships of this type are seen or not by the statements that they name. */
  looksAtEdge({ type }: Hop): boolean {
    return this.press !== undefined && relationshipEvidence(this.model).get(type)?.edge !== undefined;
  }

  /**
   * What must hold of a relationship by what it rests on: the statements that it names, `e0.knownFrom <= $p0`, or
   * those of the record that writes it, `EXISTS { MATCH (n0)-[:PART_STATED_BY]->(n2) WHERE n2.knownFrom <= $p0 }`.
   * @param link its name, where it names its statements and no edge type has been looked at for it.
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
   * What counts from when it was first said is kept as of all statements; where a press day leaves some out, or undated
   * ones count, one of the statements that the reader sees has to say it:
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
    // A type of which all count so has no other conditions.
    if (only.isMeant.length === 0) return [only.holds];
    const branches = cases.map(({ isMeant, holds }) => cypher`WHEN ${all(isMeant)} THEN ${holds}`);
    return [cypher`CASE ${join(branches, " ")} ELSE ${all(conditions)} END`];
  }

  /** Whether a statement that the reader sees conveys it. */
  private isSaid(node: Cypher): Cypher {
    const { pattern, conditions } = this.node(freshName("n"), "Statement");
    return subquery("EXISTS", cypher`MATCH (${node})<-[:CONVEYS]-${pattern}${whereAll(conditions)}`);
  }

  /**
   * Whether the first dated one of the entries that are known by the press day is within the days of the world, or,
   * where undated ones count, there is none.
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
 * A node of a type, whether the reader may see it or not: to count what there is, or where another condition says
 * that it is seen.
 */
export const nodePattern = (name: Cypher, label: string, id?: Parameter): Cypher =>
  cypher`(${name}${label === "" ? "" : `:${label}`}${id === undefined ? "" : cypher` {id: ${id}}`})`;

/** A relationship of a type, whether the reader may see it or not. */
export function edgePattern(name: string, type: string, properties: Readonly<Record<string, string>> = {}): Cypher {
  const required = Object.entries(properties).map(([key, value]) => `${key}: ${literal(value)}`);
  return `[${name}:${type}${required.length === 0 ? "" : ` {${required.join(", ")}}`}]`;
}
