import { ObjectType } from "type-graphql";
import { GraphNode } from "../graph/declarations.js";
import { Actor } from "./actor.js";

@ObjectType("Person", {
  implements: Actor,
  simpleResolvers: true,
  description: "A human being. That somebody is named does not mean that they said anything.",
})
@GraphNode({ plural: "people" })
export class Person extends Actor {}
