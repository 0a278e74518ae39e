import { ObjectType } from "type-graphql";
import { ParticipationProperties } from "./participation-properties.js";

@ObjectType("ParticipantEdge", { simpleResolvers: true, description: "The participation of an actor in the event." })
export class ParticipantEdge extends ParticipationProperties {}
