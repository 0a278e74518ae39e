import { ObjectType } from "type-graphql";
import { PartyProperties } from "./party-properties.js";

@ObjectType("ActorPledgeEdge", { simpleResolvers: true, description: "That an actor is party to a pledge." })
export class ActorPledgeEdge extends PartyProperties {}
