import { ObjectType } from "type-graphql";
import { PartyProperties } from "./party-properties.js";

@ObjectType("ActorPledgeEdge", { simpleResolvers: true, description: "The part that an actor has in a pledge." })
export class ActorPledgeEdge extends PartyProperties {}
