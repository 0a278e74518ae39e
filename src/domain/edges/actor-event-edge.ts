import { Field, ObjectType } from "type-graphql";
import { GraphProperty } from "../../graph/declarations.js";
import { EventRole } from "../vocabulary/event-role.js";

@ObjectType("ActorEventEdge", { simpleResolvers: true, description: "That an actor took part in an event." })
export class ActorEventEdge {
  @Field(() => EventRole, { description: "In what role." })
  @GraphProperty({ identity: true })
  role!: EventRole;
}
