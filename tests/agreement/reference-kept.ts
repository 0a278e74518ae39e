import type { GraphModel } from "../../src/graph/graph-model.js";
import { dayRange } from "../../src/graph/scalars/edtf.js";
import { ReferenceGraph, type ReferenceNode, type Values } from "./reference-graph.js";

/** Computes the properties that no document states and the writer keeps, each as the contract words it. */
export function computeKeptValues(model: GraphModel, graph: ReferenceGraph): ReferenceGraph {
  const complete = new Map([...graph.nodes.values()].map((node) => [node, { ...node, values: { ...node.values, ...keptOf(graph, node) } }]));
  for (const node of complete.values()) requireEveryKept(model, node);
  const links = graph.links.map((link) => ({ ...link, from: complete.get(link.from) ?? link.from, to: complete.get(link.to) ?? link.to }));
  return new ReferenceGraph([...complete.values()], links);
}

function keptOf(graph: ReferenceGraph, node: ReferenceNode): Values {
  switch (node.type) {
    case "Passage":
      return spanOf(node.values["fragment"] as string);
    case "Pledge":
      return { stage: stageOf(graph, node), ...sinceOf(graph, node) };
    case "Statement": {
      const depth = depthOf(graph, node);
      const attributed = node.values["voice"] === "DIRECT" || node.values["voice"] === "INDIRECT";
      return { depth, firstHand: depth === 1 && attributed, weakestCertainty: weakestOf(graph, node) };
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

const relayers = (graph: ReferenceGraph, statement: ReferenceNode): readonly ReferenceNode[] => graph.linksOf(statement, "RELAYS", "in").map((link) => link.from);

/** 1 if the article itself attributes it, 2 if somebody in the article does. */
function depthOf(graph: ReferenceGraph, statement: ReferenceNode): number {
  const depths = relayers(graph, statement).map((relayer) => depthOf(graph, relayer));
  return depths.length === 0 ? 1 : 1 + Math.min(...depths);
}

/** From the surest to the least sure. */
const certainties = ["CERTAIN", "PROBABLE", "POSSIBLE", "UNSPECIFIED"];

/** The least certain of it and of all that pass it on. */
function weakestOf(graph: ReferenceGraph, statement: ReferenceNode): string {
  const chain = [statement.values["certainty"] as string, ...relayers(graph, statement).map((relayer) => weakestOf(graph, relayer))];
  return certainties.findLast((certainty) => chain.includes(certainty)) ?? "UNSPECIFIED";
}

/** When it was agreed, or else the entry of its history that ends first. */
function sinceOf(graph: ReferenceGraph, pledge: ReferenceNode): Values {
  const { agreedOn } = pledge.values;
  if (agreedOn !== undefined) return { since: agreedOn };
  const entries = graph.linksOf(pledge, "STAGED_BY", "out").flatMap(({ values }) => (values["on"] === undefined ? [] : [values["on"] as string]));
  const [first] = entries.toSorted((a, b) => dayRange(a).latest - dayRange(b).latest || (a < b ? -1 : 1));
  return first === undefined ? {} : { since: first };
}

/** How far stages are on. */
const progress = ["FLOATED", "PLEDGED", "COMMITTED", "ALLOCATED", "DELIVERED"];

/** The stage of the latest-dated entry, then of the one furthest on; an end wins; what will not be done is REFUSED. */
export function stageOf(graph: ReferenceGraph, pledge: ReferenceNode): string {
  if (pledge.values["direction"] === "WILL_NOT") return "REFUSED";
  const history = graph.linksOf(pledge, "STAGED_BY", "out").map(({ values }) => ({ stage: values["stage"] as string, on: values["on"] as string | undefined }));
  const ends = history.filter(({ stage }) => !progress.includes(stage));
  const candidates = ends.length > 0 ? ends : history;
  const days = candidates.flatMap(({ on }) => (on === undefined ? [] : [dayRange(on).latest]));
  const latest = days.length === 0 ? candidates : candidates.filter(({ on }) => on !== undefined && dayRange(on).latest === Math.max(...days));
  const stages = [...new Set(latest.map(({ stage }) => stage))].toSorted((a, b) => progress.indexOf(b) - progress.indexOf(a));
  if (ends.length > 0 && stages.length > 1) throw new RangeError(`${pledge.id} ends in two ways on one day, of which the contract prefers none`);
  return stages[0] ?? "FLOATED";
}
