import { Field, ObjectType } from "type-graphql";
import { GraphBetween, GraphProperty } from "../../graph/declarations.js";
import { typeNamed } from "../../graph/type-named.js";
import type { Statement } from "../statement.js";
import { EventRole } from "../vocabulary/event-role.js";

/** What both directions of taking part in an event say. */
@ObjectType()
export abstract class ParticipationProperties {
  @Field(() => EventRole, { description: "The role of the actor." })
  @GraphProperty({ identity: true })
  role!: EventRole;

  @Field(() => [typeNamed("Statement")], { description: "The statements that say so." })
  @GraphBetween({ ids: "statementIds" })
  statements!: Statement[];
}
