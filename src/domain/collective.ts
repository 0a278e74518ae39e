import { Field, ObjectType } from "type-graphql";
import { GraphEmbedded, GraphRelation } from "../graph/declarations.js";
import { typeNamed } from "../graph/type-named.js";
import { Actor } from "./actor.js";
import type { Size } from "./size.js";

/** What organisations and groups have in common: named members, and claims about how many there are. */
@ObjectType()
export abstract class Collective extends Actor {
  @Field(() => [typeNamed("Actor")], {
    description: "Who is said to belong to it. Nobody is a member here whom no article names.",
  })
  @GraphRelation({ type: "MEMBER_OF", direction: "in", page: true, edge: "MembershipEdge" })
  members!: Actor[];

  @Field(() => typeNamed("Size"), { description: "How many belong to it, by name and by what is said." })
  @GraphEmbedded()
  size!: Size;
}
