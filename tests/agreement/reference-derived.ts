import type { GraphModel } from "../../src/graph/graph-model.js";
import { dayRange } from "../../src/graph/scalars/edtf.js";
import { ReferenceGraph, type ReferenceNode, type Values } from "./reference-graph.js";

/**
 * Computes the derived values that the writer stores, each as the contract defines it and independently of the writer.
 */
export function computeDerivedValues(model: GraphModel, graph: ReferenceGraph, recordedAt: RecordedAt): ReferenceGraph {
  const complete = new Map(
    [...graph.nodes.values()].map((node) => [
      node,
      {
        ...node,
        values: {
          ...node.values,
          ...derivedValuesOf(graph, node),
          label: labelOf(graph, node),
          recordedAt: recordedAt.get(node.id),
        },
      },
    ]),
  );
  for (const node of complete.values()) requireEveryDerived(model, node);
  const links = graph.links.map((link) => ({
    ...link,
    from: complete.get(link.from) ?? link.from,
    to: complete.get(link.to) ?? link.to,
  }));
  return new ReferenceGraph([...complete.values()], links);
}

/** When each node was first written, by id; the only value that is read from the graph. */
export type RecordedAt = ReadonlyMap<string, string>;

/** The label of a node. */
function labelOf(graph: ReferenceGraph, node: ReferenceNode): string {
  if (node.type === "Passage")
    return `${String(graph.linksOf(node, "IN", "out")[0]?.to.values["title"])} (${String(node.values["fragment"])})`;
  return ["name", "title", "gist", "summary", "textDigest"]
    .map((name) => node.values[name])
    .find((value) => value !== undefined) as string;
}

/** The derived values that change with what is known or holds. */
export function derivedValuesOf(graph: ReferenceGraph, node: ReferenceNode): Values {
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

/**
 * Fails for a derived property that is missing here: it would be null for every node, and the comparison meaningless.
 */
function requireEveryDerived(model: GraphModel, node: ReferenceNode): void {
  for (const field of model.entities.get(node.type)?.fields.values() ?? []) {
    if (field.kind === "property" && field.derived && field.required && node.values[field.name] === undefined) {
      throw new RangeError(
        `the reference does not compute ${node.type}.${field.name}; say how in reference-derived.ts`,
      );
    }
  }
}

/** The two numbers of `char=120,188`; nothing for a row of a table. */
function spanOf(fragment: string): Values {
  if (!fragment.startsWith("char=")) return {};
  const [start, end] = fragment.slice("char=".length).split(",").map(Number);
  return { start, end };
}

const relayers = (graph: ReferenceGraph, statement: ReferenceNode): readonly ReferenceNode[] =>
  graph.linksOf(statement, "RELAYS", "in").map((link) => link.from);

/** 1 if the article itself attributes the statement, 2 if somebody in the article does, and so on. */
function depthOf(graph: ReferenceGraph, statement: ReferenceNode): number {
  const depths = relayers(graph, statement).map((relayer) => depthOf(graph, relayer));
  return depths.length === 0 ? 1 : 1 + Math.min(...depths);
}

/** From the most to the least certain. */
const certainties = ["CERTAIN", "PROBABLE", "POSSIBLE", "UNSPECIFIED"];

/** The least certainty of the statement and of all that relay it. */
function weakestOf(graph: ReferenceGraph, statement: ReferenceNode): string {
  const chain = [
    statement.values["certainty"] as string,
    ...relayers(graph, statement).map((relayer) => weakestOf(graph, relayer)),
  ];
  return certainties.findLast((certainty) => chain.includes(certainty)) ?? "UNSPECIFIED";
}

/**
 * The publication date that ends first among the articles; of those that end on the same day, the one whose text sorts
 * first.
 */
function reportedOn(graph: ReferenceGraph, statement: ReferenceNode): string | undefined {
  const articles = graph
    .linksOf(statement, "REPORTED_IN", "out")
    .flatMap(({ to }) => graph.linksOf(to, "IN", "out").map((link) => link.to));
  const dates = articles.flatMap(({ values }) =>
    values["published"] === undefined ? [] : [values["published"] as string],
  );
  return dates.toSorted((a, b) => dayRange(a).latest - dayRange(b).latest || (a < b ? -1 : 1))[0];
}

/** When the pledge was agreed, or otherwise the date of the entry that ends first. */
function sinceOf(graph: ReferenceGraph, pledge: ReferenceNode): Values {
  const { agreedOn } = pledge.values;
  if (agreedOn !== undefined) return { since: agreedOn };
  const entries = graph
    .linksOf(pledge, "STAGED_BY", "out")
    .flatMap(({ values }) => (values["on"] === undefined ? [] : [values["on"] as string]));
  const [first] = entries.toSorted((a, b) => dayRange(a).latest - dayRange(b).latest || (a < b ? -1 : 1));
  return { since: first };
}

/** Stages in order of progress. */
const progress = ["FLOATED", "PLEDGED", "COMMITTED", "ALLOCATED", "DELIVERED"];

/**
 * The stage of the latest entry, of those on one day the one furthest on. An end outranks the rest; WILL_NOT is
 * REFUSED.
 */
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
