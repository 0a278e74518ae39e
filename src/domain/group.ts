import { Field, ObjectType } from "type-graphql";
import { GraphNode, GraphProperty } from "../graph/declarations.js";
import { Actor } from "./actor.js";
import { Collective } from "./collective.js";

@ObjectType("Group", {
  implements: Actor,
  simpleResolvers: true,
  description:
    'A collective that has no name of its own or is only partly named, such as "analysts in Europe" or "26 ' +
    'allied countries".',
})
@GraphNode({ plural: "groups" })
export class Group extends Collective {
  @Field({ description: "Whether the articles name its members." })
  @GraphProperty({ shortDefault: () => false })
  named!: boolean;

  @Field({ nullable: true, description: "The region that it is said to be in." })
  @GraphProperty({ index: true })
  region?: string;
}
