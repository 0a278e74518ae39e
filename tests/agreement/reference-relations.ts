import type { Hop } from "../../src/graph/declarations.js";
import {
  type Between,
  type Derived,
  entityNamed,
  type Entity,
  type GraphField,
  type GraphModel,
  type Group,
  type Relation,
} from "../../src/graph/graph-model.js";
import { compareText } from "./reference-compare.js";
import type { ReferenceGraph, ReferenceLink, ReferenceNode } from "./reference-graph.js";

/** One item of a list: a node, and how it was reached. */
export interface Item {
  readonly node: ReferenceNode;
  /** The node and relation it was reached from; absent for a root list. */
  readonly from?: { readonly owner: ReferenceNode; readonly relation: Relation };
  /** The relationship itself, if the relation has one hop. */
  readonly link?: ReferenceLink;
}

/** One path along the hops. */
interface Way {
  readonly links: readonly ReferenceLink[];
  /** The node after each hop. */
  readonly nodes: readonly ReferenceNode[];
}

/** One spelling of a grouped list, with the nodes under it. */
export interface GroupItem {
  readonly value: string;
  readonly nodes: readonly ReferenceNode[];
}

/** Follows relations the plain way: hop by hop, looking at every relationship of a node. */
export class ReferenceRelations {
  constructor(
    readonly model: GraphModel,
    readonly graph: ReferenceGraph,
  ) {}

  entity(name: string): Entity {
    return entityNamed(this.model, name);
  }

  isA(node: ReferenceNode, typeName: string): boolean {
    return this.entity(typeName).concrete.includes(node.type);
  }

  /** Every node of a type. */
  all(typeName: string): readonly Item[] {
    return [...this.graph.nodes.values()].filter((node) => this.isA(node, typeName)).map((node) => ({ node }));
  }

  /** The items of a relation: one per relationship, or, over several hops, one per node at the end. */
  items(owner: ReferenceNode, relation: Relation): readonly Item[] {
    const ways = this.ways(owner, relation.hops, relation.target);
    const from = { owner, relation };
    if (relation.hops.length > 1) return [...new Set(ways.map((way) => last(way)))].map((node) => ({ node, from }));
    return ways.map((way) => ({ node: last(way), from, ...(way.links[0] && { link: way.links[0] }) }));
  }

  /** The node at the end of a to-one relation. */
  one(owner: ReferenceNode, relation: Relation): ReferenceNode | undefined {
    const items = this.items(owner, relation);
    if (items.length > 1)
      throw new RangeError(`${owner.id} has ${items.length} nodes under ${relation.name}, which is to be one`);
    return items[0]?.node;
  }

  /** The further nodes that an edge shows: those at an intermediate hop, or those whose ids it lists. */
  between(item: Item, field: Between): readonly ReferenceNode[] {
    if (field.ids !== undefined) {
      const ids = (item.link?.values[field.name] ?? []) as readonly string[];
      return byId(ids.flatMap((id) => this.graph.nodes.get(id) ?? []));
    }
    if (item.from === undefined) throw new RangeError(`${field.name} stands on an edge only`);
    const { owner, relation } = item.from;
    const ways = this.ways(owner, relation.hops, relation.target).filter((way) => last(way) === item.node);
    return byId(ways.flatMap((way) => way.nodes[field.hop ?? 0] ?? []));
  }

  /** A grouped list, ordered by value. */
  groups(owner: ReferenceNode, group: Group): readonly GroupItem[] {
    const ways = this.ways(owner, group.hops, group.target).filter(
      ({ links }) => group.except === undefined || links[0]?.values[group.except] !== true,
    );
    const valueOf = (way: Way): string => way.links[0]?.values[group.by] as string;
    const values = [...new Set(ways.map(valueOf))].toSorted(compareText);
    return values.map((value) => ({ value, nodes: byId(ways.filter((way) => valueOf(way) === value).map(last)) }));
  }

  /** The value of a derived field; null if there is nothing to compute it from. */
  derived(owner: ReferenceNode, derived: Derived, siblings: ReadonlyMap<string, GraphField>): unknown {
    const over = siblings.get(derived.over) ?? this.entity(owner.type).fields.get(derived.over);
    if (over?.kind !== "relation") throw new RangeError(`no relation ${derived.over} to compute ${derived.name} over`);
    const compute = derivations[derived.as];
    if (compute === undefined)
      throw new RangeError(
        `the reference does not know how ${derived.as} is computed; say how in reference-relations.ts`,
      );
    return compute(this.items(owner, over));
  }

  private ways(owner: ReferenceNode, hops: readonly Hop[], target: string): readonly Way[] {
    let ways: readonly Way[] = [{ links: [], nodes: [] }];
    hops.forEach((hop, index) => {
      const type = hop.to ?? (index === hops.length - 1 ? target : "Node");
      ways = ways.flatMap((way) =>
        this.steps(way.nodes.at(-1) ?? owner, hop, type).map(([link, node]) => ({
          links: [...way.links, link],
          nodes: [...way.nodes, node],
        })),
      );
    });
    return ways;
  }

  private steps(node: ReferenceNode, hop: Hop, type: string): readonly (readonly [ReferenceLink, ReferenceNode])[] {
    return this.graph.linksOf(node, hop.type, hop.direction).flatMap((link) => {
      const end = hop.direction === "out" ? link.to : link.from;
      const hasValues = Object.entries(hop.with ?? {}).every(([name, value]) => link.values[name] === value);
      const isWanted = hop.where === undefined || hop.where.in.includes(end.values[hop.where.property] as string);
      return hasValues && isWanted && this.isA(end, type) ? [[link, end] as const] : [];
    });
  }
}

const last = (way: Way): ReferenceNode => way.nodes.at(-1) as ReferenceNode;

/** Each node once, ordered by id. */
const byId = (nodes: readonly ReferenceNode[]): readonly ReferenceNode[] =>
  [...new Set(nodes)].toSorted((a, b) => compareText(a.id, b.id));

interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly minInclusive: boolean;
  readonly maxInclusive: boolean;
}

const boundsOf = (items: readonly Item[]): readonly Bounds[] =>
  items.map(({ node }) => node.values["quantity"] as Bounds);

const derivations: Readonly<Record<string, (items: readonly Item[]) => unknown>> = {
  /** Named members; unnamed groups do not count, nor do those who only hold an office in it. */
  countNamed: (items) =>
    new Set(
      items
        .filter(
          ({ node, link }) =>
            node.values["named"] !== false &&
            [undefined, "member"].includes(link?.values["role"] as string | undefined),
        )
        .map(({ node }) => node),
    ).size,

  /** The lowest number claimed; "over 30" counts as 31. */
  lowestCount: (items) => {
    const lowest = boundsOf(items).flatMap(({ min, minInclusive }) =>
      min === undefined ? [] : [minInclusive ? Math.ceil(min) : Math.floor(min) + 1],
    );
    return lowest.length === 0 ? null : Math.min(...lowest);
  },

  /** The highest number claimed; unknown if any claim has no upper bound. */
  highestCount: (items) => {
    const bounds = boundsOf(items);
    if (bounds.length === 0 || bounds.some(({ max }) => max === undefined)) return null;
    return Math.max(
      ...bounds.map(({ max = 0, maxInclusive }) => (maxInclusive ? Math.floor(max) : Math.ceil(max) - 1)),
    );
  },
};
