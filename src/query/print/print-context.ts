import type { GraphModel } from "../../graph/graph-model.js";
import { clocksOfEdge, clocksOfLabel, type Cut, cutConditions, saidNodes } from "../plan/cut.js";
import type { EndLabels } from "../plan/end-labels.js";
import type { Expression, Parameter } from "../plan/plan.js";

/** The names of what is at hand where an expression is written. */
export interface Scope {
  readonly node: string;
  /** The relationship that the node was reached by. */
  readonly edge?: string | undefined;
  /** The node that the relationship starts from. */
  readonly owner?: string | undefined;
  /** The relationship that keeps a property of the node for an index, and the property. */
  readonly kept?: { readonly edge: string; readonly key: string };
  /** Names of the keys of the order, where the page has computed them. */
  readonly keys?: readonly string[];
}

/** Hands out names while one statement is written: variables by what they stand for, parameters in the order of the text. */
export class PrintContext {
  private readonly counts = new Map<string, number>();
  private readonly names = new Map<Parameter, string>();

  /** @param cut what holds for everything in the statement. */
  constructor(
    readonly model: GraphModel,
    readonly endLabels: EndLabels,
    readonly cut?: Cut,
  ) {}

  /**
   * Conditions of the cut on a node with this label, `Claim|Pledge`, or none where it may be any.
   * @param edge the edge type that it was reached by: where that has a time of its own, it decides when this was so, and
   * the node only whether it is known.
   */
  cutOfNode(node: string, label: string, edge?: string): readonly string[] {
    if (this.cut === undefined) return [];
    const clocks = clocksOfLabel(this.model, label);
    const isTimed = clocks.isTimed && !(edge !== undefined && clocksOfEdge(this.model, edge).isTimed);
    const all = cutConditions(this.cut, (parameter) => this.parameter(parameter), node, { ...clocks, isTimed });
    if (!isTimed || this.cut.world === undefined || (this.cut.press === undefined && !this.cut.includeUndated))
      return all;
    return this.asFarAsSaid(node, label, all);
  }

  /** What a cut leaves of nodes of any label at most, by what they keep alone: cheap to ask again and again, before {@link cutOfNode} is asked once. */
  roughCutOfNode(node: string): readonly string[] {
    if (this.cut === undefined) return [];
    // Where undated ones count, one statement without a date is enough, and what is kept does not tell.
    return cutConditions(this.cut, (parameter) => this.parameter(parameter), node, {
      isReported: true,
      isTimed: !this.cut.includeUndated,
    });
  }

  /**
   * What counts from when it was first said is kept as of all statements; where a press cut leaves some out, or undated ones
   * count, one of those within the cut has to say it:
   * `CASE WHEN n0:Claim AND n0.validFrom IS NULL AND n0.validTo IS NULL THEN EXISTS { MATCH (n0)<-[:CONVEYS]-(n1:Statement) WHERE ... } ELSE <the conditions> END`.
   */
  private asFarAsSaid(node: string, label: string, conditions: readonly string[]): readonly string[] {
    const cases = saidNodes(this.model, label).map(({ label: own, dates, entries }) => {
      const isMeant = [
        ...(own === label ? [] : [`${node}:${own}`]),
        ...dates.map((key) => `${node}.${key} IS NULL`),
      ].join(" AND ");
      return { isMeant, holds: entries === undefined ? this.isSaid(node) : this.hasEntry(node, entries) };
    });
    const [only] = cases;
    if (only === undefined) return conditions;
    // A type of which all count so has no other conditions.
    if (only.isMeant === "") return [only.holds];
    return [
      `CASE ${cases.map(({ isMeant, holds }) => `WHEN ${isMeant} THEN ${holds}`).join(" ")} ELSE ${conditions.join(" AND ")} END`,
    ];
  }

  /** Whether a statement within the cut conveys it. */
  private isSaid(node: string): string {
    const statement = this.variable("n");
    return `EXISTS { MATCH (${node})<-[:CONVEYS]-(${statement}:Statement)${whereAll(this.cutOfNode(statement, "Statement"))} }`;
  }

  /** Whether the first dated one of the entries that are known by the press cut is within the world cut, or, where undated ones count, there is none. */
  private hasEntry(node: string, type: string): string {
    const [entry, statement] = [this.variable("e"), this.variable("n")];
    const known = whereAll([`${entry}.onLatest IS NOT NULL`, ...this.cutOfPress(statement)]);
    const first = `COLLECT { MATCH (${node})-[${entry}:${type}]->(${statement})${known} RETURN ${entry}.onLatest AS day ORDER BY day LIMIT 1 }[0]`;
    return `coalesce(${first} <= ${this.cut?.world === undefined ? "null" : this.parameter(this.cut.world.to)}, ${this.cut?.includeUndated === true})`;
  }

  /** Conditions of the cut on a relationship of an edge type. */
  cutOfEdge(edge: string, type: string): readonly string[] {
    return this.cut === undefined
      ? []
      : cutConditions(this.cut, (parameter) => this.parameter(parameter), edge, clocksOfEdge(this.model, type));
  }

  /** Conditions of the press cut alone, on a node or relationship that is known from a day on, whenever it is so in the world. */
  cutOfPress(name: string, includeUndated = this.cut?.includeUndated ?? false): readonly string[] {
    return this.cut === undefined
      ? []
      : cutConditions({ ...this.cut, includeUndated }, (parameter) => this.parameter(parameter), name, {
          isReported: true,
          isTimed: false,
        });
  }

  /** A variable that nothing else in the statement is called: n0, n1, e0. */
  variable(letter: string): string {
    const count = this.counts.get(letter) ?? 0;
    this.counts.set(letter, count + 1);
    return `${letter}${count}`;
  }

  /** `$p0`, and the same again for the same parameter. */
  parameter(parameter: Parameter): string {
    const known = this.names.get(parameter);
    if (known !== undefined) return `$${known}`;
    const name = `p${this.names.size}`;
    this.names.set(parameter, name);
    return `$${name}`;
  }

  /** The parameters that the text uses, by name. */
  get parameters(): ReadonlyMap<string, Parameter> {
    return new Map([...this.names].map(([parameter, name]) => [name, parameter]));
  }
}

/** Indents the lines of a block by two spaces. */
export const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, "  ");

/** The clause by which all of these hold, to stand behind a MATCH or WITH: ` WHERE n0.act = $p0 AND n0.id IS NOT NULL`; empty where nothing has to hold. */
export const whereAll = (conditions: readonly string[]): string =>
  conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`;

/** The same as a line of its own, or none: `WHERE n0.act = $p0 AND n0.id IS NOT NULL`. */
export const whereLines = (conditions: readonly string[]): readonly string[] =>
  conditions.length === 0 ? [] : [whereAll(conditions).trimStart()];

/** A string literal of Cypher, for words of the declarations; values of a request are parameters. */
export const literal = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

/** The place of a word among these, the first 0: `CASE e0.stage WHEN 'FLOATED' THEN 0 WHEN 'PLEDGED' THEN 1 END`, null for any other. */
export const placeAmong = (words: readonly string[], expression: string): string =>
  `CASE ${expression} ${words.map((word, place) => `WHEN ${literal(word)} THEN ${place}`).join(" ")} END`;

/** Writes an expression over bound names. */
export const printExpression = (context: PrintContext, expression: Expression): string =>
  typeof expression === "string" ? expression : expression(context);
