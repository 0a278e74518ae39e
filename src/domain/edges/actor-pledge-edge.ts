import { Field, ObjectType } from "type-graphql";
import { GraphProperty } from "../../graph/declarations.js";
import { PartyRole } from "../vocabulary/party-role.js";

@ObjectType("ActorPledgeEdge", { simpleResolvers: true, description: "That an actor is party to a pledge." })
export class ActorPledgeEdge {
  @Field(() => PartyRole, { description: "In what role." })
  @GraphProperty({ identity: true })
  role!: PartyRole;
}
