import { ObjectType } from "type-graphql";
import { GraphNode } from "../graph/declarations.js";
import { Actor } from "./actor.js";

@ObjectType("Person", {
  implements: Actor,
  simpleResolvers: true,
  description:
    "A human being. A person may be in the graph because an article names them, without having said anything.",
})
@GraphNode({ plural: "people" })
export class Person extends Actor {}
