import { ServiceError } from "../errors/service-error.js";
import { type GraphModel, nodesOf } from "../graph/graph-model.js";
import { entityTypeValue } from "../graph/names.js";
import { openDay } from "../graph/scalars/edtf.js";
import type { Leaf } from "../query/plan/argument-value.js";
import type { Parameter } from "../query/plan/plan.js";
import { type PrintContext, whereAll, whereLines } from "../query/print/print-context.js";
import { mustExist, type Question } from "../query/plan/question.js";
import { certaintyAt, certaintyRank, relationshipCertainty } from "./relationship-certainty.js";
import { cutOfRelationship, documents, type RelationshipType, relationshipTypes } from "./relationship-types.js";

/** Least and most steps from the centre, and how many if nothing is said. */
const depths = { least: 1, most: 3, usual: 1 } as const;

/** Fewest and most nodes, and how many if nothing is said. */
const sizes = { least: 1, most: 500, usual: 100 } as const;

/** Most relationships of one type looked at from one node: at the centre, and further out. */
const looked = { centre: 500, further: 100 } as const;

/** Labels, the most telling first. */
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
];

/** What is around a node, for a picture. */
export const neighbourhood: Question = {
  name: "neighbourhood",
  needs: ["Node", "Actor", "Statement", "Proposition", "Article", "Passage"],
  structural: ["depth", "types"],
  sdl: `
    extend type Query {
      """
      What is around an entity, for a picture. The entity itself comes first, then what is nearer before what is further
      away, and of that the most telling first: actors, pledges, proposals, claims, events, conditions, then statements; of one
      kind by the surer relationship, then the newer, then by id. Of one type of relationship the first 500 of the entity
      itself, and 100 of each other, are looked at, so that those met most often take no longer.
      """
      neighbourhood(
        "Id of the entity."
        id: ID!
        "Most steps away, 1 to 3; only by way of nodes that are shown."
        depth: Int = 1
        "Only nodes of these types beside the entity itself; passages and articles are shown only if they stand here."
        types: [EntityType!]
        "Most nodes, the entity itself included, 1 to 500."
        limit: Int = 100
        "At which time of the world, and from what had been published by when."
        asOf: AsOf
      ): Neighbourhood!
    }
    "What is around an entity."
    type Neighbourhood {
      "The entity, then what is around it, the most telling first; empty where \`asOf\` leaves out the entity itself."
      nodes: [Node!]!
      "Every relationship between two of the nodes."
      links: [Link!]!
      "How many neighbours of the entity itself, of these types, are not among the nodes. What lies further away is not counted."
      leftOut: Int!
    }
    "A relationship between two nodes of a picture."
    type Link {
      "Where it starts."
      from: Node!
      "Where it points."
      to: Node!
      "Type of the relationship, such as MADE, CONVEYS or MEMBER_OF."
      relation: String!
      "As of a step of a path."
      certainty: Certainty!
    }
  `,
  plan: ({ model, argument }) => {
    const depth = readDepth(argument("depth"));
    const size = sizeOf(argument("limit"));
    const around = new Around(model, argument("types")?.current as readonly string[] | undefined);
    return {
      print: (context) => ({
        lines: around.lines(context, argument("id") as Leaf, size, depth),
        names: ["centre", "shown", "direct"],
      }),
      shape: {
        Neighbourhood: {
          nodes: { nodes: "shown", most: size },
          links: {
            items: (context) => around.links(context),
            as: "link",
            binds: { linkFrom: "link[0]", linkTo: "link[1]" },
            most: { read: (variables) => 2 * (size.read(variables) as number) },
          },
          leftOut: { value: (context) => around.leftOut(context, depth) },
        },
        Link: {
          from: { node: "linkFrom" },
          to: { node: "linkTo" },
          relation: { value: "link[2]" },
          certainty: { value: certaintyAt(model, "link[3]") },
        },
      },
      order: [],
      checks: [mustExist("id", argument("id") as Leaf)],
    };
  },
};

function readDepth(given: Leaf | undefined): number {
  const depth = (given?.current ?? depths.usual) as number;
  if (depth >= depths.least && depth <= depths.most) return depth;
  throw new ServiceError(
    "BAD_USER_INPUT",
    `\`depth: ${depth}\` is outside ${depths.least}-${depths.most}; write how many steps away a node may be, such as \`depth: 2\`, and ask again around one of the nodes for what is further away.`,
    { field: "depth" },
  );
}

const sizeOf = (given: Leaf | undefined): Parameter => ({
  read: (variables) => {
    const size = (given?.read(variables) ?? sizes.usual) as number;
    if (size >= sizes.least && size <= sizes.most) return size;
    throw new ServiceError(
      "BAD_USER_INPUT",
      `\`limit: ${size}\` is outside ${sizes.least}-${sizes.most}; write how many nodes there may be, such as \`limit: ${sizes.usual}\`.`,
      { field: "limit" },
    );
  },
});

/** Writes what is around a node, with the types of nodes that are shown. */
class Around {
  private readonly types: readonly RelationshipType[];
  /** Names of the types of nodes that are shown; all but documents where none are asked for. */
  private readonly isShown: (name: string) => boolean;
  private readonly labels: readonly string[] | undefined;

  constructor(model: GraphModel, types: readonly string[] | undefined) {
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
   * The nodes, ring by ring: from each node of the last ring a limited number of each type of relationship.
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
  lines(context: PrintContext, id: Parameter, size: Parameter, depth: number): readonly string[] {
    const cut = context.cutOfNode("centre", "");
    const centre = `OPTIONAL MATCH (centre:Entity {id: ${context.parameter(id)}})${whereAll(cut)}`;
    const most = context.parameter(size);
    return [
      centre,
      "WITH centre, [node IN [centre] WHERE node IS NOT NULL] AS shown",
      "WITH centre, shown, shown AS ring",
      ...this.ring(context, most, looked.centre, ["centre", "shown"]),
      "WITH centre, shown + ring AS shown, ring, size(ring) AS direct",
      ...Array.from({ length: depth - 1 }, () => [
        ...this.ring(context, most, looked.further, ["centre", "shown", "direct"]),
        "WITH centre, shown + ring AS shown, ring, direct",
      ]).flat(),
      "WITH centre, shown, direct",
    ];
  }

  /** Binds the next ring, beside the names of what is there already. */
  private ring(context: PrintContext, most: string, limit: number, carried: readonly string[]): readonly string[] {
    if (this.types.length === 0) return [`WITH ${carried.join(", ")}, [] AS ring`];
    const branches = this.types.map((type, index) => {
      const conditions = [
        ...this.conditions(context, [type], "tip", context.roughCutOfNode("near")),
        "NOT near IN shown",
      ];
      return `    ${index === 0 ? "" : "UNION ALL "}MATCH (tip)-[link:${type.name}]-(near)${whereAll(conditions)} RETURN near, link LIMIT ${limit}`;
    });
    const newest = `CASE WHEN near.worldFrom > -${openDay} THEN near.worldFrom ELSE coalesce(near.knownFrom, -${openDay}) END`;
    return [
      `WITH ${carried.join(", ")}, COLLECT {`,
      `  UNWIND CASE WHEN size(shown) < ${most} THEN ring ELSE [] END AS tip`,
      "  CALL (tip, shown) {",
      ...branches,
      "  }",
      ...whereLines(context.cutOfNode("near", "")).map((line) => `  WITH near, link ${line}`),
      `  WITH near, min(${certaintyRank(context.model, relationshipCertainty(context, "link"))}) AS rank`,
      `  WITH near, rank ORDER BY CASE ${telling.map((label, place) => `WHEN near:${label} THEN ${place}`).join(" ")} END, rank, ${newest} DESC, near.id LIMIT ${most}`,
      "  RETURN near",
      `}[0..${most} - size(shown)] AS ring`,
    ];
  }

  /** What must hold of `near` and `link`, reached from `tip` by these types of relationships; `(NOT tip:Claim OR NOT (near:Article OR near:Passage))`. */
  private conditions(
    context: PrintContext,
    types: readonly RelationshipType[],
    tip: string,
    ofNear = context.cutOfNode("near", ""),
  ): readonly string[] {
    const cut = [...ofNear, ...cutOfRelationship(context, types, "link")];
    if (this.labels !== undefined) return [anyLabel("near", this.labels), ...cut];
    // Only what is related to anything at all is looked at for documents: a look at every node that is reached takes long.
    const owners = new Set(
      types.flatMap(({ from, to }) => [...(hasDocuments(to) ? from : []), ...(hasDocuments(from) ? to : [])]),
    );
    return owners.size === 0
      ? cut
      : [`(NOT ${anyLabel(tip, [...owners])} OR NOT ${anyLabel("near", documents)})`, ...cut];
  }

  /**
   * All relationships among the nodes, each from the record that writes it, which names few others however often these are met:
   * ```cypher
   * COLLECT {
   *   UNWIND shown AS tip
   *   CALL (tip) {
   *     MATCH (tip)-[link:CONVEYS|...]->(near) RETURN near, link UNION ALL MATCH (tip)<-[link:MADE|...]-(near) RETURN near, link
   *   }
   *   WITH startNode(link) AS tail, endNode(link) AS head, type(link) AS relation, <rank> AS rank WHERE near IN shown
   *   ...
   * }
   * ```
   */
  links(context: PrintContext): string {
    if (this.types.length === 0) return "[]";
    const ways = (["out", "in"] as const).flatMap((way) => {
      const names = this.types.filter(({ written }) => written === way).map(({ name }) => name);
      const arrow = way === "out" ? `-[link:${names.join("|")}]->` : `<-[link:${names.join("|")}]-`;
      return names.length === 0 ? [] : [`MATCH (tip)${arrow}(near) RETURN near, link`];
    });
    return [
      `COLLECT { UNWIND shown AS tip CALL (tip) { ${ways.join(" UNION ALL ")} }`,
      `WITH near, link${whereAll(["near IN shown", ...cutOfRelationship(context, this.types, "link")])}`,
      `WITH startNode(link) AS tail, endNode(link) AS head, type(link) AS relation, min(${certaintyRank(context.model, relationshipCertainty(context, "link"))}) AS rank`,
      "WITH tail, head, relation, rank ORDER BY tail.id, head.id, relation RETURN [tail, head, relation, rank] }",
    ].join(" ");
  }

  /**
   * All neighbours but those shown, of which the first ring is known to be:
   * `COUNT { MATCH (centre)-[link:MADE|CONVEYS|...]-(near) RETURN DISTINCT near } - direct - COUNT { <neighbours among shown[direct + 1..]> }`.
   */
  leftOut(context: PrintContext, depth: number): string {
    if (this.types.length === 0) return "0";
    const where = whereAll(this.conditions(context, this.types, "centre"));
    const match = `MATCH (centre)-[link:${this.types.map(({ name }) => name).join("|")}]-(near)${where} RETURN DISTINCT near`;
    const further = depth === 1 ? "" : ` - COUNT { UNWIND shown[direct + 1..] AS near ${match} }`;
    return `COUNT { ${match} } - direct${further}`;
  }
}

const anyLabel = (node: string, labels: readonly string[]): string =>
  labels.length === 1 ? `${node}:${labels[0]}` : `(${labels.map((label) => `${node}:${label}`).join(" OR ")})`;

const hasDocuments = (names: ReadonlySet<string>): boolean => documents.some((name) => names.has(name));
