import { Field, ObjectType } from "type-graphql";
import { GraphBetween } from "../../graph/declarations.js";
import { typeNamed } from "../../graph/type-named.js";
import type { Statement } from "../statement.js";

@ObjectType("PositionEdge", { simpleResolvers: true, description: "The position that an actor takes on a proposal." })
export class PositionEdge {
  @Field(() => [typeNamed("Statement")], { description: "The statements that take the position." })
  @GraphBetween({ hop: 0 })
  statements!: Statement[];
}
