import type { GraphModel } from "../../src/graph/graph-model.js";
import { dayRange } from "../../src/graph/scalars/edtf.js";
import { ReferenceGraph, type ReferenceNode, type Values } from "./reference-graph.js";

/** Computes the properties that no document states and the writer keeps, each as the contract words it. */
export function computeKeptValues(model: GraphModel, graph: ReferenceGraph, recordedAt: RecordedAt): ReferenceGraph {
  const complete = new Map(
    [...graph.nodes.values()].map((node) => [
      node,
      {
        ...node,
        values: {
          ...node.values,
          ...keptOf(graph, node),
          label: labelOf(graph, node),
          recordedAt: recordedAt.get(node.id),
        },
      },
    ]),
  );
  for (const node of complete.values()) requireEveryKept(model, node);
  const links = graph.links.map((link) => ({
    ...link,
    from: complete.get(link.from) ?? link.from,
    to: complete.get(link.to) ?? link.to,
  }));
  return new ReferenceGraph([...complete.values()], links);
}

/** When each node came into the graph: that alone is read from there. */
export type RecordedAt = ReadonlyMap<string, string>;

/** What a node is called in a list. */
function labelOf(graph: ReferenceGraph, node: ReferenceNode): string {
  if (node.type === "Passage")
    return `${String(graph.linksOf(node, "IN", "out")[0]?.to.values["title"])} (${String(node.values["fragment"])})`;
  return ["name", "title", "gist", "summary"]
    .map((name) => node.values[name])
    .find((value) => value !== undefined) as string;
}

/** The values that what is known and so decides. */
export function keptOf(graph: ReferenceGraph, node: ReferenceNode): Values {
  switch (node.type) {
    case "Passage":
      return spanOf(node.values["fragment"] as string);
    case "Pledge":
      return { stage: stageOf(graph, node), ...sinceOf(graph, node) };
    case "Statement": {
      const depth = depthOf(graph, node);
      const attributed = node.values["voice"] === "DIRECT" || node.values["voice"] === "INDIRECT";
      const attribution =
        depth > 1 ? "RELAYED" : graph.linksOf(node, "MADE", "in").length > 0 ? "ATTRIBUTED" : "NARRATOR";
      return {
        depth,
        firstHand: depth === 1 && attributed,
        attribution,
        weakestCertainty: weakestOf(graph, node),
        reportedOn: reportedOn(graph, node),
      };
    }
    default:
      return {};
  }
}

/** A kept property that this file does not know would be null everywhere, and the agreement a lie. */
function requireEveryKept(model: GraphModel, node: ReferenceNode): void {
  for (const field of model.entities.get(node.type)?.fields.values() ?? []) {
    if (field.kind === "property" && field.kept && field.required && node.values[field.name] === undefined) {
      throw new RangeError(`the reference does not compute ${node.type}.${field.name}; say how in reference-kept.ts`);
    }
  }
}

/** Of `char=120,188` the two numbers; a row of a table has none. */
function spanOf(fragment: string): Values {
  if (!fragment.startsWith("char=")) return {};
  const [start, end] = fragment.slice("char=".length).split(",").map(Number);
  return { start, end };
}

const relayers = (graph: ReferenceGraph, statement: ReferenceNode): readonly ReferenceNode[] =>
  graph.linksOf(statement, "RELAYS", "in").map((link) => link.from);

/** 1 if the article itself attributes it, 2 if somebody in the article does. */
function depthOf(graph: ReferenceGraph, statement: ReferenceNode): number {
  const depths = relayers(graph, statement).map((relayer) => depthOf(graph, relayer));
  return depths.length === 0 ? 1 : 1 + Math.min(...depths);
}

/** From the surest to the least sure. */
const certainties = ["CERTAIN", "PROBABLE", "POSSIBLE", "UNSPECIFIED"];

/** The least certain of it and of all that pass it on. */
function weakestOf(graph: ReferenceGraph, statement: ReferenceNode): string {
  const chain = [
    statement.values["certainty"] as string,
    ...relayers(graph, statement).map((relayer) => weakestOf(graph, relayer)),
  ];
  return certainties.findLast((certainty) => chain.includes(certainty)) ?? "UNSPECIFIED";
}

/** The publication of its articles that ends first, and of those of one day the one whose text comes first. */
function reportedOn(graph: ReferenceGraph, statement: ReferenceNode): string | undefined {
  const articles = graph
    .linksOf(statement, "REPORTED_IN", "out")
    .flatMap(({ to }) => graph.linksOf(to, "IN", "out").map((link) => link.to));
  const dates = articles.flatMap(({ values }) =>
    values["published"] === undefined ? [] : [values["published"] as string],
  );
  return dates.toSorted((a, b) => dayRange(a).latest - dayRange(b).latest || (a < b ? -1 : 1))[0];
}

/** When it was agreed, or else the entry of its history that ends first. */
function sinceOf(graph: ReferenceGraph, pledge: ReferenceNode): Values {
  const { agreedOn } = pledge.values;
  if (agreedOn !== undefined) return { since: agreedOn };
  const entries = graph
    .linksOf(pledge, "STAGED_BY", "out")
    .flatMap(({ values }) => (values["on"] === undefined ? [] : [values["on"] as string]));
  const [first] = entries.toSorted((a, b) => dayRange(a).latest - dayRange(b).latest || (a < b ? -1 : 1));
  return { since: first };
}

/** How far stages are on. */
const progress = ["FLOATED", "PLEDGED", "COMMITTED", "ALLOCATED", "DELIVERED"];

/** The stage of the latest-dated entry, then of the one furthest on; an end wins; what will not be done is REFUSED. */
export function stageOf(graph: ReferenceGraph, pledge: ReferenceNode): string {
  if (pledge.values["direction"] === "WILL_NOT") return "REFUSED";
  const history = graph
    .linksOf(pledge, "STAGED_BY", "out")
    .map(({ values }) => ({ stage: values["stage"] as string, on: values["on"] as string | undefined }));
  const ends = history.filter(({ stage }) => !progress.includes(stage));
  const candidates = ends.length > 0 ? ends : history;
  const days = candidates.flatMap(({ on }) => (on === undefined ? [] : [dayRange(on).latest]));
  const latest =
    days.length === 0
      ? candidates
      : candidates.filter(({ on }) => on !== undefined && dayRange(on).latest === Math.max(...days));
  const stages = [...new Set(latest.map(({ stage }) => stage))].toSorted(
    (a, b) => progress.indexOf(b) - progress.indexOf(a),
  );
  if (ends.length > 0 && stages.length > 1)
    throw new RangeError(`${pledge.id} ends in two ways on one day, of which the contract prefers none`);
  return stages[0] ?? "FLOATED";
}
