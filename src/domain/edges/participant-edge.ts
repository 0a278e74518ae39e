import { ObjectType } from "type-graphql";
import { ParticipationProperties } from "./participation-properties.js";

@ObjectType("ParticipantEdge", { simpleResolvers: true, description: "That somebody took part in the event." })
export class ParticipantEdge extends ParticipationProperties {}
