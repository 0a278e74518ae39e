import { Field, ObjectType } from "type-graphql";
import { GraphBetween, GraphProperty } from "../../graph/declarations.js";
import { typeNamed } from "../../graph/type-named.js";
import type { Statement } from "../statement.js";
import { PartyRole } from "../vocabulary/party-role.js";

@ObjectType("ActorPledgeEdge", { simpleResolvers: true, description: "That an actor is party to a pledge." })
export class ActorPledgeEdge {
  @Field(() => PartyRole, { description: "In what role." })
  @GraphProperty({ identity: true })
  role!: PartyRole;

  @Field(() => [typeNamed("Statement")], { description: "The statements that say so." })
  @GraphBetween({ ids: "statementIds" })
  statements!: Statement[];
}
