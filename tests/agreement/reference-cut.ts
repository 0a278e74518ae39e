import { dayRange } from "../../src/graph/scalars/edtf.js";
import {
  isIndispensable,
  ReferenceGraph,
  type ReferenceLink,
  type ReferenceNode,
  type Values,
} from "./reference-graph.js";
import { derivedValuesOf } from "./reference-derived.js";

/** The argument `asOf`, coerced. */
export interface AsOf {
  readonly press?: string | null;
  readonly world?: string | null;
  readonly includeUndated?: boolean | null;
}

/** When something became known: the day of the first dated article that reports it, and whether an undated one does. */
interface Known {
  readonly day: number | undefined;
  readonly isUndated: boolean;
}

/** What lies within a cut, as a graph of its own, as if nothing else had ever been said. */
export function cutGraph(graph: ReferenceGraph, asOf: AsOf): ReferenceGraph {
  const cut = new ReferenceCut(graph, asOf);
  const nodes = new Map([...graph.nodes.values()].filter((node) => cut.hasNode(node)).map((node) => [node.id, node]));
  // An entry of a history counts from its own day, even if the statement it leads to was made or published only later.
  const evidence = [...graph.nodes.values()].filter(
    (node) => node.type === "Statement" && !nodes.has(node.id) && cut.isKnown(node),
  );
  // The subject of a claim and the article of a passage are shown with it, even if they lie outside the cut themselves.
  for (const { type, from, to } of graph.links)
    if (isIndispensable(type, from) && !nodes.has(to.id) && !evidence.includes(to)) evidence.push(to);
  const found = new Set([...nodes.values(), ...evidence]);
  const links = graph.links.filter(
    (link) =>
      found.has(link.from) &&
      found.has(link.to) &&
      cut.hasLink(link) &&
      (link.type !== "STAGED_BY" || cut.isKnown(link.to)),
  );
  const within = new ReferenceGraph([...nodes.values()], links, evidence);
  // Derived values are derived from what lies within the cut.
  const derived = new Map(
    [...nodes.values(), ...evidence].map((node) => [
      node,
      isDerived(node) ? { ...node, values: { ...node.values, ...derivedValuesOf(within, node) } } : node,
    ]),
  );
  const end = (node: ReferenceNode): ReferenceNode => derived.get(node) ?? node;
  return new ReferenceGraph(
    [...nodes.values()].map(end),
    links.map((link) => ({ ...link, from: end(link.from), to: end(link.to) })),
    evidence.map(end),
  );
}

const isDerived = ({ type }: ReferenceNode): boolean => type === "Statement" || type === "Pledge";

class ReferenceCut {
  private readonly known = new Map<ReferenceNode, Known>();

  constructor(
    private readonly graph: ReferenceGraph,
    private readonly asOf: AsOf,
  ) {}

  hasNode(node: ReferenceNode): boolean {
    const { world } = this.asOf;
    const isSaid =
      world === undefined ||
      world === null ||
      !this.countsFromSaying(node) ||
      this.graph.linksOf(node, "CONVEYS", "in").some(({ from }) => this.hasNode(from));
    return this.isKnown(node) && isSaid && this.isSo(() => this.worldOf(node));
  }

  /** Whether it states no time of its own, so that it counts from when a statement within the cut first said it. */
  private countsFromSaying({ type, values }: ReferenceNode): boolean {
    return (
      type === "Proposal" || (type === "Claim" && values["validFrom"] === undefined && values["validTo"] === undefined)
    );
  }

  isKnown(node: ReferenceNode): boolean {
    return this.isPublished(() => this.knownOf(node));
  }

  hasLink(link: ReferenceLink): boolean {
    if (link.type === "STAGED_BY") return this.isSo(() => since(link.values["on"]) ?? this.worldOf(link.to));
    if (link.type === "PART_OF")
      return this.isPublished(() =>
        earliest(this.graph.linksOf(link.from, "PART_STATED_BY", "out").map(({ to }) => this.knownOf(to))),
      );
    if (!namingStatements.includes(link.type)) return true;
    const ids = (link.values["statements"] ?? []) as readonly string[];
    const statements = ids.flatMap((id) => this.graph.nodes.get(id) ?? []);
    const isKnown = this.isPublished(() => earliest(statements.map((statement) => this.knownOf(statement))));
    return isKnown && (link.type !== "MEMBER_OF" || this.isSo(() => span(link.values["from"], link.values["to"])));
  }

  private isPublished(known: () => Known): boolean {
    const { press, includeUndated } = this.asOf;
    if (press === undefined || press === null) return true;
    const { day, isUndated } = known();
    return (day !== undefined && day <= dayRange(press).latest) || (includeUndated === true && isUndated);
  }

  private isSo(days: () => readonly [number, number] | undefined): boolean {
    const { world, includeUndated } = this.asOf;
    if (world === undefined || world === null) return true;
    const found = days();
    if (found === undefined) return includeUndated === true;
    const { earliest: from, latest: to } = dayRange(world);
    return found[0] <= to && found[1] >= from;
  }

  private knownOf(node: ReferenceNode): Known {
    const before = this.known.get(node);
    if (before !== undefined) return before;
    const known = this.findKnown(node);
    this.known.set(node, known);
    return known;
  }

  private findKnown(node: ReferenceNode): Known {
    const { published } = node.values;
    switch (node.type) {
      case "Article":
        return {
          day: published === undefined ? undefined : dayRange(published as string).latest,
          isUndated: published === undefined,
        };
      case "Passage":
        return this.through(node, "IN", ["Article"]);
      case "TextVersion":
        return this.through(node, "VERSION_OF", ["Article"]);
      case "Statement":
        return this.through(node, "REPORTED_IN", ["Passage"]);
      case "Claim":
      case "Pledge":
      case "Proposal":
        return this.through(node, "CONVEYS", ["Statement"]);
      case "Condition":
        return this.through(node, "STATED_BY", ["Statement"]);
      case "Event":
        return this.through(node, undefined, ["Passage", "Statement", "Claim", "Pledge", "Proposal"]);
      default:
        return this.through(node, undefined, [
          "Article",
          "Passage",
          "Statement",
          "Claim",
          "Pledge",
          "Proposal",
          "Event",
        ]);
    }
  }

  private through(node: ReferenceNode, type: string | undefined, others: readonly string[]): Known {
    const links = this.graph.links.filter(
      (link) => (link.from === node || link.to === node) && (type === undefined || link.type === type),
    );
    const beside = links
      .map((link) => (link.from === node ? link.to : link.from))
      .filter((other) => others.includes(other.type));
    return earliest(beside.map((other) => this.knownOf(other)));
  }

  /** The days over which it holds in the world; undefined if unknown. */
  private worldOf(node: ReferenceNode): readonly [number, number] | undefined {
    const { values } = node;
    switch (node.type) {
      case "Statement":
        return since(values["saidOn"]) ?? fromDay(this.knownOf(node).day);
      case "Claim":
        return span(values["validFrom"], values["validTo"]) ?? always;
      case "Pledge":
        return since(values["agreedOn"]) ?? fromDay(this.firstEntry(node));
      case "Event":
        return since(values["date"]);
      default:
        return always;
    }
  }

  private firstEntry(pledge: ReferenceNode): number | undefined {
    const known = this.graph.linksOf(pledge, "STAGED_BY", "out").filter(({ to }) => this.isKnown(to));
    const days = known.flatMap(({ values }) =>
      values["on"] === undefined ? [] : [dayRange(values["on"] as string).latest],
    );
    return days.length === 0 ? undefined : Math.min(...days);
  }
}

/** Types of relationships that name the statements supporting them. */
const namingStatements: readonly string[] = ["MEMBER_OF", "PARTY_TO", "TOOK_PART_IN"];

const always = [-Infinity, Infinity] as const;

const fromDay = (day: number | undefined): readonly [number, number] | undefined =>
  day === undefined ? undefined : [day, Infinity];

const since = (date: Values[string]): readonly [number, number] | undefined =>
  fromDay(date === undefined ? undefined : dayRange(date as string).latest);

function span(from: unknown, to: unknown): readonly [number, number] | undefined {
  if (from === undefined && to === undefined) return undefined;
  return [
    from === undefined ? -Infinity : dayRange(from as string).earliest,
    to === undefined ? Infinity : dayRange(to as string).latest,
  ];
}

function earliest(all: readonly Known[]): Known {
  const days = all.flatMap(({ day }) => (day === undefined ? [] : [day]));
  return { day: days.length === 0 ? undefined : Math.min(...days), isUndated: all.some(({ isUndated }) => isUndated) };
}
