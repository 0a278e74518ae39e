import { Field, ID, InterfaceType } from "type-graphql";
import { GraphProperty } from "../graph/declarations.js";

@InterfaceType("Node", { description: "Everything in the graph that has an identifier. `node(id)` fetches any of them (Relay's object identification)." })
export abstract class Node {
  @Field(() => ID, { description: "Readable identifier that stays: the type, a colon and a slug, as in `person:keir-starmer`." })
  @GraphProperty()
  id!: string;
}
