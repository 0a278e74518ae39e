import { Field, ObjectType } from "type-graphql";
import { GraphProperty } from "../../graph/declarations.js";
import { EventRole } from "../vocabulary/event-role.js";

@ObjectType("ParticipantEdge", { simpleResolvers: true, description: "That somebody took part in the event." })
export class ParticipantEdge {
  @Field(() => EventRole, { description: "In what role." })
  @GraphProperty({ identity: true })
  role!: EventRole;
}
