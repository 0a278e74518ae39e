import { clockKeys } from "../../graph/derived-keys.js";
import { type Entity, type GraphModel, namesStatements, nodesOf } from "../../graph/graph-model.js";
import { all, cypher } from "./cypher.js";
import type { Cypher, Parameter } from "./expression.js";

/** The clocks by which something is seen or not: when it became known, and when it is so in the world. */
export interface ClockBounds {
  readonly press: Parameter<number> | undefined;
  readonly world: { readonly from: Parameter<number>; readonly to: Parameter<number> } | undefined;
  readonly includeUndated: boolean;
}

/**
 * The conditions on the clocks of one node or relationship.
 *
 * - `{press: "2025-08"}`: `n0.knownFrom <= $p0`, or with `includeUndated` `(n0.knownFrom <= $p0 OR n0.knownUndated)`
 * - `{world: "2025-09-04"}`: `n0.worldFrom <= $p1 AND n0.worldTo >= $p0`
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

/** Which clocks what a pattern binds has. */
export interface Clocks {
  readonly isReported: boolean;
  readonly isTimed: boolean;
}

/** Nodes of these labels, `Claim|Pledge`: all are reported; without a label they may be anything. */
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
 * Nodes that count from when they were first said, or first came to a stage, where they do not say since when they
 * are so.
 */
export interface SaidNodes {
  readonly label: string;
  /** Properties of which one says so. */
  readonly dates: readonly string[];
  /** Type of the relationships whose first dated one counts; undefined where it is the statements that convey them. */
  readonly entries: string | undefined;
}

/** Such nodes among those of these labels, `Claim|Pledge`; without a label they may be anything. */
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

/** Relationships of an edge type: those that name their statements are reported. */
export function clocksOfEdge(model: GraphModel, edge: string): Clocks {
  const type = model.edges.get(edge);
  return { isReported: namesStatements(type), isTimed: type?.time !== undefined };
}
