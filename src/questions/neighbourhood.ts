import { ServiceError } from "../errors/service-error.js";
import type { Leaf } from "../query/plan/argument-value.js";
import type { Parameter } from "../query/plan/expression.js";
import { mustExist, type Question } from "../query/plan/question.js";
import { asOfArgument } from "./as-of-argument.js";
import { Around } from "./around.js";
import { certaintyAt } from "./node-certainty.js";

/** The fewest and most steps from the centre, and the default. */
const depths = { least: 1, most: 3, usual: 1 } as const;

/** The fewest and most nodes, and the default. */
const sizes = { least: 1, most: 500, usual: 100 } as const;

/** The nodes around an entity, for drawing a graph. */
export const neighbourhood: Question = {
  name: "neighbourhood",
  needs: ["Node", "Actor", "Statement", "Proposition", "Article", "Passage"],
  structural: ["depth", "types"],
  sdl: `
    extend type Query {
      """
      The nodes around an entity and the links between them, for drawing a graph. The entity comes first, then nearer
      nodes before more distant ones. Nodes at the same distance are in the order actors, pledges, proposals, claims,
      events, conditions, statements; within a type, those with the more certain relationship come first, then the
      newer, then by id. To bound the work, only the first 500 relationships of each type are read for the entity, and
      100 for every other node.
      """
      neighbourhood(
        "Id of the entity at the centre."
        id: ID!
        "Maximum distance in steps, 1 to 3. Only steps through nodes that are returned count."
        depth: Int = 1
        """
        Return only nodes of these types, besides the entity itself. Passages and articles are returned only if listed
        here.
        """
        types: [EntityType!]
        "Maximum number of nodes, including the entity itself, 1 to 500."
        limit: Int = 100
        ${asOfArgument()}
      ): Neighbourhood!
    }
    "The nodes around an entity, and the links between them."
    type Neighbourhood {
      """
      The entity, followed by the nodes around it, the most important first. Empty if \`asOf\` excludes the entity
      itself.
      """
      nodes: [Node!]!
      "All relationships between these nodes."
      links: [Link!]!
      """
      Number of direct neighbours of the entity, of the requested types, that are not among the nodes. More distant
      nodes are not counted.
      """
      leftOut: Int!
    }
    "A relationship between two nodes of a neighbourhood."
    type Link {
      "The node where it starts."
      from: Node!
      "The node that it points to."
      to: Node!
      "The type of the relationship, such as MADE, CONVEYS or MEMBER_OF."
      relation: String!
      "How certain the relationship is, determined as for a step of a path."
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
    `\`depth: ${depth}\` is outside ${depths.least}-${depths.most}. Write how many steps away a node may be, ` +
      `such as \`depth: 2\`. To look further, ask again for the neighbourhood of an outer node.`,
    { field: "depth" },
  );
}

const sizeOf = (given: Leaf<number> | undefined): Parameter<number> => ({
  read: (request) => {
    const size = given?.read(request) ?? sizes.usual;
    if (size >= sizes.least && size <= sizes.most) return size;
    throw new ServiceError(
      "BAD_USER_INPUT",
      `\`limit: ${size}\` is outside ${sizes.least}-${sizes.most}. Write how many nodes to return at most, ` +
        `such as \`limit: ${sizes.usual}\`.`,
      { field: "limit" },
    );
  },
});
