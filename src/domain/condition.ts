import { Field, ObjectType } from "type-graphql";
import { GraphNode, GraphProperty, GraphRelation } from "../graph/declarations.js";
import { typeNamed } from "../graph/type-named.js";
import { Node } from "./node.js";
import type { Statement } from "./statement.js";
import { ConditionState } from "./vocabulary/condition-state.js";
import { Trigger } from "./vocabulary/trigger.js";

@ObjectType("Condition", {
  implements: Node,
  simpleResolvers: true,
  description: "What a pledge, a claim or a proposal hangs on. What was given in exchange is a condition RECIPROCAL.",
})
@GraphNode({ plural: "conditions", label: "summary" })
export class Condition extends Node {
  @Field({ description: "The condition in our own words." })
  @GraphProperty({ textIndex: true, search: "text" })
  summary!: string;

  @Field(() => Trigger, { description: "What kind of condition it is." })
  @GraphProperty({ index: true })
  trigger!: Trigger;

  @Field(() => ConditionState, { description: "Whether it holds." })
  @GraphProperty({ index: true })
  state!: ConditionState;

  @Field(() => [typeNamed("Statement")], { description: "The statements that make something hang on it." })
  @GraphRelation({ type: "STATED_BY", direction: "out", page: true, written: true, atLeastOne: true })
  statements!: Statement[];
}
