import { clockKeys } from "../../graph/derived-keys.js";
import { type Entity, type GraphModel, nodesOf } from "../../graph/graph-model.js";
import { namesStatements } from "../../graph/statements-in-model.js";
import { all, cypher } from "./cypher.js";
import type { Cypher, Parameter } from "./expression.js";

/** The two clocks of a cut: `press` bounds when something became known, `world` when it holds. */
export interface ClockBounds {
  readonly press: Parameter<number> | undefined;
  readonly world: { readonly from: Parameter<number>; readonly to: Parameter<number> } | undefined;
  readonly includeUndated: boolean;
}

/**
 * The conditions on the clocks of one node or relationship.
 *
 * - `{press: "2025-08"}`: `n0.knownFrom <= $p0`, or with `includeUndated` `(n0.knownFrom <= $p0 OR n0.knownUndated)`
 * - `{world: "2025-09-04"}`: `n0.worldFrom <= $p0 AND n0.worldTo >= $p1`
 */
export function clockConditions(bounds: ClockBounds, name: Cypher, clocks: Clocks): readonly Cypher[] {
  const conditions: Cypher[] = [];
  const { press, world, includeUndated } = bounds;
  if (press !== undefined && clocks.isReported) {
    const known = cypher`${name}.${clockKeys.knownFrom} <= ${press}`;
    conditions.push(includeUndated ? cypher`(${known} OR ${name}.${clockKeys.knownUndated})` : known);
  }
  if (world !== undefined && clocks.isTimed) {
    const now = all([
      cypher`${name}.${clockKeys.worldFrom} <= ${world.to}`,
      cypher`${name}.${clockKeys.worldTo} >= ${world.from}`,
    ]);
    conditions.push(includeUndated ? cypher`(${name}.${clockKeys.worldFrom} IS NULL OR (${now}))` : now);
  }
  return conditions;
}

/** Which of the two clocks a node or relationship has: whether it is reported, and whether it has a time. */
export interface Clocks {
  readonly isReported: boolean;
  readonly isTimed: boolean;
}

/** The clocks of nodes with these labels, `Claim|Pledge`. Every node is reported; an empty label means any type. */
export function clocksOfLabel(model: GraphModel, label: string): Clocks {
  const labels = label.split("|");
  const isTimed = ({ time, concrete }: Entity): boolean =>
    time !== undefined || concrete.some((name) => model.entities.get(name)?.time !== undefined);
  return {
    isReported: true,
    isTimed:
      label === "" || [...model.entities.values()].some((entity) => labels.includes(entity.label) && isTimed(entity)),
  };
}

/**
 * Nodes that, without dates of their own, hold from the day on which they were first said, or from the first dated
 * entry of a history.
 */
export interface SaidNodes {
  readonly label: string;
  /** The properties that hold such dates. If the node has any of them, it does not fall back. */
  readonly dates: readonly string[];
  /** Type of the relationships whose first dated one counts; undefined if the statements that convey the node count. */
  readonly entries: string | undefined;
}

/** The types among these labels, `Claim|Pledge`, that fall back so; an empty label means any type. */
export function saidNodes(model: GraphModel, label: string): readonly SaidNodes[] {
  const labels = label.split("|");
  const asked = [...model.entities.values()]
    .filter((entity) => label === "" || labels.includes(entity.label))
    .flatMap(({ concrete }) => concrete);
  return nodesOf(model).flatMap(({ name, label: own, time, fields }): readonly SaidNodes[] => {
    if (time === undefined || !asked.includes(name)) return [];
    if (!("since" in time))
      return time.otherwise === "said" ? [{ label: own, dates: [time.from, time.to], entries: undefined }] : [];
    if (time.since === "said") return [{ label: own, dates: [], entries: undefined }];
    const entries = typeof time.otherwise === "object" ? fields.get(time.otherwise.first) : undefined;
    return entries?.kind === "relation" ? [{ label: own, dates: [time.since], entries: entries.hops[0]?.type }] : [];
  });
}

/** The clocks of relationships of an edge type. They are reported if they name their statements. */
export function clocksOfEdge(model: GraphModel, edge: string): Clocks {
  const type = model.edges.get(edge);
  return { isReported: namesStatements(type), isTimed: type?.time !== undefined };
}
