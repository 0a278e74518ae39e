import { clockKeys, type Entity, type GraphModel, namesStatements, nodesOf } from "../../graph/graph-model.js";
import { dayRange } from "../../graph/scalars/edtf.js";
import type { ArgumentValue, Leaf } from "./argument-value.js";
import type { Parameter } from "./plan.js";

/**
 * A cut through the clocks, `asOf`: it holds for everything below its root field, so that each pattern of the statement
 * gets its conditions.
 */
export interface Cut {
  /** Known from articles published by this day. */
  readonly press: Parameter | undefined;
  /** So in the world on one of these days. */
  readonly world: { readonly from: Parameter; readonly to: Parameter } | undefined;
  readonly includeUndated: boolean;
}

/** Reads `asOf: {press: "2025-08", world: "2025-09-04", includeUndated: true}`; undefined where it cuts nothing. */
export function planCut(asOf: ArgumentValue | undefined): Cut | undefined {
  if (asOf?.kind !== "object") return undefined;
  const given = (name: string): Leaf | undefined => {
    const value = asOf.fields.get(name);
    return value?.kind === "leaf" && value.current !== null ? value : undefined;
  };
  const day = (leaf: Leaf, end: "earliest" | "latest"): Parameter => ({
    read: (variables) => dayRange(leaf.read(variables) as string)[end],
  });
  const [press, world] = [given("press"), given("world")];
  if (press === undefined && world === undefined) return undefined;
  return {
    press: press && day(press, "latest"),
    world: world && { from: day(world, "earliest"), to: day(world, "latest") },
    includeUndated: given("includeUndated")?.current === true,
  };
}

/**
 * The conditions of a cut on one node or relationship.
 *
 * - `{press: "2025-08"}`: `n0.knownFrom <= $p0`, or with `includeUndated` `(n0.knownFrom <= $p0 OR n0.knownUndated)`
 * - `{world: "2025-09-04"}`: `n0.worldFrom <= $p1 AND n0.worldTo >= $p0`
 */
export function cutConditions(
  cut: Cut,
  parameter: (parameter: Parameter) => string,
  name: string,
  clocks: Clocks,
): readonly string[] {
  const conditions: string[] = [];
  if (cut.press !== undefined && clocks.isReported) {
    const known = `${name}.${clockKeys.knownFrom} <= ${parameter(cut.press)}`;
    conditions.push(cut.includeUndated ? `(${known} OR ${name}.${clockKeys.knownUndated})` : known);
  }
  if (cut.world !== undefined && clocks.isTimed) {
    const now = `${name}.${clockKeys.worldFrom} <= ${parameter(cut.world.to)} AND ${name}.${clockKeys.worldTo} >= ${parameter(cut.world.from)}`;
    conditions.push(cut.includeUndated ? `(${name}.${clockKeys.worldFrom} IS NULL OR (${now}))` : now);
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

/** Nodes that count from when they were first said, or first came to a stage, where they do not say since when they are so. */
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
