import { Field, InterfaceType } from "type-graphql";
import { GraphProperty, GraphRelation } from "../graph/declarations.js";
import { typeNamed } from "../graph/type-named.js";
import type { Article } from "./article.js";
import type { Condition } from "./condition.js";
import { Node } from "./node.js";
import type { Statement } from "./statement.js";

@InterfaceType("Proposition", {
  implements: Node,
  description: "What a statement conveys: a claim about the world, a pledge, or a proposal.",
})
export abstract class Proposition extends Node {
  @Field({ description: "A summary of it in the curators' own words." })
  // A proposal has a title, which may say all there is to say.
  @GraphProperty({ textIndex: true, search: "text", shortDefault: (record) => record.value("title") })
  summary!: string;

  @Field(() => [typeNamed("Condition")], { description: "The conditions that it depends on." })
  @GraphRelation({ type: "SUBJECT_TO", direction: "out", written: true })
  conditions!: Condition[];

  @Field(() => [typeNamed("Article")], {
    description:
      "The articles that report it, each listed once. The filter `articles: {count: {gte: 2}}` finds what " +
      "several articles report.",
  })
  @GraphRelation({
    hops: [
      { type: "CONVEYS", direction: "in", to: "Statement" },
      { type: "REPORTED_IN", direction: "out", to: "Passage" },
      { type: "IN", direction: "out" },
    ],
    groupBy: ["outlet"],
  })
  articles!: Article[];

  @Field(() => [typeNamed("Statement")], {
    description: "The statements that convey it, including those that deny it.",
  })
  @GraphRelation({ type: "CONVEYS", direction: "in", page: true, atLeastOne: true })
  statements!: Statement[];
}
