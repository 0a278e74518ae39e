import { ServiceError } from "../errors/service-error.js";
import type { Leaf } from "../query/plan/argument-value.js";
import type { Parameter } from "../query/plan/expression.js";
import { mustExist, type Question } from "../query/plan/question.js";
import { Around } from "./around.js";
import { certaintyAt } from "./relationship-certainty.js";

/** Least and most steps from the centre, and how many if nothing is said. */
const depths = { least: 1, most: 3, usual: 1 } as const;

/** Fewest and most nodes, and how many if nothing is said. */
const sizes = { least: 1, most: 500, usual: 100 } as const;

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
  plan: ({ model, lens, argument, required }) => {
    const id = required<string>("id");
    const depth = readDepth(argument("depth"));
    const size = sizeOf(argument("limit"));
    const around = new Around(lens, argument<readonly string[]>("types")?.current);
    return {
      text: {
        lines: around.lines(id, size, depth),
        names: ["centre", "shown", "direct"],
        numberedFirst: [...lens.parameters, id, size],
      },
      shape: {
        Neighbourhood: {
          nodes: { nodes: "shown", most: size },
          links: {
            items: around.links(),
            as: "link",
            binds: { linkFrom: "link[0]", linkTo: "link[1]" },
            most: { read: (request) => 2 * size.read(request) },
          },
          leftOut: { value: around.leftOut(depth) },
        },
        Link: {
          from: { node: "linkFrom" },
          to: { node: "linkTo" },
          relation: { value: "link[2]" },
          certainty: { value: certaintyAt(model, "link[3]") },
        },
      },
      order: [],
      checks: [mustExist("id", id)],
    };
  },
};

function readDepth(given: Leaf<number> | undefined): number {
  const depth = given?.current ?? depths.usual;
  if (depth >= depths.least && depth <= depths.most) return depth;
  throw new ServiceError(
    "BAD_USER_INPUT",
    `\`depth: ${depth}\` is outside ${depths.least}-${depths.most}; write how many steps away a node ` +
      `may be, such as \`depth: 2\`, and ask again around one of the nodes for what is further away.`,
    { field: "depth" },
  );
}

const sizeOf = (given: Leaf<number> | undefined): Parameter<number> => ({
  read: (request) => {
    const size = given?.read(request) ?? sizes.usual;
    if (size >= sizes.least && size <= sizes.most) return size;
    throw new ServiceError(
      "BAD_USER_INPUT",
      `\`limit: ${size}\` is outside ${sizes.least}-${sizes.most}; write how many nodes there may be, ` +
        `such as \`limit: ${sizes.usual}\`.`,
      { field: "limit" },
    );
  },
});
