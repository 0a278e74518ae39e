import { Field, Int, ObjectType } from "type-graphql";
import { GraphDerived, GraphRelation } from "../graph/declarations.js";
import { typeNamed } from "../graph/type-named.js";
import type { Claim } from "./claim.js";
import { sizePredicates } from "./size-predicates.js";

@ObjectType("Size", {
  simpleResolvers: true,
  description:
    "The size of a collective: how many members are named, and the lowest and highest number that claims give.",
})
export class Size {
  @Field(() => Int, {
    description:
      "Number of named members. Actors that only hold an office in it, such as its chair, and groups whose members are not named do not count.",
  })
  @GraphDerived({ as: "countNamed", over: "members" })
  named!: number;

  @Field(() => Int, { nullable: true, description: 'The lowest number that a claim gives. "Over 30" counts as 31.' })
  @GraphDerived({ as: "lowestCount", over: "claims" })
  min?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The highest number that a claim gives. Null if a claim has no upper bound, such as "over 30".',
  })
  @GraphDerived({ as: "highestCount", over: "claims" })
  max?: number;

  @Field(() => [typeNamed("Claim")], {
    description: "The claims that give these numbers. Their statements lead to the passages.",
  })
  @GraphRelation({ type: "SUBJECT", direction: "in", where: { property: "predicate", in: sizePredicates } })
  claims!: Claim[];
}
