import { ObjectType } from "type-graphql";
import { ParticipationProperties } from "./participation-properties.js";

@ObjectType("ActorEventEdge", { simpleResolvers: true, description: "The participation of an actor in an event." })
export class ActorEventEdge extends ParticipationProperties {}
