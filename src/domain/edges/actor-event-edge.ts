import { ObjectType } from "type-graphql";
import { ParticipationProperties } from "./participation-properties.js";

@ObjectType("ActorEventEdge", { simpleResolvers: true, description: "That an actor took part in an event." })
export class ActorEventEdge extends ParticipationProperties {}
