import { Field, ObjectType } from "type-graphql";
import { GraphEmbedded, GraphNode, GraphProperty, GraphRelation } from "../graph/declarations.js";
import { typeNamed } from "../graph/type-named.js";
import { Actor } from "./actor.js";
import type { Size } from "./size.js";
import { OrganisationClassification } from "./vocabulary/organisation-classification.js";

@ObjectType("Organisation", { implements: Actor, simpleResolvers: true, description: "An alliance, coalition, government, outlet or other body with a name of its own." })
@GraphNode({ plural: "organisations" })
export class Organisation extends Actor {
  @Field(() => OrganisationClassification, { description: "What kind of organisation it is." })
  @GraphProperty({ index: true })
  classification!: OrganisationClassification;

  @Field(() => [typeNamed("Actor")], { description: "Who is said to belong to it. Nobody is a member here whom no article names." })
  @GraphRelation({ type: "MEMBER_OF", direction: "in", page: true, edge: "MembershipEdge" })
  members!: Actor[];

  @Field(() => typeNamed("Size"), { description: "How many belong to it, by name and by what is said." })
  @GraphEmbedded()
  size!: Size;
}
