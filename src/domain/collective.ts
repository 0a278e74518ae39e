import { Field, ObjectType } from "type-graphql";
import { GraphEmbedded, GraphRelation } from "../graph/declarations.js";
import { typeNamed } from "../graph/type-named.js";
import { Actor } from "./actor.js";
import type { Size } from "./size.js";

/** What organisations and groups have in common: named members, and claims about how many there are. */
@ObjectType()
export abstract class Collective extends Actor {
  @Field(() => [typeNamed("Actor")], {
    description: "The actors that are said to belong to it. Only actors that an article names are listed.",
  })
  @GraphRelation({ type: "MEMBER_OF", direction: "in", page: true, edge: "MembershipEdge" })
  members!: Actor[];

  @Field(() => typeNamed("Size"), {
    description: "How many members it has: the number that are named, and the numbers that are claimed.",
  })
  @GraphEmbedded()
  size!: Size;
}
