import { Field, ObjectType } from "type-graphql";
import { GraphBetween, GraphProperty, GraphTime } from "../../graph/declarations.js";
import { EdtfScalar } from "../../graph/scalars/edtf.js";
import { typeNamed } from "../../graph/type-named.js";
import type { Statement } from "../statement.js";
import { Certainty } from "../vocabulary/certainty.js";

@ObjectType("MembershipEdge", {
  simpleResolvers: true,
  description: "The membership of an actor in a collective, as statements give it.",
})
@GraphTime({ from: "from", to: "to" })
export class MembershipEdge {
  @Field({ nullable: true, description: "The role of the member, such as `member` or `co-chair`." })
  @GraphProperty({ identity: true })
  role?: string;

  @Field(() => EdtfScalar, { nullable: true, description: "When it began, if an article says so." })
  @GraphProperty()
  from?: string;

  @Field(() => EdtfScalar, { nullable: true, description: "When it ended, if an article says so." })
  @GraphProperty()
  to?: string;

  @Field(() => Certainty, {
    description: "How certain the statements are. At most PROBABLE if it rests only on interpretation or forecast.",
  })
  @GraphProperty({ shortDefault: () => Certainty.CERTAIN })
  certainty!: Certainty;

  @Field(() => [typeNamed("Statement")], { description: "The statements that say so." })
  @GraphBetween({ ids: "statementIds" })
  statements!: Statement[];
}
