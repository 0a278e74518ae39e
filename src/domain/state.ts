import { Field, ObjectType } from "type-graphql";
import { GraphNode, GraphProperty } from "../graph/declarations.js";
import { Actor } from "./actor.js";
import { iso2Pattern } from "./patterns.js";

@ObjectType("State", {
  implements: Actor,
  simpleResolvers: true,
  description: "A country as an actor: it stands for what its government says and undertakes.",
})
@GraphNode({ plural: "states" })
export class State extends Actor {
  @Field({ nullable: true, description: "Two-letter country code of ISO 3166-1, such as `GB`." })
  @GraphProperty({ index: true, identifies: true, pattern: iso2Pattern })
  iso2?: string;
}
