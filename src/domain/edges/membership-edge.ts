import { Field, ObjectType } from "type-graphql";
import { GraphBetween, GraphProperty, GraphTime } from "../../graph/declarations.js";
import { EdtfScalar } from "../../graph/scalars/edtf.js";
import { typeNamed } from "../../graph/type-named.js";
import type { Statement } from "../statement.js";
import { Certainty } from "../vocabulary/certainty.js";

@ObjectType("MembershipEdge", {
  simpleResolvers: true,
  description: "That somebody is said to belong to a collective.",
})
@GraphTime({ from: "from", to: "to" })
export class MembershipEdge {
  @Field({ nullable: true, description: "In what role: `member`, `co-chair`." })
  @GraphProperty({ identity: true })
  role?: string;

  @Field(() => EdtfScalar, { nullable: true, description: "Since when, as far as an article tells." })
  @GraphProperty()
  from?: string;

  @Field(() => EdtfScalar, { nullable: true, description: "Until when, as far as an article tells." })
  @GraphProperty()
  to?: string;

  @Field(() => Certainty, {
    description: "How surely it is said; at most PROBABLE where it rests on interpretation or forecast only.",
  })
  @GraphProperty()
  certainty!: Certainty;

  @Field(() => [typeNamed("Statement")], { description: "The statements that say so." })
  @GraphBetween({ ids: "statementIds" })
  statements!: Statement[];
}
