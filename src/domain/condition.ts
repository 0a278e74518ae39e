import { Field, ObjectType } from "type-graphql";
import { GraphNode, GraphProperty, GraphRelation } from "../graph/declarations.js";
import { typeNamed } from "../graph/type-named.js";
import { Node } from "./node.js";
import type { Statement } from "./statement.js";
import { allStatementsAround } from "./short-form/statement-defaults.js";
import { ConditionState } from "./vocabulary/condition-state.js";
import { Trigger } from "./vocabulary/trigger.js";

@ObjectType("Condition", {
  implements: Node,
  simpleResolvers: true,
  description:
    "A condition on which a pledge, claim or proposal depends. Something given in exchange is a condition " +
    "with the trigger RECIPROCAL.",
})
@GraphNode({ plural: "conditions", label: "summary" })
export class Condition extends Node {
  @Field({ description: "The condition, in the curators' own words." })
  @GraphProperty({ textIndex: true, search: "text" })
  summary!: string;

  @Field(() => Trigger, { description: "The kind of condition." })
  @GraphProperty({ index: true })
  trigger!: Trigger;

  @Field(() => ConditionState, { description: "Whether the condition has been met." })
  @GraphProperty({ index: true, shortDefault: () => ConditionState.OPEN })
  state!: ConditionState;

  @Field(() => [typeNamed("Statement")], { description: "The statements that make something depend on it." })
  @GraphRelation({
    type: "STATED_BY",
    direction: "out",
    page: true,
    written: true,
    atLeastOne: true,
    shortDefault: allStatementsAround,
  })
  statements!: Statement[];
}
