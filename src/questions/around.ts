import { nodesOf } from "../graph/graph-model.js";
import { entityTypeValue } from "../graph/names.js";
import { openDay } from "../graph/scalars/edtf.js";
import { edgePattern, type Lens } from "../query/lens.js";
import { cypher, indented, join, subquery, subqueryBlock, whereAll, spaced } from "../query/plan/cypher.js";
import type { Cypher, Parameter } from "../query/plan/expression.js";
import { relationshipCertainty } from "./relationship-certainty.js";
import { certaintyRank } from "./node-certainty.js";
import { documents, relationshipConditions, type RelationshipType, relationshipTypes } from "./relationship-types.js";

/** How many relationships of each type are followed from one node at most: from the centre, and further out. */
const looked = { centre: 500, further: 100 } as const;

/** Labels in the order in which nodes are shown, the most telling first. */
const telling: readonly string[] = [
  "Actor",
  "Pledge",
  "Proposal",
  "Claim",
  "Event",
  "Condition",
  "Statement",
  "Passage",
  "Article",
  "TextVersion",
];

/** Writes Cypher for what is around a node, for the types of nodes to show. */
export class Around {
  private readonly types: readonly RelationshipType[];
  /** Whether nodes of a type are shown, by its name; without a choice of types, all but documents are. */
  private readonly isShown: (name: string) => boolean;
  private readonly labels: readonly string[] | undefined;

  constructor(
    private readonly lens: Lens,
    types: readonly string[] | undefined,
  ) {
    const { model } = lens;
    this.isShown = (name) => (types === undefined ? !documents.includes(name) : types.includes(entityTypeValue(name)));
    this.types = relationshipTypes(model).filter(
      ({ from, to }) =>
        [from, to].some((end) => [...end].some(this.isShown)) &&
        (types !== undefined || ![from, to].some((end) => [...end].every((name) => documents.includes(name)))),
    );
    this.labels =
      types === undefined
        ? undefined
        : nodesOf(model)
            .filter(({ name }) => this.isShown(name))
            .map(({ label }) => label);
  }

  /**
   * Finds the nodes ring by ring: from each node of the last ring, a limited number of relationships of each type.
   * ```cypher
   * OPTIONAL MATCH (centre:Entity {id: $p0})
   * WITH centre, [centre] AS shown, [centre] AS ring
   * WITH centre, shown, COLLECT {
   *   UNWIND CASE WHEN size(shown) < $p1 THEN ring ELSE [] END AS tip
   *   CALL (tip, shown) {
   *     MATCH (tip)-[link:MADE]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 500
   *     UNION ALL MATCH (tip)-[link:CONVEYS]-(near) WHERE NOT near IN shown RETURN near, link LIMIT 500
   *     ...
   *   }
   *   WITH near, link WHERE <the cut>
   *   WITH near, min(CASE coalesce(link.certainty, ...) WHEN 'CERTAIN' THEN 0 ... END) AS rank
   *   WITH near, rank ORDER BY CASE WHEN near:Actor THEN 0 ... END, rank, <the newer first>, near.id LIMIT $p1
   *   RETURN near
   * }[0..$p1 - size(shown)] AS ring
   * WITH centre, shown + ring AS shown, ring, size(ring) AS direct
   * ```
   */
  lines(id: Parameter<string>, most: Parameter<number>, depth: number): readonly Cypher[] {
    const { pattern, conditions } = this.lens.node("centre", "Entity", { id });
    return [
      cypher`OPTIONAL MATCH ${pattern}${whereAll(conditions)}`,
      "WITH centre, [node IN [centre] WHERE node IS NOT NULL] AS shown",
      "WITH centre, shown, shown AS ring",
      ...this.ring(most, looked.centre, ["centre", "shown"]),
      "WITH centre, shown + ring AS shown, ring, size(ring) AS direct",
      ...Array.from({ length: depth - 1 }, () => [
        ...this.ring(most, looked.further, ["centre", "shown", "direct"]),
        "WITH centre, shown + ring AS shown, ring, direct",
      ]).flat(),
      "WITH centre, shown, direct",
    ];
  }

  /** Binds `ring` to the next ring, and carries along the variables bound already. */
  private ring(most: Parameter, limit: number, carried: readonly string[]): readonly Cypher[] {
    if (this.types.length === 0) return [`WITH ${carried.join(", ")}, [] AS ring`];
    const branches = this.types.map((type, index) => {
      const { pattern } = this.lens.edge("link", type.name);
      const conditions = [...this.conditions([type], "tip", this.lens.roughly("near")), "NOT near IN shown"];
      return spaced(
        cypher`${index === 0 ? "" : "UNION ALL "}MATCH (tip)-${pattern}-(near)${whereAll(conditions)}`,
        cypher`RETURN near, link LIMIT ${limit}`,
      );
    });
    const seen = whereAll(this.lens.node("near", "").conditions);
    const newest =
      `CASE WHEN near.worldFrom > -${openDay} THEN near.worldFrom ` + `ELSE coalesce(near.knownFrom, -${openDay}) END`;
    const kinds = telling.map((label, place) => `WHEN near:${label} THEN ${place}`).join(" ");
    const ring = subqueryBlock("COLLECT", [
      cypher`UNWIND CASE WHEN size(shown) < ${most} THEN ring ELSE [] END AS tip`,
      "CALL (tip, shown) {",
      ...branches.map(indented),
      "}",
      ...(seen === "" ? [] : [cypher`WITH near, link${seen}`]),
      cypher`WITH near, min(${this.rank()}) AS rank`,
      cypher`WITH near, rank ORDER BY CASE ${kinds} END, rank, ${newest} DESC, near.id LIMIT ${most}`,
      "RETURN near",
    ]);
    return [cypher`WITH ${carried.join(", ")}, ${ring}[0..${most} - size(shown)] AS ring`];
  }

  /** The rank of a relationship's certainty. */
  private rank(): Cypher {
    return certaintyRank(this.lens.model, relationshipCertainty(this.lens, "link"));
  }

  /**
   * Conditions on `near` and `link`, reached from `tip` by these types of relationships, such as `(NOT tip:Claim OR NOT
   * (near:Article OR near:Passage))`.
   */
  private conditions(
    types: readonly RelationshipType[],
    tip: string,
    ofNear: readonly Cypher[] = this.lens.node("near", "").conditions,
  ): readonly Cypher[] {
    const seen = [...ofNear, ...relationshipConditions(this.lens, types, "link")];
    if (this.labels !== undefined) return [anyLabel("near", this.labels), ...seen];
    // Documents are excluded only for nodes that can have a relationship to one: testing every node that is reached
    // takes long.
    const owners = new Set(
      types.flatMap(({ from, to }) => [...(hasDocuments(to) ? from : []), ...(hasDocuments(from) ? to : [])]),
    );
    return owners.size === 0
      ? seen
      : [`(NOT ${anyLabel(tip, [...owners])} OR NOT ${anyLabel("near", documents)})`, ...seen];
  }

  /**
   * All relationships among the nodes. Each is read from the record that writes it, since a record names few others,
   * however many name it:
   * ```cypher
   * COLLECT {
   *   UNWIND shown AS tip
   *   CALL (tip) {
   *     MATCH (tip)-[link:CONVEYS|...]->(near) RETURN near, link UNION ALL MATCH (tip)<-[link:MADE|...]-(near) RETURN
   *       near, link
   *   }
   *   WITH startNode(link) AS tail, endNode(link) AS head, type(link) AS relation, <rank> AS rank WHERE near IN shown
   *   ...
   * }
   * ```
   */
  links(): Cypher {
    if (this.types.length === 0) return "[]";
    const ways = (["out", "in"] as const).flatMap((way) => {
      const names = this.types.filter(({ written }) => written === way).map(({ name }) => name);
      const link = edgePattern("link", names.join("|"));
      const arrow = way === "out" ? cypher`-${link}->` : cypher`<-${link}-`;
      return names.length === 0 ? [] : [cypher`MATCH (tip)${arrow}(near) RETURN near, link`];
    });
    const conditions = ["near IN shown", ...relationshipConditions(this.lens, this.types, "link")];
    const found = [
      cypher`UNWIND shown AS tip CALL (tip) { ${join(ways, " UNION ALL ")} }`,
      cypher`WITH near, link${whereAll(conditions)}`,
      cypher`WITH startNode(link) AS tail, endNode(link) AS head, type(link) AS relation, min(${this.rank()}) AS rank`,
      "WITH tail, head, relation, rank ORDER BY tail.id, head.id, relation RETURN [tail, head, relation, rank]",
    ];
    return subquery("COLLECT", join(found, " "));
  }

  /**
   * The number of neighbours that are not shown. The first ring consists of neighbours; among nodes further out, they
   * are looked for: `COUNT { MATCH (centre)-[link:MADE|CONVEYS|...]-(near) RETURN DISTINCT near } - direct - COUNT {
   * <neighbours among shown[direct + 1..]> }`.
   */
  leftOut(depth: number): Cypher {
    if (this.types.length === 0) return "0";
    const link = edgePattern("link", this.types.map(({ name }) => name).join("|"));
    const where = whereAll(this.conditions(this.types, "centre"));
    const match = cypher`MATCH (centre)-${link}-(near)${where} RETURN DISTINCT near`;
    const further =
      depth === 1 ? "" : cypher` - ${subquery("COUNT", cypher`UNWIND shown[direct + 1..] AS near ${match}`)}`;
    return cypher`${subquery("COUNT", match)} - direct${further}`;
  }
}

const anyLabel = (node: string, labels: readonly string[]): string =>
  labels.length === 1 ? `${node}:${labels[0]}` : `(${labels.map((label) => `${node}:${label}`).join(" OR ")})`;

const hasDocuments = (names: ReadonlySet<string>): boolean => documents.some((name) => names.has(name));
