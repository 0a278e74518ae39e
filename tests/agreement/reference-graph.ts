/** Values by the name of their GraphQL field, as documents state them; unknown values are left out. */
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
  /** Distinguishes it from parallel relationships of its type; empty where there can be none. */
  readonly key: string;
}

/**
 * Whether the owner of a relationship cannot be shown without its other end: the subject of a claim, the article of a
 * passage.
 */
export const isIndispensable = (type: string, from: ReferenceNode): boolean =>
  (type === "SUBJECT" && from.type === "Claim") || (type === "IN" && from.type === "Passage");

/** The seed as maps and lists, without indexes, labels or search properties. */
export class ReferenceGraph {
  readonly nodes: ReadonlyMap<string, ReferenceNode>;
  readonly links: readonly ReferenceLink[];
  private readonly outgoing = new Map<ReferenceNode, ReferenceLink[]>();
  private readonly incoming = new Map<ReferenceNode, ReferenceLink[]>();

  /**
   * @param evidence nodes outside a cut that something within it still leads to: from entries of a history, claims and
   * passages.
   */
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

  /** The relationships of a type that leave a node, or that arrive at it. */
  linksOf(node: ReferenceNode, type: string, direction: "out" | "in"): readonly ReferenceLink[] {
    const links = (direction === "out" ? this.outgoing : this.incoming).get(node) ?? [];
    return links.filter((link) => link.type === type);
  }
}
