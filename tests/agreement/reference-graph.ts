/** Values by the name of their GraphQL field, as a document states them; what is unknown is not there. */
export type Values = Readonly<Record<string, unknown>>;

/** A node in memory. */
export interface ReferenceNode {
  readonly id: string;
  /** Name of its GraphQL type. */
  readonly type: string;
  readonly values: Values;
}

/** A relationship in memory. */
export interface ReferenceLink {
  readonly type: string;
  readonly from: ReferenceNode;
  readonly to: ReferenceNode;
  readonly values: Values;
  /** What tells it from other relationships of its type between the same two nodes; empty where there can be none. */
  readonly key: string;
}

/** Whether a relationship leads to what its owner cannot be without: the subject of a claim, the article of a passage. */
export const isIndispensable = (type: string, from: ReferenceNode): boolean =>
  (type === "SUBJECT" && from.type === "Claim") || (type === "IN" && from.type === "Passage");

/** The seed as maps and lists: no index, no label, no derived property but those that the writer keeps. */
export class ReferenceGraph {
  readonly nodes: ReadonlyMap<string, ReferenceNode>;
  readonly links: readonly ReferenceLink[];
  private readonly outgoing = new Map<ReferenceNode, ReferenceLink[]>();
  private readonly incoming = new Map<ReferenceNode, ReferenceLink[]>();

  /** @param evidence nodes that a cut leaves out, but that something within it still leads to: entries of a history, claims, passages. */
  constructor(
    nodes: readonly ReferenceNode[],
    links: readonly ReferenceLink[],
    evidence: readonly ReferenceNode[] = [],
  ) {
    this.nodes = new Map(nodes.map((node) => [node.id, node]));
    this.links = links;
    for (const node of [...nodes, ...evidence]) {
      this.outgoing.set(node, []);
      this.incoming.set(node, []);
    }
    const beside = new Set(evidence);
    for (const link of links) {
      if (!beside.has(link.to) || link.type === "STAGED_BY" || isIndispensable(link.type, link.from))
        this.outgoing.get(link.from)?.push(link);
      if (!beside.has(link.from)) this.incoming.get(link.to)?.push(link);
    }
  }

  /** The relationships of a type that leave a node, or come in to it. */
  linksOf(node: ReferenceNode, type: string, direction: "out" | "in"): readonly ReferenceLink[] {
    const links = (direction === "out" ? this.outgoing : this.incoming).get(node) ?? [];
    return links.filter((link) => link.type === type);
  }
}
