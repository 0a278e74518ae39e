import { Field, ObjectType } from "type-graphql";
import { GraphEmbedded, GraphNode, GraphProperty, GraphRelation } from "../graph/declarations.js";
import { typeNamed } from "../graph/type-named.js";
import { Actor } from "./actor.js";
import type { Size } from "./size.js";

@ObjectType("Group", { implements: Actor, simpleResolvers: true, description: "A collective without a name of its own, or only partly named: \"analysts in Europe\", \"26 allied countries\"." })
@GraphNode({ plural: "groups" })
export class Group extends Actor {
  @Field({ description: "Whether the articles name its members." })
  @GraphProperty()
  named!: boolean;

  @Field({ nullable: true, description: "The region it is said to be in." })
  @GraphProperty({ index: true })
  region?: string;

  @Field(() => [typeNamed("Actor")], { description: "Who is said to belong to it. Nobody is a member here whom no article names." })
  @GraphRelation({ type: "MEMBER_OF", direction: "in", page: true, edge: "MembershipEdge" })
  members!: Actor[];

  @Field(() => typeNamed("Size"), { description: "How many belong to it, by name and by what is said." })
  @GraphEmbedded()
  size!: Size;
}
