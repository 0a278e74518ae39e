import { Field, Int, ObjectType } from "type-graphql";
import { GraphDerived, GraphRelation } from "../graph/declarations.js";
import { typeNamed } from "../graph/type-named.js";
import type { Claim } from "./claim.js";
import { sizePredicates } from "./size-predicates.js";

@ObjectType("Size", {
  simpleResolvers: true,
  description:
    "How many belong to a collective: how many are named, and the lowest and highest number that anybody gives.",
})
export class Size {
  @Field(() => Int, {
    description:
      "How many members are named; who only has an office in it, such as its chair, and groups whose members nobody names are not among them.",
  })
  @GraphDerived({ as: "countNamed", over: "members" })
  named!: number;

  @Field(() => Int, { nullable: true, description: 'The lowest number said; "over 30" counts as 31.' })
  @GraphDerived({ as: "lowestCount", over: "claims" })
  min?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The highest number said; null if a claim has no upper bound, as "over 30" has none.',
  })
  @GraphDerived({ as: "highestCount", over: "claims" })
  max?: number;

  @Field(() => [typeNamed("Claim")], { description: "The claims that say so; their statements lead to the passages." })
  @GraphRelation({ type: "SUBJECT", direction: "in", where: { property: "predicate", in: sizePredicates } })
  claims!: Claim[];
}
